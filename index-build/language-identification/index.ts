import { getLIDModel } from "fasttext.wasm.js";
import {
  ANALYSIS_LANGUAGES,
  type AnalysisLanguage,
  analysisLanguage,
  countStopWords,
  foldedWords,
} from "../../src/analysis/index.ts";
import { LANGUAGES, wordSet } from "../languages/index.ts";

export { statedLanguage } from "./stated-language.ts";

/**
 * Tells the language of a text as BCP 47 (`id`, `ms`, `en`, `jv` …); `fallback` where it cannot be
 * told.
 */
export type LanguageIdentifier = (text: string, fallback: string) => string;

/**
 * Characters of the text that are looked at: an opening tells as much as the whole. In UTF-16
 * units.
 */
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
const KIN_MARGIN = 2;

/** A language, and the words that belong to it alone among those it is easily taken for. */
interface Kin {
  tag: string;
  tellingWords: readonly string[];
}

/**
 * Languages that share an analysis share most function words: Indonesian and Malay. In the order of
 * the packs.
 */
const KIN = new Map(
  ANALYSIS_LANGUAGES.map((language) => {
    const packs = LANGUAGES.filter(({ tag }) => analysisLanguage(tag) === language);
    return [
      language,
      packs.map(({ tag, identity }): Kin => ({ tag, tellingWords: [...wordSet(identity.tellingWords)] })),
    ];
  }),
);

/**
 * Loads the language identifier: fastText's lid.176 model, and a vote of function words where it is
 * weak. The model takes Indonesian for Malay and the reverse (their vocabulary is one), and is lost
 * on headlines made of names.
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
    const isOurs = sample.length >= MIN_CHARS && LANGUAGES.some(({ tag }) => tag === best);
    const kin = isOurs ? (KIN.get(analysisLanguage(best)) ?? []) : [];
    if (kin.length > 1) return amongKin(kin, { text: sample, fallback, guess: best });
    if (probability >= (isOurs ? MIN_CONFIDENCE : MIN_FOREIGN_CONFIDENCE)) return best;
    return voteOf(sample, fallback);
  };
}

/**
 * Function words that leave no doubt, and how many times those of the other language they must be.
 */
const CLEAR_STOP_WORDS = 12;
const CLEAR_TIMES = 6;

/**
 * The language of a text whose function words leave no doubt, or null: asking the model takes a
 * fifth of all the work on an article.
 */
function clearLanguage(sample: string, fallback: string): string | null {
  if (sample.length < MIN_CHARS) return null;
  const words = foldedWords(sample);
  const [first, second] = countsOf(words);
  if (!first || first.count < CLEAR_STOP_WORDS || first.count < CLEAR_TIMES * (second?.count ?? 0)) return null;
  const kin = KIN.get(first.language) ?? [];
  const distinct = new Set(words);
  const [usual, ...others] = kin.map(({ tellingWords }) => tellingWords.some((word) => distinct.has(word)));
  // What has Malay words only may be Malay by a hair: the model is asked.
  return others.includes(true) && !usual ? null : amongKin(kin, { text: sample, fallback });
}

/** What is known of a text when its language is one of several kin. */
interface KinText {
  text: string;
  fallback: string;
  /** The one that the model takes it for. */
  guess?: string;
}

function amongKin(kin: readonly Kin[], { text, fallback, guess }: KinText): string {
  const distinct = new Set(foldedWords(text));
  const [usual, ...others] = kin.map(({ tag, tellingWords }) => ({
    tag,
    count: tellingWords.filter((word) => distinct.has(word)).length,
  }));
  if (!usual) return fallback;
  const told = others.find(
    ({ tag, count }) => count >= usual.count + KIN_MARGIN || (tag === guess && count > 0 && usual.count === 0),
  );
  // Too close: the site's own language, where it is one of the kin.
  const own = others.find(({ tag, count }) => tag === fallback && usual.count < count + KIN_MARGIN);
  return (told ?? own ?? usual).tag;
}

/** The language by a vote of its function words; `fallback` where it is too close. */
function voteOf(text: string, fallback: string): string {
  const [first, second] = countsOf(foldedWords(text));
  if (!first || first.count < MIN_STOP_WORDS || first.count === second?.count) return fallback;
  return amongKin(KIN.get(first.language) ?? [], { text, fallback });
}

/** How many of the words are stop words of each analysis, most first. */
const countsOf = (words: Iterable<string>): { language: AnalysisLanguage; count: number }[] =>
  [...countStopWords(words)].map(([language, count]) => ({ language, count })).sort((a, b) => b.count - a.count);
