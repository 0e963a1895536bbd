import { BEFORE, kindOf, LABEL_COUNT, OPENING, OUTSIDE } from "./labels.ts";

/** Weights of a linear chain of labels. */
export interface ChainWeights {
  /** Row of a feature, by its hash; -1 for none. */
  rowOf(hash: number): number;
  /** What a feature speaks for each label: `LABEL_COUNT` numbers a row. */
  emissions: ArrayLike<number>;
  /** From one label to the next; the row behind the last one is that of the start. */
  transitions: ArrayLike<number>;
}

const L = LABEL_COUNT;
const START = L * L;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Adds what the features of a token speak for each label to `scores`, `LABEL_COUNT` numbers a
 * token.
 */
export function addEmissions(
  scores: Float64Array,
  token: number,
  features: readonly number[],
  weights: ChainWeights,
): void {
  const { emissions } = weights;
  for (const hash of features) {
    const row = weights.rowOf(hash);
    if (row < 0) continue;
    for (let label = 0; label < L; label++) add(scores, token * L + label, get(emissions, row * L + label));
  }
}

const get = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;
const add = (values: Float64Array, index: number, value: number): void => {
  values[index] = get(values, index) + value;
};
const those = (lists: readonly (readonly number[])[], label: number): readonly number[] => lists[label] ?? [];

/** The likeliest labels of a chain, and how sure each is. */
export interface BestLabels {
  labels: Uint8Array;
  /**
   * How much less the best sequence speaks that has a label of another kind at the token: 0 for a
   * toss-up, about the logarithm of the odds.
   */
  margins: Float64Array;
}

/** The likeliest labels (Viterbi 1967), with the best sequences through every other label. */
export function bestLabels(scores: Float64Array, transitions: ArrayLike<number>): BestLabels {
  const count = scores.length / L;
  const forward = bestBefore(scores, transitions);
  const labels = new Uint8Array(count);
  const margins = new Float64Array(count);
  // The best that may follow each label.
  let [behind, next] = [new Float64Array(L), new Float64Array(L)];
  for (let token = count - 1; token >= 0; token--) {
    const [best, margin] = bestAt(forward, token, behind);
    labels[token] = best;
    margins[token] = margin;
    next.fill(NEVER);
    for (let label = 0; label < L; label++) {
      const own = get(scores, token * L + label) + get(behind, label);
      for (const from of those(BEFORE, label)) {
        const score = get(transitions, from * L + label) + own;
        if (score > get(next, from)) next[from] = score;
      }
    }
    [behind, next] = [next, behind];
  }
  return { labels, margins };
}

/** What the best sequence up to each token speaks that ends in each label. */
function bestBefore(scores: Float64Array, transitions: ArrayLike<number>): Float64Array {
  const best = new Float64Array(scores.length).fill(NEVER);
  for (const label of OPENING) best[label] = get(transitions, START + label) + get(scores, label);
  for (let token = 1; token < scores.length / L; token++) {
    for (let label = 0; label < L; label++) {
      let most = NEVER;
      for (const from of those(BEFORE, label)) {
        const score = get(best, (token - 1) * L + from) + get(transitions, from * L + label);
        if (score > most) most = score;
      }
      best[token * L + label] = most + get(scores, token * L + label);
    }
  }
  return best;
}

function bestAt(forward: Float64Array, token: number, behind: Float64Array): [label: number, margin: number] {
  let [best, most] = [OUTSIDE, NEVER];
  for (let label = 0; label < L; label++) {
    const score = get(forward, token * L + label) + get(behind, label);
    if (score > most) [best, most] = [label, score];
  }
  let other = NEVER;
  for (let label = 0; label < L; label++) {
    if (kindOf(label) === kindOf(best)) continue;
    other = Math.max(other, get(forward, token * L + label) + get(behind, label));
  }
  return [best, most - other];
}
