import type { ArticlePair } from "./pairs.ts";

/** The mean similarity of two clusters that may not be merged. */
const NEVER = Number.NEGATIVE_INFINITY;

interface Candidate {
  mean: number;
  a: number;
  b: number;
}

/**
 * Average-link agglomerative clustering over a sparse graph: the two clusters with the highest mean pair similarity are
 * merged, as long as that mean is at least `threshold`. Pairs that are not listed count as 0. Two items
 * that `conflict` never share a cluster, however similar the rest of their clusters is. Ties go to the lower indexes, so the result depends on the order of the
 * items only where items are equal.
 *
 * @returns clusters as lists of item indexes, each ascending, ordered by their first item.
 */
export function averageLink(
  count: number,
  pairs: readonly ArticlePair[],
  threshold: number,
  conflict: (a: number, b: number) => boolean,
): number[][] {
  const members: (number[] | null)[] = Array.from({ length: count }, (_, index) => [index]);
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const heap = new CandidateHeap();
  const meanOf = (a: number, b: number) =>
    (sums[a]?.get(b) ?? 0) / ((members[a]?.length ?? 0) * (members[b]?.length ?? 0) || 1);
  for (const { a, b, cosine } of pairs) {
    sums[a]?.set(b, cosine);
    sums[b]?.set(a, cosine);
    if (cosine >= threshold) heap.push({ mean: cosine, a: Math.min(a, b), b: Math.max(a, b) });
  }
  for (let best = heap.pop(); best; best = heap.pop()) {
    const [keep, gone] = [members[best.a], members[best.b]];
    // Merged since, or its mean has changed: the fresh candidate is in the heap as well.
    if (!keep || !gone || meanOf(best.a, best.b) !== best.mean) continue;
    const { a, b } = best;
    if (keep.some((one) => gone.some((other) => conflict(one, other)))) {
      sums[a]?.set(b, NEVER);
      sums[b]?.set(a, NEVER);
      continue;
    }
    members[a] = [...keep, ...gone];
    members[b] = null;
    const sumsOfA = sums[a] as Map<number, number>;
    sumsOfA.delete(b);
    for (const [other, sum] of sums[b] as Map<number, number>) {
      if (other === a) continue;
      sumsOfA.set(other, (sumsOfA.get(other) ?? 0) + sum);
      sums[other]?.delete(b);
    }
    sums[b] = new Map();
    for (const [other, sum] of sumsOfA) {
      sums[other]?.set(a, sum);
      const mean = meanOf(a, other);
      if (mean >= threshold) heap.push({ mean, a: Math.min(a, other), b: Math.max(a, other) });
    }
  }
  return members
    .flatMap((cluster) => (cluster ? [cluster.sort((x, y) => x - y)] : []))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
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
