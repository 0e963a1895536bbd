import { fold } from "./fold.ts";
import { foldNumber } from "./numbers.ts";
import { RecentMap } from "./recent-map.ts";
import { type AnalysisLanguage, stem } from "./stem.ts";
import { type Token, tokenize } from "./tokenize.ts";

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
export const ANALYSIS_VERSION = "2";

/** A token as it is compared unstemmed: folded, numbers in one spelling. */
export function surfaceOf(token: string, language: AnalysisLanguage): string {
  const folded = fold(token);
  return /^\d/.test(folded) ? foldNumber(folded, language) : folded;
}

/** A text's tokens with their terms, in order; stop words included. */
export function analyze(text: string, language: AnalysisLanguage): AnalyzedToken[] {
  const analyzed: AnalyzedToken[] = [];
  for (const { text: token, start, end } of tokenize(text)) {
    const { surface, term } = formOf(token, language);
    if (surface) analyzed.push({ text: token, start, end, surface, term });
  }
  return analyzed;
}

/** What a token becomes. */
type Form = Pick<AnalyzedToken, "surface" | "term">;

// News repeats its words: most analysis is one look-up.
const forms = { id: new RecentMap<Form>(), en: new RecentMap<Form>() };

function formOf(token: string, language: AnalysisLanguage): Form {
  const known = forms[language].get(token);
  if (known) return known;
  const surface = surfaceOf(token, language);
  const form = { surface, term: stem(surface, language) };
  forms[language].set(token, form);
  return form;
}
