import { type AnalysisLanguage, analysisLanguage } from "../../analysis/index.ts";
import { type DateValue, dateStartMs, daySpan } from "../../schema/index.ts";

/** What results may be narrowed by and counted over, a column each. */
export const FACET_COLUMNS = ["publisher", "event", "person", "place", "language"] as const;
export type FacetColumnName = (typeof FACET_COLUMNS)[number];

/** A value of a column: what addresses name it by, and what people read. */
export interface ColumnValue {
  value: string;
  label: string;
}

/** Columns as the index file holds them. Every list of documents is in the order of their numbers, from 0. */
export interface SerializedColumns {
  ids: string[];
  /** Start of the publication, in milliseconds since 1970; null where it is unknown. */
  publishedMs: (number | null)[];
  /** First and last day it may have been published, in days since 1970, an open end null; null where nothing is known. */
  days: ([first: number | null, last: number | null] | null)[];
  /** Words of the headline. */
  headlineLengths: number[];
  /** Number of the document that this one is a near-copy of: its own for an original. */
  originals: number[];
  /** Each column's values, and for each document the places of its own in that list. */
  facets: Record<FacetColumnName, { values: ColumnValue[]; documents: number[][] }>;
}

/** An article as its columns need it. */
export interface ColumnSource {
  id: string;
  datePublished: DateValue;
  nearCopyOf: string | null;
  headlineLength: number;
  facets: Record<FacetColumnName, readonly ColumnValue[]>;
}

/** Something for each column. */
const byColumn = <T>(make: (name: FacetColumnName) => T): Record<FacetColumnName, T> =>
  Object.fromEntries(FACET_COLUMNS.map((name) => [name, make(name)])) as Record<FacetColumnName, T>;

/** The columns of articles, numbered in the order given. */
export function makeColumns(articles: readonly ColumnSource[]): SerializedColumns {
  const numberOf = new Map(articles.map(({ id }, number) => [id, number]));
  const facetOf = (name: FacetColumnName) => {
    const places = new Map<string, number>();
    const values: ColumnValue[] = [];
    const documents = articles.map(({ facets }) =>
      facets[name].map((one) => {
        const place = places.get(one.value) ?? values.push(one) - 1;
        places.set(one.value, place);
        return place;
      }),
    );
    return { values, documents };
  };
  return {
    ids: articles.map(({ id }) => id),
    publishedMs: articles.map(({ datePublished }) => dateStartMs(datePublished)),
    days: articles.map(({ datePublished }) => {
      const span = daySpan(datePublished);
      return span && [span.first, span.last];
    }),
    headlineLengths: articles.map(({ headlineLength }) => headlineLength),
    originals: articles.map(({ nearCopyOf }, number) => numberOf.get(nearCopyOf ?? "") ?? number),
    facets: byColumn(facetOf),
  };
}

/** The values of one column: those of document `n` are `codes[offsets[n]]` up to `codes[offsets[n + 1]]`, places in `values`. */
export interface FacetColumn {
  values: readonly ColumnValue[];
  offsets: Uint32Array;
  codes: Uint32Array;
  /** Place of each value in `values`. */
  codeOf: ReadonlyMap<string, number>;
}

/** What is known of every document without reading it: lists by document number. */
export class DocumentColumns {
  readonly ids: readonly string[];
  /** NaN where it is unknown. */
  readonly publishedMs: Float64Array;
  /** {@link NO_DAY} where nothing is known; an open end is {@link FIRST_DAY} or {@link LAST_DAY}. */
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  readonly headlineLengths: Uint16Array;
  readonly originals: Uint32Array;
  readonly facets: Record<FacetColumnName, FacetColumn>;
  /** When the news ends, in milliseconds since 1970: only one dated article in a hundred is newer. NaN where no date is known. */
  readonly newestMs: number;
  #numbers: Map<string, number> | null = null;

  constructor(columns: SerializedColumns) {
    this.ids = columns.ids;
    this.publishedMs = Float64Array.from(columns.publishedMs, (ms) => ms ?? Number.NaN);
    this.firstDays = Int32Array.from(columns.days, (days) => (days ? (days[0] ?? FIRST_DAY) : NO_DAY));
    this.lastDays = Int32Array.from(columns.days, (days) => (days ? (days[1] ?? LAST_DAY) : NO_DAY));
    this.headlineLengths = Uint16Array.from(columns.headlineLengths);
    this.originals = Uint32Array.from(columns.originals);
    this.facets = byColumn((name) => toFacetColumn(columns.facets[name]));
    this.newestMs = newestOf(this.publishedMs);
  }

  get count(): number {
    return this.ids.length;
  }

  /** The analyses that the corpus's languages need; of one that tells none, the Indonesian one. */
  get languages(): AnalysisLanguage[] {
    const languages = new Set(this.facets.language.values.map(({ value }) => analysisLanguage(value)));
    return languages.size > 0 ? [...languages].sort().reverse() : ["id"];
  }

  /** The id of a document. */
  idOf(document: number): string {
    return this.ids[document] ?? "";
  }

  /** The number of the document of this id, or null. */
  numberOf(id: string): number | null {
    this.#numbers ??= new Map(this.ids.map((one, number) => [one, number]));
    return this.#numbers.get(id) ?? null;
  }

  /** The values of a document in a column. */
  valuesOf(name: FacetColumnName, document: number): string[] {
    const { values, offsets, codes } = this.facets[name];
    return [...codes.subarray(offsets[document], offsets[document + 1])].map((code) => values[code]?.value ?? "");
  }
}

/** One article that is wrongly dated years ahead must not make all others old. */
const NEWER_SHARE = 0.01;

function newestOf(publishedMs: Float64Array): number {
  const dated = publishedMs.filter((ms) => !Number.isNaN(ms)).sort();
  return dated[dated.length - 1 - Math.floor(dated.length * NEWER_SHARE)] ?? Number.NaN;
}

/** Stands for a day that is not known. */
export const NO_DAY = -0x8000_0000;
/** Stand for the open ends of an interval. */
export const FIRST_DAY = NO_DAY + 1;
export const LAST_DAY = 0x7fff_ffff;

function toFacetColumn({ values, documents }: SerializedColumns["facets"][FacetColumnName]): FacetColumn {
  const offsets = new Uint32Array(documents.length + 1);
  for (const [document, codes] of documents.entries()) offsets[document + 1] = (offsets[document] ?? 0) + codes.length;
  return {
    values,
    offsets,
    codes: Uint32Array.from(documents.flat()),
    codeOf: new Map(values.map(({ value }, code) => [value, code])),
  };
}
