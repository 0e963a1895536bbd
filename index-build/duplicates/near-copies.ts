import { type Article, DAY_MS, dateSortKey, dateStartMs, fnv1a } from "../../src/schema/index.ts";

/**
 * A sketch of a text: the hashes of its shingles (five words in a row) that fall into a fixed
 * fraction of all hashes, so that equal shingles are kept or dropped alike in every text (Broder
 * 1997, "mod m" sketches). Unlike a MinHash signature of fixed length it estimates containment too:
 * a short report that is a part of a long one.
 */
export type Sketch = Uint32Array;

const SHINGLE_WORDS = 5;
/** One shingle of this many is kept. */
const KEPT_FRACTION = 4;

/** Sketches a text. Case, punctuation and digits grouping do not matter. */
export function sketchOf(text: string): Sketch {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const wordHashes = words.map(fnv1a);
  const kept = new Set<number>();
  for (let from = 0; from + SHINGLE_WORDS <= words.length; from++) {
    let hash = 0;
    for (let at = from; at < from + SHINGLE_WORDS; at++) {
      hash = Math.imul(hash ^ (wordHashes[at] as number), 0x9e3779b1);
      hash = (hash ^ (hash >>> 15)) >>> 0;
    }
    if (hash % KEPT_FRACTION === 0) kept.add(hash);
  }
  return Uint32Array.from(kept).sort();
}

/** Share of the shorter text's shingles that the other has, too, 0–1; 0 where it has none. */
export function containmentOf(a: Sketch, b: Sketch): number {
  const [shorter, longer] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  return shorter.filter((hash) => longer.has(hash)).length / Math.max(1, shorter.length);
}

/**
 * A text counts as a near-copy when it shares this much of the shorter one's shingles with an
 * earlier text.
 */
const MIN_CONTAINMENT = 0.5;
/** Too few shingles prove nothing: two texts of a sentence may quote the same words. */
const MIN_SHARED = 6;
/** … unless they are all that either text has: a short report that is another's to the letter. */
const MIN_SHARED_OF_EQUALS = 3;
/**
 * Days between a text and its copies. Similar texts that are further apart follow a template, not
 * each other.
 */
const MAX_GAP_DAYS = 4;

/**
 * Links near-copies to their origin, the earliest text of them (undated texts come last; ties break
 * on the id). Each text is compared with the origins so far only, so that ten thousand copies of
 * one text cost ten thousand comparisons.
 *
 * @returns the origin's id by the id of each near-copy.
 */
export function findNearCopies(
  articles: readonly Pick<Article, "id" | "datePublished">[],
  sketches: readonly Sketch[],
): Map<string, string> {
  const order = articles
    .map((article, index) => ({ article, sketch: sketches[index] as Sketch }))
    .sort(
      (a, b) =>
        compare(dateSortKey(a.article.datePublished), dateSortKey(b.article.datePublished)) ||
        compare(a.article.id, b.article.id),
    );
  const origins = new Origins();
  const originOf = new Map<string, string>();
  for (const { article, sketch } of order) {
    const one = { id: article.id, sketch, ms: dateStartMs(article.datePublished) };
    const origin = origins.nearest(one);
    if (origin) originOf.set(article.id, origin.id);
    else origins.add(one);
  }
  return originOf;
}

interface Sketched {
  id: string;
  sketch: Sketch;
  /** Start of its date of publication, or null. */
  ms: number | null;
}

/** The texts that are no near-copy of an earlier one, found by their shingles. */
class Origins {
  readonly #all: Sketched[] = [];
  readonly #byShingle = new Map<number, number[]>();

  add(one: Sketched): void {
    const index = this.#all.push(one) - 1;
    for (const hash of one.sketch) {
      const list = this.#byShingle.get(hash);
      if (!list) this.#byShingle.set(hash, [index]);
      else if (list.length < MAX_ORIGINS_PER_SHINGLE) list.push(index);
    }
  }

  /**
   * The origin that shares most of the shorter one's shingles with `one`, where that makes it a
   * near-copy.
   */
  nearest(one: Sketched): Sketched | null {
    const shared = new Map<number, number>();
    for (const hash of one.sketch) {
      for (const index of this.#byShingle.get(hash) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    let best: { origin: Sketched; containment: number } | null = null;
    for (const [index, count] of shared) {
      const origin = this.#all[index] as Sketched;
      const containment = count / Math.min(one.sketch.length, origin.sketch.length);
      const areEqual = count === one.sketch.length && count === origin.sketch.length;
      if (
        count < (areEqual ? MIN_SHARED_OF_EQUALS : MIN_SHARED) ||
        containment < MIN_CONTAINMENT ||
        !isWithinGap(one, origin)
      )
        continue;
      if (!best || containment > best.containment) best = { origin, containment };
    }
    return best?.origin ?? null;
  }
}

const isWithinGap = (a: Sketched, b: Sketched): boolean =>
  a.ms === null || b.ms === null || Math.abs(a.ms - b.ms) <= MAX_GAP_DAYS * DAY_MS;

/**
 * A shingle of many origins is a phrase everyone uses: it is no evidence, and would make the work
 * quadratic.
 */
const MAX_ORIGINS_PER_SHINGLE = 50;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
