import MiniSearch, { type AsPlainObject, type SearchResult } from "minisearch";
import type { AnalysisLanguage } from "../../../analysis/index.ts";
import { partitionPoint } from "../../store/partition-point.ts";
import {
  byColumn,
  type ColumnLists,
  type ColumnValue,
  type ColumnValues,
  DocValues,
  type FacetColumnName,
} from "../doc-values.ts";
import {
  checkFingerprint,
  FIELD_BOOSTS,
  type FieldBoosts,
  INDEX_OPTIONS,
  type IndexedDocument,
} from "../index-options.ts";
import { toMiniSearchQuery } from "../minisearch-query.ts";
import type { PlannedAlternative, PlannedClause, PlannedTerm, QueryPlan } from "../query-plan.ts";
import {
  type Correction,
  type DictionaryWord,
  leastCorrectedTo,
  MAX_COMPLETIONS,
  type Matches,
  type SearchIndex,
} from "../search-index.ts";
import { byFrequency, byLikelihood } from "../word-order.ts";
import { type PositionList, readPositions } from "../word-positions.ts";
import { FuzzyCandidates } from "./fuzzy-candidates.ts";

/** An index as the build writes it. */
export interface SerializedIndex {
  miniSearch: AsPlainObject;
  columns: SerializedColumns;
  /** The positions of each word: see `WordPositions`. */
  positions: Record<string, string>;
  languages: AnalysisLanguage[];
}

/** Columns as JSON: typed arrays as lists. */
export interface SerializedColumns
  extends Record<"seconds" | "firstDays" | "lastDays" | "headlineLengths" | "originals", number[]>,
    Pick<ColumnLists, "baseSeconds" | "newestMs" | "firstUsualDay"> {
  facets: Record<FacetColumnName, { offsets: number[] | null; codes: number[]; values: ColumnValue[] }>;
}

export function serializeColumns(lists: ColumnLists, values: ColumnValues): SerializedColumns {
  return {
    ...lists,
    seconds: [...lists.seconds],
    firstDays: [...lists.firstDays],
    lastDays: [...lists.lastDays],
    headlineLengths: [...lists.headlineLengths],
    originals: [...lists.originals],
    facets: byColumn((name) => {
      const { offsets, codes } = lists.facets[name];
      return { offsets: offsets && [...offsets], codes: [...codes], values: values[name] };
    }),
  };
}

function readColumns(columns: SerializedColumns): ColumnLists {
  return {
    ...columns,
    seconds: Uint32Array.from(columns.seconds),
    firstDays: Uint32Array.from(columns.firstDays),
    lastDays: Uint32Array.from(columns.lastDays),
    headlineLengths: Uint32Array.from(columns.headlineLengths),
    originals: Uint32Array.from(columns.originals),
    facets: byColumn((name) => {
      const { offsets, codes, values } = columns.facets[name];
      return {
        offsets: offsets && Uint32Array.from(offsets),
        codes: Uint32Array.from(codes),
        valueCount: values.length,
      };
    }),
  };
}

/**
 * Serves MiniSearch itself, loaded whole. Right for small corpora: every word and posting is held
 * in memory.
 */
export class EmbeddedIndex implements SearchIndex {
  readonly docValues: DocValues;
  readonly languages: readonly AnalysisLanguage[];
  readonly #miniSearch: MiniSearch<IndexedDocument>;
  readonly #positions: ReadonlyMap<string, string>;
  readonly #values: ColumnValues;
  /** The codes of each column's values; made when they are first asked for. */
  readonly #codes = new Map<FacetColumnName, ReadonlyMap<string, number>>();
  /** Folded words of the corpus, ascending, and the document frequency of each. */
  readonly #words: string[] = [];
  readonly #documentCounts = new Map<string, number>();
  readonly #terms = new Set<string>();
  /** Made when the first word is corrected. */
  #fuzzyCandidates: FuzzyCandidates | null = null;
  readonly #boosts: FieldBoosts;

  private constructor({ miniSearch, columns, positions, languages }: SerializedIndex, boosts: FieldBoosts) {
    this.#boosts = boosts;
    this.#miniSearch = MiniSearch.loadJS(miniSearch, INDEX_OPTIONS);
    this.docValues = new DocValues(readColumns(columns));
    this.languages = languages;
    this.#values = byColumn((name) => columns.facets[name].values);
    this.#positions = new Map(Object.entries(positions));
    const surface = String(miniSearch.fieldIds["surface"]);
    for (const [term, fields] of miniSearch.index) {
      const inSurface = fields[surface];
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
   * @throws Error where it was built under another analysis or other options: it would load and
   * find nothing.
   */
  static load(serialized: SerializedIndex, fingerprint: string, boosts = FIELD_BOOSTS): EmbeddedIndex {
    checkFingerprint(fingerprint);
    return new EmbeddedIndex(serialized, boosts);
  }

  async prefetch(): Promise<void> {}

  async documentCountOf(word: string): Promise<number> {
    return this.#documentCounts.get(word) ?? 0;
  }

  async hasTerm(term: string): Promise<boolean> {
    return this.#terms.has(term);
  }

  async prefixCompletions(prefix: string, limit: number): Promise<DictionaryWord[]> {
    const found: DictionaryWord[] = [];
    const first = partitionPoint(this.#words.length, (at) => this.#words[at] < prefix);
    for (let at = first; at < this.#words.length; at++) {
      const word = this.#words[at];
      if (!word.startsWith(prefix)) break;
      found.push({ word, documentCount: this.#documentCounts.get(word) ?? 0 });
    }
    return found.sort(byFrequency).slice(0, Math.min(limit, MAX_COMPLETIONS));
  }

  async corrections(word: string, maxEdits: number, limit: number): Promise<Correction[]> {
    const least = leastCorrectedTo(this.docValues.count);
    this.#fuzzyCandidates ??= new FuzzyCandidates(
      this.#words.filter((one) => (this.#documentCounts.get(one) ?? 0) >= least),
    );
    return Array.from(this.#fuzzyCandidates.within(word, maxEdits), (near) => ({
      ...near,
      documentCount: this.#documentCounts.get(near.word) ?? 0,
    }))
      .sort(byLikelihood)
      .slice(0, limit);
  }

  async match(plan: QueryPlan): Promise<Matches> {
    const found = this.#miniSearch.search(toMiniSearchQuery(plan, this.#boosts));
    return {
      documents: Uint32Array.from(found, ({ id }) => id),
      scores: Float64Array.from(found, ({ score }) => score),
      clauses: Uint32Array.from(found, (result) => clausesOf(result, plan.clauses)),
    };
  }

  async positionsOf(word: string, documents: Uint32Array): Promise<PositionList> {
    return readPositions(this.#positions.get(word) ?? "", documents);
  }

  async valuesOf(column: FacetColumnName, codes: readonly number[]): Promise<ColumnValue[]> {
    return codes.map((code) => this.#values[column][code]);
  }

  async codesOf(column: FacetColumnName, values: readonly string[]): Promise<number[]> {
    const codes = this.#codes.get(column) ?? new Map(this.#values[column].map(({ value }, code) => [value, code]));
    this.#codes.set(column, codes);
    return values.flatMap((value) => codes.get(value) ?? []);
  }
}

/** Which clauses a result matches: bit i for clause i. */
function clausesOf({ match }: SearchResult, clauses: readonly PlannedClause[]): number {
  const holds = ({ term, fields }: PlannedTerm) =>
    match[term]?.some((field) => fields.some((one) => one === field)) ?? false;
  const matches = ({ words }: PlannedAlternative) => words.every((terms) => terms.some(holds));
  return clauses.reduce((bits, { alternatives }, at) => (alternatives.some(matches) ? bits | (1 << at) : bits), 0);
}
