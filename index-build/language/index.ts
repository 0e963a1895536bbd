import { countStopWords, fold, tokenize } from "../../src/analysis/index.ts";

/** Words of the text that are looked at: an opening tells as much as the whole. */
const SAMPLE_WORDS = 200;
/** A language wins with this many function words; with fewer, the text is too short to tell. */
const MIN_STOP_WORDS = 3;

/** A word or two of Malay stands in Indonesian texts as well. */
const MALAY_MARGIN = 2;

// Indonesian and Malay share most function words; these belong to one of them only.
const INDONESIAN_ONLY = new Set(
  "karena bahwa bisa setelah adalah kata ujar mobil uang kantor polisi senin rabu kamis".split(" "),
);
const MALAY_ONLY = new Set(
  "kerana bahawa boleh selepas ialah berkata kereta wang pejabat polis isnin khamis iaitu daripada sewaktu manakala".split(
    " ",
  ),
);

/** The language of a text (BCP 47: `id`, `ms`, `en`) by a vote of its function words; `fallback` where it is too close. */
export function languageOf(text: string, fallback: string): string {
  const words = tokenize(text.slice(0, SAMPLE_WORDS * 12))
    .slice(0, SAMPLE_WORDS)
    .map((token) => fold(token.text));
  const { id, en } = countStopWords(words);
  if (Math.max(id, en) < MIN_STOP_WORDS || id === en) return fallback;
  if (en > id) return "en";
  const count = (only: ReadonlySet<string>) => words.filter((word) => only.has(word)).length;
  return count(MALAY_ONLY) >= count(INDONESIAN_ONLY) + MALAY_MARGIN ? "ms" : "id";
}
