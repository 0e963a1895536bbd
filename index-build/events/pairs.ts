import { cosine as cosineOf, type TermVector } from "../text-model/index.ts";

/** Two articles that share telling terms, by index, `a` < `b`, and the cosine of their vectors, 0–1. */
export interface ArticlePair {
  a: number;
  b: number;
  cosine: number;
}

/** Terms in a larger share of the corpus propose no candidates: they would pair everything with everything. */
const MAX_CANDIDATE_SHARE = 0.05;
const MIN_COMMON_DOCUMENTS = 200;
/** Heaviest terms of an article by which candidates are looked up. */
const CANDIDATE_TERMS = 30;

/** The pairs of articles with a cosine of at least `minCosine`, found through an inverted index of their heaviest terms. */
export function similarPairs(vectors: readonly TermVector[], minCosine: number): ArticlePair[] {
  const postings = new Map<string, number[]>();
  const limit = Math.max(MIN_COMMON_DOCUMENTS, vectors.length * MAX_CANDIDATE_SHARE);
  const pairs: ArticlePair[] = [];
  for (const [b, vector] of vectors.entries()) {
    const candidates = new Set<number>();
    let rank = 0;
    for (const term of vector.keys()) {
      if (rank++ >= CANDIDATE_TERMS) break;
      const posting = postings.get(term);
      if (!posting) {
        postings.set(term, [b]);
        continue;
      }
      if (posting.length <= limit) for (const a of posting) candidates.add(a);
      posting.push(b);
    }
    for (const a of candidates) {
      const other = vectors[a];
      const cosine = other ? cosineOf(vector, other) : 0;
      if (cosine >= minCosine) pairs.push({ a, b, cosine });
    }
  }
  return pairs;
}
