import type { SearchIndex } from "../index/search-index.ts";

/** Weights beside a word found as it was typed (1). */
const COMPLETION_WEIGHT = 0.6;
const EDIT_WEIGHT = 0.7;
/** Bounds that keep the cost of one word small. */
const MAX_COMPLETIONS = 12;
const MAX_CORRECTIONS = 3;
/** Letters that a word must have before it is completed. */
const MIN_COMPLETED_CHARS = 2;

/** Words of the corpus that may be meant by a typed one. */
export interface WordGuess {
  words: { word: string; weight: number }[];
  /** The likeliest spelling, where the typed one is taken for misspelt. */
  corrected: string | null;
}

interface GuessRequest {
  /** Whether the corpus holds the word, or its stem. */
  isKnown: boolean;
  /** Whether the word may be only begun. */
  mayComplete: boolean;
  isTyping: boolean;
}

const NO_GUESS: WordGuess = { words: [], corrected: null };

/** Edits that a word of this many letters may be away: none below four, one up to seven, two above; none of a number. */
export const maxEditsOf = (word: string): number =>
  word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2;

/** Completes a folded word that is only begun, or corrects one that the corpus does not hold. */
export function guessWord(
  word: string,
  { isKnown, mayComplete, isTyping }: GuessRequest,
  index: SearchIndex,
): WordGuess {
  if (mayComplete && word.length >= MIN_COMPLETED_CHARS && (!isKnown || isTyping)) {
    const completions = index.completions(word, MAX_COMPLETIONS + 1).filter((one) => one.word !== word);
    if (completions.length > 0) {
      const words = completions.slice(0, MAX_COMPLETIONS).map((one) => ({ word: one.word, weight: COMPLETION_WEIGHT }));
      return { words, corrected: null };
    }
  }
  const maxEdits = isKnown ? 0 : maxEditsOf(word);
  if (maxEdits === 0) return NO_GUESS;
  const corrections = index.corrections(word, maxEdits, MAX_CORRECTIONS);
  // Nearer words only: a two-edit guess beside a one-edit one is noise.
  const nearest = corrections.filter(({ edits }) => edits === corrections[0]?.edits);
  return {
    words: nearest.map((one) => ({ word: one.word, weight: EDIT_WEIGHT ** one.edits })),
    corrected: nearest[0]?.word ?? null,
  };
}
