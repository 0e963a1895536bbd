import type { Correction, DictionaryWord } from "./search-index.ts";

/** The most frequent first; of equals in the order of their letters. */
export const byFrequency = (a: DictionaryWord, b: DictionaryWord): number =>
  b.documentCount - a.documentCount || (a.word < b.word ? -1 : 1);

/** The nearest first; of equals the most frequent. */
export const byLikelihood = (a: Correction, b: Correction): number => a.edits - b.edits || byFrequency(a, b);
