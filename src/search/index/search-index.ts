import type { DocumentColumns } from "./document-columns.ts";
import type { QueryPlan } from "./query-plan.ts";

/** Documents that match a plan, in no particular order: three lists of equal length. */
export interface Matches {
  /** Numbers of the documents, from 0, as in the columns. */
  documents: number[];
  /** MiniSearch's score (BM25+) of the plan. */
  scores: number[];
  /** Which groups of the plan each matches: bit i for group i. */
  groups: number[];
}

/** A word of the dictionary. */
export interface DictionaryWord {
  word: string;
  /** Articles that hold the word. */
  documentCount: number;
}

/** A word of the dictionary near another. */
export interface Correction extends DictionaryWord {
  /** Insertions, deletions, replacements and swaps of neighbours between the two. */
  edits: number;
}

/**
 * An index that can be searched: a dictionary, postings and columns. What is at hand answers at once; what may have to be read first
 * answers with a promise. Everything else (filters, facets, phrases, order, snippets) is made from these, once for all indexes.
 */
export interface SearchIndex {
  readonly columns: DocumentColumns;
  /** Articles that hold this folded, unstemmed word. */
  documentCountOf(word: string): number;
  /** Whether any article holds this stemmed term. */
  hasTerm(term: string): boolean;
  /** The words that begin with `prefix`, the most frequent first. */
  completions(prefix: string, limit: number): DictionaryWord[];
  /** The words at most `maxEdits` edits from `word`: nearest first, then the most frequent. */
  corrections(word: string, maxEdits: number, limit: number): Correction[];
  /** Every document that a plan matches; phrases are not looked at. */
  match(plan: QueryPlan): Promise<Matches>;
  /** Where a folded, unstemmed word stands in each of these documents that hold it: places counted as `wordPlaces` does. */
  positionsOf(word: string, documents: readonly number[]): Promise<Map<number, readonly number[]>>;
}
