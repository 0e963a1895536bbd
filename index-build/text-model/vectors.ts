import { type AnalysisLanguage, analyze, isStopWord } from "../../src/analysis/index.ts";
import type { TermStatistics } from "./term-statistics.ts";

/** A unit vector over terms, its heaviest terms first. */
export type TermVector = ReadonlyMap<string, number>;

/** A part of a text and how often each of its words counts. */
export interface WeightedText {
  text: string;
  weight: number;
}

/** Terms kept of a text: the heaviest carry nearly all of the cosine. */
const MAX_TERMS = 120;

/** The TF-IDF vector of a text: 1 + ln(weighted frequency), times idf, scaled to length 1; without stop words. */
export function vectorOf(
  parts: readonly WeightedText[],
  language: AnalysisLanguage,
  statistics: TermStatistics,
): TermVector {
  const counts = new Map<string, number>();
  for (const { text, weight } of parts) {
    for (const { surface, term } of analyze(text, language)) {
      if (!isStopWord(surface, language)) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  }
  const weights = [...counts].map(
    ([term, count]) => [term, (1 + Math.log(count)) * Math.max(0, statistics.idf(term))] as const,
  );
  return unitVector(weights);
}

/** The direction of the sum of some vectors: what they have in common weighs most. */
export function centroidOf(vectors: readonly TermVector[]): TermVector {
  const sums = new Map<string, number>();
  for (const vector of vectors) for (const [term, weight] of vector) sums.set(term, (sums.get(term) ?? 0) + weight);
  return unitVector([...sums]);
}

function unitVector(weights: readonly (readonly [string, number])[]): TermVector {
  const heaviest = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_TERMS);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(heaviest.map(([term, weight]) => [term, weight / length]));
}

/** The cosine of two unit vectors, 0–1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
