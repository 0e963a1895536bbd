export { countTerms, type TermStatistics } from "./term-statistics.ts";
export { centroidOf, cosine, type TermVector, vectorOf, type WeightedText } from "./vectors.ts";
