import { cosine, type TermVector } from "../text-model/index.ts";

/** What must agree before one sentence counts as saying the same as another. */
export interface Claim {
  vector: TermVector;
  numbers: ReadonlySet<string>;
  negated: boolean;
}

/** Least cosine of two sentences that say the same, 0–1. */
const MIN_COSINE = 0.55;
const NEGATION = /\b(?:tidak|tak|bukan|belum|batal|gagal|membantah|menolak|not|no|never|denied|denies)\b/i;

export function claimOf(sentence: string, vector: TermVector): Claim {
  return {
    vector,
    numbers: new Set(sentence.match(/\d+(?:[.,:/]\d+)*/g) ?? []),
    negated: NEGATION.test(sentence),
  };
}

/** Whether `other` says what `claim` says: alike in words, equal in negation, and with every number of the claim. */
export function supports(claim: Claim, other: Claim): boolean {
  if (claim.negated !== other.negated) return false;
  for (const number of claim.numbers) if (!other.numbers.has(number)) return false;
  return cosine(claim.vector, other.vector) >= MIN_COSINE;
}
