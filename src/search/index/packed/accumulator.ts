import { bitCount } from "../bits.ts";
import type { Matches } from "../search-index.ts";
import type { PostingBuffer } from "./postings.ts";

/** Distinct terms that one array of bits distinguishes. */
const TERMS_A_MASK = 32;

/**
 * Adds up what documents score, an array place for each. MiniSearch multiplies the sum by how many
 * different terms a document matches, so these are noted as bits. Made once and emptied after each
 * query: a query pays for the documents it meets, not for all.
 */
export class Accumulator {
  readonly #scores: Float64Array;
  readonly #clauses: Uint32Array;
  /** The documents met, in order of meeting. */
  readonly #met: Uint32Array;
  readonly #masks: Uint32Array[] = [];
  #metCount = 0;
  // An alternative of several words counts only where all of them match: until then it is kept
  // apart.
  readonly #partScores: Float64Array;
  readonly #partWords: Uint16Array;
  readonly #partMasks: Uint32Array[] = [];
  readonly #partMet: Uint32Array;
  #partMetCount = 0;

  constructor(documentCount: number) {
    this.#scores = new Float64Array(documentCount);
    this.#clauses = new Uint32Array(documentCount);
    this.#met = new Uint32Array(documentCount);
    this.#partScores = new Float64Array(documentCount);
    this.#partWords = new Uint16Array(documentCount);
    this.#partMet = new Uint32Array(documentCount);
  }

  /**
   * Moves postings of documents that match all of the clauses in `required`, and `word` words of
   * the alternative under way, to the front; gives how many they are.
   */
  keepMatching(
    { documents, frequencies, headlines, leads }: PostingBuffer,
    count: number,
    { required, word }: { required: number; word: number },
  ): number {
    if (required === 0 && word === 0) return count;
    const clauses = this.#clauses;
    const words = this.#partWords;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const document = documents[at];
      if ((clauses[document] & required) !== required || words[document] < word) continue;
      documents[kept] = document;
      frequencies[kept] = frequencies[at];
      headlines[kept] = headlines[at];
      leads[kept] = leads[at];
      kept++;
    }
    return kept;
  }

  /**
   * Adds what postings score; a score of 0 is no match.
   *
   * @param term the number of the term among those of the plan.
   * @param clause the bit of the clause.
   */
  add(documents: Uint32Array, scores: Float64Array, count: number, term: number, clause: number): void {
    const mask = this.#maskFor(this.#masks, term);
    const bit = 1 << (term & 31);
    const [clauses, sums, met] = [this.#clauses, this.#scores, this.#met];
    let metCount = this.#metCount;
    for (let at = 0; at < count; at++) {
      const score = scores[at];
      if (score === 0) continue;
      const document = documents[at];
      const own = clauses[document];
      if (own === 0) met[metCount++] = document;
      clauses[document] = own | clause;
      sums[document] += score;
      mask[document] |= bit;
    }
    this.#metCount = metCount;
  }

  /**
   * Adds to an alternative of several words; `word` counts them from 0. What does not match the
   * words before is passed over.
   */
  addPart(documents: Uint32Array, scores: Float64Array, count: number, term: number, word: number): void {
    const mask = this.#maskFor(this.#partMasks, term);
    const bit = 1 << (term & 31);
    for (let at = 0; at < count; at++) {
      const score = scores[at];
      if (score === 0) continue;
      const document = documents[at];
      const words = this.#partWords[document];
      if (words < word) continue;
      if (words === word) {
        if (word === 0) this.#partMet[this.#partMetCount++] = document;
        this.#partWords[document] = word + 1;
      }
      this.#partScores[document] += score;
      mask[document] |= bit;
    }
  }

  /** Ends an alternative: documents that match all of its `wordCount` words keep what it scored. */
  finishPart(wordCount: number, clause: number): void {
    for (let at = 0; at < this.#partMetCount; at++) {
      const document = this.#partMet[at];
      if (this.#partWords[document] === wordCount) {
        if (this.#clauses[document] === 0) this.#met[this.#metCount++] = document;
        this.#clauses[document] |= clause;
        this.#scores[document] += this.#partScores[document];
        for (const [index, mask] of this.#partMasks.entries()) {
          const own = this.#maskFor(this.#masks, TERMS_A_MASK * index);
          own[document] |= mask[document];
        }
      }
      this.#partScores[document] = 0;
      this.#partWords[document] = 0;
      for (const mask of this.#partMasks) mask[document] = 0;
    }
    this.#partMetCount = 0;
  }

  /** The documents that match all of the clauses in `required`, and empties everything. */
  finish(required: number): Matches {
    let count = 0;
    for (let at = 0; at < this.#metCount; at++) {
      const clauses = this.#clauses[this.#met[at]];
      if ((clauses & required) === required) count++;
    }
    const matches = {
      documents: new Uint32Array(count),
      scores: new Float64Array(count),
      clauses: new Uint32Array(count),
    };
    let place = 0;
    for (let at = 0; at < this.#metCount; at++) {
      const document = this.#met[at];
      const clauses = this.#clauses[document];
      let terms = 0;
      for (const mask of this.#masks) {
        terms += bitCount(mask[document]);
        mask[document] = 0;
      }
      if ((clauses & required) === required) {
        matches.documents[place] = document;
        matches.scores[place] = this.#scores[document] * terms;
        matches.clauses[place] = clauses;
        place++;
      }
      this.#scores[document] = 0;
      this.#clauses[document] = 0;
    }
    this.#metCount = 0;
    return matches;
  }

  #maskFor(masks: Uint32Array[], term: number): Uint32Array {
    const index = term >>> 5;
    let mask = masks[index];
    while (!mask) {
      masks.push(new Uint32Array(this.#scores.length));
      mask = masks[index];
    }
    return mask;
  }
}
