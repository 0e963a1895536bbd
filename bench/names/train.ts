import { addEmissions, type ChainWeights } from "../../index-build/mentions/tagger/chain.ts";
import { mix } from "../../index-build/mentions/tagger/feature-hash.ts";
import { featuresOf } from "../../index-build/mentions/tagger/features.ts";
import { LABEL_COUNT } from "../../index-build/mentions/tagger/labels.ts";
import type { LearntWeights } from "../../index-build/mentions/tagger/weights.ts";
import { type LabelledSentence, labelsOf, mayBe, type TokenLabels } from "./labelled.ts";
import { type Marginals, marginalsOf } from "./marginals.ts";

const L = LABEL_COUNT;

/** Rounds over the sentences. */
const EPOCHS = 8;
/** Step size of AdaGrad (Duchi, Hazan & Singer 2011). */
const LEARNING_RATE = 0.05;
/** Weights lose so much a step (L1), and such a share (L2), while they are not used. */
const L1 = 0.00005;
const L2 = 0.00002;
/** Features of fewer tokens are not learnt. */
const MIN_TOKENS = 2;

/** The rules by which sentences are marked; each has weights of its own beside those of all. */
const RULES = ["idner", "own"] as const;
const ownHash = (hash: number, rules: LabelledSentence["rules"]): number => mix(hash, 777 + RULES.indexOf(rules));

interface Encoded extends TokenLabels {
  rules: LabelledSentence["rules"];
  features: number[][];
}

/**
 * Learns the weights of a conditional random field (Lafferty, McCallum & Pereira 2001) by
 * stochastic gradient ascent. Every feature counts for all sentences, and once more for those that
 * were marked by the same rules (Daumé 2007).
 *
 * @param seed of the order of the sentences.
 * @param rules those that the weights shall serve.
 */
export function trainTagger(
  sentences: readonly LabelledSentence[],
  seed: number,
  rules: LabelledSentence["rules"],
): LearntWeights & ChainWeights {
  const encoded = sentences.map((sentence): Encoded => {
    const { tokens, labels } = labelsOf(sentence);
    const features = featuresOf(tokens).map((own) => [...own, ...own.map((hash) => ownHash(hash, sentence.rules))]);
    return { tokens, labels, rules: sentence.rules, features };
  });
  const learner = new Learner(rowsOf(encoded));
  const random = randomOf(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const sentence of shuffled(encoded, random)) learner.learn(sentence);
  return learner.weightsFor(rules, new Set(encoded.flatMap(({ tokens }) => featuresOf(tokens).flat())));
}

/** The rows of the features that enough tokens have. */
function rowsOf(sentences: readonly Encoded[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of sentences)
    for (const hash of features.flat()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= MIN_TOKENS) rows.set(hash, rows.size);
  return rows;
}

class Learner {
  readonly #rows: Map<number, number>;
  readonly #emissions: Float64Array;
  readonly #squares: Float64Array;
  readonly #transitions = new Float64Array(L * L + L);
  readonly #transitionSquares = new Float64Array(L * L + L).fill(1);
  /** The step at which each row was shrunk last. */
  readonly #shrunkAt: Int32Array;
  #step = 0;

  constructor(rows: Map<number, number>) {
    this.#rows = rows;
    this.#emissions = new Float64Array(rows.size * L);
    this.#squares = new Float64Array(rows.size * L).fill(1);
    this.#shrunkAt = new Int32Array(rows.size);
  }

  learn({ features, labels, rules }: Encoded): void {
    this.#step++;
    const rows = features.map((hashes) => hashes.flatMap((hash) => this.#rows.get(hash) ?? []));
    for (const row of rows.flat()) this.#shrink(row);
    const weights = { rowOf: (row: number) => row, emissions: this.#emissions, transitions: this.#transitions };
    const scores = new Float64Array(features.length * L);
    for (const [token, those] of rows.entries()) addEmissions(scores, token, those, weights);
    const expected = marginalsOf(scores, this.#transitions);
    const right = marginalsOf(scores, this.#transitions, (token, label) => mayBe(label, labels[token] ?? 0, rules));
    rows.forEach((those, token) => {
      for (let label = 0; label < L; label++) {
        const gradient = (right.labels[token * L + label] ?? 0) - (expected.labels[token * L + label] ?? 0);
        if (Math.abs(gradient) > 1e-6)
          for (const row of those) climb(this.#emissions, this.#squares, row * L + label, gradient);
      }
    });
    this.#learnTransitions(right, expected);
  }

  #learnTransitions(right: Marginals, expected: Marginals): void {
    right.transitions.forEach((count, at) => {
      const gradient = count - (expected.transitions[at] ?? 0);
      if (gradient !== 0) climb(this.#transitions, this.#transitionSquares, at, gradient);
    });
  }

  /** What a row has lost since it was used last. */
  #shrink(row: number): void {
    const steps = this.#step - (this.#shrunkAt[row] ?? 0);
    this.#shrunkAt[row] = this.#step;
    if (steps <= 1) return;
    const share = (1 - LEARNING_RATE * L2) ** steps;
    const cut = LEARNING_RATE * L1 * steps;
    for (let at = row * L; at < (row + 1) * L; at++) {
      const weight = (this.#emissions[at] ?? 0) * share;
      this.#emissions[at] = Math.sign(weight) * Math.max(0, Math.abs(weight) - cut);
    }
  }

  /** The weights of all sentences and those of some rules, added up by feature. */
  weightsFor(rules: LabelledSentence["rules"], hashes: ReadonlySet<number>): LearntWeights & ChainWeights {
    const rows = new Map<number, number>();
    const sums: number[] = [];
    for (const hash of hashes) {
      const those = [this.#rows.get(hash), this.#rows.get(ownHash(hash, rules))].flatMap((row) => row ?? []);
      if (those.length === 0) continue;
      for (const row of those) this.#shrink(row);
      rows.set(hash, rows.size);
      for (let label = 0; label < L; label++)
        sums.push(those.reduce((sum, row) => sum + (this.#emissions[row * L + label] ?? 0), 0));
    }
    return {
      hashes: [...rows.keys()],
      rowOf: (hash) => rows.get(hash) ?? -1,
      emissions: Float64Array.from(sums),
      transitions: this.#transitions,
    };
  }
}

function climb(weights: Float64Array, squares: Float64Array, at: number, gradient: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) + (LEARNING_RATE * gradient) / Math.sqrt(square);
}

/** Numbers from 0 to below 1 (xorshift32, Marsaglia 2003). */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = list.map((item) => ({ item, key: random() }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
