import { ANALYSES, PACKS } from "./languages/index.ts";
import { MAX_ABBREVIATION_CHARS, type TermAnalysis } from "./languages/pack.ts";

/** The tag of a way in which words become terms; languages with one vocabulary share it. */
export type AnalysisLanguage = string;

export const ANALYSIS_LANGUAGES: readonly AnalysisLanguage[] = [...ANALYSES.keys()];

/** The analysis that serves a BCP 47 language; the first where the language is not known. */
export function analysisLanguage(inLanguage: string): AnalysisLanguage {
  const known = byLanguage.get(inLanguage);
  if (known !== undefined) return known;
  const [primary = ""] = inLanguage.toLowerCase().split("-");
  const { analysis } = PACKS.find(({ tag }) => tag === primary) ?? PACKS[0];
  byLanguage.set(inLanguage, analysis.tag);
  return analysis.tag;
}

const byLanguage = new Map<string, AnalysisLanguage>();

export const analysisOf = (language: AnalysisLanguage): TermAnalysis => ANALYSES.get(language) ?? PACKS[0].analysis;

/** The term of a folded word. Words of three letters or fewer and numbers stay as they are. */
export function makeStem(word: string, language: AnalysisLanguage): string {
  if (word.length <= MAX_ABBREVIATION_CHARS || /\p{N}/u.test(word)) return word;
  return analysisOf(language).stem(word);
}
