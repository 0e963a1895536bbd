import type { IndexField } from "./index-options.ts";

/**
 * A term of the index to look up, in these fields only, with its weight beside other terms, 0–1.
 */
export interface PlannedTerm {
  term: string;
  fields: readonly IndexField[];
  weight: number;
}

/** One way to say a part of the query: every word of it must match, each in any of its terms. */
export interface PlannedAlternative {
  words: PlannedTerm[][];
  /**
   * Folded, unstemmed words that must occur in this order, next to each other; null where order
   * does not matter.
   */
  phrase: readonly string[] | null;
  /**
   * Whether the phrase must occur in the headline; words by themselves are looked up in its field.
   */
  inHeadline: boolean;
}

/** A part of the query, usually one word: any of its alternatives may match. */
export interface PlannedClause {
  /** The part as it was typed. */
  text: string;
  alternatives: PlannedAlternative[];
  /**
   * Whether a hit without it is none: what was asked for exactly, a phrase or a word of the
   * headline.
   */
  isRequired: boolean;
}

/**
 * What to look up for a query, decided before any posting is read. Every implementation of
 * `SearchIndex` scores the same plan to the same scores; MiniSearch, called with it, defines them.
 */
export interface QueryPlan {
  combineWith: "AND" | "OR";
  /** At most {@link MAX_CLAUSES}. */
  clauses: PlannedClause[];
}

/** Clauses a plan may hold: one bit each states which of them an article matches. */
export const MAX_CLAUSES = 16;
