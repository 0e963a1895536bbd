import { ANALYSES, wordsOfAll } from "./languages/index.ts";
import { type AnalysisLanguage, analysisLanguage } from "./stem.ts";

/** Function words by the analysis whose languages have them. */
const STOP_WORDS: ReadonlyMap<AnalysisLanguage, ReadonlySet<string>> = new Map(
  [...ANALYSES.keys()].map((tag) => [
    tag,
    wordsOfAll((pack) => (analysisLanguage(pack.tag) === tag ? pack.stopWords : "")),
  ]),
);
const ANY_STOP_WORD: ReadonlySet<string> = new Set([...STOP_WORDS.values()].flatMap((words) => [...words]));
const QUESTION_WORDS = wordsOfAll(({ questionWords }) => questionWords);
const ASKED_KINDS = wordsOfAll(({ askedKinds }) => askedKinds);

/** Whether a folded word asks for something. */
export const isQuestionWord = (word: string): boolean => QUESTION_WORDS.has(word);

/** Whether a folded word of a question says only what kind of thing is asked for. */
export const isAskedKind = (word: string): boolean => ASKED_KINDS.has(word);

/** Whether a folded word carries no meaning by itself in the language. */
export const isStopWord = (word: string, language: AnalysisLanguage): boolean =>
  STOP_WORDS.get(language)?.has(word) ?? false;

/** Whether a folded word carries no meaning by itself in any language. */
export const isAnyStopWord = (word: string): boolean => ANY_STOP_WORD.has(word);

/**
 * How many of the folded words are stop words of each analysis: a first, cheap guess at the
 * language of a text.
 */
export function countStopWords(words: Iterable<string>): Map<AnalysisLanguage, number> {
  const counts = new Map([...STOP_WORDS.keys()].map((language) => [language, 0]));
  for (const word of words)
    for (const [language, own] of STOP_WORDS) if (own.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}
