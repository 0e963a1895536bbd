import { dateStartMs } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { type TermStatistics, type TextVector, termStatistics, vectorOfCounts } from "../text-model/index.ts";
import { genreOf } from "./genres.ts";
import { frameOf, type HeadlineFrame, slotsConflict } from "./headline-frame.ts";
import { type ComparedArticle, compareArticles, type PairCache } from "./pairs.ts";
import { daysOf, type SimilarPairs } from "./similarity.ts";

/** An article that is compared with others: a report, and no copy of one. */
export type Report = ComparedArticle & { article: DatedArticle };

/** The articles of a corpus, compared. */
export interface ComparedReports {
  /** All of them, in order of publication, then of id. */
  articles: DatedArticle[];
  /** Those that were compared: the undated, then the others by day of publication. */
  reports: Report[];
  /** By index of `reports`. */
  pairs: SimilarPairs;
  /** The article each near-copy, and each article of a cluster, goes with. */
  leaderOf: Map<DatedArticle, DatedArticle>;
}

const publishedMs = ({ datePublished }: DatedArticle): number => dateStartMs(datePublished) ?? Number.MAX_SAFE_INTEGER;

/** Articles in order of publication, the undated last, then of id. */
function publicationOrder(articles: readonly DatedArticle[]): DatedArticle[] {
  return articles
    .map((article) => ({ article, ms: publishedMs(article) }))
    .sort((a, b) => a.ms - b.ms || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

/** The reports among articles, those that are compared, in the order of {@link ComparedReports}. */
export function reportsOf(articles: readonly DatedArticle[], statistics: TermStatistics): Report[] {
  return (
    articles
      .map((article): Report => {
        const days = daysOf(article);
        const { id, revision, leadEnd, inLanguage, termCounts } = article;
        const key = [id, revision, leadEnd, inLanguage, days.event, days.published].join(" ");
        let vector: TextVector | null = null;
        let frame: HeadlineFrame | null = null;
        return {
          article,
          key,
          days,
          frame: () => {
            frame ??= frameOf(article.headline, article.articleBody, inLanguage);
            return frame;
          },
          vector: () => {
            vector ??= vectorOfCounts(termCounts, statistics);
            return vector;
          },
        };
      })
      // Stable: of one day, the order stays.
      .sort((a, b) => compareNumbers(a.days.published ?? UNDATED, b.days.published ?? UNDATED))
  );
}

/** Whether an article reports a happening at all. */
export const isReport = ({ headline }: Pick<DatedArticle, "headline">): boolean => genreOf(headline) === "report";

/**
 * The report a near-copy goes with, without being compared; null for what is none. Service texts
 * share their template: what looks like a copy of one is the forecast of another town.
 */
export function originOf(article: DatedArticle, byId: ReadonlyMap<string, DatedArticle>): DatedArticle | null {
  const origin = article.nearCopyOf === null ? undefined : byId.get(article.nearCopyOf);
  return origin && isReport(origin) && !haveOtherSlots(article, origin) ? origin : null;
}

/** The term statistics of a corpus, its earliest articles first. */
export const statisticsOf = (articles: readonly DatedArticle[]): TermStatistics =>
  termStatistics(publicationOrder(articles).map(({ termCounts }) => termCounts));

/** The first half of `groupArticles`: finds the pairs that may belong together. */
export function compareReports(
  all: readonly DatedArticle[],
  statistics: TermStatistics,
  cache: PairCache | null,
): ComparedReports {
  const articles = publicationOrder(all);
  const byId = new Map(articles.map((article) => [article.id, article] as const));
  const leaderOf = new Map<DatedArticle, DatedArticle>();
  const compared: DatedArticle[] = [];
  for (const article of articles) {
    if (!isReport(article)) continue;
    const origin = originOf(article, byId);
    if (origin) leaderOf.set(article, origin);
    else compared.push(article);
  }
  const reports = reportsOf(compared, statistics);
  const { pairs, followed } = compareArticles(reports, statistics.version, cache);
  for (const [follower, leader] of followed) {
    const [one, other] = [reports[follower], reports[leader]];
    if (one && other) leaderOf.set(one.article, other.article);
  }
  return { articles, reports, pairs, leaderOf };
}

/** A notice is written from the one before, with another town and other losses in it. */
const haveOtherSlots = (a: DatedArticle, b: DatedArticle): boolean =>
  slotsConflict(frameOf(a.headline, a.articleBody, a.inLanguage), frameOf(b.headline, b.articleBody, b.inLanguage));

/** Sorts before every day. */
const UNDATED = Number.NEGATIVE_INFINITY;

/** Of equal infinities the difference is no number. */
const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
