import { analysesOf, type WordAnalysis } from "./affixes.ts";
import model from "./model.json" with { type: "json" };
import { decodeRoots, type RootEvidence } from "./roots.ts";

/**
 * A learnt model of which analysis of a word is right: roots with their evidence, and the weight of
 * each feature.
 */
export interface ConflationModel {
  roots: ReadonlyMap<string, RootEvidence>;
  /** Weights by {@link featuresOf}'s names; what is missing weighs nothing. */
  weights: Readonly<Record<string, number>>;
  /**
   * Roots of words whose analysis differs from what their features suggest: none of them is
   * analysed further.
   */
  exceptions: ReadonlyMap<string, string>;
}

const NO_EVIDENCE: RootEvidence = { frequency: 0, family: 0, capital: 0 };

/** What speaks for or against a analysis of a word. */
export function featuresOf(word: string, analysis: WordAnalysis, roots: ReadonlyMap<string, RootEvidence>): string[] {
  const { root, affixes, clitics } = analysis;
  const { frequency, family, capital } = roots.get(root) ?? NO_EVIDENCE;
  const whole = root === word ? "w" : "r";
  const features = [
    affixes,
    `${whole}f${frequency}`,
    `${whole}n${family}`,
    `${whole}c${capital}`,
    `${whole}l${Math.min(root.length, 8)}`,
    `${whole}${frequency}/${family >> 1}`,
  ];
  if (root === word) return features;
  const [prefixes = "", suffix = ""] = affixes.split("+");
  features.push(`p${prefixes}`, `s${suffix}`);
  if (clitics) features.push(`c${clitics}`);
  // What the word itself is known as speaks against cutting it.
  const own = roots.get(word);
  if (own)
    features.push(
      `o${own.frequency}`,
      `oc${own.capital}`,
      `on${Math.min(own.family, 3)}`,
      `d${Math.sign(frequency - own.frequency)}`,
    );
  return features;
}

/**
 * The root of a folded word by the analysis that scores best: the first of equals, so that the word
 * itself wins a tie.
 */
export function rootOf(word: string, { roots, weights, exceptions }: ConflationModel): string {
  const exception = exceptions.get(word);
  if (exception) return exception;
  let best = word;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const analysis of analysesOf(word)) {
    let score = 0;
    for (const feature of featuresOf(word, analysis, roots)) score += weights[feature] ?? 0;
    if (score > bestScore) {
      best = analysis.root;
      bestScore = score;
    }
  }
  return best;
}

let learnt: ConflationModel | null = null;

const learntModel = (): ConflationModel =>
  (learnt ??= {
    ...model,
    roots: decodeRoots(model.roots),
    exceptions: new Map(model.exceptions.split(" ").map((one) => one.split(":") as [string, string])),
  });

/**
 * The root that a folded Indonesian or Malay word belongs to, by the model of
 * `npm run make:conflation`: `tangkap` for menangkap, ditangkap, penangkapan and tangkapan. What
 * the model does not take for an affixed word comes back as it is.
 */
export const conflate = (word: string): string => rootOf(word, learntModel());

/**
 * Words that are read by exception, and their roots: they may lack letters of these. Of any other
 * word, the root but for its first letter is a part.
 */
export const exceptions = (): ReadonlyMap<string, string> => learntModel().exceptions;
