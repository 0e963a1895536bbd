import { fnv1a, type KeyedShards, type NumberedShards } from "../../src/schema/index.ts";
import { RecordShardEncoder, type ShardRecord } from "../../src/search/index.ts";
import type { ShardSink } from "../runtime/shard-sink.ts";

const KIB = 2 ** 10;

/**
 * How large files of records are. Corpora that grow keep their files: sizes leap only where a
 * corpus has grown tenfold.
 */
export interface RecordFileSize {
  /** No file ends before it has half of these bytes, and none grows beyond twice as many. */
  aimedBytes: number;
  /**
   * Of the places in between where a file may end, one in so many is chosen, by a hash of what
   * begins there: so files end at the same places in every build.
   */
  cutEvery: number;
}

/** Few files for large corpora: static assets are counted. */
export function recordFileSize(documentCount: number): Record<"articles" | "events" | "small", RecordFileSize> {
  const small = { aimedBytes: 64 * KIB, cutEvery: 4 };
  if (documentCount <= 20_000) return { articles: small, events: small, small };
  if (documentCount <= 200_000) {
    return {
      articles: { aimedBytes: 256 * KIB, cutEvery: 16 },
      events: { aimedBytes: 1024 * KIB, cutEvery: 64 },
      small: { aimedBytes: 128 * KIB, cutEvery: 256 },
    };
  }
  return {
    articles: { aimedBytes: 512 * KIB, cutEvery: 32 },
    events: { aimedBytes: 2048 * KIB, cutEvery: 128 },
    small: { aimedBytes: 256 * KIB, cutEvery: 1024 },
  };
}

/**
 * A record, and what begins with it: a file may end before it. Null where what came before goes on.
 */
export interface CutRecord extends ShardRecord {
  begins: string | null;
}

/** Writes records that are read by their number. */
export function writeNumbered(
  kind: string,
  records: Iterable<CutRecord>,
  size: RecordFileSize,
  sink: ShardSink,
): NumberedShards {
  const files: NumberedShards = { shards: [], firsts: [] };
  const encoder = new RecordShardEncoder();
  let number = 0;
  for (const own of cut(records, size)) {
    files.firsts.push(number);
    files.shards.push(sink.add(kind, encoder.encode(own.map(({ text }) => ({ text })))));
    number += own.length;
  }
  return files;
}

/** Writes records that are read by their key. */
export function writeKeyed(
  kind: string,
  records: readonly Required<ShardRecord>[],
  size: RecordFileSize,
  sink: ShardSink,
): KeyedShards {
  const files: KeyedShards = { shards: [], firsts: [] };
  const encoder = new RecordShardEncoder();
  const sorted = [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const own of cut(
    sorted.map((record) => ({ ...record, begins: record.key })),
    size,
  )) {
    files.firsts.push(own[0]?.key ?? "");
    files.shards.push(sink.add(kind, encoder.encode(own.map(({ key = "", text }) => ({ key, text })))));
  }
  return files;
}

function* cut(records: Iterable<CutRecord>, { aimedBytes, cutEvery }: RecordFileSize): Generator<CutRecord[]> {
  let own: CutRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const isPlace = record.begins !== null && fnv1a(record.begins) % cutEvery === 0;
    if (own.length > 0 && ((isPlace && bytes >= aimedBytes / 2) || bytes >= 2 * aimedBytes)) {
      yield own;
      own = [];
      bytes = 0;
    }
    own.push(record);
    bytes += record.text.length;
  }
  if (own.length > 0) yield own;
}
