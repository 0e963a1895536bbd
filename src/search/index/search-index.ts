import type { AnalysisLanguage } from "../../analysis/index.ts";
import type { ColumnValue, DocValues, FacetColumnName } from "./doc-values.ts";
import type { QueryPlan } from "./query-plan.ts";
import type { PositionList } from "./word-positions.ts";

/** Documents that match a plan, in no particular order: three lists of equal length. */
export interface Matches {
  /** Numbers of the documents, from 0, as in the doc values. */
  documents: Uint32Array;
  /** MiniSearch's score (BM25+) of the plan. */
  scores: Float64Array;
  /** Which clauses of the plan each matches: bit i for clause i. */
  clauses: Uint32Array;
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
 * An index that can be searched: a dictionary, postings and doc values, as one request reads them.
 * Everything else (filters, facets, phrases, order, snippets) is made from these, once for all
 * indexes.
 */
export interface SearchIndex {
  readonly docValues: DocValues;
  /**
   * The analyses that the corpus's languages need, the most used first; of a corpus that states
   * none, the Indonesian one.
   */
  readonly languages: readonly AnalysisLanguage[];
  /**
   * Brings what is known of words, and of their stems, to hand in one go: asking for them one by
   * one would wait for each.
   */
  prefetch(words: readonly string[]): Promise<void>;
  /** Articles that hold this folded, unstemmed word. */
  documentCountOf(word: string): Promise<number>;
  /** Whether any article holds this stemmed term. */
  hasTerm(term: string): Promise<boolean>;
  /**
   * The words that begin with `prefix`, the most frequent first; at most {@link MAX_COMPLETIONS}.
   */
  prefixCompletions(prefix: string, limit: number): Promise<DictionaryWord[]>;
  /**
   * The words at most `maxEdits` (1 or 2) edits from `word`, without those that too few articles
   * hold (see {@link leastCorrectedTo}): nearest first, then the most frequent.
   */
  corrections(word: string, maxEdits: number, limit: number): Promise<Correction[]>;
  /** Every document that a plan matches; phrases are not looked at. */
  match(plan: QueryPlan): Promise<Matches>;
  /**
   * The positions of a folded, unstemmed word in those of these documents (ascending) that hold it:
   * positions counted as `wordPositions` does.
   */
  positionsOf(word: string, documents: Uint32Array): Promise<PositionList>;
  /** The values of codes of a column, in their order. */
  valuesOf(column: FacetColumnName, codes: readonly number[]): Promise<ColumnValue[]>;
  /**
   * The codes of those of these values that the column has. Of an event it is its place: values of
   * events that are never shown are not kept.
   */
  codesOf(column: Exclude<FacetColumnName, "event">, values: readonly string[]): Promise<number[]>;
}

/** Completions that can be asked for. */
export const MAX_COMPLETIONS = 24;

/**
 * Above this many articles, a word that only one of them holds is as likely a typing error itself.
 */
const MANY_ARTICLES = 20_000;

/** Articles that must hold a word before others are corrected to it. */
export const leastCorrectedTo = (documentCount: number): number => (documentCount > MANY_ARTICLES ? 2 : 1);
