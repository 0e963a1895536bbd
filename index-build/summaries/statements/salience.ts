import { cosineOf } from "../../text-model/index.ts";
import type { EventSentence } from "../event-text.ts";
import { FEATURES, featuresOf } from "./features.ts";
import learnt from "./salience-weights.json" with { type: "json" };
import type { Scorer } from "./selection.ts";

/** Of each sentence that was read, 0–1. */
export type Salience = ReadonlyMap<EventSentence, number>;

/** Least salience of a sentence that is stated beside the first, 0–1. */
const LEAST_SALIENCE = 0.1;
/**
 * How much of its salience a sentence loses for being like one that is chosen: this times their
 * cosine.
 */
const REDUNDANCY_WEIGHT = 0.2;
/** A sentence this like a chosen one says the same again, cosine 0–1. */
const MAX_LIKENESS = 0.8;

/**
 * Scores the sentences of one article: by how likely an editor is to take each into a summary, less
 * its likeness to what is chosen (maximal marginal relevance, Carbonell & Goldstein 1998). A
 * passage is worth the mean over its words.
 *
 * @param salience of each sentence, 0–1.
 */
export function salienceScorer(salience: Salience): Scorer {
  const likeness = new Map<EventSentence, number>();
  return {
    least: LEAST_SALIENCE,
    fills: false,
    mustState: true,
    valueOf(fresh) {
      let [value, words] = [0, 0];
      for (const sentence of fresh) {
        const alike = likeness.get(sentence) ?? 0;
        if (alike > MAX_LIKENESS) return Number.NEGATIVE_INFINITY;
        value += ((salience.get(sentence) ?? 0) - REDUNDANCY_WEIGHT * alike) * sentence.words;
        words += sentence.words;
      }
      return value / Math.max(1, words);
    },
    add(chosen) {
      for (const sentence of salience.keys()) {
        const alike = cosineOf(chosen.vector, sentence.vector);
        if (alike > (likeness.get(sentence) ?? 0)) likeness.set(sentence, alike);
      }
    },
  };
}

/**
 * How likely an editor is to take each sentence of an article into its summary, 0–1, by logistic
 * regression over {@link FEATURES}. The weights were learnt from 1,465 Indonesian articles with
 * summaries (IndoSum, Kurniawan & Louvan 2018) by `npm run make:salience`.
 */
export const salienceInArticle = (sentences: readonly EventSentence[]): number[] =>
  featuresOf(sentences).map((values) => probability(values));

/** The learnt weights in the order of {@link FEATURES}. */
const WEIGHTS = FEATURES.map((name) => {
  const weight = (learnt.weights as Record<string, number>)[name];
  if (weight === undefined)
    throw new Error(`salience-weights.json has no weight for "${name}": run npm run make:salience.`);
  return weight;
});

const probability = (values: readonly number[]): number =>
  1 / (1 + Math.exp(-values.reduce((sum, value, index) => sum + value * (WEIGHTS[index] ?? 0), learnt.bias)));
