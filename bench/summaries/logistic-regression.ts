import { Matrix, solve } from "ml-matrix";

/** A linear model of a probability: `1 / (1 + exp(-(bias + Σ weights[i] · features[i])))`. */
export interface LinearModel {
  bias: number;
  weights: number[];
}

/** The probability that a model gives to a row of features, 0–1. */
export const probabilityOf = ({ bias, weights }: LinearModel, row: readonly number[]): number =>
  1 / (1 + Math.exp(-(bias + dot(weights, row))));

/** Strength of the ridge penalty on standardised weights. */
const PENALTY = 3;
const ITERATIONS = 8;

/**
 * Logistic regression by iteratively reweighted least squares, with a ridge penalty on features
 * scaled to unit variance (Hastie, Tibshirani & Friedman 2009, 4.4.1). The model returned takes
 * features as they are.
 *
 * @param rows features of each example, all of one length.
 * @param targets of each example, 0–1.
 */
export function fitLogistic(rows: readonly (readonly number[])[], targets: readonly number[]): LinearModel {
  const width = rows[0]?.length ?? 0;
  const { means, deviations } = momentsOf(rows, width);
  const scaled = rows.map((row) => [1, ...row.map((value, k) => scale(value, means[k], deviations[k]))]);
  let weights = new Array<number>(width + 1).fill(0);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const hessian = Matrix.eye(width + 1, width + 1, PENALTY);
    const gradient = weights.map((weight) => -PENALTY * weight);
    for (const [index, row] of scaled.entries()) {
      const p = 1 / (1 + Math.exp(-dot(weights, row)));
      const residual = (targets[index] ?? 0) - p;
      const curvature = Math.max(1e-6, p * (1 - p));
      for (let a = 0; a <= width; a++) {
        const value = row[a] ?? 0;
        if (value === 0) continue;
        gradient[a] = (gradient[a] ?? 0) + residual * value;
        for (let b = a; b <= width; b++) hessian.set(a, b, hessian.get(a, b) + curvature * value * (row[b] ?? 0));
      }
    }
    for (let a = 0; a <= width; a++) for (let b = 0; b < a; b++) hessian.set(a, b, hessian.get(b, a));
    const step = solve(hessian, Matrix.columnVector(gradient));
    weights = weights.map((weight, k) => weight + step.get(k, 0));
  }
  const [bias = 0, ...rest] = weights;
  const raw = rest.map((weight, k) => (deviations[k] ? weight / deviations[k] : 0));
  return { bias: bias - raw.reduce((sum, weight, k) => sum + weight * (means[k] ?? 0), 0), weights: raw };
}

function momentsOf(rows: readonly (readonly number[])[], width: number): { means: number[]; deviations: number[] } {
  const mean = (of: (row: readonly number[]) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const columns = [...new Array(width).keys()];
  const means = columns.map((k) => mean((row) => row[k] ?? 0));
  return { means, deviations: columns.map((k) => Math.sqrt(mean((row) => ((row[k] ?? 0) - (means[k] ?? 0)) ** 2))) };
}

const scale = (value: number, mean = 0, deviation = 0): number => (deviation === 0 ? 0 : (value - mean) / deviation);

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
