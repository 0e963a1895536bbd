import { analysisLanguage } from "../../src/analysis/index.ts";
import { dateStartMs, firstDay } from "../../src/schema/index.ts";
import type { DatedArticle } from "../records.ts";
import { type TermStatistics, vectorOf } from "../text-model/index.ts";
import { averageLink } from "./average-link.ts";
import { similarPairs } from "./pairs.ts";

export { factsOf } from "./facts.ts";

/** What decides whether two articles report one event. */
export interface GroupingOptions {
  /** Least mean cosine between the articles of an event. Range 0–1. Tuned by `npm run eval -- events`. */
  threshold: number;
  /** Longest gap, in days, between two articles of one event. Range 1–30; default 3. */
  maxGapDays: number;
  /** Two stated event dates further apart than this, in days, keep articles apart. Default 3. */
  maxEventDateGapDays: number;
}

export const DEFAULT_GROUPING: GroupingOptions = { threshold: 0.32, maxGapDays: 3, maxEventDateGapDays: 3 };

/** How often a word of the headline and of the lead counts beside one of the rest of the body. */
const HEADLINE_WEIGHT = 3;
const LEAD_WEIGHT = 2;
/** Pairs below this cosine tell nothing; they count as 0. */
const MIN_COSINE = 0.08;
const MS_PER_DAY = 86_400_000;

/**
 * Groups articles by the happening they report. Dates veto: two articles whose stated event dates conflict, or that were
 * published too far apart, never share an event. The order of `articles` does not matter.
 *
 * @returns groups of articles, each in order of publication, then of id.
 */
export function groupArticles(
  articles: readonly DatedArticle[],
  statistics: TermStatistics,
  options: GroupingOptions = DEFAULT_GROUPING,
): DatedArticle[][] {
  const byId = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = byId.map((article) =>
    vectorOf(
      [
        { text: article.headline, weight: HEADLINE_WEIGHT },
        { text: article.articleBody.slice(0, article.leadEnd), weight: LEAD_WEIGHT },
        { text: article.articleBody.slice(article.leadEnd), weight: 1 },
      ],
      analysisLanguage(article.inLanguage),
      statistics,
    ),
  );
  const days = byId.map(daysOf);
  const conflict = (a: number, b: number) => datesConflict(days[a] as ArticleDays, days[b] as ArticleDays, options);
  const pairs = similarPairs(vectors, MIN_COSINE, conflict);
  return averageLink(byId.length, pairs, options.threshold, conflict).map((indexes) =>
    indexes
      .flatMap((index) => byId[index] ?? [])
      .sort((a, b) => publishedMs(a) - publishedMs(b) || (a.id < b.id ? -1 : 1)),
  );
}

function publishedMs(article: DatedArticle): number {
  return dateStartMs(article.datePublished) ?? Number.MAX_SAFE_INTEGER;
}

/** Days of an article, counted from 1970; null where they are not known. */
interface ArticleDays {
  /** Of its event, where the text states it. */
  event: number | null;
  /** Of publication; where that is only inferred, the event's own day stands for it. */
  published: number | null;
}

function daysOf({ eventDate, datePublished }: DatedArticle): ArticleDays {
  const numberOf = (day: string | null) => (day === null ? null : Date.parse(day) / MS_PER_DAY);
  return {
    event: eventDate.source === "stated" ? numberOf(firstDay(eventDate)) : null,
    published: numberOf(firstDay(datePublished) ?? firstDay(eventDate)),
  };
}

function datesConflict(a: ArticleDays, b: ArticleDays, options: GroupingOptions): boolean {
  const isApart = (one: number | null, other: number | null, maxDays: number) =>
    one !== null && other !== null && Math.abs(one - other) > maxDays;
  return (
    isApart(a.event, b.event, options.maxEventDateGapDays) || isApart(a.published, b.published, options.maxGapDays)
  );
}
