import { join } from "node:path";
import { canonicalUrl } from "../src/identity/index.ts";
import {
  type Article,
  type Entity,
  eventIdByArticle,
  type NewsEvent,
  type Storyline,
  type TimeMention,
} from "../src/schema/index.ts";
import { checkOutput, type Publication, toPublication, writeBuild } from "./artefacts/index.ts";
import type { SiteConfig } from "./config.ts";
import { type ArticleDates, dateArticle } from "./dates/index.ts";
import { foldCopies } from "./duplicates/index.ts";
import { factsOf, groupArticles, originOf } from "./events/index.ts";
import { extract } from "./extract/index.ts";
import { identityOf } from "./identity.ts";
import { languageOf } from "./language/index.ts";
import { findNames, linkEntities, type NameMention } from "./mentions/index.ts";
import { readCorpus } from "./read/index.ts";
import type { DatedArticle, ExtractedArticle, Problem } from "./records.ts";
import { counted, problemLines, type Report } from "./report.ts";
import { buildIndex, MAX_EMBEDDED_INDEX_BYTES } from "./search-index/index.ts";
import { sentencesOf } from "./sentences/index.ts";
import { bundleWidget, STATIC_ASSETS } from "./site-assets/index.ts";
import { chainStorylines } from "./storylines/index.ts";
import { summarize, timelineOf } from "./summaries/index.ts";
import { countTerms, isQuotable, type TermStatistics } from "./text-model/index.ts";

export interface BuildOptions {
  /** File or folder of raw articles. */
  corpus: string;
  /** Folder to write; replaced as a whole. */
  out: string;
  config: SiteConfig;
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
export async function buildSite({ corpus, out, config, report }: BuildOptions): Promise<BuildResult> {
  await checkOutput(out, corpus);
  report.line(`Kilas: ${corpus} → ${out}`);
  const analyzed = await analyzeCorpus(corpus, config, report);
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
export async function analyzeCorpus(corpus: string, config: SiteConfig, report: Report): Promise<AnalyzedCorpus> {
  const { extracted, problems } = await report.stage(
    "read, extract",
    () => readAndExtract(corpus),
    (result) => `${counted(result.extracted.length, "article")}, ${counted(result.problems.length, "problem")}`,
  );
  if (extracted.length === 0) {
    throw new EmptyCorpusError(`Nothing in ${corpus} could be read as an article, so nothing was built.`, problems);
  }
  const dates = await report.stage(
    "dates",
    () => extracted.map((one) => dateArticle(one, config.defaultUtcOffset)),
    (all) =>
      `${countSource(all, "stated")} stated, ${countSource(all, "inferred")} inferred, ${countSource(all, "unknown")} unknown`,
  );
  const drafts = await report.stage(
    "sentences",
    () => extracted.map((one, index) => toArticle(one, dates[index] as ArticleDates, config)),
    (all) =>
      counted(
        all.reduce((sum, one) => sum + one.sentences.length, 0),
        "sentence",
      ),
  );
  const unique = await report.stage(
    "duplicates",
    () => foldCopies(drafts),
    (all) => `${counted(all.length, "article")}, ${counted(drafts.length - all.length, "copy", "copies")} folded in`,
  );
  const { articles, entities } = await report.stage(
    "mentions",
    () => addMentions(unique),
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

async function readAndExtract(corpus: string): Promise<{ extracted: ExtractedArticle[]; problems: Problem[] }> {
  const extracted: ExtractedArticle[] = [];
  const problems: Problem[] = [];
  for await (const read of readCorpus(corpus)) {
    const result = "problem" in read ? read.problem : extract(read.record);
    if ("reason" in result) problems.push(result);
    else extracted.push(result);
  }
  return { extracted, problems };
}

/** An article whose names are not linked yet: its times wait beside it. */
type ArticleDraft = DatedArticle & { times: TimeMention[] };

/** Offset into the body by which the lead is told, at least, in UTF-16 units. */
const MIN_LEAD_CHARS = 250;

function toArticle(
  one: ExtractedArticle,
  { datePublished, times, eventDate }: ArticleDates,
  config: SiteConfig,
): ArticleDraft {
  const { headline, articleBody, sourceFile, sourceLine, sourceId, author, publisher, isBasedOn } = one;
  const url = canonicalUrl(one.url);
  const revision = identityOf(`${headline}\n${articleBody}`);
  const id = identityOf(url ?? `text:${articleBody}`);
  const spans = sentencesOf(articleBody, one.paragraphs);
  return {
    id,
    revision,
    url: one.url !== null && url !== null ? one.url : null,
    headline,
    articleBody,
    datePublished,
    author,
    publisher,
    inLanguage: one.inLanguage ?? languageOf(`${headline}\n${articleBody}`, config.defaultLanguage),
    isBasedOn,
    sourceFile,
    sourceLine,
    sourceId,
    copies: [],
    sentences: spans.map((span, index) => ({
      id: `${id}#${index}`,
      ...span,
      quotable: span.kind === "prose" && isQuotable(articleBody.slice(span.start, span.end)),
    })),
    mentions: [],
    times: times.map((time) => ({ type: "time", ...time })),
    eventDate,
    leadEnd: (spans.find((span) => span.end >= MIN_LEAD_CHARS) ?? spans.at(-1))?.end ?? articleBody.length,
  };
}

function addMentions(drafts: readonly ArticleDraft[]): { articles: DatedArticle[]; entities: Map<string, Entity> } {
  const names: NameMention[][] = drafts.map((draft) => findNames(draft.articleBody, draft.sentences));
  const { entities, mentionsByArticle } = linkEntities(names);
  const articles = drafts.map(({ times, ...article }, index): DatedArticle => {
    const mentions = [...(mentionsByArticle[index] ?? []), ...times].sort((a, b) => a.start - b.start || a.end - b.end);
    return { ...article, mentions };
  });
  return { articles, entities };
}

function withSummary(
  facts: ReturnType<typeof factsOf>,
  members: readonly DatedArticle[],
  statistics: TermStatistics,
): NewsEvent {
  const summary = summarize(members, facts.date, statistics, originOf);
  return { ...facts, storylineId: null, summary, timeline: timelineOf(members) };
}

function withoutWorkings({ eventDate: _eventDate, leadEnd: _leadEnd, ...article }: DatedArticle): Article {
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

function countSource(dates: readonly ArticleDates[], source: string): number {
  return dates.filter((one) => one.datePublished.source === source).length;
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
