import type { DatedArticle } from "../model/pipeline-types.ts";
import type { TermStatistics } from "../text-model/index.ts";
import { linkWithContinuity, type PublishedEvents } from "./continuity.ts";
import { DEFAULT_LINKAGE, type LinkageOptions } from "./linkage.ts";
import type { PairCache } from "./pairs.ts";
import { type ComparedReports, compareReports } from "./reports.ts";

export type { PublishedEvents, PublishedPlace } from "./continuity.ts";
export { commonEventDate } from "./event-date.ts";
export { explainMembers, type MemberExplanation, type Neighbour, nearestEvent } from "./explain.ts";
export { type EventFacts, factsOf } from "./facts.ts";
export { genreOf } from "./genres.ts";
export { DEFAULT_LINKAGE, type LinkageOptions } from "./linkage.ts";
export type { PairCache } from "./pairs.ts";
export {
  type ComparedReports,
  compareReports,
  isReport,
  originOf,
  type Report,
  reportsOf,
  statisticsOf,
} from "./reports.ts";
export { MAX_GAP_DAYS } from "./similarity.ts";

export interface GroupingOptions {
  /** Keeps what was compared between builds; it changes nothing of the result. Default null. */
  cache?: PairCache | null;
  /**
   * The events of the build before: they are kept unless the texts say clearly otherwise. Default
   * none.
   */
  published?: PublishedEvents;
  linkage?: LinkageOptions;
}

/**
 * Groups articles by the happening they report. Near-copies stay with their origin; texts that
 * report no happening (see `genreOf`) stay alone; the others are compared and linked. The order of
 * `articles` does not matter.
 *
 * @returns groups of articles, each in order of publication, then of id; the groups in order of
 * their first article.
 *
 * @example
 * ```ts
 * const groups = groupArticles(articles, statisticsOf(articles), { published });
 * ```
 */
export function groupArticles(
  articles: readonly DatedArticle[],
  statistics: TermStatistics,
  { cache = null, ...options }: GroupingOptions = {},
): DatedArticle[][] {
  return linkReports(compareReports(articles, statistics, cache), options);
}

/** The second half of {@link groupArticles}: links what was compared. */
export function linkReports(
  { articles, reports, pairs, leaderOf }: ComparedReports,
  { published = new Map(), linkage = DEFAULT_LINKAGE }: Omit<GroupingOptions, "cache"> = {},
): DatedArticle[][] {
  const items = { days: reports.map(({ days }) => days), pairs };
  const eventOf = reports.map(({ article }) => published.get(article.id));
  const groups = linkWithContinuity(items, eventOf, linkage);
  const groupOf = new Map<DatedArticle, number>();
  for (const [number, members] of groups.entries()) {
    for (const index of members) groupOf.set(reports[index]?.article as DatedArticle, number);
  }
  let next = groups.length;
  const numberOf = (article: DatedArticle): number => {
    const leader = leaderOf.get(article);
    if (leader) return numberOf(leader);
    const known = groupOf.get(article);
    if (known !== undefined) return known;
    groupOf.set(article, next);
    return next++;
  };
  return [...Map.groupBy(articles, numberOf).values()];
}
