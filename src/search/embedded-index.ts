import MiniSearch, { type AsPlainObject, type Query, type SearchResult } from "minisearch";
import type { IndexedFields } from "../schema/index.ts";
import { editDistance } from "./edit-distance.ts";
import { FIELD_BOOSTS, INDEX_FINGERPRINT, INDEX_OPTIONS, type IndexedDocument } from "./index-options.ts";
import type { Correction, IndexHit, PlannedTerm, QueryPlan, SearchIndex } from "./search-index.ts";

/** Serves MiniSearch itself, loaded whole. Right for small corpora: every word and posting is held in memory. */
export class EmbeddedIndex implements SearchIndex {
  readonly #miniSearch: MiniSearch<IndexedDocument>;
  /** Folded words of the corpus, ascending, and in how many articles each stands. */
  readonly #words: string[] = [];
  readonly #documentCounts = new Map<string, number>();
  readonly #terms = new Set<string>();

  private constructor(serialized: AsPlainObject) {
    this.#miniSearch = MiniSearch.loadJS(serialized, INDEX_OPTIONS);
    const surface = String(serialized.fieldIds["surface"]);
    for (const [term, fields] of serialized.index) {
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
   * Opens a serialised MiniSearch index.
   *
   * @throws Error where it was built under another analysis or other options: it would load and find nothing.
   */
  static load(json: string, fingerprint: string): EmbeddedIndex {
    if (fingerprint !== INDEX_FINGERPRINT) {
      throw new Error(
        `The index was built as ${fingerprint}, this code reads ${INDEX_FINGERPRINT}: build it anew with npm run build.`,
      );
    }
    return new EmbeddedIndex(JSON.parse(json) as AsPlainObject);
  }

  hasWord(word: string): boolean {
    return this.#documentCounts.has(word);
  }

  hasTerm(term: string): boolean {
    return this.#terms.has(term);
  }

  completions(prefix: string, limit: number): string[] {
    const words: string[] = [];
    for (let at = this.#firstAtLeast(prefix); at < this.#words.length; at++) {
      const word = this.#words[at] as string;
      if (!word.startsWith(prefix)) break;
      words.push(word);
    }
    return words.sort((a, b) => this.#countOf(b) - this.#countOf(a) || (a < b ? -1 : 1)).slice(0, limit);
  }

  corrections(word: string, maxEdits: number, limit: number): Correction[] {
    const found: Correction[] = [];
    for (const candidate of this.#words) {
      const edits = editDistance(word, candidate, maxEdits);
      if (edits <= maxEdits) found.push({ word: candidate, edits, documentCount: this.#countOf(candidate) });
    }
    return found
      .sort((a, b) => a.edits - b.edits || b.documentCount - a.documentCount || (a.word < b.word ? -1 : 1))
      .slice(0, limit);
  }

  run(plan: QueryPlan): IndexHit[] {
    return this.#miniSearch.search(toMiniSearchQuery(plan)).map(toIndexHit);
  }

  #countOf(word: string): number {
    return this.#documentCounts.get(word) ?? 0;
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

/** A plan as MiniSearch's own query tree: this is what defines every score. */
export function toMiniSearchQuery(plan: QueryPlan): Query {
  return {
    combineWith: plan.combineWith,
    queries: plan.groups.map((group) => ({
      combineWith: "OR",
      queries: group.alternatives.map((alternative) => ({
        combineWith: "AND",
        queries: alternative.words.map((terms) => ({ combineWith: "OR", queries: terms.map(termQuery) })),
      })),
    })),
  };
}

function termQuery({ term, fields, weight }: PlannedTerm): Query {
  return {
    queries: [term],
    fields: [...fields],
    boost: Object.fromEntries(fields.map((field) => [field, FIELD_BOOSTS[field]])),
    boostTerm: () => weight,
    prefix: false,
    fuzzy: false,
  };
}

const toIndexHit = (result: SearchResult): IndexHit => ({
  id: result.id as string,
  score: result.score,
  terms: result.terms,
  stored: result["stored"] as IndexedFields,
});
