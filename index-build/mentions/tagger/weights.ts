import type { ChainWeights } from "./chain.ts";
import { HashTable } from "./hash-table.ts";
import { LABEL_COUNT } from "./labels.ts";
import learnt from "./tagger-weights.json" with { type: "json" };

/**
 * Weights as they are kept: columns in base64, and one number that all weights are multiples of.
 */
export interface KeptWeights {
  step: number;
  /** Hashes of the features in rising order, each less the one before: 32 bits, little-endian. */
  hashes: string;
  /** Which labels a feature speaks for: a bit each, 16 bits a feature. */
  labels: string;
  /** Those weights, in steps: one signed byte each. */
  weights: string;
  /** Of the transitions, in steps: one signed 16-bit number each. */
  transitions: string;
}

/** Hashes are signed. */
const LEAST_HASH = -(2 ** 31);

function readWeights(kept: KeptWeights): ChainWeights {
  const [hashes, labels, weights, transitions] = [kept.hashes, kept.labels, kept.weights, kept.transitions].map(
    (text) => Buffer.from(text, "base64"),
  ) as [Buffer, Buffer, Buffer, Buffer];
  const rows = new HashTable(hashes.length / 4);
  const emissions = new Float64Array((hashes.length / 4) * LABEL_COUNT);
  let [hash, next] = [LEAST_HASH, 0];
  for (let row = 0; row < hashes.length / 4; row++) {
    hash += hashes.readUInt32LE(4 * row);
    rows.add(hash, row);
    const mask = labels.readUInt16LE(2 * row);
    for (let label = 0; label < LABEL_COUNT; label++)
      if (mask & (1 << label)) emissions[row * LABEL_COUNT + label] = kept.step * weights.readInt8(next++);
  }
  return {
    rowOf: (one) => rows.find(one),
    emissions,
    transitions: Float64Array.from(
      { length: transitions.length / 2 },
      (_, at) => kept.step * transitions.readInt16LE(2 * at),
    ),
  };
}

/** Weights, and the hashes of their rows in order. */
export interface LearntWeights extends Pick<ChainWeights, "emissions" | "transitions"> {
  hashes: readonly number[];
}

/** Keeps weights: each rounded to a step, those of no step left out. */
export function keepWeights(learnt: LearntWeights, step: number): KeptWeights {
  const inSteps = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / step)));
  const hashes: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  let before = LEAST_HASH;
  const inOrder = learnt.hashes.map((hash, row) => [hash, row] as const).sort(([one], [other]) => one - other);
  for (const [hash, row] of inOrder) {
    let mask = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = inSteps(learnt.emissions[row * LABEL_COUNT + label] ?? 0);
      if (weight === 0) continue;
      mask |= 1 << label;
      weights.push(weight);
    }
    if (mask === 0) continue;
    hashes.push(hash - before);
    labels.push(mask);
    before = hash;
  }
  const base64 = (numbers: Uint32Array | Uint16Array | Int8Array | Int16Array) =>
    Buffer.from(numbers.buffer).toString("base64");
  return {
    step,
    hashes: base64(Uint32Array.from(hashes)),
    labels: base64(Uint16Array.from(labels)),
    weights: base64(Int8Array.from(weights)),
    transitions: base64(Int16Array.from(learnt.transitions, (weight) => Math.round(weight / step))),
  };
}

let weights: ChainWeights | null = null;

/** What the tagger has learnt (`npm run make:names`); read once. */
export function learntWeights(): ChainWeights {
  weights ??= readWeights(learnt);
  return weights;
}
