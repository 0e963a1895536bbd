import { foldWord } from "./fold.ts";
import { type Form, FormTable } from "./form-table.ts";
import { foldNumber } from "./numbers.ts";
import { type AnalysisLanguage, makeStem } from "./stem.ts";
import { eachToken, type Token } from "./tokenize.ts";

/** A token with what it becomes: `surface`, folded, and `term`, folded and stemmed. */
export interface AnalyzedToken extends Token {
  surface: string;
  term: string;
}

/**
 * A term as it stands in the search index: an English stem is marked, so that it is never met by an Indonesian word that happens to be
 * spelt so. Unstemmed words are not marked: a name is one in every language.
 */
export const indexTerm = (term: string, language: AnalysisLanguage): string =>
  language === "en" ? `en:${term}` : term;

/** Name of this analysis. It is part of the index's fingerprint: change it with every change of the terms. */
export const ANALYSIS_VERSION = "4";

/** A token as it is compared unstemmed: folded, numbers in one spelling. */
export const surfaceOf = (token: string, language: AnalysisLanguage): string => foldNumber(foldWord(token), language);

/** A text's tokens with their terms, in order; stop words included. */
export function analyze(text: string, language: AnalysisLanguage): AnalyzedToken[] {
  const analyzed: AnalyzedToken[] = [];
  eachToken(text, (start, end) => {
    const { surface, term } = formOf(text, start, end, language);
    if (surface) analyzed.push({ text: text.slice(start, end), start, end, surface, term });
  });
  return analyzed;
}

/** What the token between two offsets of a text becomes: the same object each time it is met, as long as it is kept. */
export const formOf = (text: string, start: number, end: number, language: AnalysisLanguage): Form =>
  forms[language].find(text, start, end);

/** The term of a folded word; see {@link makeStem}. */
export const stem = (word: string, language: AnalysisLanguage): string =>
  /\d/.test(word) ? makeStem(word, language) : formOf(word, 0, word.length, language).term;

const tableOf = (language: AnalysisLanguage) =>
  new FormTable((token) => {
    const surface = surfaceOf(token, language);
    return { surface, term: makeStem(surface, language) };
  });
const forms = { id: tableOf("id"), en: tableOf("en") };
