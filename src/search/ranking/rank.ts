import type { DocValues } from "../index/doc-values.ts";
import type { Matches } from "../index/search-index.ts";
import { partitionPoint } from "../store/partition-point.ts";
import { RECENCY, recencyFactors } from "./recency.ts";

export const SEARCH_SORTS = ["relevance", "newest", "oldest"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Hits found without putting all in order. */
const FEW = 64;

export interface RankedHit {
  document: number;
  score: number;
}

/**
 * The matches that are kept. They are put in order as far as they are asked for: a page needs ten
 * of thousands.
 */
export class Ranking {
  /** In no particular order; a hit is named by its place in this list. */
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  readonly #docValues: DocValues;
  readonly #sort: SearchSort;

  constructor(documents: Uint32Array, scores: Float64Array, docValues: DocValues, sort: SearchSort) {
    this.documents = documents;
    this.scores = scores;
    this.#docValues = docValues;
    this.#sort = sort;
  }

  get length(): number {
    return this.documents.length;
  }

  /** The same order of fewer hits. */
  filter(isKept: (place: number) => boolean): Ranking {
    const documents = new Uint32Array(this.length);
    const scores = new Float64Array(this.length);
    let count = 0;
    for (let place = 0; place < this.length; place++) {
      if (!isKept(place)) continue;
      documents[count] = this.documents[place];
      scores[count] = this.scores[place];
      count++;
    }
    return new Ranking(documents.subarray(0, count), scores.subarray(0, count), this.#docValues, this.#sort);
  }

  /** Whether one hit ranks before another. Equals follow the order of their documents' numbers. */
  isBefore(place: number, other: number): boolean {
    const [first, second] = [this.documents[place], this.documents[other]];
    const byTime = this.#sort === "relevance" ? 0 : this.#compareTimes(first, second);
    return (byTime || this.scores[other] - this.scores[place] || first - second) < 0;
  }

  /** The places of the hits, best first. */
  *inOrder(): Generator<number> {
    // Of most lists only one page is requested: finding a few is one pass.
    const few = this.#best(FEW);
    yield* few;
    if (this.length === few.length) return;
    // A binary heap of places: the best on top.
    let size = this.length;
    const heap = new Uint32Array(size);
    for (let place = 0; place < size; place++) heap[place] = place;
    for (let at = (size >> 1) - 1; at >= 0; at--) this.#sink(heap, size, at);
    for (let passed = 0; size > 0; passed++) {
      if (passed >= few.length) yield heap[0];
      size--;
      heap[0] = heap[size];
      this.#sink(heap, size, 0);
    }
  }

  /** The places of the best hits, as many as asked for, best first. */
  #best(count: number): number[] {
    const best: number[] = [];
    const { scores } = this;
    const isByScore = this.#sort === "relevance";
    let least = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < this.length; place++) {
      if (best.length === count) {
        if (isByScore && scores[place] < least) continue;
        if (!this.isBefore(place, best[best.length - 1])) continue;
        best.pop();
      }
      const at = partitionPoint(best.length, (index) => this.isBefore(best[index], place));
      best.splice(at, 0, place);
      least = scores[best[best.length - 1]];
    }
    return best;
  }

  /** The hit at a place. */
  hitAt(place: number): RankedHit {
    return { document: this.documents[place], score: this.scores[place] };
  }

  /** The first hits. */
  first(count: number): RankedHit[] {
    const hits: RankedHit[] = [];
    for (const place of this.inOrder()) {
      if (hits.length >= count) break;
      hits.push(this.hitAt(place));
    }
    return hits;
  }

  /** Undated articles come last either way. */
  #compareTimes(document: number, other: number): number {
    const [a, b] = [this.#docValues.publishedMs(document), this.#docValues.publishedMs(other)];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return this.#sort === "oldest" ? a - b : b - a;
  }

  #sink(heap: Uint32Array, size: number, from: number): void {
    const moved = heap[from];
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.isBefore(heap[child + 1], heap[child])) child++;
      if (!this.isBefore(heap[child], moved)) break;
      heap[at] = heap[child];
      at = child;
    }
    if (size > 0) heap[at] = moved;
  }
}

/**
 * Ranks the matches that are kept, by score and, a little, by age.
 *
 * @example
 * ```ts
 * const ranking = rank(matches, site.index.docValues, "newest", (document) => kept.has(document));
 * ranking.first(10);
 * ```
 */
export function rank(
  { documents, scores }: Matches,
  docValues: DocValues,
  sort: SearchSort,
  isKept: (document: number) => boolean = () => true,
  recency = RECENCY,
): Ranking {
  const factorOf = recencyFactors(docValues, recency);
  const kept = new Uint32Array(documents.length);
  const keptScores = new Float64Array(documents.length);
  let count = 0;
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place];
    if (!isKept(document)) continue;
    kept[count] = document;
    keptScores[count] = scores[place] * factorOf(document);
    count++;
  }
  return new Ranking(kept.subarray(0, count), keptScores.subarray(0, count), docValues, sort);
}
