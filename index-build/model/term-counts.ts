/**
 * The terms of an article and how often it has them, a word of the headline or of the lead counting
 * more than one of the rest. Stop words are left out. Terms are named by their hash (32 bits), so
 * that the counts of 100,000 articles are numbers only.
 */
export interface TermCounts {
  /** Ascending, each once. */
  terms: Uint32Array;
  /** Weighted occurrences of each, at most 255. */
  counts: Uint8Array;
}
