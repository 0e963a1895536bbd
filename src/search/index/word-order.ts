import type { DictionaryWord } from "./search-index.ts";

/** The most frequent first; of equals in the order of their letters. */
export const byFrequency = (a: DictionaryWord, b: DictionaryWord): number =>
  b.documentCount - a.documentCount || (a.word < b.word ? -1 : 1);
