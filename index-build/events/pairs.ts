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

/**
 * The pairs of articles with a cosine of at least `minCosine`, found through an inverted index of their heaviest terms.
 *
 * @param conflict whether two articles can never share an event; asked first, since it costs less than a cosine.
 */
export function similarPairs(
  vectors: readonly TermVector[],
  minCosine: number,
  conflict: (a: number, b: number) => boolean,
): ArticlePair[] {
  const postings = new Map<string, number[]>();
  const limit = Math.max(MIN_COMMON_DOCUMENTS, vectors.length * MAX_CANDIDATE_SHARE);
  const pairs: ArticlePair[] = [];
  for (const [b, vector] of vectors.entries()) {
    for (const a of takeCandidates(b, vector, postings, limit)) {
      const other = vectors[a];
      if (other === undefined || conflict(a, b)) continue;
      const cosine = cosineOf(vector, other);
      if (cosine >= minCosine) pairs.push({ a, b, cosine });
    }
  }
  return pairs;
}

/** The articles before `b` that share one of its heaviest terms; `b` is then among the postings itself. */
function takeCandidates(b: number, vector: TermVector, postings: Map<string, number[]>, limit: number): Set<number> {
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
  return candidates;
}
