import {
  analysesOf,
  CAPITAL_STEPS,
  type ConflationModel,
  FAMILY_STEPS,
  FREQUENCY_STEPS,
  featuresOf,
  type RootEvidence,
  rootOf,
  stepOf,
} from "../../src/analysis/languages/id/conflation/index.ts";
import type { WordUse } from "./word-counts.ts";
import type { WordRoot } from "./word-roots.ts";

const NO_EXCEPTIONS: ReadonlyMap<string, string> = new Map();

/** Rounds in which roots and weights are learnt by turns. */
const ROUNDS = 3;
/** The feature of a word that is its own root. */
const WHOLE_WORD = "+";
/**
 * Added to its weight: a word that is cut wrongly meets strangers, one that is not cut is still
 * found as it stands.
 */
const CAUTION = 1;
const EPOCHS = 30;
const LEARNING_RATE = 0.3;
const PENALTY = 0.002;

/**
 * Learns to conflate: roots and their families from the words of plain text, the weights of
 * features from words whose roots are known. The first families count every possible reading; each
 * round then reads all words with what was learnt, and counts anew.
 */
export function learnConflation(uses: ReadonlyMap<string, WordUse>, known: readonly WordRoot[]): ConflationModel {
  let roots = evidenceFrom(uses, (word) => analysesOf(word).map(({ root, affixes }) => [root, affixes] as const));
  let weights = fitWeights(known, roots);
  for (let round = 1; round < ROUNDS; round++) {
    const model: ConflationModel = { roots, weights, exceptions: NO_EXCEPTIONS };
    roots = evidenceFrom(uses, (word) => {
      const root = rootOf(word, model);
      return analysesOf(word)
        .filter((reading) => reading.root === root)
        .slice(0, 1)
        .map(({ affixes }) => [root, affixes] as const);
    });
    weights = fitWeights(known, roots);
  }
  weights[WHOLE_WORD] = (weights[WHOLE_WORD] ?? 0) + CAUTION;
  return { roots, weights, exceptions: NO_EXCEPTIONS };
}

function evidenceFrom(
  uses: ReadonlyMap<string, WordUse>,
  read: (word: string) => (readonly [root: string, affixes: string])[],
): Map<string, RootEvidence> {
  const families = new Map<string, Set<string>>();
  for (const word of uses.keys()) {
    for (const [root, affixes] of read(word)) families.set(root, (families.get(root) ?? new Set()).add(affixes));
  }
  const roots = new Map<string, RootEvidence>();
  for (const [root, family] of families) {
    const use = family.has("+") ? uses.get(root) : undefined;
    family.delete("+");
    roots.set(root, {
      frequency: stepOf(use?.count ?? 0, FREQUENCY_STEPS),
      family: stepOf(family.size, FAMILY_STEPS),
      capital: stepOf(use && use.inside > 0 ? use.capitalized / use.inside : 0, CAPITAL_STEPS),
    });
  }
  return roots;
}

/**
 * Weights that make the known readings likely: a log-linear model over the readings of each word,
 * fitted by AdaGrad (Duchi 2011).
 */
function fitWeights(known: readonly WordRoot[], roots: ReadonlyMap<string, RootEvidence>): Record<string, number> {
  const examples = known.flatMap(({ word, root }) => {
    const readings = analysesOf(word);
    const isRight = readings.map((reading) => reading.root === root);
    return isRight.includes(true)
      ? [{ features: readings.map((reading) => featuresOf(word, reading, roots)), isRight }]
      : [];
  });
  const weights: Record<string, number> = {};
  const squares: Record<string, number> = {};
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, isRight } of examples) {
      const scores = features.map((names) => Math.exp(names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)));
      const all = scores.reduce((a, b) => a + b, 0);
      const right = scores.reduce((sum, score, index) => sum + (isRight[index] ? score : 0), 0);
      const gradient: Record<string, number> = {};
      for (const [index, names] of features.entries()) {
        const push = (isRight[index] ? (scores[index] ?? 0) / right : 0) - (scores[index] ?? 0) / all;
        for (const name of names) gradient[name] = (gradient[name] ?? 0) + push;
      }
      for (const [name, push] of Object.entries(gradient)) {
        const square = (squares[name] ?? 1) + push * push;
        squares[name] = square;
        const weight = weights[name] ?? 0;
        weights[name] = weight + (LEARNING_RATE * (push - PENALTY * weight)) / Math.sqrt(square);
      }
    }
  }
  return weights;
}
