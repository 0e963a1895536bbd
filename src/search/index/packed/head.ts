import type { AnalysisLanguage } from "../../../analysis/index.ts";
import type { KeyedShards, NumberedShards, ShardRef } from "../../../schema/index.ts";
import {
  byColumn,
  type ColumnLists,
  type ColumnValue,
  type FacetColumn,
  type FacetColumnName,
} from "../document-columns.ts";
import { INDEX_FIELDS, type IndexField } from "../index-options.ts";
import type { DictionaryWord } from "../search-index.ts";
import { ByteWriter } from "./bytes.ts";
import { readMagic, writeMagic } from "./magic.ts";
import { type ColumnPlace, readColumn, writeColumn } from "./number-column.ts";

/** Different terms of each field in each document (MiniSearch's field length), by document number. */
export type FieldLengths = Record<IndexField, ArrayLike<number>>;

/** Where everything else of the index lies. */
export interface PackedFiles {
  /** Dictionary and postings, by the first key of each file. */
  terms: KeyedShards;
  positions: ShardRef[];
  /** Unstemmed words, by the first of each file. */
  words: KeyedShards;
  /** Words that others are corrected to, by their length in UTF-16 units. */
  nearWords: Record<string, ShardRef>;
  /** What codes of each column stand for, by the first code of each file: where they are few, the values themselves. */
  values: Record<FacetColumnName, NumberedShards | ColumnValue[]>;
}

/** What a head is made of. */
export interface PackedHead {
  fingerprint: string;
  languages: AnalysisLanguage[];
  newestMs: number;
  lists: ColumnLists;
  fieldLengths: FieldLengths;
  averageLengths: Record<IndexField, number>;
  files: PackedFiles;
  /** The most frequent words of prefixes that very many begin with. */
  prefixes: Record<string, DictionaryWord[]>;
}

/** What the head says in JSON: small numbers, and where the columns lie. */
interface Statistics {
  fingerprint: string;
  languages: AnalysisLanguage[];
  /** Null where no date is known. */
  newestMs: number | null;
  documentCount: number;
  averageLengths: Record<IndexField, number>;
  files: PackedFiles;
  prefixes: { offset: number; bytes: number };
  published: { place: ColumnPlace; baseSeconds: number };
  columns: Record<"firstDays" | "lastDays" | "headlineLengths" | "originals", ColumnPlace>;
  fieldLengths: Record<IndexField, ColumnPlace>;
  facets: Record<
    FacetColumnName,
    { valueCount: number; counts: ColumnPlace; codes: ColumnPlace; isAscending: boolean }
  >;
}

/** Western Indonesia is seven hours ahead: most articles are dated there, so that days follow from times. */
const USUAL_OFFSET_SECONDS = 7 * 3600;
const DAY_SECONDS = 86_400;

/**
 * Makes the head: what every query needs, in one file that opens without unpacking.
 *
 *     0    "KHED", layout version
 *     8    bytes of the statistics, 32 bits
 *     12   the statistics: JSON in UTF-8, spaces up to a multiple of eight; `offset`s in it count from their end
 *          the columns (see `writeColumn`), each at a multiple of eight:
 *            published       seconds since `baseSeconds` plus one; 0 where the time is unknown
 *            firstDays       days since 1970, or `NO_DAY` or `FIRST_DAY`, XOR the day that the time gives at UTC+7; so mostly 0
 *            lastDays        XOR firstDays
 *            headlineLengths
 *            originals       XOR the document's own number
 *            fieldLengths    of each field
 *            facets          of each column how many values each document has, XOR 1; and their codes one after another, or, where they never
 *                            descend, each as the difference to the one before
 *          the prefixes: JSON
 */
export function encodeHead(head: PackedHead): Uint8Array {
  const { lists, fieldLengths } = head;
  const writer = new ByteWriter(1024);
  const xor = (numbers: ArrayLike<number>, other: (at: number) => number) =>
    writeColumn(
      writer,
      Uint32Array.from(numbers, (number, at) => (number ^ other(at)) >>> 0),
    );
  const published = writePublished(writer, lists.publishedMs);
  const columns = {
    firstDays: xor(lists.firstDays, (at) => usualDay(lists.publishedMs[at] as number)),
    lastDays: xor(lists.lastDays, (at) => lists.firstDays[at] as number),
    headlineLengths: writeColumn(writer, lists.headlineLengths),
    originals: xor(lists.originals, (at) => at),
  };
  const lengths = Object.fromEntries(
    INDEX_FIELDS.map((field) => [field, writeColumn(writer, fieldLengths[field])]),
  ) as Record<IndexField, ColumnPlace>;
  const facets = byColumn((name) => writeFacet(writer, lists.facets[name]));
  writer.pad(8);
  const prefixes = new TextEncoder().encode(JSON.stringify(head.prefixes));
  const statistics: Statistics = {
    fingerprint: head.fingerprint,
    languages: head.languages,
    newestMs: Number.isNaN(head.newestMs) ? null : head.newestMs,
    documentCount: lists.publishedMs.length,
    averageLengths: head.averageLengths,
    files: head.files,
    prefixes: { offset: writer.length, bytes: prefixes.length },
    published,
    columns,
    fieldLengths: lengths,
    facets,
  };
  writer.append(prefixes);
  const json = new TextEncoder().encode(JSON.stringify(statistics));
  const whole = new ByteWriter(writer.length + json.length + 32);
  writeMagic(whole, "KHED");
  const padding = (8 - ((12 + json.length) % 8)) % 8;
  whole.word(json.length + padding);
  whole.append(json);
  for (let at = 0; at < padding; at++) whole.byte(32);
  whole.append(writer.written);
  return whole.finish();
}

/** The day that a time falls on where most articles are dated; 0 where it is unknown. */
const usualDay = (ms: number): number =>
  Number.isNaN(ms) ? 0 : Math.floor((ms / 1000 + USUAL_OFFSET_SECONDS) / DAY_SECONDS);

/** Times reach so far from the first that 32 bits count their seconds: 136 years. */
const MAX_SECONDS = 2 ** 32 - 2;

function writePublished(writer: ByteWriter, publishedMs: Float64Array): Statistics["published"] {
  const seconds = Array.from(
    publishedMs.filter((ms) => !Number.isNaN(ms)),
    (ms) => Math.floor(ms / 1000),
  ).sort((a, b) => a - b);
  const newest = seconds.at(-1) ?? 0;
  // A slip such as the year 1 must not cost the others their times: it is shown as the earliest that can be told.
  const baseSeconds = seconds.find((one) => newest - one <= MAX_SECONDS) ?? 0;
  const numbers = Array.from(publishedMs, (ms) =>
    Number.isNaN(ms) ? 0 : Math.max(0, Math.floor(ms / 1000) - baseSeconds) + 1,
  );
  return { place: writeColumn(writer, numbers), baseSeconds };
}

function writeFacet(writer: ByteWriter, { offsets, codes, valueCount }: FacetColumn): Statistics["facets"]["event"] {
  const counts = Uint32Array.from(
    { length: offsets.length - 1 },
    (_, at) => ((offsets[at + 1] as number) - (offsets[at] as number)) ^ 1,
  );
  const isAscending = codes.every((code, at) => at === 0 || code >= (codes[at - 1] as number));
  const written = isAscending
    ? Uint32Array.from(codes, (code, at) => code - (at === 0 ? 0 : (codes[at - 1] as number)))
    : codes;
  return { valueCount, counts: writeColumn(writer, counts), codes: writeColumn(writer, written), isAscending };
}

/** A head, opened. */
export interface OpenedHead extends Omit<PackedHead, "prefixes"> {
  documentCount: number;
  /** Unpacked when it is first asked for. */
  readPrefixes: () => Record<string, DictionaryWord[]>;
}

/**
 * Opens a head. Its columns are views of `bytes` where they need no unpacking, so the bytes must not change.
 *
 * @throws ShardError where they are no head of this version.
 */
export function openHead(file: string, bytes: Uint8Array): OpenedHead {
  const reader = readMagic(file, bytes, "KHED");
  const jsonBytes = reader.word();
  const decoder = new TextDecoder();
  const statistics = JSON.parse(decoder.decode(reader.slice(jsonBytes))) as Statistics;
  const columns = bytes.subarray(reader.at);
  const read = (place: ColumnPlace) => readColumn(columns, place);
  const publishedMs = readPublished(read(statistics.published.place), statistics.published.baseSeconds);
  const firstDays = unxor(read(statistics.columns.firstDays), usualDays(publishedMs));
  const lastDays = unxor(read(statistics.columns.lastDays), firstDays);
  const { offset, bytes: prefixBytes } = statistics.prefixes;
  return {
    fingerprint: statistics.fingerprint,
    languages: statistics.languages,
    newestMs: statistics.newestMs ?? Number.NaN,
    documentCount: statistics.documentCount,
    averageLengths: statistics.averageLengths,
    files: statistics.files,
    lists: {
      publishedMs,
      firstDays,
      lastDays,
      headlineLengths: read(statistics.columns.headlineLengths),
      originals: readOriginals(read(statistics.columns.originals)),
      facets: byColumn((name) => readFacet(statistics.facets[name], read)),
    },
    fieldLengths: Object.fromEntries(
      INDEX_FIELDS.map((field) => [field, read(statistics.fieldLengths[field])]),
    ) as unknown as FieldLengths,
    readPrefixes: () => JSON.parse(decoder.decode(columns.subarray(offset, offset + prefixBytes))),
  };
}

function readPublished(seconds: ArrayLike<number>, baseSeconds: number): Float64Array {
  const publishedMs = new Float64Array(seconds.length);
  for (let at = 0; at < seconds.length; at++) {
    const second = seconds[at] as number;
    publishedMs[at] = second === 0 ? Number.NaN : (baseSeconds + second - 1) * 1000;
  }
  return publishedMs;
}

function usualDays(publishedMs: Float64Array): Int32Array {
  const days = new Int32Array(publishedMs.length);
  for (let at = 0; at < days.length; at++) days[at] = usualDay(publishedMs[at] as number);
  return days;
}

function unxor(numbers: ArrayLike<number>, others: Int32Array): Int32Array {
  const whole = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) whole[at] = (numbers[at] as number) ^ (others[at] as number);
  return whole;
}

function readOriginals(numbers: ArrayLike<number>): Uint32Array {
  const originals = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) originals[at] = (numbers[at] as number) ^ at;
  return originals;
}

function readFacet(
  { valueCount, counts, codes, isAscending }: Statistics["facets"]["event"],
  read: (place: ColumnPlace) => FacetColumn["codes"],
): FacetColumn {
  const offsets = new Uint32Array(counts.count + 1);
  // Of most columns, every document has one value.
  const lengths = counts.width === 0 && counts.exceptions === 0 ? null : read(counts);
  for (let at = 0; at < counts.count; at++)
    offsets[at + 1] = (offsets[at] as number) + (lengths === null ? 1 : (lengths[at] as number) ^ 1);
  const written = read(codes);
  if (!isAscending) return { valueCount, offsets, codes: written };
  const whole = new Uint32Array(written.length);
  let code = 0;
  for (let at = 0; at < written.length; at++) {
    code += written[at] as number;
    whole[at] = code;
  }
  return { valueCount, offsets, codes: whole };
}
