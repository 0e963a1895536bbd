import { dateStartMs } from "../../src/schema/index.ts";
import type { DatedArticle } from "../records.ts";
import { type TermStatistics, vectorOfCounts } from "../text-model/index.ts";
import { genreOf } from "./genres.ts";
import type { SimilarPair } from "./linkage.ts";
import { type ComparedArticle, compareArticles, type PairCache } from "./pairs.ts";
import { daysOf } from "./similarity.ts";

/** An article that is compared with others: a report, and no copy of one. */
export type Report = ComparedArticle & { article: DatedArticle };

/** The articles of a corpus, compared. */
export interface ComparedReports {
  /** All of them, in order of publication, then of id. */
  articles: DatedArticle[];
  /** Those that were compared, by day of publication. */
  reports: Report[];
  /** By index of `reports`. */
  pairs: SimilarPair[];
  /** The article each near-copy, and each article of a crowd, goes with. */
  leaderOf: Map<DatedArticle, DatedArticle>;
}

const publishedMs = ({ datePublished }: DatedArticle): number => dateStartMs(datePublished) ?? Number.MAX_SAFE_INTEGER;

/** Articles in order of publication, the undated last, then of id. */
export function publicationOrder(articles: readonly DatedArticle[]): DatedArticle[] {
  return articles
    .map((article) => ({ article, ms: publishedMs(article) }))
    .sort((a, b) => a.ms - b.ms || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

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
    // Service texts share their template: what looks like a copy is the forecast of another town.
    if (genreOf(article.headline) !== "report") continue;
    const origin = article.nearCopyOf === null ? undefined : byId.get(article.nearCopyOf);
    if (origin && genreOf(origin.headline) === "report") leaderOf.set(article, origin);
    else compared.push(article);
  }
  const reports = compared
    .map((article): Report => {
      const days = daysOf(article);
      const { id, revision, leadEnd, inLanguage, termCounts } = article;
      const key = [id, revision, leadEnd, inLanguage, days.event, days.published].join(" ");
      return { article, key, days, vector: vectorOfCounts(termCounts, statistics) };
    })
    // Stable: of one day, the order of publication stays.
    .sort((a, b) => (a.days.published ?? UNDATED) - (b.days.published ?? UNDATED));
  const { pairs, followed } = compareArticles(reports, statistics.version, cache);
  for (const [follower, leader] of followed) {
    const [one, other] = [reports[follower], reports[leader]];
    if (one && other) leaderOf.set(one.article, other.article);
  }
  return { articles, reports, pairs, leaderOf };
}

/** Sorts after every day. */
const UNDATED = Number.MAX_SAFE_INTEGER;
