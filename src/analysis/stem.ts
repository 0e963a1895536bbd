import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as indonesian } from "@orama/stemmers/indonesian";

/** Languages with an analysis of their own. Malay shares the Indonesian one. */
export type AnalysisLanguage = "id" | "en";

export const ANALYSIS_LANGUAGES: readonly AnalysisLanguage[] = ["id", "en"];

/** The analysis that serves a BCP 47 language; what is not known is treated as Indonesian. */
export function analysisLanguage(inLanguage: string): AnalysisLanguage {
  return inLanguage.toLowerCase().split("-")[0] === "en" ? "en" : "id";
}

// News repeats its words: the cache turns most stemming into one look-up. It is bounded, since a Worker lives long.
const CACHE_LIMIT = 20_000;
const caches: Record<AnalysisLanguage, Map<string, string>> = { id: new Map(), en: new Map() };

/** No stem is this short: what Snowball cuts further (`usai` → `usa`) would meet an abbreviation. */
const MAX_ABBREVIATION_CHARS = 3;

/** The Snowball stem of a folded word. Words of three letters or fewer, numbers, and what would be cut to three letters stay as they are. */
export function stem(word: string, language: AnalysisLanguage): string {
  if (word.length <= MAX_ABBREVIATION_CHARS || /\p{N}/u.test(word)) return word;
  const cache = caches[language];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const cut = (language === "en" ? english : indonesian)(word);
  const stemmed = cut.length <= MAX_ABBREVIATION_CHARS ? word : cut;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}
