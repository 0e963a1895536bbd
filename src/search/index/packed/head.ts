import type { AnalysisLanguage } from "../../../analysis/index.ts";
import type { KeyedShards, NumberedShards, ShardRef } from "../../../schema/index.ts";
import {
  decodeKeyed,
  decodeNumbered,
  decodeRef,
  decodeRefs,
  encodeRef,
  encodeShards,
  parseJson,
  type WireShardRef,
  type WireShards,
} from "../../store/index.ts";
import {
  byColumn,
  type ColumnLists,
  type ColumnValue,
  type FacetColumn,
  type FacetColumnName,
  type NumberList,
} from "../doc-values.ts";
import { INDEX_FIELDS, type IndexField } from "../index-options.ts";
import { recordOf } from "../record-of.ts";
import type { DictionaryWord } from "../search-index.ts";
import { ByteWriter } from "./bytes.ts";
import { readHeader, writeHeader } from "./header.ts";
import { type ColumnPlace, readColumn, writeColumn } from "./number-column.ts";

/**
 * Different terms of each field in each document (MiniSearch's field length), by document number.
 */
export type FieldLengths = Record<IndexField, ArrayLike<number>>;

/** Where everything else of the index lies. */
export interface PackedFiles {
  /** Dictionary and postings, by the first key of each file. */
  terms: KeyedShards;
  positions: ShardRef[];
  /** Unstemmed words, by the first of each file. */
  words: KeyedShards;
  /** Words that others are corrected to, by their length in UTF-16 units. */
  fuzzyCandidates: Record<string, ShardRef>;
  /**
   * The values of the codes of each column, by the first code of each file: where they are few, the
   * values themselves.
   */
  values: Record<FacetColumnName, NumberedShards | ColumnValue[]>;
}

/** What a head is made of. */
export interface PackedHead {
  fingerprint: string;
  languages: AnalysisLanguage[];
  lists: ColumnLists;
  fieldLengths: FieldLengths;
  averageLengths: Record<IndexField, number>;
  longestLengths: Record<IndexField, number>;
  files: PackedFiles;
  /** The most frequent words of prefixes that very many begin with. */
  prefixes: Record<string, DictionaryWord[]>;
}

/** {@link PackedFiles} as JSON, its references as `store/shard-refs.ts` writes them. */
interface WireFiles {
  terms: WireShards<string>;
  positions: WireShardRef[];
  words: WireShards<string>;
  nearWords: Record<string, WireShardRef>;
  /** A column that came later is missing in heads of before. */
  values: Partial<Record<FacetColumnName, WireShards<number> | ColumnValue[]>>;
}

const encodeFiles = ({ terms, positions, words, fuzzyCandidates, values }: PackedFiles): WireFiles => ({
  terms: encodeShards(terms),
  positions: positions.map(encodeRef),
  words: encodeShards(words),
  nearWords: mapFiles(fuzzyCandidates, encodeRef),
  values: {
    publisher: encodeValues(values.publisher),
    language: encodeValues(values.language),
    event: encodeValues(values.event),
    person: encodeValues(values.person),
    organization: encodeValues(values.organization),
    place: encodeValues(values.place),
  },
});

const encodeValues = (values: NumberedShards | ColumnValue[]): WireShards<number> | ColumnValue[] =>
  Array.isArray(values) ? values : encodeShards(values);

/** @throws BuildError where a reference is none. */
const decodeFiles = ({ terms, positions, words, nearWords, values }: WireFiles): PackedFiles => ({
  terms: decodeKeyed(terms),
  positions: decodeRefs(positions),
  words: decodeKeyed(words),
  fuzzyCandidates: mapFiles(nearWords, decodeRef),
  values: byColumn((name) => {
    const own = values[name] ?? [];
    return Array.isArray(own) ? own : decodeNumbered(own);
  }),
});

const mapFiles = <From, To>(files: Record<string, From>, change: (file: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(files).map(([key, file]) => [key, change(file)]));

const LISTS = ["seconds", "firstDays", "lastDays", "headlineLengths", "originals"] as const;

/** What the head says in JSON: small numbers, and where the columns lie. */
interface Statistics
  extends Pick<PackedHead, "fingerprint" | "languages" | "averageLengths" | "longestLengths">,
    Pick<ColumnLists, "baseSeconds" | "newestMs" | "firstUsualDay"> {
  files: WireFiles;
  prefixes: { offset: number; bytes: number };
  lists: Record<(typeof LISTS)[number], ColumnPlace>;
  fieldLengths: Record<IndexField, ColumnPlace>;
  /** A column that came later is missing in heads of before. */
  facets: Partial<Record<FacetColumnName, WireFacet>>;
}

/** `counts` is null where every document has one value. */
interface WireFacet {
  valueCount: number;
  counts: ColumnPlace | null;
  codes: ColumnPlace;
  isAscending: boolean;
}

/**
 * Makes the head: what every query needs, in one file that opens without unpacking.
 *
 *     0    "KHED", layout version
 *     8    bytes of the statistics, 32 bits
 *     12   the statistics: JSON in UTF-8, spaces up to a multiple of eight; `offset`s in it count
 *          from their end
 *          the columns (see `writeColumn`), each at a multiple of eight:
 *            seconds, firstDays, lastDays, headlineLengths, originals: see `ColumnLists`
 *            fieldLengths    of each field
 *            facets          of each column how many values each document has, where it is not one;
 *                            and their codes one after another, or,
 *                            where they never descend, each as the difference to the one before
 *          the prefixes: JSON
 */
export function encodeHead(head: PackedHead): Uint8Array {
  const { lists, fieldLengths } = head;
  const writer = new ByteWriter(1024);
  const places = recordOf(LISTS, (name) => writeColumn(writer, lists[name]));
  const lengths = recordOf(INDEX_FIELDS, (field) => writeColumn(writer, fieldLengths[field]));
  const facets = byColumn((name) => writeFacet(writer, lists.facets[name]));
  writer.pad(8);
  const prefixes = new TextEncoder().encode(JSON.stringify(head.prefixes));
  const statistics: Statistics = {
    fingerprint: head.fingerprint,
    languages: head.languages,
    averageLengths: head.averageLengths,
    longestLengths: head.longestLengths,
    files: encodeFiles(head.files),
    baseSeconds: lists.baseSeconds,
    newestMs: lists.newestMs,
    firstUsualDay: lists.firstUsualDay,
    prefixes: { offset: writer.length, bytes: prefixes.length },
    lists: places,
    fieldLengths: lengths,
    facets,
  };
  writer.append(prefixes);
  const json = new TextEncoder().encode(JSON.stringify(statistics));
  const whole = new ByteWriter(writer.length + json.length + 32);
  writeHeader(whole, "KHED");
  const padding = (8 - ((12 + json.length) % 8)) % 8;
  whole.word(json.length + padding);
  whole.append(json);
  for (let at = 0; at < padding; at++) whole.byte(32);
  whole.append(writer.written);
  return whole.finish();
}

function writeFacet(writer: ByteWriter, { offsets, codes, valueCount }: FacetColumn): WireFacet {
  const counts = offsets?.subarray(1).map((end, at) => end - offsets[at]) ?? null;
  const isAscending = codes.every((code, at) => at === 0 || code >= codes[at - 1]);
  const written = isAscending ? Uint32Array.from(codes, (code, at) => code - (at === 0 ? 0 : codes[at - 1])) : codes;
  return {
    valueCount,
    counts: counts && writeColumn(writer, counts),
    codes: writeColumn(writer, written),
    isAscending,
  };
}

/** A parsed head. */
export interface OpenedHead extends Omit<PackedHead, "prefixes"> {
  documentCount: number;
  /** Unpacked when it is first asked for. */
  readPrefixes: () => Record<string, DictionaryWord[]>;
}

/**
 * Opens a head. Its columns are views of `bytes` where they need no unpacking, so the bytes must
 * not change.
 *
 * @throws ShardError where they are no head of this version.
 */
export function openHead(file: string, bytes: Uint8Array): OpenedHead {
  const reader = readHeader(file, bytes, "KHED");
  const jsonBytes = reader.word();
  const decoder = new TextDecoder();
  const statistics = parseJson<Statistics>(decoder.decode(reader.slice(jsonBytes)), [
    "fingerprint",
    "files",
    "prefixes",
    "lists",
    "fieldLengths",
    "facets",
  ]);
  const columns = bytes.subarray(reader.at);
  const { fingerprint, languages, averageLengths, longestLengths, files, baseSeconds, newestMs, firstUsualDay } =
    statistics;
  const read = (place: ColumnPlace) => readColumn(columns, place);
  const { offset, bytes: prefixBytes } = statistics.prefixes;
  return {
    fingerprint,
    languages,
    documentCount: statistics.lists.seconds.count,
    averageLengths,
    longestLengths,
    files: decodeFiles(files),
    lists: {
      ...recordOf(LISTS, (name) => read(statistics.lists[name])),
      baseSeconds,
      newestMs,
      firstUsualDay,
      facets: byColumn((name) => {
        const facet = statistics.facets[name];
        return facet ? readFacet(facet, read) : emptyFacet(statistics.lists.seconds.count);
      }),
    },
    fieldLengths: recordOf(INDEX_FIELDS, (field) => read(statistics.fieldLengths[field])),
    readPrefixes: () => JSON.parse(decoder.decode(columns.subarray(offset, offset + prefixBytes))),
  };
}

function readFacet(
  { valueCount, counts, codes, isAscending }: WireFacet,
  read: (place: ColumnPlace) => NumberList,
): FacetColumn {
  const written = read(codes);
  return {
    valueCount,
    offsets: counts && sums(read(counts), 1),
    codes: isAscending ? sums(written, 0).subarray(0, written.length) : written,
  };
}

/** A column in which no document has a value. */
const emptyFacet = (documentCount: number): FacetColumn => ({
  valueCount: 0,
  offsets: new Uint32Array(documentCount + 1),
  codes: new Uint8Array(),
});

/**
 * Running sums: with `shift` 1 the sum before each number, and the total at the end; with 0 each
 * number with those before.
 */
function sums(numbers: NumberList, shift: 0 | 1): Uint32Array {
  const all = new Uint32Array(numbers.length + 1);
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) {
    sum += numbers[at];
    all[at + shift] = sum;
  }
  return all;
}
