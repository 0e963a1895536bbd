import { join } from "node:path";
import type { Article, Entity } from "../src/schema/index.ts";
import { type AnalyzedCorpus, analyzeCorpus } from "./analyze-corpus.ts";
import { checkOutput, type Publication, toPublication, writeBuild } from "./artefacts/index.ts";
import type { SiteConfig } from "./config.ts";
import {
  historyPath,
  historyText,
  ledgerText,
  movedEvents,
  readHistory,
  readLedger,
  writeHistory,
  writeLedger,
} from "./ledger/index.ts";
import { checkCorpus } from "./read/index.ts";
import type { DatedArticle, Problem } from "./records.ts";
import { counted, problemLines, type Report } from "./report.ts";
import { buildIndex, MAX_EMBEDDED_INDEX_BYTES } from "./search-index/index.ts";
import { bundleWidget, STATIC_ASSETS } from "./site-assets/index.ts";
import { learnSynonyms } from "./synonyms/index.ts";

export interface BuildOptions {
  /** File or folder of raw articles. */
  corpus: string;
  /** Folder to write; replaced as a whole. */
  out: string;
  config: SiteConfig;
  /** Folder of the cache of work between builds. Default null: none. */
  cache?: string | null;
  /** File of the event ids published so far, read and written. Default null: the one that the build before left in `out`. */
  ledger?: string | null;
  report: Report;
}

/** What came of a build. */
export interface BuildResult {
  articleCount: number;
  eventCount: number;
  problems: Problem[];
}

/**
 * Builds a site: reads the corpus, works everything out, and writes it to `out`. Equal corpora and ledgers give equal
 * bytes.
 *
 * @throws CorpusError, EmptyCorpusError, LedgerError or OutputError, each with a message that says how to mend it.
 */
export async function buildSite({
  corpus,
  out,
  config,
  cache = null,
  ledger: ledgerFile = null,
  report,
}: BuildOptions): Promise<BuildResult> {
  // A corpus that does not exist is told before anything else.
  await checkCorpus(corpus);
  await checkOutput(out, corpus);
  const ledgerPath = ledgerFile ?? join(out, "data", "ledger.jsonl");
  const before = { ledger: await readLedger(ledgerPath), history: await readHistory(historyPath(ledgerPath)) };
  report.line(`Kilas: ${corpus} → ${out}`);
  const analyzed = await analyzeCorpus(corpus, config, report, { cache, before });
  const { articles, events, storylines, problems, ledger, history } = analyzed;
  const entities = byMentions(analyzed);
  const learntSynonyms = await report.stage(
    "synonyms",
    () => learnSynonyms(articles),
    (rules) => counted(rules.length, "name of several spellings", "names of several spellings"),
  );
  const indexJson = await report.stage(
    "search index",
    () => buildIndex({ articles, events, entities }),
    (json) => `${counted(Buffer.byteLength(json), "byte")} of MiniSearch, embedded in the Worker`,
  );
  const built = {
    articles: articles.map(withoutWorkings),
    events,
    storylines,
    entities,
    learntSynonyms,
    indexJson,
    moved: movedEvents(ledger),
    ledgerText: ledgerText(ledger),
    historyText: historyText(history),
  };
  const publication = toPublication(built, config);
  const publicFiles = await report.stage("widget", bundleWidget, (files) => files.map(sizeOf).join(", "));
  // Before the build goes out: no address may be published that the ledger does not hold.
  if (ledgerFile !== null) {
    await writeLedger(ledgerFile, ledger);
    await writeHistory(historyPath(ledgerFile), history);
  }
  await report.stage(
    "artefacts",
    () => writeBuild(out, built, publication, problems, STATIC_ASSETS, publicFiles),
    () => `${counted(publication.files.length, "file")} of records, build ${publication.manifest.build}`,
  );
  for (const line of problemLines(problems, join(out, "data", "problems.jsonl"))) report.line(line);
  for (const line of limitLines(indexJson, publication)) report.line(line);
  return { articleCount: articles.length, eventCount: events.length, problems };
}

export { EmptyCorpusError } from "./articles.ts";

function withoutWorkings({
  eventDate: _eventDate,
  leadEnd: _leadEnd,
  origin: _origin,
  termCounts: _termCounts,
  ...article
}: DatedArticle): Article {
  return article;
}

function byMentions({ articles, entities }: AnalyzedCorpus): Entity[] {
  const counts = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const mention of mentions) {
      if (mention.type !== "time") counts.set(mention.entityId, (counts.get(mention.entityId) ?? 0) + 1);
    }
  }
  const countOf = ({ id }: Entity) => counts.get(id) ?? 0;
  return [...entities.values()].sort((a, b) => countOf(b) - countOf(a) || (a.id < b.id ? -1 : 1));
}

const sizeOf = ({ path, content }: { path: string; content: string }): string =>
  `${path} ${counted(Buffer.byteLength(content), "byte")}`;

function limitLines(indexJson: string, { files }: Publication): string[] {
  const bytes = Buffer.byteLength(indexJson);
  const lines: string[] = [];
  if (bytes > MAX_EMBEDDED_INDEX_BYTES) {
    lines.push(
      `  ! The search index holds ${counted(bytes, "byte")}; a Worker loads up to ${counted(MAX_EMBEDDED_INDEX_BYTES, "byte")} in time. ` +
        "Searching from the command line works; to serve it, build a smaller corpus.",
    );
  }
  if (files.length > 19_000)
    lines.push("  ! More than 19,000 files: past the 20,000 static assets of Cloudflare's free plan.");
  return lines;
}
