import { type LinkageOptions, linkGroups } from "./linkage.ts";
import type { ArticleDays, SimilarPairs } from "./similarity.ts";

/**
 * Readers hold links to the events of the build before, so these are kept unless the texts say
 * clearly otherwise. Two articles of one published event count as more alike than they are, two of
 * different ones as less: the first is enough to keep an event whole when new articles shift a
 * threshold, the second asks for stronger evidence before two addresses become one. Measured by
 * `npm run eval -- event-stream`; see docs/events.md.
 */
const SAME_EVENT_FACTOR = 1.15;
export const OTHER_EVENT_FACTOR = 0.7;

/**
 * An article resembles another that may change its event, from this share of the threshold for
 * pairs on.
 */
const RESEMBLANCE_SHARE = 0.5;

/** Where an article was published. */
export interface PublishedPlace {
  event: string;
  /** Whether it is unchanged since then, and so are the rules that compare it. */
  isUnchanged: boolean;
}

/** The place each article was published in, by article id. */
export type PublishedEvents = ReadonlyMap<string, PublishedPlace>;

/** What is linked: items by index, with their days and similarities. */
export interface LinkedItems {
  days: readonly ArticleDays[];
  pairs: SimilarPairs;
}

/**
 * Links items as `linkGroups` does, with what was published before taken into account.
 *
 * An event that no new or changed article resembles is joined to begin with, whatever its pairs
 * say: nothing has happened that could part it. So the groups are a fixed point: linked again with
 * themselves as what was published, the same groups come out. Each was too unlike every other to be
 * joined with it, and by the two factors is now less like it and closer inside.
 *
 * @param published the place of each item, by index; undefined for one that is new.
 */
export function linkWithContinuity(
  items: LinkedItems,
  published: readonly (PublishedPlace | undefined)[],
  options: LinkageOptions,
): number[][] {
  const { days, pairs } = items;
  if (published.every((place) => place === undefined)) return linkGroups(days, pairs, options);
  const similarity = pairs.similarity.map((value, index) => {
    const [a, b] = [published[pairs.a[index] ?? 0], published[pairs.b[index] ?? 0]];
    if (a === undefined || b === undefined) return value;
    return a.event === b.event ? Math.min(1, value * SAME_EVENT_FACTOR) : value * OTHER_EVENT_FACTOR;
  });
  return linkGroups(days, { ...pairs, similarity }, options, untouchedEvents(pairs, published, options));
}

/** The events of which every article is unchanged, and resembles none that is new or changed. */
function untouchedEvents(
  { a, b, similarity }: SimilarPairs,
  published: readonly (PublishedPlace | undefined)[],
  { pairThreshold }: LinkageOptions,
): number[][] {
  const touched = new Set(published.flatMap((place) => (place && !place.isUnchanged ? [place.event] : [])));
  const isNew = (item: number) => published[item]?.isUnchanged !== true;
  for (let index = 0; index < a.length; index++) {
    if ((similarity[index] ?? 0) < RESEMBLANCE_SHARE * pairThreshold) continue;
    const [one, other] = [a[index] ?? 0, b[index] ?? 0];
    for (const [known, fresh] of [
      [one, other],
      [other, one],
    ] as const) {
      const event = published[known]?.event;
      if (event !== undefined && isNew(fresh)) touched.add(event);
    }
  }
  const members = Map.groupBy(published.keys(), (item) => published[item]?.event);
  return [...members].flatMap(([event, own]) =>
    event === undefined || own.length < 2 || touched.has(event) ? [] : [own],
  );
}
