import { isStopWord } from "../../analysis/index.ts";
import { MAX_COMPLETIONS as MAX_ASKED_COMPLETIONS, type SearchIndex } from "../index/search-index.ts";

/** Weights beside a word found as it was typed (1). */
const COMPLETION_WEIGHT = 0.6;
const EDIT_WEIGHT = 0.7;
/**
 * Bounds that keep the cost of one word small: of two letters, too many words begin with them to
 * mean any.
 */
const MAX_COMPLETIONS = 12;
const MAX_COMPLETIONS_OF_TWO = 4;
const MAX_CORRECTIONS = 8;
/** Letters that a word must have before it is completed. */
const MIN_COMPLETED_CHARS = 2;
/**
 * Letters that a word must have before it is corrected: one may have been left out of a word of
 * four.
 */
const MIN_CORRECTED_CHARS = 3;
const LONG_WORD_CHARS = 8;
/**
 * A word that so few articles hold may be one of their slips, where another, one edit away, occurs
 * in this many times as many.
 */
const MAX_DOUBTED_ARTICLES = 2;
const DOUBTED_TIMES = 30;
/** A shorter word that is rare is rather one that news seldom needs. */
const MIN_DOUBTED_CHARS = 5;

/** Words of the corpus that may be meant by a typed one. */
export interface WordGuess {
  words: { word: string; weight: number }[];
  /** The likeliest spelling, where the typed one is taken for misspelt. */
  corrected: string | null;
}

interface GuessRequest {
  /** Whether the corpus holds the word, or its stem. */
  isKnown: boolean;
  /** Whether the word may be incomplete. */
  mayComplete: boolean;
  isTyping: boolean;
  /**
   * Whether words that the corpus holds may be misspelt, too: what was typed found next to nothing.
   */
  trySpellingVariants: boolean;
}

export const NO_GUESS: WordGuess = { words: [], corrected: null };

/**
 * Edits that a word may be away from what is meant: none of a number or fewer than three letters,
 * one up to seven, two above.
 */
const maxEditsOf = (word: string): number =>
  word.length < MIN_CORRECTED_CHARS || /\p{N}/u.test(word) ? 0 : word.length < LONG_WORD_CHARS ? 1 : 2;

/** Completes an incomplete folded word, and corrects one that the corpus does not hold. */
export async function guessWord(word: string, request: GuessRequest, index: SearchIndex): Promise<WordGuess> {
  const { isKnown, mayComplete, isTyping, trySpellingVariants } = request;
  const completed = mayComplete && (!isKnown || isTyping) ? await completionsOf(word, index) : NO_GUESS;
  if (trySpellingVariants ? false : isKnown || completed.words.length > 0) return completed;
  const corrected = await correctionsOf(word, isKnown, index);
  return { words: [...completed.words, ...corrected.words], corrected: corrected.corrected };
}

async function completionsOf(word: string, index: SearchIndex): Promise<WordGuess> {
  if (word.length < MIN_COMPLETED_CHARS) return NO_GUESS;
  const most = word.length === MIN_COMPLETED_CHARS ? MAX_COMPLETIONS_OF_TWO : MAX_COMPLETIONS;
  const completions = (await index.prefixCompletions(word, MAX_ASKED_COMPLETIONS)).filter(
    (one) => one.word !== word && !index.languages.some((language) => isStopWord(one.word, language)),
  );
  return {
    words: completions.slice(0, most).map((one) => ({ word: one.word, weight: COMPLETION_WEIGHT })),
    corrected: null,
  };
}

async function correctionsOf(word: string, isKnown: boolean, index: SearchIndex): Promise<WordGuess> {
  const maxEdits = isKnown ? Math.min(1, maxEditsOf(word)) : maxEditsOf(word);
  const known = isKnown ? await index.documentCountOf(word) : 0;
  const isSure = known > MAX_DOUBTED_ARTICLES || (isKnown && word.length < MIN_DOUBTED_CHARS);
  if (maxEdits === 0 || isSure) return NO_GUESS;
  const isShort = word.length === MIN_CORRECTED_CHARS;
  const corrections = (await index.corrections(word, maxEdits, MAX_CORRECTIONS)).filter(
    (one) => one.edits > 0 && one.documentCount >= known * DOUBTED_TIMES && (!isShort || one.word.length > word.length),
  );
  // Nearer words only: a two-edit guess beside a one-edit one is noise.
  const nearest = corrections.filter(({ edits }) => edits === corrections[0]?.edits);
  const most = Math.log1p(nearest[0]?.documentCount ?? 1);
  return {
    // A rare word counts much wherever it occurs (IDF): of several guesses the common one is the
    // likelier.
    words: nearest.map(({ word: near, edits, documentCount }) => ({
      word: near,
      weight: (EDIT_WEIGHT ** edits * Math.log1p(documentCount)) / most,
    })),
    corrected: nearest[0]?.word ?? null,
  };
}
