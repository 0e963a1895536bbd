import type { QueryKind } from "../corpus/queries.ts";

/** Times of queries, in milliseconds. */
export interface Times {
  p50Ms: number;
  p99Ms: number;
  queries: number;
}

/** Files read, and their bytes. */
export interface ReadCounts {
  p50: number;
  p99: number;
  max: number;
}

export interface ReadFigures {
  files: ReadCounts;
  bytes: ReadCounts;
}

/** Memory above that of the process before the engine was loaded, in bytes. */
export interface Memory {
  /** Heap and what hangs on it outside: strings, buffers, WebAssembly. */
  heapBytes: number;
  rssBytes: number;
}

export interface BuildFigures {
  /** Of Kilas, the stage that builds the search index. */
  indexMs: number;
  /** Of Kilas, the whole build of a site; null of the others, which build nothing else. */
  wholeMs: number | null;
}

/** What is asked of an engine: the ids of the first hits, or a whole answer. */
export type Asked = "ids" | "answers";

/** Figures of one process that opened an index and asked it. */
export interface AskFigures {
  loadMs: number;
  memory: { loaded: Memory; asked: Memory };
  /** By kind; null where the engine has no means for it. */
  times: Record<QueryKind, Times | null>;
  /** Share of queries whose article is among the first ten; of ids only. */
  hitAt10: Record<QueryKind, number | null> | null;
  /**
   * Of engines that read files while they are asked: per query after others, and per query of an
   * index just opened.
   */
  reads: { warm: ReadFigures; cold: ReadFigures } | null;
  /** Opening and one query together, of the same engines. */
  cold: Times | null;
}

export interface QueryFigures {
  ids: AskFigures;
  /** Null of engines that make no whole answers. */
  answers: AskFigures | null;
}

export interface SizeFigures {
  indexBytes: number;
  indexGzipBytes: number;
  indexFiles: number;
  /** Files that hold what is shown of a hit, where they are apart from the index. */
  textBytes: number;
  textGzipBytes: number;
  textFiles: number;
}

/** All about one engine; or why there are no figures. */
export interface EngineFigures {
  engine: string;
  name: string;
  version: string;
  notes: readonly string[];
  build: BuildFigures | null;
  size: SizeFigures | null;
  queries: QueryFigures | null;
  skipped: string | null;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

export function timesOf(tookMs: readonly number[]): Times {
  const sorted = [...tookMs].sort((a, b) => a - b);
  return { p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99), queries: sorted.length };
}

export function readCountsOf(counts: readonly number[]): ReadCounts {
  const sorted = [...counts].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: sorted.at(-1) ?? 0 };
}
