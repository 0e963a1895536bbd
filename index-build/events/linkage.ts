import { type ArticleDays, MAX_EVENT_DAY_GAP, MAX_SPAN_DAYS } from "./similarity.ts";

/** Pairs of items by index and how alike they are, 0–1, each in a column: there may be millions. */
export interface SimilarPairs {
  a: Int32Array;
  b: Int32Array;
  similarity: Float32Array;
}

/** When two groups of articles are one event. */
export interface LinkageOptions {
  /** Least similarity of two single articles. Range 0–1. */
  pairThreshold: number;
  /** Least mean similarity of two large groups: a mean over many pairs errs less than one pair does. Range 0–`pairThreshold`. */
  groupThreshold: number;
  /** How fast the threshold falls from the first to the second with the number of pairs n: as n to the power of minus this. */
  thresholdDecay: number;
  /**
   * Two groups join only where their mean similarity reaches this share of their inner cohesion (the geometric mean of the mean
   * similarities inside each). Two sets of articles that are each much closer among themselves than to one another
   * are two happenings of one story, however much they have in common. Range 0–1; 0 does without.
   */
  cohesionShare: number;
  /** Pairs at `pairThreshold` that each group is taken to hold besides its own, so that two articles alike are no measure yet. */
  cohesionPriorPairs: number;
}

/** Chosen by `npm run eval -- events-sweep`; see ARCHITECTURE.md. */
export const DEFAULT_LINKAGE: LinkageOptions = {
  pairThreshold: 0.38,
  groupThreshold: 0.12,
  thresholdDecay: 0.5,
  cohesionShare: 0.69,
  cohesionPriorPairs: 2,
};

interface Candidate {
  mean: number;
  a: number;
  b: number;
}

/** A group of articles, as far as joining it with another asks. */
export interface Group {
  members: number[];
  /** Sum of the similarities of the pairs inside. */
  innerSum: number;
  firstEventDay: number;
  lastEventDay: number;
  firstPublished: number;
  lastPublished: number;
}

/**
 * Average-link agglomerative clustering over a sparse graph: the two groups with the highest mean similarity are joined, as long as
 * `options` allows it and their days do not conflict. Pairs that are not listed count as 0. Ties go to the lower
 * indexes, so the result depends on the order of the items only where items are equal.
 *
 * @returns groups as lists of item indexes, each ascending, ordered by their first item.
 */
export function linkGroups(
  days: readonly ArticleDays[],
  pairs: SimilarPairs,
  options: LinkageOptions = DEFAULT_LINKAGE,
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
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b, mean } = best;
    const [keep, gone] = [groups[a], groups[b]];
    // Joined since, or its mean has changed: the fresh candidate is in the heap as well.
    if (!keep || !gone || meanOf(a, b) !== mean) continue;
    // What is refused now is offered again when either group has changed.
    if (mean < leastMean(keep, gone, options) || daysConflict(keep, gone)) continue;
    groups[a] = joined(keep, gone, sums.between(a, b));
    groups[b] = null;
    const size = sizeOf(a);
    // The lowest threshold any number of pairs may have: what lies below needs no closer look.
    for (const [other, sum] of sums.join(a, b)) {
      const mean = sum / (size * sizeOf(other));
      if (mean >= options.groupThreshold) offer(a, other, mean);
    }
  }
  return groups
    .flatMap((group) => (group ? [group.members.sort((x, y) => x - y)] : []))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/**
 * The sums of the similarities between groups. Most items are never joined with anything, so that the sums of a group are gathered
 * only when it first is: until then they stand in the pairs themselves.
 */
class GroupSums {
  readonly #pairs: SimilarPairs;
  /** Where the pairs of each item begin in `#neighbours`; one more than there are items. */
  readonly #starts: Int32Array;
  /** The item at the other end, and the pair itself, in turn. */
  readonly #neighbours: Int32Array;
  readonly #gathered: (Map<number, number> | undefined)[];
  /** The group each item is in now, found by following. */
  readonly #parent: Int32Array;

  constructor(count: number, pairs: SimilarPairs) {
    this.#pairs = pairs;
    this.#parent = Int32Array.from({ length: count }, (_, index) => index);
    this.#gathered = new Array(count);
    this.#starts = new Int32Array(count + 1);
    for (const ends of [pairs.a, pairs.b]) for (const item of ends) (this.#starts[item + 1] as number)++;
    for (let item = 0; item < count; item++)
      this.#starts[item + 1] = (this.#starts[item + 1] as number) + (this.#starts[item] as number);
    const next = this.#starts.slice();
    this.#neighbours = new Int32Array(4 * pairs.a.length);
    const add = (item: number, other: number, pair: number) => {
      const at = 2 * (next[item] as number);
      this.#neighbours[at] = other;
      this.#neighbours[at + 1] = pair;
      (next[item] as number)++;
    };
    for (let pair = 0; pair < pairs.a.length; pair++) {
      const [a, b] = [pairs.a[pair] as number, pairs.b[pair] as number];
      add(a, b, pair);
      add(b, a, pair);
    }
  }

  between(a: number, b: number): number {
    return (this.#gathered[a]?.get(b) ?? this.#gathered[b]?.get(a) ?? this.#gather(a).get(b)) || 0;
  }

  /** Joins group `b` into `a`, and returns the sums of its similarities to the others. */
  join(a: number, b: number): Iterable<[other: number, sum: number]> {
    const own = this.#gather(a);
    const gone = this.#gather(b);
    this.#parent[b] = a;
    own.delete(b);
    for (const [other, sum] of gone) if (other !== a) own.set(other, (own.get(other) ?? 0) + sum);
    this.#gathered[b] = undefined;
    for (const [other, sum] of own) {
      const sums = this.#gathered[other];
      if (!sums) continue;
      sums.delete(b);
      sums.set(a, sum);
    }
    return own;
  }

  #gather(group: number): Map<number, number> {
    const known = this.#gathered[group];
    if (known) return known;
    const sums = new Map<number, number>();
    for (let at = this.#starts[group] as number; at < (this.#starts[group + 1] as number); at++) {
      const other = this.#find(this.#neighbours[2 * at] as number);
      const similarity = this.#pairs.similarity[this.#neighbours[2 * at + 1] as number] as number;
      sums.set(other, (sums.get(other) ?? 0) + similarity);
    }
    this.#gathered[group] = sums;
    return sums;
  }

  #find(item: number): number {
    let root = item;
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root] as number] as number;
      root = this.#parent[root] as number;
    }
    return root;
  }
}

/** The least mean over so many pairs at which two groups join, whatever their cohesion. */
const thresholdOf = (pairCount: number, { pairThreshold, groupThreshold, thresholdDecay }: LinkageOptions): number =>
  groupThreshold + (pairThreshold - groupThreshold) * pairCount ** -thresholdDecay;

/** What the mean similarity of two groups is held against. */
export interface Bars {
  /** The threshold for as many pairs as lie between them. */
  threshold: number;
  /** The share of their cohesion they have to reach; null where one is a single article, which has no cohesion yet. */
  cohesion: number | null;
}

export function barsOf(a: Group, b: Group, options: LinkageOptions = DEFAULT_LINKAGE): Bars {
  const threshold = thresholdOf(a.members.length * b.members.length, options);
  if (a.members.length < 2 || b.members.length < 2) return { threshold, cohesion: null };
  return { threshold, cohesion: options.cohesionShare * Math.sqrt(cohesion(a, options) * cohesion(b, options)) };
}

/** The least mean similarity at which two groups join. */
function leastMean(a: Group, b: Group, options: LinkageOptions): number {
  const bars = barsOf(a, b, options);
  return Math.max(bars.threshold, bars.cohesion ?? 0);
}

/** Articles more alike than this are rewritten from one another: that they are says nothing of the event they report. */
const MAX_COHESION = 0.6;

/** The mean similarity inside a group, drawn towards the threshold where it rests on few pairs. */
function cohesion({ members, innerSum }: Group, { pairThreshold, cohesionPriorPairs }: LinkageOptions): number {
  const pairCount = (members.length * (members.length - 1)) / 2;
  return Math.min(MAX_COHESION, (innerSum + cohesionPriorPairs * pairThreshold) / (pairCount + cohesionPriorPairs));
}

/** The group of one article. */
export function singleGroup(index: number, { event, published }: ArticleDays): Group {
  return {
    members: [index],
    innerSum: 0,
    firstEventDay: event ?? Number.POSITIVE_INFINITY,
    lastEventDay: event ?? Number.NEGATIVE_INFINITY,
    firstPublished: published ?? Number.POSITIVE_INFINITY,
    lastPublished: published ?? Number.NEGATIVE_INFINITY,
  };
}

/** Two groups as one. */
export const joined = (a: Group, b: Group, sumBetween: number): Group => ({
  members: [...a.members, ...b.members],
  innerSum: a.innerSum + b.innerSum + sumBetween,
  firstEventDay: Math.min(a.firstEventDay, b.firstEventDay),
  lastEventDay: Math.max(a.lastEventDay, b.lastEventDay),
  firstPublished: Math.min(a.firstPublished, b.firstPublished),
  lastPublished: Math.max(a.lastPublished, b.lastPublished),
});

/** Whether two groups hold reports of days too far apart to be one event. */
export function daysConflict(a: Group, b: Group): boolean {
  const eventDays = Math.max(a.lastEventDay, b.lastEventDay) - Math.min(a.firstEventDay, b.firstEventDay);
  const span = Math.max(a.lastPublished, b.lastPublished) - Math.min(a.firstPublished, b.firstPublished);
  return eventDays > MAX_EVENT_DAY_GAP || span > MAX_SPAN_DAYS;
}

/** A binary heap, best candidate first: highest mean, then lowest indexes. */
class CandidateHeap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as Candidate;
      if (!isBetter(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && isBetter(items[child + 1] as Candidate, items[child] as Candidate)) child++;
      if (!isBetter(items[child] as Candidate, last)) break;
      items[at] = items[child] as Candidate;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.mean !== b.mean ? a.mean > b.mean : a.a !== b.a ? a.a < b.a : a.b < b.b;
}
