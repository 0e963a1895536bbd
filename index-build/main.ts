import { join } from "node:path";
import { type Article, type Entity, eventIdByArticle, type NewsEvent, type Storyline } from "../src/schema/index.ts";
import { checkOutput, type Publication, toPublication, writeBuild } from "./artefacts/index.ts";
import { type ArticleDraft, withArticles } from "./articles.ts";
import { eventRulesVersion } from "./cache/index.ts";
import type { SiteConfig } from "./config.ts";
import { factsOf, groupArticles, isReport, type PairCache, statisticsOf } from "./events/index.ts";
import {
  EMPTY_LEDGER,
  type Ledger,
  ledgerText,
  matchLedger,
  movedEvents,
  publishedEvents,
  readLedger,
  writeLedger,
} from "./ledger/index.ts";
import { linkEntities } from "./mentions/index.ts";
import { checkCorpus } from "./read/index.ts";
import type { DatedArticle, Problem } from "./records.ts";
import { counted, problemLines, type Report } from "./report.ts";
import { buildIndex, MAX_EMBEDDED_INDEX_BYTES } from "./search-index/index.ts";
import { bundleWidget, STATIC_ASSETS } from "./site-assets/index.ts";
import { chainStorylines } from "./storylines/index.ts";
import { tellEvent } from "./summaries/index.ts";

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

/** What the pipeline works out of a corpus, before anything is written. */
export interface AnalyzedCorpus {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
  events: NewsEvent[];
  storylines: Storyline[];
  problems: Problem[];
  /** Every event id published so far, these events included. */
  ledger: Ledger;
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
  const ledgerBefore = await readLedger(ledgerFile ?? join(out, "data", "ledger.jsonl"));
  report.line(`Kilas: ${corpus} → ${out}`);
  const analyzed = await analyzeCorpus(corpus, config, report, { cache, ledger: ledgerBefore });
  const { articles, events, storylines, problems, ledger } = analyzed;
  const eventIdOf = eventIdByArticle(events);
  const indexJson = await report.stage(
    "search index",
    () => buildIndex(articles, (id) => eventIdOf.get(id) ?? ""),
    (json) => `${counted(Buffer.byteLength(json), "byte")} of MiniSearch, embedded in the Worker`,
  );
  const entities = byMentions(analyzed);
  const built = {
    articles: articles.map(withoutWorkings),
    events,
    storylines,
    entities,
    indexJson,
    ...addressesOf(ledger),
  };
  const publication = toPublication(built, config);
  const publicFiles = await report.stage("widget", bundleWidget, (files) => files.map(sizeOf).join(", "));
  // Before the build goes out: no address may be published that the ledger does not hold.
  if (ledgerFile !== null) await writeLedger(ledgerFile, ledger);
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

/** The pipeline up to the search index. */
export function analyzeCorpus(
  corpus: string,
  config: SiteConfig,
  report: Report,
  { cache = null, ledger = EMPTY_LEDGER }: { cache?: string | null; ledger?: Ledger } = {},
): Promise<AnalyzedCorpus> {
  return withArticles(corpus, config, report, cache, (prepared, problems, store) =>
    findEvents(prepared, problems, report, store.under(eventRulesVersion()), ledger),
  );
}

async function findEvents(
  prepared: readonly ArticleDraft[],
  problems: Problem[],
  report: Report,
  cache: PairCache,
  ledgerBefore: Ledger,
): Promise<AnalyzedCorpus> {
  const { articles, entities } = await report.stage(
    "mentions",
    () => addMentions(prepared),
    (result) => counted(result.entities.size, "entity", "entities"),
  );
  const statistics = statisticsOf(articles);
  const { events, ledger } = await report.stage(
    "events",
    () => {
      const published = publishedEvents(ledgerBefore);
      const matched = matchLedger(groupArticles(articles, statistics, { cache, published }), ledgerBefore);
      const events = matched.identified.map(({ id, group }) => ({
        facts: factsOf(id, group, entities),
        members: group,
      }));
      return { events, ledger: matched.ledger };
    },
    (all) =>
      `${counted(all.events.length, "event")}, ${all.events.filter(({ members }) => members.length > 1).length} of several articles`,
  );
  for (const line of ledgerLines(ledgerBefore, ledger)) report.line(line);
  const summarized = await report.stage(
    "summaries",
    () =>
      events.map(({ facts, members }) => {
        const { salience, ...telling } = tellEvent(members, facts, entities, statistics);
        return {
          event: { ...facts, storylineId: null, ...telling },
          articles: members.map((article) => withSalience(article, salience)),
        };
      }),
    (all) =>
      counted(
        all.reduce((sum, { event }) => sum + event.summary.statements.length, 0),
        "cited statement",
      ),
  );
  const storylines = await report.stage(
    "storylines",
    () =>
      chainStorylines(
        summarized.filter(({ articles }) => articles.some(isReport)),
        statistics,
      ),
    (all) => counted(all.length, "storyline"),
  );
  const storylineOf = new Map(
    storylines.flatMap((storyline) => storyline.eventIds.map((id) => [id, storyline.id] as const)),
  );
  const told = new Map(summarized.flatMap((one) => one.articles.map((article) => [article.id, article] as const)));
  return {
    articles: articles.map((article) => told.get(article.id) ?? article),
    entities,
    events: summarized.map(({ event }) => ({ ...event, storylineId: storylineOf.get(event.id) ?? null })),
    storylines,
    problems,
    ledger,
  };
}

const addressesOf = (ledger: Ledger) => ({ moved: movedEvents(ledger), ledgerText: ledgerText(ledger) });

/** What became of the addresses published before, and which came back. */
function ledgerLines(before: Ledger, after: Ledger): string[] {
  if (before.size === 0) return [];
  const was = [...before].filter(([, { replacedBy }]) => replacedBy === null).map(([id]) => id);
  const stateOf = (id: string) => after.get(id)?.replacedBy;
  const kept = was.filter((id) => stateOf(id) === null).length;
  const gone = was.filter((id) => stateOf(id)?.length === 0).length;
  const back = [...before].filter(([id, { replacedBy }]) => replacedBy !== null && stateOf(id) === null).length;
  const lines = [
    `  ${counted(kept, "event")} of ${counted(was.length, "address", "addresses")} published before live on, ` +
      `${was.length - kept - gone} moved, ${gone} gone${back > 0 ? `; ${back} of earlier ones came back` : ""}`,
  ];
  if (was.length > 0 && gone === was.length && back === 0) {
    lines.push(
      "  ! No article of any event published before is in this corpus: their addresses say that they are gone until the articles come " +
        "back. If the ledger is another site's, name one of this site's own with --ledger FILE.",
    );
  }
  return lines;
}

/** Links the names of all articles to entities, and puts names and times together as mentions. */
export function addMentions(drafts: readonly ArticleDraft[]): {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
} {
  const { entities, mentionsByArticle } = linkEntities(drafts.map(({ work }) => work.names));
  const articles = drafts.map(({ article, work }, index): DatedArticle => {
    const mentions = [...(mentionsByArticle[index] ?? []), ...work.times].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return { ...article, mentions };
  });
  return { articles, entities };
}

const withSalience = (article: DatedArticle, salience: ReadonlyMap<string, number>): DatedArticle => ({
  ...article,
  sentences: article.sentences.map((sentence) => ({ ...sentence, salience: salience.get(sentence.id) ?? 0 })),
});

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
