export { type ArticleVector, centroidOfVectors, cosineOf, termWeights, vectorOfCounts } from "./article-vectors.ts";
export { countTerms, type TermCounts } from "./term-counts.ts";
export { type TermStatistics, termStatistics } from "./term-statistics.ts";
export { centroidOf, cosine, type TermVector, vectorOf } from "./vectors.ts";
