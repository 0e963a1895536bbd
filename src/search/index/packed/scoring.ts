import { BM25_PARAMETERS, FIELD_BOOSTS, type IndexField } from "../index-options.ts";
import type { OpenedHead } from "./head.ts";

/** Field lengths up to this one have their share of the score worked out once. */
const MAX_TABLED_LENGTH = 4096;

/** What a posting scores in one field, as MiniSearch works it out (BM25+, Lv & Zhai 2011). */
export class FieldScorer {
  readonly #lengths: ArrayLike<number>;
  readonly #averageLength: number;
  readonly #documentCount: number;
  readonly #boost: number;
  /** `k (1 − b + b · length / average)` by length; filled as lengths occur. */
  readonly #norms = new Float64Array(MAX_TABLED_LENGTH);

  constructor(field: IndexField, { fieldLengths, averageLengths, documentCount }: OpenedHead) {
    this.#lengths = fieldLengths[field];
    this.#averageLength = averageLengths[field];
    this.#documentCount = documentCount;
    this.#boost = FIELD_BOOSTS[field];
  }

  /** What a match is multiplied by: the weight of the term, of the field, and how rare the term is in it. */
  factorOf(weight: number, matchingCount: number): number {
    const rarity = Math.log(1 + (this.#documentCount - matchingCount + 0.5) / (matchingCount + 0.5));
    return weight * this.#boost * rarity;
  }

  /** The score of a term that stands so often in this field of a document. */
  score(factor: number, document: number, frequency: number): number {
    const { k, d } = BM25_PARAMETERS;
    return factor * (d + (frequency * (k + 1)) / (frequency + this.#normOf(this.#lengths[document] as number)));
  }

  #normOf(length: number): number {
    const { k, b } = BM25_PARAMETERS;
    const norm = length < MAX_TABLED_LENGTH ? (this.#norms[length] as number) : 0;
    if (norm !== 0) return norm;
    const made = k * (1 - b + (b * length) / this.#averageLength);
    if (length < MAX_TABLED_LENGTH) this.#norms[length] = made;
    return made;
  }
}
