/** What one page shows of the words of its corpus, by their hashes. */
export interface PageWords {
  /** Its words as they are written, each once. */
  vocabulary: Uint32Array;
  /**
   * Tokens that may be two words: of each its hash as such, and those of the token, the token in
   * small letters, left and right.
   */
  candidates: Float64Array;
}

/** Numbers of a candidate in {@link PageWords}. */
export const NUMBERS_A_CANDIDATE = 5;

/** Fewest pages that hold each of two words for a token of both to be parted. */
const MIN_PAGES_OF_PART = 3;
/** Most pages that hold the token: one that more hold is a word. */
const MAX_PAGES_OF_WHOLE = 3;
/** Least times that the rarer of two words is as frequent as the token of both. */
const MIN_RATIO = 4;

/**
 * Learns which tokens of a corpus are two of its words, glued: it knows both, and the whole hardly
 * at all. Brands (`iPhone`, `YouTube`) are known as they are, or their parts are not.
 */
export class VocabularyLearner {
  readonly #pagesOf = new Map<number, number>();
  readonly #candidates = new Map<number, readonly [token: number, small: number, left: number, right: number]>();

  add({ vocabulary, candidates }: PageWords): void {
    for (const word of vocabulary) this.#pagesOf.set(word, (this.#pagesOf.get(word) ?? 0) + 1);
    for (let at = 0; at < candidates.length; at += NUMBERS_A_CANDIDATE) {
      const [candidate = 0, token = 0, small = 0, left = 0, right = 0] = candidates.subarray(
        at,
        at + NUMBERS_A_CANDIDATE,
      );
      this.#candidates.set(candidate, [token, small, left, right]);
    }
  }

  /** Pages that hold a word, as it is written. */
  pagesWith = (word: number): number => this.#pagesOf.get(word) ?? 0;

  /** Hashes of the candidates that are glued. */
  learn(): Set<number> {
    const glued = new Set<number>();
    const pagesOf = (word: number) => this.#pagesOf.get(word) ?? 0;
    for (const [candidate, [token, small, left, right]] of this.#candidates) {
      const rarer = Math.min(pagesOf(left), pagesOf(right));
      // At the start of a sentence, a word of small letters looks like a name.
      if (pagesOf(small) > 0 || pagesOf(token) > MAX_PAGES_OF_WHOLE) continue;
      if (rarer >= MIN_PAGES_OF_PART && rarer >= MIN_RATIO * pagesOf(token)) glued.add(candidate);
    }
    return glued;
  }
}
