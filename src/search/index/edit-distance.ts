/** Longest word that is compared, in UTF-16 units; tokens are no longer. */
const MAX_WORD_CHARS = 64;

/** A word as numbers, a UTF-16 unit each. */
type WordUnits = Uint8Array | Uint16Array;

// Three rows of the table, used by turns, and room for two words: a dictionary is scanned with no
// allocation at all.
const newRow = () => new Uint8Array(MAX_WORD_CHARS + 1);
const rows: readonly Uint8Array[] = [newRow(), newRow(), newRow()];
const [firstUnits, secondUnits] = [new Uint16Array(MAX_WORD_CHARS), new Uint16Array(MAX_WORD_CHARS)];

/**
 * The optimal string alignment distance of two words, in UTF-16 units: insertions, deletions,
 * replacements and swaps of neighbours count one each (Damerau 1964; no unit is edited twice).
 * Distances above `max`, and words longer than 64 units, come back as `max + 1`.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a.length > MAX_WORD_CHARS || b.length > MAX_WORD_CHARS) return max + 1;
  for (let at = 0; at < a.length; at++) firstUnits[at] = a.charCodeAt(at);
  for (let at = 0; at < b.length; at++) secondUnits[at] = b.charCodeAt(at);
  return unitDistance(firstUnits, a.length, secondUnits, 0, b.length, max);
}

/**
 * The same of a word of `length` units and one that lies in a list from `start` to `end`, 64 units
 * at most each.
 */
function unitDistance(
  word: WordUnits,
  length: number,
  list: WordUnits,
  start: number,
  end: number,
  max: number,
): number {
  const tooFar = max + 1;
  if (Math.abs(length - (end - start)) > max) return tooFar;
  // What both begin or end with needs no edit.
  let from = 0;
  while (from < length && start < end && word[from] === list[start]) {
    from++;
    start++;
  }
  while (length > from && end > start && word[length - 1] === list[end - 1]) {
    length--;
    end--;
  }
  const [rest, otherRest] = [length - from, end - start];
  if (rest === 0 || otherRest === 0) return Math.min(rest + otherRest, tooFar);
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= otherRest; j++) last[j] = j;
  for (let i = 1; i <= rest; i++) {
    const unit = word[from + i - 1];
    row[0] = i;
    let least = i;
    for (let j = 1; j <= otherRest; j++) {
      const other = list[start + j - 1];
      const replaced = last[j - 1] + (unit === other ? 0 : 1);
      let edits = Math.min(last[j] + 1, row[j - 1] + 1, replaced);
      if (i > 1 && j > 1 && unit === list[start + j - 2] && word[from + i - 2] === other) {
        edits = Math.min(edits, beforeLast[j - 2] + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > max) return tooFar;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[otherRest], tooFar);
}

/** Units of a word whose distances are computed in the bits of one number. */
const MAX_BITS = 32;
const NARROW_UNITS = 256;

/**
 * Compares one word with many: a step for each unit of the other, all rows of the table at once
 * (Hyyrö 2003, bit-parallel, with swaps).
 */
export class DistanceFrom {
  readonly #units: Uint16Array;
  /** By unit below 256, its positions in the word, a bit each; and those of other units. */
  readonly #places = new Int32Array(NARROW_UNITS);
  readonly #widePlaces = new Map<number, number>();

  /** @param word of 64 units at most. */
  constructor(word: string) {
    this.#units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    if (word.length > MAX_BITS) return;
    for (const [at, unit] of this.#units.entries()) {
      if (unit < NARROW_UNITS) this.#places[unit] |= 1 << at;
      else this.#widePlaces.set(unit, (this.#widePlaces.get(unit) ?? 0) | (1 << at));
    }
  }

  /**
   * The distance to the word that lies in a list from `start` to `end`; see {@link editDistance}.
   */
  to(list: WordUnits, start: number, end: number, max: number): number {
    const { length } = this.#units;
    if (length > MAX_BITS || length === 0) return unitDistance(this.#units, length, list, start, end, max);
    const last = 1 << (length - 1);
    let distance = length;
    // Of each row, whether the distance grows (vp) or shrinks (vn) from the one above, and whether
    // it stays along the diagonal (d0).
    let [vp, vn, d0, placesBefore] = [-1, 0, 0, 0];
    for (let at = start; at < end; at++) {
      const unit = list[at];
      const places = unit < NARROW_UNITS ? this.#places[unit] : (this.#widePlaces.get(unit) ?? 0);
      const swapped = ((~d0 & places) << 1) & placesBefore;
      d0 = ((((places & vp) + vp) | 0) ^ vp) | places | vn | swapped;
      const hp = vn | ~(d0 | vp);
      const hn = d0 & vp;
      if (hp & last) distance++;
      if (hn & last) distance--;
      // Every unit that follows takes one away at most.
      if (distance - (end - at - 1) > max) return max + 1;
      const hpNext = (hp << 1) | 1;
      vp = (hn << 1) | ~(d0 | hpNext);
      vn = hpNext & d0;
      placesBefore = places;
    }
    return Math.min(distance, max + 1);
  }
}
