import { DAY_MS, type DateValue, dateStartMs, daySpan } from "../../schema/index.ts";
import { recordOf } from "./record-of.ts";

/** What results may be narrowed by and counted over, a column each. */
export const FACET_COLUMNS = ["publisher", "event", "person", "organization", "place", "language"] as const;
export type FacetColumnName = (typeof FACET_COLUMNS)[number];

/** A value of a column: what addresses name it by, and what people read. */
export interface ColumnValue {
  value: string;
  label: string;
}

/** Numbers by place: any typed array, whichever is wide enough. */
export type NumberList = Uint8Array | Uint16Array | Uint32Array;

/**
 * A dictionary-encoded column: the codes of one column, a number for each different value. Those of
 * document `n` are `codes[offsets[n]]` up to `codes[offsets[n + 1]]`; without offsets, every
 * document has one. The value of a code is read when it is needed.
 */
export interface FacetColumn {
  offsets: Uint32Array | null;
  codes: NumberList;
  /** How many different codes there are: they count from 0. */
  valueCount: number;
}

/**
 * What columns are made of: as few and as small numbers as they come in, so that an index opens
 * them without unpacking. Every list is in the order of the documents' numbers, from 0.
 */
export interface ColumnLists {
  /** Start of the publication, in seconds since `baseSeconds` plus one; 0 where it is unknown. */
  seconds: NumberList;
  /** In seconds since 1970. */
  baseSeconds: number;
  /**
   * First day it may have been published, in days since 1970 ({@link NO_DAY} where nothing is
   * known, {@link FIRST_DAY} for an open end), XOR the day that the time gives at UTC+7; so mostly
   * 0.
   */
  firstDays: NumberList;
  /** The last day ({@link LAST_DAY} for an open end), XOR the first. */
  lastDays: NumberList;
  /** Words of the headline. */
  headlineLengths: NumberList;
  /**
   * Number of the document that this one is a near-copy of, its own for an original, XOR its own.
   */
  originals: NumberList;
  facets: Record<FacetColumnName, FacetColumn>;
  /**
   * When the news ends, in milliseconds since 1970: only one dated article in a hundred is newer.
   * Null where no date is known.
   */
  newestMs: number | null;
  /** The first of the days that nearly all documents are of; see {@link DocValues.usualDays}. */
  firstUsualDay: number;
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
  recordOf(FACET_COLUMNS, make);

/** Represents an unknown day. */
export const NO_DAY = -0x8000_0000;
/** Represent the open ends of an interval. */
export const FIRST_DAY = NO_DAY + 1;
export const LAST_DAY = 0x7fff_ffff;

/** The values of each column, by code. */
export type ColumnValues = Record<FacetColumnName, ColumnValue[]>;

/**
 * The offset of Western Indonesia from UTC: most articles are dated there, so that days follow from
 * times.
 */
const USUAL_OFFSET_SECONDS = 7 * 3600;
const DAY_SECONDS = DAY_MS / 1000;
/** Times reach so far from the first that 32 bits count their seconds: 136 years. */
const MAX_SECONDS = 2 ** 32 - 2;

/**
 * The columns of articles, numbered in the order given, and the values of the codes in them,
 * numbered as they first occur.
 */
export function makeDocValues(articles: readonly ColumnSource[]): { lists: ColumnLists; values: ColumnValues } {
  const numberOf = new Map(articles.map(({ id }, number) => [id, number]));
  const publishedMs = articles.map(({ datePublished }) => dateStartMs(datePublished));
  const { seconds, baseSeconds } = makeSeconds(publishedMs);
  const spans = articles.map(({ datePublished }) => daySpan(datePublished));
  const firstDays = spans.map((span) => (span ? (span.first ?? FIRST_DAY) : NO_DAY));
  const lastDays = spans.map((span) => (span ? (span.last ?? LAST_DAY) : NO_DAY));
  const newestMs = newestOf(publishedMs);
  const made = byColumn((name) => makeFacetColumn(articles.map(({ facets }) => facets[name])));
  return {
    lists: {
      seconds,
      baseSeconds,
      firstDays: Uint32Array.from(firstDays, (day, at) => day ^ usualDay(seconds[at], baseSeconds)),
      lastDays: Uint32Array.from(lastDays, (day, at) => day ^ firstDays[at]),
      headlineLengths: Uint32Array.from(articles, ({ headlineLength }) => headlineLength),
      originals: Uint32Array.from(articles, ({ nearCopyOf }, at) => (numberOf.get(nearCopyOf ?? "") ?? at) ^ at),
      facets: byColumn((name) => made[name].column),
      newestMs,
      firstUsualDay: firstUsualDay(firstDays, newestMs),
    },
    values: byColumn((name) => made[name].values),
  };
}

function makeSeconds(publishedMs: readonly (number | null)[]): Pick<ColumnLists, "seconds" | "baseSeconds"> {
  const known = publishedMs.flatMap((ms) => (ms === null ? [] : [Math.floor(ms / 1000)])).sort((a, b) => a - b);
  const newest = known.at(-1) ?? 0;
  // A slip such as the year 1 must not cost the others their times: it is shown as the earliest
  // that can be represented.
  const baseSeconds = known.find((one) => newest - one <= MAX_SECONDS) ?? 0;
  const seconds = Uint32Array.from(publishedMs, (ms) =>
    ms === null ? 0 : Math.max(0, Math.floor(ms / 1000) - baseSeconds) + 1,
  );
  return { seconds, baseSeconds };
}

/** The day that a time falls on where most articles are dated; 0 where it is unknown. */
const usualDay = (second: number, baseSeconds: number): number =>
  second === 0 ? 0 : Math.floor((baseSeconds + second - 1 + USUAL_OFFSET_SECONDS) / DAY_SECONDS);

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
  const isSingle = documents.every(({ length }) => length === 1);
  const column = { offsets: isSingle ? null : offsets, codes: Uint32Array.from(codes), valueCount: values.length };
  return { column, values };
}

/** Days counted in one go: about 80 years, a year of them after the newest article. */
const MAX_USUAL_DAYS = 30_000;
const LATER_DAYS = 366;

const lastUsualDay = (newestMs: number | null): number =>
  newestMs === null ? 0 : Math.floor(newestMs / DAY_MS) + LATER_DAYS;

function firstUsualDay(firstDays: readonly number[], newestMs: number | null): number {
  const last = lastUsualDay(newestMs);
  return firstDays.reduce((first, day) => (day < first && day > last - MAX_USUAL_DAYS ? day : first), last);
}

/** One article that is wrongly dated years in the future must not make all others old. */
const NEWER_SHARE = 0.01;

/** When the news ends: see {@link ColumnLists.newestMs}. */
function newestOf(publishedMs: readonly (number | null)[]): number | null {
  const dated = publishedMs.filter((ms) => ms !== null).sort((a, b) => a - b);
  return dated[dated.length - 1 - Math.floor(dated.length * NEWER_SHARE)] ?? null;
}

/** What is known of every document without reading it. */
export class DocValues {
  readonly count: number;
  readonly headlineLengths: NumberList;
  readonly facets: Record<FacetColumnName, FacetColumn>;
  /** When the news ends, in milliseconds since 1970; NaN where no date is known. */
  readonly newestMs: number;
  /**
   * A range of days that holds nearly all documents, short enough to count in: from `first` on, in
   * days since 1970.
   */
  readonly usualDays: { first: number; length: number };
  readonly #seconds: NumberList;
  readonly #baseSeconds: number;
  readonly #firstDays: NumberList;
  readonly #lastDays: NumberList;
  readonly #originals: NumberList;
  readonly #tallies = new Map<FacetColumnName, { counts: Uint32Array; met: Uint32Array }>();
  readonly #articleCounts = new Map<FacetColumnName, Uint32Array>();
  #isCopied: Uint8Array | null = null;

  constructor(lists: ColumnLists) {
    this.count = lists.seconds.length;
    this.headlineLengths = lists.headlineLengths;
    this.facets = lists.facets;
    this.newestMs = lists.newestMs ?? Number.NaN;
    this.usualDays = { first: lists.firstUsualDay, length: lastUsualDay(lists.newestMs) - lists.firstUsualDay + 1 };
    this.#seconds = lists.seconds;
    this.#baseSeconds = lists.baseSeconds;
    this.#firstDays = lists.firstDays;
    this.#lastDays = lists.lastDays;
    this.#originals = lists.originals;
  }

  /** Start of the publication, in milliseconds since 1970; NaN where it is unknown. */
  publishedMs(document: number): number {
    const second = this.#seconds[document];
    return second === 0 ? Number.NaN : (this.#baseSeconds + second - 1) * 1000;
  }

  /**
   * First day it may have been published, in days since 1970; {@link NO_DAY} where nothing is
   * known, {@link FIRST_DAY} for an open end.
   */
  firstDay(document: number): number {
    return this.#firstDays[document] ^ usualDay(this.#seconds[document], this.#baseSeconds);
  }

  /** Last day it may have been published; {@link LAST_DAY} for an open end. */
  lastDay(document: number): number {
    return this.#lastDays[document] ^ this.firstDay(document);
  }

  /** Number of the document that this one is a near-copy of: its own for an original. */
  canonicalOf(document: number): number {
    return (this.#originals[document] ^ document) >>> 0;
  }

  /** How many documents have each code of a column. */
  articleCounts(name: FacetColumnName): Uint32Array {
    const known = this.#articleCounts.get(name);
    if (known) return known;
    const { codes, valueCount } = this.facets[name];
    const counts = new Uint32Array(valueCount);
    for (let at = 0; at < codes.length; at++) counts[codes[at]]++;
    this.#articleCounts.set(name, counts);
    return counts;
  }

  /**
   * Room to count the codes of a column in, all 0, and to note those met; every caller resets it to
   * 0. Allocated once; no caller awaits while it uses it.
   */
  tally(name: FacetColumnName): { counts: Uint32Array; met: Uint32Array } {
    const known = this.#tallies.get(name);
    if (known) return known;
    const { valueCount } = this.facets[name];
    const made = { counts: new Uint32Array(valueCount), met: new Uint32Array(valueCount) };
    this.#tallies.set(name, made);
    return made;
  }

  /**
   * Whether each document has near-copies: 1 where others are near-copies of it, or it is one
   * itself.
   */
  get isCopied(): Uint8Array {
    if (this.#isCopied) return this.#isCopied;
    const isCopied = new Uint8Array(this.count);
    for (let document = 0; document < this.count; document++) {
      if (this.#originals[document] !== 0) isCopied[this.canonicalOf(document)] = isCopied[document] = 1;
    }
    this.#isCopied = isCopied;
    return isCopied;
  }

  /** The code of the only value that a document has in a column, or -1. */
  codeOf(name: FacetColumnName, document: number): number {
    const { offsets, codes } = this.facets[name];
    if (offsets === null) return codes[document];
    const at = offsets[document];
    return at < offsets[document + 1] ? codes[at] : -1;
  }
}
