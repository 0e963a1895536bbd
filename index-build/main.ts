import { join } from "node:path";
import {
  type Article,
  type DateSource,
  type Entity,
  eventIdByArticle,
  type NewsEvent,
  type Storyline,
} from "../src/schema/index.ts";
import { checkOutput, type Publication, toPublication, writeBuild } from "./artefacts/index.ts";
import { rulesVersion, WorkStore } from "./cache/index.ts";
import type { SiteConfig } from "./config.ts";
import { findNearCopies, foldCopies } from "./duplicates/index.ts";
import { factsOf, groupArticles } from "./events/index.ts";
import { openCorpus, prepareCorpus } from "./gather.ts";
import { loadLanguageIdentifier } from "./language/index.ts";
import { linkEntities } from "./mentions/index.ts";
import type { PreparedArticle } from "./prepare.ts";
import { listCorpus } from "./read/index.ts";
import type { DatedArticle, Problem, RecordOrigin } from "./records.ts";
import { counted, problemLines, type Report } from "./report.ts";
import { buildIndex, MAX_EMBEDDED_INDEX_BYTES } from "./search-index/index.ts";
import { bundleWidget, STATIC_ASSETS } from "./site-assets/index.ts";
import { chainStorylines } from "./storylines/index.ts";
import { summarize, timelineOf } from "./summaries/index.ts";
import { countTerms, type TermStatistics } from "./text-model/index.ts";

export interface BuildOptions {
  /** File or folder of raw articles. */
  corpus: string;
  /** Folder to write; replaced as a whole. */
  out: string;
  config: SiteConfig;
  /** Folder of the cache of per-article work. Default null: none. */
  cache?: string | null;
  report: Report;
}

/** What came of a build. */
export interface BuildResult {
  articleCount: number;
  eventCount: number;
  problems: Problem[];
}

/** No record of the corpus became an article. */
export class EmptyCorpusError extends Error {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[]) {
    super(message);
    this.problems = problems;
  }
}

/** What the pipeline works out of a corpus, before anything is written. */
export interface AnalyzedCorpus {
  articles: DatedArticle[];
  entities: Map<string, Entity>;
  events: NewsEvent[];
  storylines: Storyline[];
  problems: Problem[];
}

/**
 * Builds a site: reads the corpus, works everything out, and writes it to `out`. Equal corpora give equal bytes.
 *
 * @throws CorpusError, EmptyCorpusError or OutputError, each with a message that says how to mend it.
 */
export async function buildSite({ corpus, out, config, cache = null, report }: BuildOptions): Promise<BuildResult> {
  await checkOutput(out, corpus);
  report.line(`Kilas: ${corpus} → ${out}`);
  const analyzed = await analyzeCorpus(corpus, config, report, cache);
  const { articles, events, storylines, problems } = analyzed;
  const eventIdOf = eventIdByArticle(events);
  const indexJson = await report.stage(
    "search index",
    () => buildIndex(articles, (id) => eventIdOf.get(id) ?? ""),
    (json) => `${counted(Buffer.byteLength(json), "byte")} of MiniSearch, embedded in the Worker`,
  );
  const entities = byMentions(analyzed);
  const built = { articles: articles.map(withoutWorkings), events, storylines, entities, indexJson };
  const publication = toPublication(built, config);
  const publicFiles = await report.stage("widget", bundleWidget, (files) => files.map(sizeOf).join(", "));
  await report.stage(
    "artefacts",
    () => writeBuild(out, built, publication, problems, STATIC_ASSETS, publicFiles),
    () => `${counted(publication.files.length, "file")} of records, build ${publication.manifest.build}`,
  );
  for (const line of problemLines(problems, join(out, "data", "problems.jsonl"))) report.line(line);
  for (const line of limitLines(indexJson, publication)) report.line(line);
  return { articleCount: articles.length, eventCount: events.length, problems };
}

/** The pipeline up to the search index. */
export async function analyzeCorpus(
  corpus: string,
  config: SiteConfig,
  report: Report,
  cache: string | null = null,
): Promise<AnalyzedCorpus> {
  const { prepared, problems } = await prepareArticles(corpus, config, report, cache);
  const { articles, entities } = await report.stage(
    "mentions",
    () => addMentions(prepared),
    (result) => counted(result.entities.size, "entity", "entities"),
  );
  const statistics = countTerms(articles);
  const events = await report.stage(
    "events",
    () => groupArticles(articles, statistics).map((members) => ({ facts: factsOf(members, entities), members })),
    (all) =>
      `${counted(all.length, "event")}, ${all.filter(({ members }) => members.length > 1).length} of several articles`,
  );
  const summarized = await report.stage(
    "summaries",
    () => events.map(({ facts, members }) => ({ event: withSummary(facts, members, statistics), articles: members })),
    (all) =>
      counted(
        all.reduce((sum, { event }) => sum + event.summary.statements.length, 0),
        "cited statement",
      ),
  );
  const storylines = await report.stage(
    "storylines",
    () => chainStorylines(summarized, statistics),
    (all) => counted(all.length, "storyline"),
  );
  const storylineOf = new Map(
    storylines.flatMap((storyline) => storyline.eventIds.map((id) => [id, storyline.id] as const)),
  );
  return {
    articles,
    entities,
    events: summarized.map(({ event }) => ({ ...event, storylineId: storylineOf.get(event.id) ?? null })),
    storylines,
    problems,
  };
}

/** An article with all that its own record tells, and what is not yet part of it. */
type ArticleDraft = { article: DatedArticle; work: PreparedArticle };

/** Reads, extracts, dates and folds; per-article work comes from the cache where it is known. */
async function prepareArticles(
  corpus: string,
  config: SiteConfig,
  report: Report,
  cache: string | null,
): Promise<{ prepared: ArticleDraft[]; problems: Problem[] }> {
  const files = await listCorpus(corpus);
  if (files.hiddenCount > 0)
    report.line(`  ${counted(files.hiddenCount, "hidden file or folder", "hidden files and folders")} passed over`);
  const { defaultLanguage, defaultUtcOffset, fields, publishers } = config;
  const settings = { defaultLanguage, defaultUtcOffset, fields, publishers };
  const { store, notice } = WorkStore.open(cache, rulesVersion(settings));
  if (notice !== null) report.line(`  ! ${notice}`);
  let isWhole = false;
  try {
    const opened = await report.stage(
      "read",
      (progress) => openCorpus(files, store, settings, progress),
      (result) =>
        `${counted(result.pages.length, "record")} of ${counted(files.files.length, "file")}, ${counted(result.problems.length, "problem")}`,
    );
    const identify = await loadLanguageIdentifier();
    const drafts: ArticleDraft[] = [];
    let cachedCount = 0;
    const { problems } = opened;
    await report.stage(
      "extract",
      (progress) => {
        for (const one of prepareCorpus(opened, store, settings, identify, progress)) {
          if (one.isCached) cachedCount++;
          if ("problem" in one) problems.push(one.problem);
          else drafts.push({ article: toArticle(one.origin, one.prepared), work: one.prepared });
        }
      },
      () => `${counted(drafts.length, "article")}, ${datesOutcome(drafts)}; ${counted(cachedCount, "record")} cached`,
    );
    if (drafts.length === 0) {
      throw new EmptyCorpusError(`Nothing in ${corpus} could be read as an article, so nothing was built.`, problems);
    }
    const prepared = await report.stage(
      "duplicates",
      () => linkCopies(drafts),
      (all) => {
        const near = all.filter(({ article }) => article.nearCopyOf !== null).length;
        return `${counted(all.length, "article")}, ${counted(drafts.length - all.length, "copy", "copies")} folded in, ${counted(near, "near-copy", "near-copies")} linked`;
      },
    );
    isWhole = true;
    return { prepared, problems };
  } finally {
    store.close(isWhole);
  }
}

const toArticle = (origin: RecordOrigin, { draft }: PreparedArticle): DatedArticle => ({
  ...draft,
  ...origin,
  copies: [],
  mentions: [],
  nearCopyOf: null,
  origin: originName(draft),
});

/** Folds copies into one article, and links near-copies to their origin. */
function linkCopies(drafts: readonly ArticleDraft[]): ArticleDraft[] {
  const workOf = new Map(drafts.map(({ article, work }) => [article, work] as const));
  const articles = foldCopies(drafts.map((draft) => draft.article));
  const works = articles.map((article) => workOf.get(article) as PreparedArticle);
  const originOf = findNearCopies(
    articles,
    works.map((work) => work.sketch),
  );
  const byId = new Map(articles.map((article) => [article.id, article] as const));
  return articles.map((article, index) => {
    const root = byId.get(originOf.get(article.id) ?? "");
    const linked = root ? { ...article, nearCopyOf: root.id, origin: originName(root) } : article;
    return { article: linked, work: works[index] as PreparedArticle };
  });
}

/** Whose text an article is: the publisher it names as its source, else its own, else nobody but itself. */
const originName = ({ id, isBasedOn, publisher }: Pick<Article, "id" | "isBasedOn" | "publisher">): string =>
  (isBasedOn ?? publisher)?.toLowerCase() ?? id;

function addMentions(drafts: readonly ArticleDraft[]): { articles: DatedArticle[]; entities: Map<string, Entity> } {
  const { entities, mentionsByArticle } = linkEntities(drafts.map(({ work }) => work.names));
  const articles = drafts.map(({ article, work }, index): DatedArticle => {
    const mentions = [...(mentionsByArticle[index] ?? []), ...work.times].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return { ...article, mentions };
  });
  return { articles, entities };
}

function withSummary(
  facts: ReturnType<typeof factsOf>,
  members: readonly DatedArticle[],
  statistics: TermStatistics,
): NewsEvent {
  const summary = summarize(members, facts.date, statistics);
  return { ...facts, storylineId: null, summary, timeline: timelineOf(members) };
}

function withoutWorkings({
  eventDate: _eventDate,
  leadEnd: _leadEnd,
  origin: _origin,
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

function datesOutcome(drafts: readonly ArticleDraft[]): string {
  const count = (source: DateSource) => drafts.filter(({ article }) => article.datePublished.source === source).length;
  return `${count("stated")} dates stated, ${count("inferred")} inferred`;
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
