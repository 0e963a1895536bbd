import { countStopWords, fold, tokenize } from "../../src/analysis/index.ts";

/** Words of the text that are looked at: an opening tells as much as the whole. */
const SAMPLE_WORDS = 200;
/** A language wins with this many function words; with fewer, the text is too short to tell. */
const MIN_STOP_WORDS = 3;

/** The language of a text (BCP 47) by a vote of its function words; `fallback` where the vote is empty or even. */
export function languageOf(text: string, fallback: string): string {
  const words = tokenize(text.slice(0, SAMPLE_WORDS * 12)).slice(0, SAMPLE_WORDS);
  const { id, en } = countStopWords(words.map((token) => fold(token.text)));
  if (Math.max(id, en) < MIN_STOP_WORDS || id === en) return fallback;
  return en > id ? "en" : "id";
}
