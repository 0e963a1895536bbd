import { getLIDModel } from "fasttext.wasm.js";
import {
  ANALYSIS_LANGUAGES,
  type AnalysisLanguage,
  analysisLanguage,
  countStopWords,
  foldedWords,
} from "../../src/analysis/index.ts";
import { LANGUAGES, wordSet } from "../languages/index.ts";
import { statedLanguage } from "./stated-language.ts";

/**
 * Identifies the language of a text as BCP 47 (`id`, `ms`, `en`, `jv` …); `fallback` where it
 * cannot be identified.
 */
export type LanguageIdentifier = (text: string, fallback: string) => string;

/**
 * Characters of the text that are looked at: an opening is as good evidence as the whole. In UTF-16
 * units.
 */
const SAMPLE_CHARS = 1500;
/** The same where it could be one of several languages that share most words. */
const KIN_CHARS = 6000;
/** A text shorter than this is seldom conclusive. In UTF-16 units. */
const MIN_CHARS = 40;
/** Below this probability the model guesses. */
const MIN_CONFIDENCE = 0.5;
/** A language nobody would expect needs more: short headlines full of names look like any. */
const MIN_FOREIGN_CONFIDENCE = 0.8;
/** A language wins the vote with this many function words. */
const MIN_STOP_WORDS = 3;
/** A word or two of Malay occur in Indonesian texts as well. */
const KIN_MARGIN = 2;

/** … or in a headline; a text of so many UTF-16 units has more of its own language. */
const LONG_CHARS = 600;

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

const isOurs = (language: string): boolean => LANGUAGES.some(({ tag }) => tag === language);

/**
 * The language of a text whose record or markup may state one. Templates of sites state theirs for
 * texts of any language: between languages that are known, the text decides.
 *
 * @param fallback where neither is conclusive.
 */
export function languageOf(
  text: string,
  { stated, fallback }: { stated: string | null; fallback: string },
  identify: LanguageIdentifier,
): string {
  const tag = statedLanguage(stated);
  if (tag !== null && !isOurs(tag)) return tag;
  const found = identify(text, tag ?? fallback);
  return tag === null || isOurs(found) ? found : tag;
}

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
    const isKnown = sample.length >= MIN_CHARS && isOurs(best);
    const kin = isKnown ? (KIN.get(analysisLanguage(best)) ?? []) : [];
    if (kin.length > 1)
      return amongKin(kinCounts(kin, foldedWords(text.slice(0, KIN_CHARS))), {
        chars: Math.min(text.length, KIN_CHARS),
        fallback,
        guess: best,
      });
    if (probability >= (isKnown ? MIN_CONFIDENCE : MIN_FOREIGN_CONFIDENCE)) return best;
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
  const counts = kinCounts(kin, words);
  const [usual, ...others] = counts;
  // What has as many Malay words as Indonesian ones may be either: the model is asked.
  const isClear = others.every(({ count }) => Math.abs(count - (usual?.count ?? 0)) >= KIN_MARGIN);
  return isClear ? amongKin(counts, { chars: sample.length, fallback }) : null;
}

/** A language, and how many different words of a text belong to it alone among its kin. */
interface KinCount {
  tag: string;
  count: number;
}

/** How many different words of a text belong to each of some kin alone. */
function kinCounts(kin: readonly Kin[], words: Iterable<string>): KinCount[] {
  const distinct = new Set(words);
  return kin.map(({ tag, tellingWords }) => ({
    tag,
    count: tellingWords.filter((word) => distinct.has(word)).length,
  }));
}

/** Words of its own that leave no doubt among kin: so many, and times as many as the other has. */
const CLEAR_KIN_WORDS = 4;
const CLEAR_KIN_TIMES = 2;

/**
 * Whether a text has clearly more words of a language alone than of any that is easily taken for
 * it.
 */
export function isClearly(language: string, text: string): boolean {
  const counts = kinCounts(KIN.get(analysisLanguage(language)) ?? [], foldedWords(text.slice(0, KIN_CHARS)));
  const own = counts.find(({ tag }) => tag === language)?.count ?? 0;
  return counts.every(({ tag, count }) => tag === language || own >= CLEAR_KIN_TIMES * count + CLEAR_KIN_WORDS);
}

/** What is known of a text when its language is one of several kin. */
interface KinText {
  /** Length of what was counted, in UTF-16 units. */
  chars: number;
  fallback: string;
  /** The one that the model takes it for. */
  guess?: string;
}

function amongKin([usual, ...others]: readonly KinCount[], { chars, fallback, guess }: KinText): string {
  if (!usual) return fallback;
  const margin = chars < LONG_CHARS ? KIN_MARGIN : 1;
  const told = others.find(
    ({ tag, count }) => count >= usual.count + margin || (tag === guess && count > 0 && count >= usual.count),
  );
  // Too close: the site's own language, where it is one of the kin.
  const own = others.find(({ tag, count }) => tag === fallback && usual.count < count + KIN_MARGIN);
  return (told ?? own ?? usual).tag;
}

/** The language by a vote of its function words; `fallback` where it is too close. */
function voteOf(text: string, fallback: string): string {
  const words = foldedWords(text);
  const [first, second] = countsOf(words);
  if (!first || first.count < MIN_STOP_WORDS || first.count === second?.count) return fallback;
  return amongKin(kinCounts(KIN.get(first.language) ?? [], words), { chars: text.length, fallback });
}

/** How many of the words are stop words of each analysis, most first. */
const countsOf = (words: Iterable<string>): { language: AnalysisLanguage; count: number }[] =>
  [...countStopWords(words)].map(([language, count]) => ({ language, count })).sort((a, b) => b.count - a.count);
