import { foldWord } from "./fold.ts";
import { type Form, FormTable } from "./form-table.ts";
import { foldNumber } from "./numbers.ts";
import { ANALYSIS_LANGUAGES, type AnalysisLanguage, analysisOf, makeStem } from "./stem.ts";
import { eachToken, type Token } from "./tokenize.ts";

/** A token with what it becomes: `surface`, folded, and `term`, folded and stemmed. */
export interface AnalyzedToken extends Token {
  surface: string;
  term: string;
}

/**
 * A term as the search index holds it: a stem is marked with its analysis, so that it never matches
 * a word of another language with the same spelling. The first analysis needs no mark. Unstemmed
 * words are not marked: a name is one in every language.
 */
export const indexTerm = (term: string, language: AnalysisLanguage): string =>
  language === ANALYSIS_LANGUAGES[0] ? term : `${language}:${term}`;

/** Splits a term of the index into its analysis and the text after the mark. */
export function readIndexTerm(indexed: string): { term: string; language: AnalysisLanguage } {
  const at = indexed.indexOf(":");
  const language = at < 0 ? undefined : ANALYSIS_LANGUAGES.find((tag) => indexed.slice(0, at) === tag);
  return language === undefined
    ? { term: indexed, language: ANALYSIS_LANGUAGES[0] ?? "" }
    : { term: indexed.slice(at + 1), language };
}

/** What every word of a term of the index holds, any one of them. */
export function piecesOf(indexed: string): string[] {
  const { term, language } = readIndexTerm(indexed);
  return analysisOf(language).piecesOf(term);
}

/**
 * Name of this analysis. It is part of the index's fingerprint: change it with every change of the
 * terms.
 */
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

/**
 * What the token between two offsets of a text becomes: the same object each time it is met, as
 * long as it is kept.
 */
export const formOf = (text: string, start: number, end: number, language: AnalysisLanguage): Form =>
  formsOf(language).find(text, start, end);

/** The term of a folded word; see {@link makeStem}. */
export const stem = (word: string, language: AnalysisLanguage): string =>
  /\d/.test(word) ? makeStem(word, language) : formOf(word, 0, word.length, language).term;

const forms = new Map<AnalysisLanguage, FormTable>();

function formsOf(language: AnalysisLanguage): FormTable {
  const known = forms.get(language);
  if (known) return known;
  const table = new FormTable((token) => {
    const surface = surfaceOf(token, language);
    return { surface, term: makeStem(surface, language) };
  });
  forms.set(language, table);
  return table;
}
