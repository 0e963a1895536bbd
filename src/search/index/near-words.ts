import { editDistance } from "./edit-distance.ts";
import type { Correction } from "./search-index.ts";

/** The words at most `maxEdits` edits from a word: nearest first, then the most frequent, then in alphabetical order. */
export function nearWords(
  words: Iterable<string>,
  word: string,
  maxEdits: number,
  documentCountOf: (word: string) => number,
): Correction[] {
  const found: Correction[] = [];
  for (const candidate of words) {
    const edits = editDistance(word, candidate, maxEdits);
    if (edits <= maxEdits) found.push({ word: candidate, edits, documentCount: documentCountOf(candidate) });
  }
  return found.sort((a, b) => a.edits - b.edits || b.documentCount - a.documentCount || (a.word < b.word ? -1 : 1));
}
