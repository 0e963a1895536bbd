import type { IndexedFields } from "../schema/index.ts";
import type { IndexField } from "./index-options.ts";

/** A term of the index to look up, in these fields only, with its weight beside other terms, 0–1. */
export interface PlannedTerm {
  term: string;
  fields: readonly IndexField[];
  weight: number;
}

/** One way to say a part of the query: every word of it must match, each in any of its terms. */
export interface PlannedAlternative {
  words: PlannedTerm[][];
}

/** A part of the query, usually one word: any of its alternatives may match. */
export interface PlannedGroup {
  /** The part as it was typed. */
  text: string;
  alternatives: PlannedAlternative[];
}

/**
 * What to look up for a query, worked out before any posting is read. Every implementation of {@link SearchIndex} scores
 * the same plan to the same scores; MiniSearch, called with it, defines them.
 */
export interface QueryPlan {
  combineWith: "AND" | "OR";
  groups: PlannedGroup[];
}

export interface IndexHit {
  id: string;
  score: number;
  /** Terms of the index that matched. */
  terms: string[];
  stored: IndexedFields;
}

/** A word of the dictionary near another. */
export interface Correction {
  word: string;
  /** Insertions, deletions, replacements and swaps of neighbours between the two. */
  edits: number;
  /** Articles that hold the word. */
  documentCount: number;
}

/** An index that can be searched: a dictionary and its postings. */
export interface SearchIndex {
  /** Whether any article holds this folded, unstemmed word. */
  hasWord(word: string): boolean;
  /** Whether any article holds this stemmed term. */
  hasTerm(term: string): boolean;
  /** The words that begin with `prefix`, the most frequent first. */
  completions(prefix: string, limit: number): string[];
  /** The words at most `maxEdits` edits from `word`: nearest first, then the most frequent. */
  corrections(word: string, maxEdits: number, limit: number): Correction[];
  /** Every hit of a plan, best first. */
  run(plan: QueryPlan): IndexHit[];
}
