export { ANALYSIS_VERSION, type AnalyzedToken, analyze } from "./analyze.ts";
export { MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, WEEKDAYS, ZONE_OFFSETS } from "./calendar.ts";
export { fold } from "./fold.ts";
export { isNegated } from "./negation.ts";
export { ANALYSIS_LANGUAGES, type AnalysisLanguage, analysisLanguage, stem } from "./stem.ts";
export { countStopWords, isStopWord } from "./stop-words.ts";
export { BUILT_IN_SYNONYMS, Synonyms } from "./synonyms.ts";
export { tokenize } from "./tokenize.ts";
