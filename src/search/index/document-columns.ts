import { DAY_MS, type DateValue, dateStartMs, daySpan } from "../../schema/index.ts";

/** What results may be narrowed by and counted over, a column each. */
export const FACET_COLUMNS = ["publisher", "event", "person", "place", "language"] as const;
export type FacetColumnName = (typeof FACET_COLUMNS)[number];

/** A value of a column: what addresses name it by, and what people read. */
export interface ColumnValue {
  value: string;
  label: string;
}

/** Numbers by place: any typed array, whichever is wide enough. */
export type NumberList = Uint8Array | Uint16Array | Uint32Array;

/** The codes of one column: those of document `n` are `codes[offsets[n]]` up to `codes[offsets[n + 1]]`. What a code stands for is read when it is needed. */
export interface FacetColumn {
  offsets: Uint32Array;
  codes: NumberList;
  /** How many different codes there are: they count from 0. */
  valueCount: number;
}

/** What columns are made of. Every list is in the order of the documents' numbers, from 0. */
export interface ColumnLists {
  /** Start of the publication, in milliseconds since 1970; NaN where it is unknown. */
  publishedMs: Float64Array;
  /** First and last day it may have been published, in days since 1970; {@link NO_DAY} where nothing is known, {@link FIRST_DAY} or {@link LAST_DAY} for an open end. */
  firstDays: Int32Array;
  lastDays: Int32Array;
  /** Words of the headline. */
  headlineLengths: NumberList;
  /** Number of the document that this one is a near-copy of: its own for an original. */
  originals: Uint32Array;
  facets: Record<FacetColumnName, FacetColumn>;
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
export const byColumn = <T>(make: (name: FacetColumnName) => T): Record<FacetColumnName, T> =>
  Object.fromEntries(FACET_COLUMNS.map((name) => [name, make(name)])) as Record<FacetColumnName, T>;

/** Stands for a day that is not known. */
export const NO_DAY = -0x8000_0000;
/** Stand for the open ends of an interval. */
export const FIRST_DAY = NO_DAY + 1;
export const LAST_DAY = 0x7fff_ffff;

/** The values of each column, by code. */
export type ColumnValues = Record<FacetColumnName, ColumnValue[]>;

/** The columns of articles, numbered in the order given, and what the codes in them stand for: numbered as they first occur. */
export function makeColumns(articles: readonly ColumnSource[]): { lists: ColumnLists; values: ColumnValues } {
  const numberOf = new Map(articles.map(({ id }, number) => [id, number]));
  const spans = articles.map(({ datePublished }) => daySpan(datePublished));
  const made = byColumn((name) => makeFacetColumn(articles.map(({ facets }) => facets[name])));
  return {
    lists: {
      publishedMs: Float64Array.from(articles, ({ datePublished }) => dateStartMs(datePublished) ?? Number.NaN),
      firstDays: Int32Array.from(spans, (span) => (span ? (span.first ?? FIRST_DAY) : NO_DAY)),
      lastDays: Int32Array.from(spans, (span) => (span ? (span.last ?? LAST_DAY) : NO_DAY)),
      headlineLengths: Uint32Array.from(articles, ({ headlineLength }) => headlineLength),
      originals: Uint32Array.from(articles, ({ nearCopyOf }, number) => numberOf.get(nearCopyOf ?? "") ?? number),
      facets: byColumn((name) => made[name].column),
    },
    values: byColumn((name) => made[name].values),
  };
}

function makeFacetColumn(documents: readonly (readonly ColumnValue[])[]): {
  column: FacetColumn;
  values: ColumnValue[];
} {
  const codeOf = new Map<string, number>();
  const values: ColumnValue[] = [];
  const codes: number[] = [];
  const offsets = new Uint32Array(documents.length + 1);
  for (const [document, own] of documents.entries()) {
    for (const one of own) {
      const code = codeOf.get(one.value) ?? values.push(one) - 1;
      codeOf.set(one.value, code);
      codes.push(code);
    }
    offsets[document + 1] = codes.length;
  }
  return { column: { offsets, codes: Uint32Array.from(codes), valueCount: values.length }, values };
}

/** Days counted in one go: about 80 years, a year of them after the newest article. */
const MAX_USUAL_DAYS = 30_000;
const LATER_DAYS = 366;

/** What is known of every document without reading it. */
export class DocumentColumns implements ColumnLists {
  readonly publishedMs: Float64Array;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  readonly headlineLengths: NumberList;
  readonly originals: Uint32Array;
  readonly facets: Record<FacetColumnName, FacetColumn>;
  /** When the news ends, in milliseconds since 1970: only one dated article in a hundred is newer. NaN where no date is known. */
  readonly newestMs: number;

  constructor(lists: ColumnLists, newestMs = newestOf(lists.publishedMs)) {
    this.publishedMs = lists.publishedMs;
    this.firstDays = lists.firstDays;
    this.lastDays = lists.lastDays;
    this.headlineLengths = lists.headlineLengths;
    this.originals = lists.originals;
    this.facets = lists.facets;
    this.newestMs = newestMs;
  }

  readonly #tallies = new Map<FacetColumnName, { counts: Uint32Array; met: Uint32Array }>();
  #isCopied: Uint8Array | null = null;
  readonly #articleCounts = new Map<FacetColumnName, Uint32Array>();
  #usualDays: { first: number; length: number } | null = null;

  get count(): number {
    return this.publishedMs.length;
  }

  /** How many documents have each code of a column. */
  articleCounts(name: FacetColumnName): Uint32Array {
    const known = this.#articleCounts.get(name);
    if (known) return known;
    const { codes, valueCount } = this.facets[name];
    const counts = new Uint32Array(valueCount);
    for (let at = 0; at < codes.length; at++) counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
    this.#articleCounts.set(name, counts);
    return counts;
  }

  /** Room to count the codes of a column in, all 0, and to note those met: whoever counts leaves it so. Made once; nothing between waits. */
  tally(name: FacetColumnName): { counts: Uint32Array; met: Uint32Array } {
    const known = this.#tallies.get(name);
    if (known) return known;
    const { valueCount } = this.facets[name];
    const made = { counts: new Uint32Array(valueCount), met: new Uint32Array(valueCount) };
    this.#tallies.set(name, made);
    return made;
  }

  /** Whether each document has near-copies: 1 where others are near-copies of it, or it is one itself. */
  get isCopied(): Uint8Array {
    if (this.#isCopied) return this.#isCopied;
    const isCopied = new Uint8Array(this.count);
    for (let document = 0; document < this.count; document++) {
      const original = this.originals[document] as number;
      if (original !== document) isCopied[original] = isCopied[document] = 1;
    }
    this.#isCopied = isCopied;
    return isCopied;
  }

  /** A range of days that holds nearly all documents, short enough to count in: from `first` on, in days since 1970. */
  get usualDays(): { first: number; length: number } {
    if (this.#usualDays) return this.#usualDays;
    const last = Number.isNaN(this.newestMs) ? 0 : Math.floor(this.newestMs / DAY_MS) + LATER_DAYS;
    let first = last;
    for (let document = 0; document < this.count; document++) {
      const day = this.firstDays[document] as number;
      if (day < first && day > last - MAX_USUAL_DAYS) first = day;
    }
    this.#usualDays = { first, length: last - first + 1 };
    return this.#usualDays;
  }

  /** The code of the only value that a document has in a column, or -1. */
  codeOf(name: FacetColumnName, document: number): number {
    const { offsets, codes } = this.facets[name];
    const at = offsets[document] as number;
    return at < (offsets[document + 1] as number) ? (codes[at] as number) : -1;
  }
}

/** One article that is wrongly dated years ahead must not make all others old. */
const NEWER_SHARE = 0.01;

/** When the news ends: see {@link DocumentColumns.newestMs}. */
export function newestOf(publishedMs: Float64Array): number {
  const dated = publishedMs.filter((ms) => !Number.isNaN(ms)).sort();
  return dated[dated.length - 1 - Math.floor(dated.length * NEWER_SHARE)] ?? Number.NaN;
}
