import { type ArticleDays, MAX_EVENT_DAY_GAP, MAX_SPAN_DAYS } from "./similarity.ts";

/** Two items by index, `a` < `b`, and how alike they are, 0–1. */
export interface SimilarPair {
  a: number;
  b: number;
  similarity: number;
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
  pairThreshold: 0.37,
  groupThreshold: 0.12,
  thresholdDecay: 0.5,
  cohesionShare: 0.68,
  cohesionPriorPairs: 2,
};

interface Candidate {
  mean: number;
  a: number;
  b: number;
}

interface Group {
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
  pairs: readonly SimilarPair[],
  options: LinkageOptions = DEFAULT_LINKAGE,
): number[][] {
  const groups: (Group | null)[] = days.map((own, index) => singleGroup(index, own));
  const sums: (Map<number, number> | null)[] = days.map(() => null);
  const sumsOf = (index: number): Map<number, number> => {
    const known = sums[index];
    if (known) return known;
    const made = new Map<number, number>();
    sums[index] = made;
    return made;
  };
  const heap = new CandidateHeap();
  const sizeOf = (index: number) => groups[index]?.members.length ?? 0;
  const meanOf = (a: number, b: number) => (sumsOf(a).get(b) ?? 0) / (sizeOf(a) * sizeOf(b) || 1);
  const offer = (a: number, b: number) => {
    const mean = meanOf(a, b);
    if (mean >= thresholdOf(sizeOf(a) * sizeOf(b), options)) heap.push({ mean, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (const { a, b, similarity } of withinReach(days.length, pairs, options.groupThreshold)) {
    sumsOf(a).set(b, similarity);
    sumsOf(b).set(a, similarity);
    offer(a, b);
  }
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { a, b, mean } = best;
    const [keep, gone] = [groups[a], groups[b]];
    // Joined since, or its mean has changed: the fresh candidate is in the heap as well.
    if (!keep || !gone || meanOf(a, b) !== mean) continue;
    // What is refused now is offered again when either group has changed.
    if (mean < leastMean(keep, gone, options) || daysConflict(keep, gone)) continue;
    groups[a] = joined(keep, gone, sumsOf(a).get(b) ?? 0);
    groups[b] = null;
    const own = sumsOf(a);
    own.delete(b);
    for (const [other, sum] of sumsOf(b)) {
      if (other === a) continue;
      own.set(other, (own.get(other) ?? 0) + sum);
      sumsOf(other).delete(b);
    }
    sums[b] = null;
    for (const [other, sum] of own) {
      sumsOf(other).set(a, sum);
      offer(a, other);
    }
  }
  return groups
    .flatMap((group) => (group ? [group.members.sort((x, y) => x - y)] : []))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/**
 * The pairs whose items may ever meet: groups join only where some pair between them reaches the lowest threshold, so what
 * such pairs do not connect stays apart, and its weaker pairs need no room.
 */
function* withinReach(count: number, pairs: readonly SimilarPair[], threshold: number): Generator<SimilarPair> {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (const { a, b, similarity } of pairs) if (similarity >= threshold) parent[find(b)] = find(a);
  for (const pair of pairs) if (find(pair.a) === find(pair.b)) yield pair;
}

/** The least mean over so many pairs at which two groups join, whatever their cohesion. */
const thresholdOf = (pairCount: number, { pairThreshold, groupThreshold, thresholdDecay }: LinkageOptions): number =>
  groupThreshold + (pairThreshold - groupThreshold) * pairCount ** -thresholdDecay;

/** The least mean similarity at which two groups join. */
function leastMean(a: Group, b: Group, options: LinkageOptions): number {
  const threshold = thresholdOf(a.members.length * b.members.length, options);
  // A single article has no cohesion yet.
  if (a.members.length < 2 || b.members.length < 2) return threshold;
  return Math.max(threshold, options.cohesionShare * Math.sqrt(cohesion(a, options) * cohesion(b, options)));
}

/** The mean similarity inside a group, drawn towards the threshold where it rests on few pairs. */
function cohesion({ members, innerSum }: Group, { pairThreshold, cohesionPriorPairs }: LinkageOptions): number {
  const pairCount = (members.length * (members.length - 1)) / 2;
  return (innerSum + cohesionPriorPairs * pairThreshold) / (pairCount + cohesionPriorPairs);
}

function singleGroup(index: number, { event, published }: ArticleDays): Group {
  return {
    members: [index],
    innerSum: 0,
    firstEventDay: event ?? Number.POSITIVE_INFINITY,
    lastEventDay: event ?? Number.NEGATIVE_INFINITY,
    firstPublished: published ?? Number.POSITIVE_INFINITY,
    lastPublished: published ?? Number.NEGATIVE_INFINITY,
  };
}

const joined = (a: Group, b: Group, sumBetween: number): Group => ({
  members: [...a.members, ...b.members],
  innerSum: a.innerSum + b.innerSum + sumBetween,
  firstEventDay: Math.min(a.firstEventDay, b.firstEventDay),
  lastEventDay: Math.max(a.lastEventDay, b.lastEventDay),
  firstPublished: Math.min(a.firstPublished, b.firstPublished),
  lastPublished: Math.max(a.lastPublished, b.lastPublished),
});

/** Whether two groups hold reports of days too far apart to be one event. */
function daysConflict(a: Group, b: Group): boolean {
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
