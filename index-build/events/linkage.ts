import { CandidateHeap } from "./candidate-heap.ts";
import { GroupSums } from "./group-sums.ts";
import { type ArticleDays, MAX_SPAN_DAYS, type SimilarPairs } from "./similarity.ts";

/** When two groups of articles are one event. */
export interface LinkageOptions {
  /** Least similarity of two single articles. Range 0–1. */
  pairThreshold: number;
  /**
   * Least mean similarity of two large groups: a mean over many pairs errs less than one pair does.
   * Range 0–`pairThreshold`.
   */
  groupThreshold: number;
  /**
   * How fast the threshold falls from the first to the second with the number of pairs n: as n to
   * the power of minus this.
   */
  thresholdDecay: number;
  /**
   * Two groups join only where their mean similarity reaches this share of their inner cohesion
   * (the geometric mean of the mean similarities inside each). Two sets of articles that are each
   * much closer among themselves than to one another are two happenings of one story, however much
   * they have in common. Range 0–1; 0 does without.
   */
  cohesionShare: number;
  /**
   * Pairs at `pairThreshold` that each group is taken to hold besides its own, so that two similar
   * articles are no measure yet.
   */
  cohesionPriorPairs: number;
}

/** Chosen by `npm run eval -- events-sweep`; see docs/measured.md. */
export const DEFAULT_LINKAGE: LinkageOptions = {
  pairThreshold: 0.38,
  groupThreshold: 0.12,
  thresholdDecay: 0.5,
  cohesionShare: 0.69,
  cohesionPriorPairs: 2,
};

/** A group of articles, as far as joining it with another asks. */
export interface Group {
  members: number[];
  /** Sum of the similarities of the pairs inside. */
  innerSum: number;
  firstPublished: number;
  lastPublished: number;
}

/**
 * Average-link agglomerative clustering over a sparse graph: the two groups with the highest mean
 * similarity are joined, as long as `options` allows it and their days do not conflict. Pairs that
 * are not listed count as 0. Ties go to the lower indexes, so the result depends on the order of
 * the items only where items are equal.
 *
 * @param seeds groups that are joined to begin with, as lists of item indexes. Default none.
 * @returns groups as lists of item indexes, each ascending, ordered by their first item.
 */
export function linkGroups(
  days: readonly ArticleDays[],
  pairs: SimilarPairs,
  options: LinkageOptions = DEFAULT_LINKAGE,
  seeds: readonly (readonly number[])[] = [],
): number[][] {
  const groups: (Group | null)[] = days.map((own, index) => singleGroup(index, own));
  const sums = new GroupSums(days.length, pairs);
  const heap = new CandidateHeap();
  const sizeOf = (index: number) => groups[index]?.members.length ?? 0;
  const meanOf = (a: number, b: number) => sums.between(a, b) / (sizeOf(a) * sizeOf(b) || 1);
  const offer = (a: number, b: number, mean: number) => {
    if (mean >= thresholdOf(sizeOf(a) * sizeOf(b), options)) heap.push({ mean, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (let index = 0; index < pairs.a.length; index++) {
    const mean = pairs.similarity[index] as number;
    // Most pairs are too faint to join anything by themselves.
    if (mean >= options.pairThreshold) offer(pairs.a[index] as number, pairs.b[index] as number, mean);
  }
  const join = (a: number, b: number, keep: Group, gone: Group) => {
    groups[a] = joined(keep, gone, sums.between(a, b));
    groups[b] = null;
    return sums.join(a, b);
  };
  /** The lowest threshold any number of pairs may have: what lies below needs no closer look. */
  const offerAll = (a: number, others: Iterable<[other: number, sum: number]>) => {
    for (const [other, sum] of others) {
      const mean = sum / (sizeOf(a) * sizeOf(other));
      if (mean >= options.groupThreshold) offer(a, other, mean);
    }
  };
  const roots = seeds.flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return [];
    for (const other of others) join(first, other, groups[first] as Group, groups[other] as Group);
    return [first];
  });
  // Once all seeds are whole, their sums are, too.
  for (const root of roots) offerAll(root, sums.of(root));
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b, mean } = best;
    const [keep, gone] = [groups[a], groups[b]];
    // Joined since, or its mean has changed: the fresh candidate is in the heap as well.
    if (!keep || !gone || meanOf(a, b) !== mean) continue;
    // What is refused now is offered again when either group has changed.
    if (mean < leastMean(keep, gone, options) || daysConflict(keep, gone)) continue;
    offerAll(a, join(a, b, keep, gone));
  }
  return groups
    .flatMap((group) => (group ? [group.members.sort((x, y) => x - y)] : []))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** The least mean over this many pairs at which two groups join, whatever their cohesion. */
const thresholdOf = (pairCount: number, { pairThreshold, groupThreshold, thresholdDecay }: LinkageOptions): number =>
  groupThreshold + (pairThreshold - groupThreshold) * pairCount ** -thresholdDecay;

/** What the mean similarity of two groups is held against. */
export interface Thresholds {
  /** The threshold for as many pairs as lie between them. */
  threshold: number;
  /**
   * The share of their cohesion they have to reach; null where one is a single article, which has
   * no cohesion yet.
   */
  cohesion: number | null;
}

export function thresholdsOf(a: Group, b: Group, options: LinkageOptions = DEFAULT_LINKAGE): Thresholds {
  const threshold = thresholdOf(a.members.length * b.members.length, options);
  if (a.members.length < 2 || b.members.length < 2) return { threshold, cohesion: null };
  return { threshold, cohesion: options.cohesionShare * Math.sqrt(cohesion(a, options) * cohesion(b, options)) };
}

/** The least mean similarity at which two groups join. */
function leastMean(a: Group, b: Group, options: LinkageOptions): number {
  const thresholds = thresholdsOf(a, b, options);
  return Math.max(thresholds.threshold, thresholds.cohesion ?? 0);
}

/**
 * Articles more similar than this are rewritten from one another: that they are says nothing of the
 * event they report.
 */
const MAX_COHESION = 0.6;

/** The mean similarity inside a group, drawn towards the threshold where it rests on few pairs. */
function cohesion({ members, innerSum }: Group, { pairThreshold, cohesionPriorPairs }: LinkageOptions): number {
  const pairCount = (members.length * (members.length - 1)) / 2;
  return Math.min(MAX_COHESION, (innerSum + cohesionPriorPairs * pairThreshold) / (pairCount + cohesionPriorPairs));
}

/** The group of one article. */
export function singleGroup(index: number, { published }: ArticleDays): Group {
  return {
    members: [index],
    innerSum: 0,
    firstPublished: published ?? Number.POSITIVE_INFINITY,
    lastPublished: published ?? Number.NEGATIVE_INFINITY,
  };
}

/** Two groups as one. */
export const joined = (a: Group, b: Group, sumBetween: number): Group => ({
  members: [...a.members, ...b.members],
  innerSum: a.innerSum + b.innerSum + sumBetween,
  firstPublished: Math.min(a.firstPublished, b.firstPublished),
  lastPublished: Math.max(a.lastPublished, b.lastPublished),
});

/** Whether two groups hold reports published too far apart to be of one event. */
export function daysConflict(a: Group, b: Group): boolean {
  const span = Math.max(a.lastPublished, b.lastPublished) - Math.min(a.firstPublished, b.firstPublished);
  return span > MAX_SPAN_DAYS;
}
