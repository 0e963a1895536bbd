import { BM25_PARAMETERS, FIELD_BOOSTS, type IndexField } from "../index-options.ts";
import type { OpenedHead } from "./head.ts";

/** What postings score in one field, as MiniSearch works it out (BM25+, Lv & Zhai 2011). */
export class FieldScorer {
  readonly #lengths: ArrayLike<number>;
  readonly #documentCount: number;
  readonly #boost: number;
  /** `k (1 − b + b · length / average)` by length. */
  readonly #norms: Float64Array;

  constructor(field: IndexField, { fieldLengths, averageLengths, longestLengths, documentCount }: OpenedHead) {
    const { k, b } = BM25_PARAMETERS;
    this.#lengths = fieldLengths[field];
    this.#documentCount = documentCount;
    this.#boost = FIELD_BOOSTS[field];
    this.#norms = Float64Array.from(
      { length: longestLengths[field] + 1 },
      (_, length) => k * (1 - b + (b * length) / averageLengths[field]),
    );
  }

  /**
   * What a match is multiplied by: the weight of the term, of the field, and how rare the term is
   * in it.
   */
  factorOf(weight: number, matchingCount: number): number {
    const rarity = Math.log(1 + (this.#documentCount - matchingCount + 0.5) / (matchingCount + 0.5));
    return weight * this.#boost * rarity;
  }

  /** Adds what each of `count` postings scores to `scores`; nothing for a frequency of 0. */
  addTo(scores: Float64Array, factor: number, documents: Uint32Array, frequencies: Uint32Array, count: number): void {
    const { k, d } = BM25_PARAMETERS;
    const lengths = this.#lengths;
    const norms = this.#norms;
    for (let at = 0; at < count; at++) {
      const frequency = frequencies[at];
      if (frequency === 0) continue;
      const norm = norms[lengths[documents[at]]];
      scores[at] += factor * (d + (frequency * (k + 1)) / (frequency + norm));
    }
  }
}
