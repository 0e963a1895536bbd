import { centroidOfVectors, cosineOf, type TextVector } from "../../index-build/text-model/index.ts";
import { itemAt } from "../item-at.ts";

/**
 * What summaries are measured against: each gives the places of the sentences it takes of a text,
 * the best first.
 */

/** LexRank (Erkan & Radev 2004): least cosine of an edge, and how far a step is random. */
const LEXRANK_THRESHOLD = 0.1;
const DAMPING = 0.15;
const LEXRANK_STEPS = 50;
/** A sentence as like a better one as this is passed over. */
const MAX_LIKENESS = 0.5;

/** Degree-weighted centrality by power iteration over the graph of alike sentences. */
export function lexRank(vectors: readonly TextVector[]): number[] {
  const count = vectors.length;
  const edges = vectors.map((a) => vectors.map((b) => Number(cosineOf(a, b) > LEXRANK_THRESHOLD)));
  const degrees = edges.map((row) => row.reduce((sum, edge) => sum + edge, 0) || 1);
  let ranks = vectors.map(() => 1 / count);
  for (let step = 0; step < LEXRANK_STEPS; step++) {
    ranks = ranks.map((_, at) => {
      const inflow = edges.reduce(
        (sum, row, from) => sum + ((row[at] ?? 0) * (ranks[from] ?? 0)) / (degrees[from] ?? 1),
        0,
      );
      return DAMPING / count + (1 - DAMPING) * inflow;
    });
  }
  return bestFirst(ranks);
}

/**
 * Likeness to the whole, plus a bonus that falls with the place (after MEAD, Radev et al. 2004).
 */
export function centroid(vectors: readonly TextVector[]): number[] {
  const whole = centroidOfVectors(vectors);
  return bestFirst(vectors.map((vector, at) => cosineOf(vector, whole) + 1 / (at + 1)));
}

const bestFirst = (scores: readonly number[]): number[] =>
  [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

/** The best that are not alike, until `isFull` holds of what is taken. */
export function takeDistinct(
  order: readonly number[],
  vectors: readonly TextVector[],
  isFull: (taken: readonly number[]) => boolean,
): number[] {
  const taken: number[] = [];
  for (const at of order) {
    const vector = itemAt(vectors, at);
    if (taken.some((other) => cosineOf(itemAt(vectors, other), vector) > MAX_LIKENESS)) continue;
    if (isFull([...taken, at])) continue;
    taken.push(at);
  }
  return taken;
}
