import type { SimilarPairs } from "./linkage.ts";
import type { Report } from "./reports.ts";

/**
 * Readers hold links to the events of the build before, so these are kept unless the texts say clearly otherwise: two articles of one
 * published event count as more alike than they are, two of different ones as less. The first is enough to keep an event
 * whole when new articles shift a threshold, the second asks for stronger evidence before two addresses become one.
 * Measured by `npm run eval -- event-stream`; see ARCHITECTURE.md.
 */
const SAME_EVENT_FACTOR = 1.15;
export const OTHER_EVENT_FACTOR = 0.7;

/** The event each article was published in, by article id. */
export type PublishedEvents = ReadonlyMap<string, string>;

/** The pairs with what was published before taken into account. */
export function withContinuity(
  pairs: SimilarPairs,
  reports: readonly Report[],
  published: PublishedEvents,
): SimilarPairs {
  if (published.size === 0) return pairs;
  const eventOf = reports.map(({ article }) => published.get(article.id));
  const similarity = pairs.similarity.map((value, index) => {
    const [a, b] = [eventOf[pairs.a[index] as number], eventOf[pairs.b[index] as number]];
    if (a === undefined || b === undefined) return value;
    return a === b ? Math.min(1, value * SAME_EVENT_FACTOR) : value * OTHER_EVENT_FACTOR;
  });
  return { ...pairs, similarity };
}
