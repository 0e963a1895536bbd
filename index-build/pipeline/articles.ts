import type { Article, DateSource } from "../../src/schema/index.ts";
import type { RecordProblem } from "../model/pipeline-types.ts";
import { type CorpusFiles, listCorpus, readKeptTexts } from "../read/index.ts";
import { counted, type Progress, placeOf, problemLines } from "../runtime/report.ts";
import type { ArticleDraft } from "./article-draft.ts";
import { boundByCorpus } from "./bound-dates.ts";
import type { BuildContext } from "./build-context.ts";
import { extractCorpus, type ParsedCorpus, parseCorpus } from "./gather.ts";
import { articleLines, keepArticleIds } from "./keep-article-ids.ts";
import { languageByPublisher } from "./language-by-publisher.ts";
import { linkCopies, originName } from "./link-copies.ts";
import { namePublishers } from "./name-publishers.ts";
import { NOTHING_PUBLISHED, type Published } from "./published.ts";
import { joinTwins, splitAddresses } from "./settle-addresses.ts";
import { type SlowRecord, slowRecordLines } from "./slow-records.ts";
import { takeDown } from "./take-down.ts";

/** No record of the corpus became an article. */
export class EmptyCorpusError extends Error {
  readonly problems: readonly RecordProblem[];

  constructor(message: string, problems: readonly RecordProblem[]) {
    super(message);
    this.problems = problems;
  }
}

/** The articles of a corpus. */
export interface CorpusArticles {
  drafts: ArticleDraft[];
  problems: RecordProblem[];
  /** By article id, the last day on which its source can have been published, `YYYY-MM-DD`. */
  ceilings: ReadonlyMap<string, string>;
  /** Articles that were taken down, by id. */
  takenDown: ReadonlySet<string>;
  /** The ledger's lines of articles for the next build. */
  lines: ReadonlyMap<string, string>;
}

/**
 * Reads, extracts, dates and folds the articles of a corpus; work on single records comes from the
 * store where it is known.
 *
 * @throws CorpusError where the corpus does not exist, EmptyCorpusError where nothing of it is an
 * article, CacheDamage where the store is damaged.
 */
export async function readArticles(
  context: BuildContext,
  corpus: string,
  published: Published = NOTHING_PUBLISHED,
): Promise<CorpusArticles> {
  const { report } = context;
  const files = await listFiles(context, corpus);
  const keptTexts = await readKeptTexts(context.config.keptTexts);
  const parsed = await report.stage(
    "read",
    (progress) => parseCorpus({ ...context, kept: keptTexts }, files, progress),
    readOutcome(files),
  );
  for (const line of problemLines(parsed.unheaded, "the corpus")) report.line(line);
  for (const line of slowRecordLines(parsed.slow, "read")) report.line(line);
  const learntCount =
    parsed.boilerplate.repeated.size +
    parsed.lessons.reduce((sum, { phrases, headlineEnds }) => sum + phrases.length + headlineEnds.length, 0);
  if (learntCount > 0)
    report.line(`  ${counted(learntCount, "text")} that sites repeat left out: kilas inspect --learnt lists them`);
  for (const { place, site, text } of parsed.unusedKept)
    report.line(`  ! ${place} names nothing that ${site} repeats in this corpus: ${text.slice(0, 100)}`);
  const extracted = await report.stage(
    "extract",
    (progress) => draftArticles(context, parsed, progress),
    draftsOutcome,
  );
  for (const line of slowRecordLines(extracted.slow, "extract")) report.line(line);
  for (const line of [...unreadDateLines(extracted.drafts), ...sharedDateLines(extracted.drafts)]) report.line(line);
  // Owners know articles by the ids these were published under: what is taken down is looked for by
  // them, and keeps its line.
  const apart = joinTwins(splitAddresses(extracted.drafts, report), report);
  const identified = keepArticleIds(apart, published);
  const lines = articleLines(identified, published);
  const kept = await takeDown(context, identified);
  const problems = [...parsed.problems, ...extracted.problems, ...kept.problems];
  if (kept.drafts.length === 0)
    throw new EmptyCorpusError(`Nothing in ${corpus} could be read as an article, so nothing was built.`, problems);
  const { drafts: bounded, ceilings } = boundByCorpus(context, kept.drafts);
  const dated = languageByPublisher(namePublishers(context, bounded));
  const drafts = await report.stage("duplicates", () => linkCopies(context, dated), copiesOutcome(dated));
  return { drafts, problems, ceilings, takenDown: kept.takenDown, lines };
}

async function listFiles({ report }: BuildContext, corpus: string): Promise<CorpusFiles> {
  const files = await listCorpus(corpus);
  if (files.hiddenCount > 0)
    report.line(`  ${counted(files.hiddenCount, "hidden file or folder", "hidden files and folders")} passed over`);
  return files;
}

interface DraftedArticles {
  drafts: ArticleDraft[];
  problems: RecordProblem[];
  cachedCount: number;
  slow: SlowRecord[];
}

async function draftArticles(
  context: BuildContext,
  parsed: ParsedCorpus,
  progress: Progress,
): Promise<DraftedArticles> {
  const drafted: DraftedArticles = { drafts: [], problems: [], cachedCount: 0, slow: [] };
  for await (const one of extractCorpus(context, parsed, progress)) {
    if (one.isCached) drafted.cachedCount++;
    if (one.slow !== null) drafted.slow.push(one.slow);
    if ("problem" in one) drafted.problems.push(one.problem);
    else {
      const { origin, prepared, textHash } = one;
      const article = { ...prepared.draft, ...origin, copies: [], mentions: [], nearCopyOf: null };
      drafted.drafts.push({ article: { ...article, origin: originName(prepared.draft) }, work: prepared, textHash });
    }
  }
  return drafted;
}

/** Dates that records state and nobody can read: each counts as not stated, and is reported. */
function unreadDateLines(drafts: readonly ArticleDraft[]): string[] {
  const unread = drafts.filter(({ work }) => work.unreadDate !== null);
  const [first] = unread;
  if (!first) return [];
  const sample = JSON.stringify(first.work.unreadDate?.slice(0, 60));
  return [
    `  ! ${counted(unread.length, "date field")} could not be read, the first at ${placeOf(first.article)}: ${sample}. ` +
      "Write dates as 2025-04-28, and “3 hours ago” with a field scraped_at beside it.",
  ];
}

/** Times that many records of a source share: most likely those of an import. */
function sharedDateLines(drafts: readonly ArticleDraft[]): string[] {
  const shared = drafts.filter(({ work }) => work.sharedDate !== null);
  const [first] = shared;
  if (!first) return [];
  return [
    `  ! Not believed: ${counted(shared.length, "time")} of publication that many records of a source share, the first at ` +
      `${placeOf(first.article)}: ${JSON.stringify(first.work.sharedDate?.slice(0, 60))}. If the day is right, write it without the time.`,
  ];
}

const readOutcome =
  ({ files }: CorpusFiles) =>
  ({ pages, problems }: ParsedCorpus): string =>
    `${counted(pages.length, "record")} of ${counted(files.length, "file")}, ${counted(problems.length, "problem")}`;

function draftsOutcome({ drafts, cachedCount }: DraftedArticles): string {
  const count = (source: DateSource) => drafts.filter(({ article }) => article.datePublished.source === source).length;
  return `${counted(drafts.length, "article")}, ${count("stated")} dates stated, ${count("inferred")} inferred; ${counted(cachedCount, "record")} cached`;
}

const copiesOutcome =
  (before: readonly ArticleDraft[]) =>
  (after: readonly { article: Pick<Article, "nearCopyOf"> }[]): string => {
    const near = after.filter(({ article }) => article.nearCopyOf !== null).length;
    return `${counted(after.length, "article")}, ${counted(before.length - after.length, "copy", "copies")} folded in, ${counted(near, "near-copy", "near-copies")} linked`;
  };
