import { dateStartMs, HOUR_MS } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";

/** A report that is known to the day only counts as one of its noon, UTC. */
const NOON_HOURS = 12;

/**
 * How many halvings an event is set back whose reports are one origin's; a weather forecast or
 * another text of a service as many again.
 */
const SINGLE_SETBACK = 2;
const SERVICE_SETBACK = 6;

/**
 * How far from its last report towards its first an origin is counted. At 0 a story that goes on
 * for days covers what began an hour ago, at 1 nothing that goes on is told: `eval -- front`.
 */
const FIRST_SHARE = 0.25;

/** What is known of an event's reports. */
export interface ToldEvent {
  articles: readonly Pick<DatedArticle, "origin" | "datePublished">[];
  /** Whether none of its articles reports a happening. */
  isService: boolean;
}

/**
 * How prominent an event is: how many independent origins tell it, the longer ago the less.
 *
 *     log2 Σ 2^(t / h)   over its origins
 *
 * t is the time of an origin's reports in hours since 1970, between its first and its last
 * ({@link FIRST_SHARE}), h the half-life in hours: an event that is told by twice as many origins
 * stands level with one that is h hours younger. That is an exponentially decayed count, its
 * logarithm taken so that the time it is asked at falls out: no "now" is needed, and the order of
 * two events stays what it was.
 *
 * @param halfLifeHours above 0.
 * @returns any number, in half-lives; null where no report has a date.
 */
export function prominenceOf({ articles, isService }: ToldEvent, halfLifeHours: number): number | null {
  const reports = new Map<string, { first: number; last: number }>();
  for (const { origin, datePublished } of articles) {
    const hours = reportHours(datePublished);
    if (hours === null) continue;
    const { first, last } = reports.get(origin) ?? { first: hours, last: hours };
    reports.set(origin, { first: Math.min(first, hours), last: Math.max(last, hours) });
  }
  if (reports.size === 0) return null;
  const times = [...reports.values()].map(
    ({ first, last }) => (FIRST_SHARE * first + (1 - FIRST_SHARE) * last) / halfLifeHours,
  );
  const newest = Math.max(...times);
  const count = times.reduce((sum, time) => sum + 2 ** (time - newest), 0);
  return newest + Math.log2(count) - (reports.size === 1 ? SINGLE_SETBACK : 0) - (isService ? SERVICE_SETBACK : 0);
}

function reportHours(date: DatedArticle["datePublished"]): number | null {
  const ms = dateStartMs(date);
  if (ms === null) return null;
  const hasTime = date.precision === "second" || date.precision === "minute";
  return ms / HOUR_MS + (hasTime ? 0 : NOON_HOURS);
}
