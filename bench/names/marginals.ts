import { BEFORE, BEHIND, LABEL_COUNT, OPENING } from "../../index-build/mentions/tagger/labels.ts";

const L = LABEL_COUNT;
const START = L * L;
const NEVER = Number.NEGATIVE_INFINITY;
const get = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;
const add = (values: Float64Array, index: number, value: number): void => {
  values[index] = get(values, index) + value;
};
const those = (lists: readonly (readonly number[])[], label: number): readonly number[] => lists[label] ?? [];

/** The labels that may stand at a token; null for all. */
export type Allowed = ((token: number, label: number) => boolean) | null;

/** Probabilities of a chain. */
export interface Marginals {
  /** Natural logarithm of the sum over all sequences of labels. */
  logSum: number;
  /** Of each label at each token, 0–1: `LABEL_COUNT` numbers a token. */
  labels: Float64Array;
  /** Expected number of each transition, laid out as the weights. */
  transitions: Float64Array;
}

/**
 * The probability of each label at each token by the forward–backward algorithm (Lafferty, McCallum
 * & Pereira 2001).
 */
export function marginalsOf(scores: Float64Array, transitions: ArrayLike<number>, allowed: Allowed = null): Marginals {
  const count = scores.length / L;
  const forward = forwardSums(scores, transitions, allowed);
  const backward = backwardSums(scores, transitions, allowed);
  const logSum = logSumOf(forward.subarray((count - 1) * L, count * L));
  const labels = Float64Array.from(forward, (sum, index) => Math.exp(sum + get(backward, index) - logSum));
  const expected = new Float64Array(START + L);
  for (let label = 0; label < L; label++) expected[START + label] = get(labels, label);
  for (let token = 1; token < count; token++) {
    for (let label = 0; label < L; label++) {
      const behind = get(backward, token * L + label) + get(scores, token * L + label) - logSum;
      if (behind === NEVER) continue;
      for (const from of those(BEFORE, label)) {
        const ahead = get(forward, (token - 1) * L + from) + get(transitions, from * L + label);
        add(expected, from * L + label, Math.exp(ahead + behind));
      }
    }
  }
  return { logSum, labels, transitions: expected };
}

/** The logarithm of the sum of the exponentials. */
function logSumOf(values: ArrayLike<number>): number {
  let most = NEVER;
  for (let index = 0; index < values.length; index++) if (get(values, index) > most) most = get(values, index);
  if (most === NEVER) return most;
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += Math.exp(get(values, index) - most);
  return most + Math.log(sum);
}

function forwardSums(scores: Float64Array, transitions: ArrayLike<number>, allowed: Allowed): Float64Array {
  const sums = new Float64Array(scores.length).fill(NEVER);
  for (const label of OPENING)
    if (!allowed || allowed(0, label)) sums[label] = get(transitions, START + label) + get(scores, label);
  const terms = new Float64Array(L);
  for (let token = 1; token < scores.length / L; token++) {
    for (let label = 0; label < L; label++) {
      if (allowed && !allowed(token, label)) continue;
      terms.fill(NEVER);
      for (const from of those(BEFORE, label))
        terms[from] = get(sums, (token - 1) * L + from) + get(transitions, from * L + label);
      sums[token * L + label] = logSumOf(terms) + get(scores, token * L + label);
    }
  }
  return sums;
}

function backwardSums(scores: Float64Array, transitions: ArrayLike<number>, allowed: Allowed): Float64Array {
  const sums = new Float64Array(scores.length).fill(NEVER);
  const last = scores.length / L - 1;
  for (let label = 0; label < L; label++) if (!allowed || allowed(last, label)) sums[last * L + label] = 0;
  const terms = new Float64Array(L);
  for (let token = last - 1; token >= 0; token--) {
    for (let from = 0; from < L; from++) {
      if (allowed && !allowed(token, from)) continue;
      terms.fill(NEVER);
      for (const label of those(BEHIND, from)) {
        const behind = (token + 1) * L + label;
        terms[label] = get(sums, behind) + get(transitions, from * L + label) + get(scores, behind);
      }
      sums[token * L + from] = logSumOf(terms);
    }
  }
  return sums;
}
