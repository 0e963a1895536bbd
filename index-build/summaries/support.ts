import { isNegated } from "../../src/analysis/index.ts";
import { cosine, type TermVector } from "../text-model/index.ts";

/** What must agree before one sentence counts as saying the same as another. */
export interface Claim {
  vector: TermVector;
  words: number;
  numbers: ReadonlySet<string>;
  negated: boolean;
}

/** Least cosine of two sentences that say the same, 0–1. */
const MIN_COSINE = 0.62;
/** A sentence of fewer words is a fragment: it supports nothing. */
const MIN_WORDS = 7;
/** A sentence much shorter or longer says less, or more. */
const MIN_LENGTH_RATIO = 0.5;
/** Verbs that deny what follows them. */
const DENIAL = /\b(?:membantah|menolak|menepis|denied|denies)\b/i;

export function claimOf(sentence: string, vector: TermVector): Claim {
  return {
    vector,
    words: sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    numbers: new Set(sentence.match(/\d+(?:[.,:/]\d+)*/g) ?? []),
    negated: isNegated(sentence) || DENIAL.test(sentence),
  };
}

/**
 * Whether `other` says what `claim` says: alike in words and length, equal in negation, and with every number of the claim.
 */
export function supports(claim: Claim, other: Claim): boolean {
  if (claim.negated !== other.negated || other.words < MIN_WORDS) return false;
  if (Math.min(claim.words, other.words) < MIN_LENGTH_RATIO * Math.max(claim.words, other.words)) return false;
  for (const number of claim.numbers) if (!other.numbers.has(number)) return false;
  return cosine(claim.vector, other.vector) >= MIN_COSINE;
}
