export { ANALYSIS_VERSION, type AnalyzedToken, analyze, indexTerm, surfaceOf } from "./analyze.ts";
export { BUILT_IN_SYNONYMS } from "./built-in-synonyms.ts";
export { MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, WEEKDAYS, ZONE_OFFSETS } from "./calendar.ts";
export { fold } from "./fold.ts";
export { isNegated } from "./negation.ts";
export { ANALYSIS_LANGUAGES, type AnalysisLanguage, analysisLanguage, stem } from "./stem.ts";
export { countStopWords, isAskedKind, isQuestionWord, isStopWord } from "./stop-words.ts";
export { Synonyms } from "./synonyms.ts";
export { foldedWords, tokenize } from "./tokenize.ts";
