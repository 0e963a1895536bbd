import { getLIDModel } from "fasttext.wasm.js";
import { countStopWords, foldedWords } from "../../src/analysis/index.ts";
import { packOf, wordSet } from "../languages/index.ts";

export { statedLanguage } from "./stated-language.ts";

/** Tells the language of a text as BCP 47 (`id`, `ms`, `en`, `jv` …); `fallback` where it cannot be told. */
export type LanguageIdentifier = (text: string, fallback: string) => string;

/** Characters of the text that are looked at: an opening tells as much as the whole. In UTF-16 units. */
const SAMPLE_CHARS = 1500;
/** A text shorter than this seldom tells. In UTF-16 units. */
const MIN_CHARS = 40;
/** Below this probability the model guesses. */
const MIN_CONFIDENCE = 0.5;
/** A language nobody would expect needs more: short headlines full of names look like any. */
const MIN_FOREIGN_CONFIDENCE = 0.8;
/** A language wins the vote with this many function words. */
const MIN_STOP_WORDS = 3;
/** A word or two of Malay stands in Indonesian texts as well. */
const MALAY_MARGIN = 2;

// Indonesian and Malay share most function words; these belong to one of them only.
const INDONESIAN_ONLY = wordSet(packOf("id").identity.tellingWords);
const MALAY_ONLY = wordSet(packOf("ms").identity.tellingWords);

/**
 * Loads the language identifier: fastText's lid.176 model, and a vote of function words where it is weak. The model takes
 * Indonesian for Malay and the reverse (their vocabulary is one), and is lost on headlines made of names.
 */
export async function loadLanguageIdentifier(): Promise<LanguageIdentifier> {
  const model = await (await getLIDModel()).load();
  return (text, fallback) => {
    const sample = text.slice(0, SAMPLE_CHARS).replace(/\s+/g, " ");
    const clear = clearLanguage(sample, fallback);
    if (clear !== null) return clear;
    const guesses = model.predict(sample, 3, 0);
    const confidence = new Map<string, number>();
    for (let index = 0; index < guesses.size(); index++) {
      const [probability, label] = guesses.get(index);
      confidence.set(label.replace("__label__", ""), probability);
    }
    const [[best, probability] = ["", 0]] = confidence;
    if ((best === "id" || best === "ms") && sample.length >= MIN_CHARS) {
      return indonesianOrMalay(sample, fallback, best === "ms");
    }
    if (probability >= (best === "en" && sample.length >= MIN_CHARS ? MIN_CONFIDENCE : MIN_FOREIGN_CONFIDENCE))
      return best;
    return voteOf(sample, fallback);
  };
}

/** Function words that leave no doubt, and how many times those of any other language they must be. */
const CLEAR_STOP_WORDS = 12;
const CLEAR_TIMES = 6;

/** Which languages' function words a text has most of, and how many of these and of the next best. */
function votesIn(words: readonly string[]): { best: string; count: number; next: number } {
  const [[best, count] = ["", 0], [, next] = ["", 0]] = [...countStopWords(words)].sort((a, b) => b[1] - a[1]);
  return { best, count, next };
}

/** The language of a text whose function words leave no doubt, or null: asking the model takes a fifth of all the work on an article. */
function clearLanguage(sample: string, fallback: string): string | null {
  if (sample.length < MIN_CHARS) return null;
  const words = foldedWords(sample);
  const { best, count, next } = votesIn(words);
  if (count < CLEAR_STOP_WORDS || count < CLEAR_TIMES * next) return null;
  if (best !== "id") return best;
  const distinct = new Set(words);
  // What has Malay words only may be Malay by a hair: the model is asked.
  const has = (only: ReadonlySet<string>) => [...only].some((word) => distinct.has(word));
  return has(MALAY_ONLY) && !has(INDONESIAN_ONLY) ? null : indonesianOrMalay(sample, fallback);
}

function indonesianOrMalay(text: string, fallback: string, looksMalay = false): string {
  const words = foldedWords(text);
  const distinct = new Set(words);
  const count = (only: ReadonlySet<string>) => [...only].filter((word) => distinct.has(word)).length;
  const [malay, indonesian] = [count(MALAY_ONLY), count(INDONESIAN_ONLY)];
  if (malay >= indonesian + MALAY_MARGIN || (looksMalay && malay > 0 && indonesian === 0)) return "ms";
  // Too close: the site's own language, where it is one of the two.
  return fallback === "ms" && indonesian < malay + MALAY_MARGIN ? "ms" : "id";
}

/** The language by a vote of its function words; `fallback` where it is too close. */
function voteOf(text: string, fallback: string): string {
  const { best, count, next } = votesIn(foldedWords(text));
  if (count < MIN_STOP_WORDS || count === next) return fallback;
  return best === "id" ? indonesianOrMalay(text, fallback) : best;
}
