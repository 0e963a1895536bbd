export { isQuotable } from "./standalone.ts";
export { countTerms, type TermStatistics } from "./term-statistics.ts";
export { centroidOf, cosine, type TermVector, vectorOf } from "./vectors.ts";
