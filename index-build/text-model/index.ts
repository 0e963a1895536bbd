export { countTerms, termHash } from "./term-counts.ts";
export { type DocumentFrequencies, statisticsFrom, type TermStatistics, termStatistics } from "./term-statistics.ts";
export {
  centroidOfVectors,
  cosineOf,
  type TextVector,
  termWeights,
  vectorOfCounts,
  vectorOfText,
} from "./text-vectors.ts";
