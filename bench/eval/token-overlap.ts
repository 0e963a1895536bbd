/** How far two texts hold the same words, each as often: 0–1. */
export interface TokenOverlap {
  precision: number;
  recall: number;
  f1: number;
}

const tokensOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Precision, recall and F1 of the words of `found` against those of `gold`, counted as multisets,
 * without case.
 */
export function tokenOverlap(found: string, gold: string): TokenOverlap {
  const left = new Map<string, number>();
  const goldTokens = tokensOf(gold);
  const foundTokens = tokensOf(found);
  for (const token of goldTokens) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of foundTokens) {
    const count = left.get(token) ?? 0;
    if (count > 0) {
      shared++;
      left.set(token, count - 1);
    }
  }
  const precision = foundTokens.length === 0 ? 0 : shared / foundTokens.length;
  const recall = goldTokens.length === 0 ? 1 : shared / goldTokens.length;
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
