import { stemmer as english } from "@orama/stemmers/english";
import { conflate } from "./conflation/index.ts";

/** Languages with an analysis of their own. Malay shares the Indonesian one. */
export type AnalysisLanguage = "id" | "en";

export const ANALYSIS_LANGUAGES: readonly AnalysisLanguage[] = ["id", "en"];

/** The analysis that serves a BCP 47 language; what is not known is treated as Indonesian. */
export const analysisLanguage = (inLanguage: string): AnalysisLanguage => (/^en(-|$)/i.test(inLanguage) ? "en" : "id");

/** No word this short bears an affix, and many of them are abbreviations. */
const MAX_ABBREVIATION_CHARS = 3;

/** The term of a folded word: its Indonesian root, or its English Snowball stem. Words of three letters or fewer and numbers stay as they are. */
export function makeStem(word: string, language: AnalysisLanguage): string {
  if (word.length <= MAX_ABBREVIATION_CHARS || /\p{N}/u.test(word)) return word;
  return language === "en" ? stemEnglish(word) : conflate(word);
}

/** What Snowball cuts to three letters would meet an abbreviation (`uses` → `us`). */
function stemEnglish(word: string): string {
  const cut = english(word);
  return cut.length <= MAX_ABBREVIATION_CHARS ? word : cut;
}
