import { dirname, join } from "node:path";
import type { Article, Entity } from "../../src/schema/index.ts";
import type { SiteConfig } from "../config/config.ts";
import {
  historyPath,
  historyText,
  ledgerText,
  movedEvents,
  readHistory,
  readLedger,
  writeHistory,
  writeLedger,
} from "../ledger/index.ts";
import type { DatedArticle, Problem } from "../model/pipeline-types.ts";
import { BuildOutput, checkOutput, publish, ShardFolder } from "../output/index.ts";
import { checkCorpus } from "../read/index.ts";
import { counted, problemLines, type Report } from "../runtime/report.ts";
import { indexRulesVersion } from "../runtime/work-store.ts";
import { buildIndex, type IndexChoice, orderDocuments } from "../search-index/index.ts";
import { bundleAssets, keepModules, keptModules, PINNED_FOLDER, STATIC_ASSETS } from "../site-assets/index.ts";
import { learnSynonyms } from "../synonyms/index.ts";
import { type AnalyzedCorpus, withAnalyzedCorpus } from "./analyze-corpus.ts";
import { buildWarmUp } from "./warm-up.ts";

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
  /** Which index to build. Default `measured`: the one that suits its size. */
  index?: IndexChoice;
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
  index: indexChoice = "measured",
  report,
}: BuildOptions): Promise<BuildResult> {
  // A corpus that does not exist is told before anything else.
  await checkCorpus(corpus);
  await checkOutput(out, corpus);
  const ledgerPath = ledgerFile ?? join(out, "data", "ledger.jsonl");
  const before = { ledger: await readLedger(ledgerPath), history: await readHistory(historyPath(ledgerPath)) };
  report.line(`Kilas: ${corpus} → ${out}`);
  return withAnalyzedCorpus(corpus, config, report, { cache, before }, async (analyzed, store) => {
    const { storylines, problems, ledger, history, statistics } = analyzed;
    const { articles, events } = orderDocuments(analyzed.articles, analyzed.events);
    const entities = byMentions(analyzed);
    const learntSynonyms = await report.stage(
      "synonyms",
      () => learnSynonyms(articles),
      (rules) => counted(rules.length, "name of several spellings", "names of several spellings"),
    );
    const output = await BuildOutput.open(out, config.store);
    try {
      const search = await report.stage(
        "search index",
        (progress) =>
          buildIndex({ articles, events, entities, statistics }, output.shards, {
            choice: indexChoice,
            cache: cache === null ? null : store.under(indexRulesVersion()),
            progress,
          }),
        ({ outcome }) => outcome,
      );
      const warmUp =
        search.indexJson.length > MAX_INDEX_WITH_WARM_UP_CHARS
          ? null
          : await buildWarmUp({ articles, events, entities, statistics }, search.index.kind, config);
      const { files, assets } = await report.stage("assets", bundleAssets, (bundled) => sizesOf(bundled.files));
      // Beside the ledger, since it is promised as long: what other sites pin must go on being served.
      const pinnedFolder =
        ledgerFile === null ? join(out, "public", PINNED_FOLDER) : join(dirname(ledgerFile), "widgets");
      const kept = await keptModules(pinnedFolder);
      for (const path of kept.damaged)
        report.line(`  ! ${path} does not hold what its name says: it is not published.`);
      if (ledgerFile !== null) await keepModules(pinnedFolder, files);
      const publicFiles = [...kept.files, ...files];
      // Before the build goes out: no address may be published that the ledger does not hold.
      if (ledgerFile !== null) {
        await writeLedger(ledgerFile, ledger);
        await writeHistory(historyPath(ledgerFile), history);
      }
      const owned = articles.map(withoutWorkings);
      const moved = movedEvents(ledger);
      const published = { articles: owned, events, storylines, moved, learntSynonyms, search };
      const texts = { ledgerText: ledgerText(ledger), historyText: historyText(history) };
      await report.stage(
        "artefacts",
        async () => {
          const manifest = publish(published, config, output.shards);
          const owner = { articles: owned, events, storylines, entities, problems, ...texts };
          await output.finish(
            { manifest, assets, indexJson: search.indexJson, warmUp },
            owner,
            STATIC_ASSETS,
            publicFiles,
          );
          return manifest;
        },
        ({ build }) => `${counted(output.shards.files.size, "file")}, build ${build}`,
      );
      for (const line of problemLines(problems, join(out, "data", "problems.jsonl"))) report.line(line);
      for (const line of limitLines(output)) report.line(line);
    } finally {
      await output.discard();
    }
    return { articleCount: articles.length, eventCount: events.length, problems };
  });
}

export type { IndexChoice } from "../search-index/index.ts";
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

/** What pages load at once. */
const TOLD_ASSETS = ["style.css", "page.js", "widget.js"];

const sizesOf = (files: readonly { path: string; content: string }[]): string =>
  files
    .filter(({ path }) => TOLD_ASSETS.includes(path))
    .map(({ path, content }) => `${path} ${counted(Buffer.byteLength(content), "byte")}`)
    .join(", ");

/** Beside a larger embedded index there is no warm-up: reading it takes half a second of the second that start-up has. */
const MAX_INDEX_WITH_WARM_UP_CHARS = 2_000_000;

/** Files that the free plan takes, and bytes of one; see `docs/packed-index.md`. */
const MAX_ASSETS = 20_000;
const MAX_ASSET_BYTES = 25 * 2 ** 20;

function limitLines({ shards }: BuildOutput): string[] {
  if (!(shards instanceof ShardFolder)) return [];
  const largest = Math.max(...shards.files.values());
  if (shards.files.size <= MAX_ASSETS && largest <= MAX_ASSET_BYTES) return [];
  return [
    `  ! ${counted(shards.files.size, "file")}, the largest of ${counted(largest, "byte")}: static assets are ${counted(MAX_ASSETS, "file")} of ` +
      `${counted(MAX_ASSET_BYTES, "byte")} at most on the free plan. Set store: "r2" in kilas.config.ts to serve them from a bucket.`,
  ];
}
