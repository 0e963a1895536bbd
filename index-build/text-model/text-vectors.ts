import { type AnalysisLanguage, analysisLanguage, analyze } from "../../src/analysis/index.ts";
import type { TermCounts } from "../model/term-counts.ts";
import { countsOfText, termHash } from "./term-counts.ts";
import type { TermStatistics } from "./term-statistics.ts";

/**
 * The TF-IDF vector of an article or a sentence: a unit vector over the hashes of its heaviest
 * terms.
 */
export interface TextVector {
  /** Ascending. */
  terms: Uint32Array;
  /** Of each term; the squares sum to 1. */
  weights: Float32Array;
  /** Positions in `terms` of the terms that find candidates, the heaviest first. */
  heaviest: Uint8Array;
}

/**
 * Terms kept of an article: the heaviest carry nearly all of the cosine. At most 256, for
 * `heaviest` counts in bytes.
 */
const MAX_TERMS = 120;
/** Heaviest terms by which candidates are looked up. */
const CANDIDATE_TERMS = 40;

/** The vector of an article: (1 + ln(weighted frequency)) times idf, scaled to length 1. */
export function vectorOfCounts({ terms, counts }: TermCounts, statistics: TermStatistics): TextVector {
  const weights = new Float64Array(terms.length);
  for (let at = 0; at < terms.length; at++)
    weights[at] = (1 + Math.log(counts[at] as number)) * statistics.idfOfHash(terms[at] as number);
  return unitVector(terms, weights);
}

/**
 * The vector of a short text, such as a sentence: every word counts once for each time it occurs.
 */
export const vectorOfText = (text: string, language: AnalysisLanguage, statistics: TermStatistics): TextVector =>
  vectorOfCounts(countsOfText(text, language), statistics);

/** @param terms ascending, each once, with the weight of each. */
function unitVector(terms: ArrayLike<number>, all: Float64Array): TextVector {
  const weightOf = (place: number) => all[place] as number;
  const heaviest = [...all.keys()]
    .filter((place) => weightOf(place) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || a - b)
    .slice(0, MAX_TERMS);
  const kept = Uint32Array.from(heaviest).sort();
  // Added up from the heaviest, so that a vector is the same to the last bit however it is made.
  const length = Math.sqrt(heaviest.reduce((sum, place) => sum + weightOf(place) * weightOf(place), 0)) || 1;
  return {
    terms: Uint32Array.from(kept, (place) => terms[place] as number),
    weights: Float32Array.from(kept, (place) => weightOf(place) / length),
    heaviest: Uint8Array.from(heaviest.slice(0, CANDIDATE_TERMS), (place) => kept.indexOf(place)),
  };
}

/** The cosine of two vectors, 0–1. */
export function cosineOf(a: TextVector, b: TextVector): number {
  let sum = 0;
  let [i, j] = [0, 0];
  while (i < a.terms.length && j < b.terms.length) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference === 0) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** The direction of the sum of some vectors: what they have in common weighs most. */
export function centroidOfVectors(vectors: readonly TextVector[]): TextVector {
  const [only, ...others] = vectors;
  if (only && others.length === 0) return only;
  const sums = new Map<number, number>();
  for (const { terms, weights } of vectors) {
    for (const [index, term] of terms.entries()) sums.set(term, (sums.get(term) ?? 0) + (weights[index] as number));
  }
  const terms = Uint32Array.from(sums.keys()).sort();
  return unitVector(
    terms,
    Float64Array.from(terms, (term) => sums.get(term) as number),
  );
}

/**
 * The weights of a vector by the terms themselves: the hashes cannot be read back, so the article
 * is analysed anew.
 */
export function termWeights(
  { terms, weights }: TextVector,
  { headline, articleBody, inLanguage }: { headline: string; articleBody: string; inLanguage: string },
): Map<string, number> {
  const weightOf = new Map(Array.from(terms, (term, index) => [term, weights[index] as number] as const));
  const named = new Map<string, number>();
  for (const { term } of analyze(`${headline}\n${articleBody}`, analysisLanguage(inLanguage))) {
    const weight = weightOf.get(termHash(term));
    if (weight !== undefined) named.set(term, weight);
  }
  return named;
}
