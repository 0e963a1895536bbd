import { keepForms } from "../../src/analysis/index.ts";
import type { Article, DateSource, TimeMention } from "../../src/schema/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { boundDates, publicationCeiling } from "../dates/index.ts";
import { findNearCopies, foldCopies } from "../duplicates/index.ts";
import type { DatedArticle, Problem, RecordOrigin } from "../model/pipeline-types.ts";
import { type CorpusFiles, listCorpus, readTakedowns } from "../read/index.ts";
import { KEPT_FORMS } from "../runtime/parallel.ts";
import { counted, placeOf, type Report } from "../runtime/report.ts";
import { CacheDamage, rulesVersion, WorkStore } from "../runtime/work-store.ts";
import { openCorpus, prepareCorpus } from "./gather.ts";
import type { PreparedArticle } from "./prepare.ts";

/** No record of the corpus became an article. */
export class EmptyCorpusError extends Error {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[]) {
    super(message);
    this.problems = problems;
  }
}

/** An article with all that its own record tells, and what is not yet part of it. */
export type ArticleDraft = { article: DatedArticle; work: PreparedArticle };

/** What the pipeline does with the articles of a corpus while the store of its work is open. */
type Then<T> = (prepared: DatedCorpus, problems: Problem[], store: WorkStore) => Promise<T>;

/** The articles of a corpus, their dates held against one another. */
export interface DatedCorpus {
  drafts: ArticleDraft[];
  /** The last day on which any of them can have been published, `YYYY-MM-DD`; null where no day is known. */
  ceiling: string | null;
}

/**
 * Reads, extracts, dates and folds, then hands on; per-article work comes from the cache where it is known. A cache that turns out
 * to be damaged is begun anew, and the whole done again.
 *
 * @throws CorpusError where the corpus does not exist, EmptyCorpusError where nothing of it is an article.
 */
export async function withArticles<T>(
  corpus: string,
  config: SiteConfig,
  report: Report,
  cache: string | null,
  then: Then<T>,
): Promise<T> {
  keepForms(KEPT_FORMS);
  const files = await listCorpus(corpus);
  if (files.hiddenCount > 0)
    report.line(`  ${counted(files.hiddenCount, "hidden file or folder", "hidden files and folders")} passed over`);
  const run = () =>
    withStore(config, report, cache, (store) => prepareFiles(corpus, files, config, report, store, then));
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof CacheDamage) || cache === null) throw error;
    report.line(`  ! The cache ${cache} is damaged (${error.message}) and is begun anew.`);
    WorkStore.remove(cache);
    return run();
  }
}

async function withStore<T>(
  { defaultLanguage, defaultUtcOffset, fields, publishers }: SiteConfig,
  report: Report,
  cache: string | null,
  run: (store: WorkStore) => Promise<T>,
): Promise<T> {
  const settings = { defaultLanguage, defaultUtcOffset, fields, publishers };
  const { store, notice } = WorkStore.open(cache, rulesVersion(settings));
  if (notice !== null) report.line(`  ! ${notice}`);
  let isWhole = false;
  try {
    const result = await run(store);
    isWhole = true;
    return result;
  } finally {
    store.close(isWhole);
  }
}

async function prepareFiles<T>(
  corpus: string,
  files: CorpusFiles,
  config: SiteConfig,
  report: Report,
  store: WorkStore,
  then: Then<T>,
): Promise<T> {
  const opened = await report.stage(
    "read",
    (progress) => openCorpus(files, store, config, progress),
    (result) =>
      `${counted(result.pages.length, "record")} of ${counted(files.files.length, "file")}, ${counted(result.problems.length, "problem")}`,
  );
  const drafts: ArticleDraft[] = [];
  let cachedCount = 0;
  const { problems } = opened;
  await report.stage(
    "extract",
    async (progress) => {
      for await (const one of prepareCorpus(opened, store, config, progress)) {
        if (one.isCached) cachedCount++;
        if ("problem" in one) problems.push(one.problem);
        else drafts.push({ article: toArticle(one.origin, one.prepared), work: one.prepared });
      }
    },
    () => `${counted(drafts.length, "article")}, ${datesOutcome(drafts)}; ${counted(cachedCount, "record")} cached`,
  );
  for (const line of unreadDateLines(drafts)) report.line(line);
  const taken = await takeDown(drafts, config.takedowns, report);
  problems.push(...taken.problems);
  if (taken.left.length === 0) {
    throw new EmptyCorpusError(`Nothing in ${corpus} could be read as an article, so nothing was built.`, problems);
  }
  const dated = boundByCorpus(taken.left, report);
  const prepared = await report.stage(
    "duplicates",
    () => linkCopies(dated.drafts, report),
    (all) => {
      const near = all.filter(({ article }) => article.nearCopyOf !== null).length;
      return `${counted(all.length, "article")}, ${counted(taken.left.length - all.length, "copy", "copies")} folded in, ${counted(near, "near-copy", "near-copies")} linked`;
    },
  );
  return then({ ...dated, drafts: prepared }, problems, store);
}

/** Holds the dates of each article against those of all: see `boundDates`. */
function boundByCorpus(drafts: readonly ArticleDraft[], report: Report): DatedCorpus {
  const ceiling = publicationCeiling(drafts.map(({ article }) => article.datePublished));
  if (ceiling === null) return { drafts: [...drafts], ceiling };
  const doubted: DatedArticle[] = [];
  const bounded = drafts.map((draft): ArticleDraft => {
    const { articleBody, datePublished, dateBasis, eventDate } = draft.article;
    const before = { articleBody, datePublished, dateBasis, eventDate, times: draft.work.times };
    const after = boundDates(before, ceiling);
    if (after === before) return draft;
    if (datePublished.source === "stated" && after.datePublished !== datePublished) doubted.push(draft.article);
    const { times, ...dates } = after;
    return {
      article: { ...draft.article, ...dates },
      work: { ...draft.work, times: times.map((time): TimeMention => ({ type: "time", ...time })) },
    };
  });
  const [first] = doubted;
  if (first)
    report.line(
      `  ! ${counted(doubted.length, "date")} of publication lie years after all others, which end on ${ceiling}, the first at ${placeOf(first)}: ` +
        `${first.datePublished.value}. They count as unknown: correct them in the records.`,
    );
  return { drafts: bounded, ceiling };
}

/** Parts the articles that must not be published from the others; each is told as a record that became no article. */
async function takeDown(
  drafts: readonly ArticleDraft[],
  path: string,
  report: Report,
): Promise<{ left: ArticleDraft[]; problems: Problem[] }> {
  const takedowns = await readTakedowns(path);
  if (takedowns.lines.size === 0) return { left: [...drafts], problems: [] };
  const places = new Map(drafts.map((draft) => [draft, takedowns.placeOf(draft.article)] as const));
  const left = drafts.filter((draft) => places.get(draft) === null);
  const problems = [...places].flatMap(([{ article }, place]): Problem[] =>
    place === null
      ? []
      : [{ sourceFile: article.sourceFile, sourceLine: article.sourceLine, reason: `Taken down: listed at ${place}.` }],
  );
  const used = new Set(places.values());
  report.line(`  ${counted(problems.length, "record")} taken down by ${path}`);
  for (const [place, name] of takedowns.lines)
    if (!used.has(place)) report.line(`  ! ${place} names nothing in this corpus: ${name.slice(0, 100)}`);
  const gone = new Set(drafts.filter((draft) => places.get(draft) !== null).map(({ article }) => article.articleBody));
  for (const { article } of left.filter((one) => gone.has(one.article.articleBody)))
    report.line(
      `  ! The text of an article that was taken down also stands at ${placeOf(article)} (${article.url ?? article.id}): list that, too, if it must go.`,
    );
  return { left, problems };
}

/** Dates that records state and nobody can read: each counts as not stated, and is told. */
function unreadDateLines(drafts: readonly ArticleDraft[]): string[] {
  const unread = drafts.filter(({ work }) => work.unreadDate !== null);
  const [first] = unread;
  if (!first) return [];
  const sample = JSON.stringify(first.work.unreadDate?.slice(0, 60));
  return [
    `  ! ${counted(unread.length, "date field")} could not be read, the first at ${placeOf(first.article)}: ${sample}. ` +
      "Write dates as 2025-04-28, and “3 jam lalu” with a field scraped_at beside it.",
  ];
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
function linkCopies(drafts: readonly ArticleDraft[], report: Report): ArticleDraft[] {
  const workAt = new Map(drafts.map(({ article, work }) => [placeOf(article), work] as const));
  const { articles, rewritten } = foldCopies(drafts.map((draft) => draft.article));
  const [first] = rewritten;
  if (first) {
    report.line(
      `  ! ${counted(rewritten.length, "record")} with the address of another and a text of their own were folded into it, such as ` +
        `${placeOf(first)} (${first.url}): the latest is kept.`,
    );
  }
  const works = articles.map((article) => workAt.get(placeOf(article)) as PreparedArticle);
  const originOf = findNearCopies(
    articles,
    works.map((work) => work.sketch),
  );
  const byId = new Map(articles.map((article) => [article.id, article] as const));
  return articles.map((article, index) => {
    const root = byId.get(originOf.get(article.id) ?? "") ?? article;
    const nearCopyOf = root === article ? null : root.id;
    return { article: { ...article, nearCopyOf, origin: originName(root) }, work: works[index] as PreparedArticle };
  });
}

/** Whose text an article is: the publisher it names as its source, else its own, else nobody but itself. */
const originName = ({ id, isBasedOn, publisher }: Pick<Article, "id" | "isBasedOn" | "publisher">): string =>
  (isBasedOn ?? publisher)?.toLowerCase() ?? id;

function datesOutcome(drafts: readonly ArticleDraft[]): string {
  const count = (source: DateSource) => drafts.filter(({ article }) => article.datePublished.source === source).length;
  return `${count("stated")} dates stated, ${count("inferred")} inferred`;
}
