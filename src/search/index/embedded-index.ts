import MiniSearch, { type AsPlainObject, type Query, type SearchResult } from "minisearch";
import { DocumentColumns, type SerializedColumns } from "./document-columns.ts";
import {
  BM25_PARAMETERS,
  FIELD_BOOSTS,
  type FieldBoosts,
  INDEX_FINGERPRINT,
  INDEX_OPTIONS,
  type IndexedDocument,
} from "./index-options.ts";
import { NearWords } from "./near-words.ts";
import type { PlannedAlternative, PlannedGroup, PlannedTerm, QueryPlan } from "./query-plan.ts";
import type { Correction, DictionaryWord, Matches, SearchIndex } from "./search-index.ts";
import { readPositions } from "./word-positions.ts";

/** An index as the build writes it. */
export interface SerializedIndex {
  miniSearch: AsPlainObject;
  columns: SerializedColumns;
  /** Where each word stands: see `WordPositions`. */
  positions: Record<string, string>;
}

/** Serves MiniSearch itself, loaded whole. Right for small corpora: every word and posting is held in memory. */
export class EmbeddedIndex implements SearchIndex {
  readonly columns: DocumentColumns;
  readonly #miniSearch: MiniSearch<IndexedDocument>;
  readonly #positions: ReadonlyMap<string, string>;
  /** Folded words of the corpus, ascending, and in how many articles each stands. */
  readonly #words: string[] = [];
  readonly #documentCounts = new Map<string, number>();
  readonly #terms = new Set<string>();
  /** Made when the first word is corrected. */
  #nearWords: NearWords | null = null;

  readonly #boosts: FieldBoosts;

  private constructor({ miniSearch, columns, positions }: SerializedIndex, boosts: FieldBoosts) {
    this.#boosts = boosts;
    this.#miniSearch = MiniSearch.loadJS(miniSearch, INDEX_OPTIONS);
    this.columns = new DocumentColumns(columns);
    this.#positions = new Map(Object.entries(positions));
    const surface = String(miniSearch.fieldIds["surface"]);
    for (const [term, fields] of miniSearch.index) {
      const inSurface = (fields as Record<string, Record<string, number>>)[surface];
      if (inSurface) {
        this.#words.push(term);
        this.#documentCounts.set(term, Object.keys(inSurface).length);
      }
      if (Object.keys(fields).some((field) => field !== surface)) this.#terms.add(term);
    }
    this.#words.sort();
  }

  /**
   * Opens an index.
   *
   * @param boosts how much each field counts; only measurements choose others.
   * @throws Error where it was built under another analysis or other options: it would load and find nothing.
   */
  static load(serialized: SerializedIndex, fingerprint: string, boosts = FIELD_BOOSTS): EmbeddedIndex {
    if (fingerprint !== INDEX_FINGERPRINT) {
      throw new Error(
        `The index was built as ${fingerprint}, this code reads ${INDEX_FINGERPRINT}: build it anew with npm run build.`,
      );
    }
    return new EmbeddedIndex(serialized, boosts);
  }

  documentCountOf(word: string): number {
    return this.#documentCounts.get(word) ?? 0;
  }

  hasTerm(term: string): boolean {
    return this.#terms.has(term);
  }

  completions(prefix: string, limit: number): DictionaryWord[] {
    const found: DictionaryWord[] = [];
    for (let at = this.#firstAtLeast(prefix); at < this.#words.length; at++) {
      const word = this.#words[at] as string;
      if (!word.startsWith(prefix)) break;
      found.push({ word, documentCount: this.documentCountOf(word) });
    }
    return found.sort((a, b) => b.documentCount - a.documentCount || (a.word < b.word ? -1 : 1)).slice(0, limit);
  }

  corrections(word: string, maxEdits: number, limit: number): Correction[] {
    this.#nearWords ??= new NearWords(this.#words);
    return Array.from(this.#nearWords.within(word, maxEdits), (near) => ({
      ...near,
      documentCount: this.documentCountOf(near.word),
    }))
      .sort((a, b) => a.edits - b.edits || b.documentCount - a.documentCount || (a.word < b.word ? -1 : 1))
      .slice(0, limit);
  }

  async match(plan: QueryPlan): Promise<Matches> {
    const found = this.#miniSearch.search(toMiniSearchQuery(plan, this.#boosts));
    return {
      documents: found.map(({ id }) => id as number),
      scores: found.map(({ score }) => score),
      groups: found.map((result) => groupsOf(result, plan.groups)),
    };
  }

  async positionsOf(word: string, documents: readonly number[]): Promise<Map<number, readonly number[]>> {
    return readPositions(this.#positions.get(word) ?? "", new Set(documents));
  }

  #firstAtLeast(prefix: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Which groups a result matches: bit i for group i. */
function groupsOf({ match }: SearchResult, groups: readonly PlannedGroup[]): number {
  const holds = ({ term, fields }: PlannedTerm) =>
    match[term]?.some((field) => fields.includes(field as never)) ?? false;
  const matches = ({ words }: PlannedAlternative) => words.every((terms) => terms.some(holds));
  return groups.reduce((bits, { alternatives }, at) => (alternatives.some(matches) ? bits | (1 << at) : bits), 0);
}

/** A plan as MiniSearch's own query tree: this is what defines every score. */
export function toMiniSearchQuery(plan: QueryPlan, boosts = FIELD_BOOSTS): Query {
  return {
    combineWith: plan.combineWith,
    bm25: BM25_PARAMETERS,
    queries: plan.groups.map((group) => ({
      combineWith: "OR",
      queries: group.alternatives.map((alternative) => ({
        combineWith: "AND",
        queries: alternative.words.map((terms) => ({
          combineWith: "OR",
          queries: terms.map((term) => termQuery(term, boosts)),
        })),
      })),
    })),
  };
}

function termQuery({ term, fields, weight }: PlannedTerm, boosts: FieldBoosts): Query {
  return {
    queries: [term],
    fields: [...fields],
    boost: Object.fromEntries(fields.map((field) => [field, boosts[field]])),
    boostTerm: () => weight,
    prefix: false,
    fuzzy: false,
  };
}
