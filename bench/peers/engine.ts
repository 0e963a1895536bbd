import { readFileSync } from "node:fs";
import type { MadeQuery } from "../corpus/queries.ts";
import { fromJson } from "../from-json.ts";

/** An article as every engine is given it, read back from what Kilas has built. */
export interface GivenArticle {
  id: string;
  headline: string;
  articleBody: string;
  /** Null where the article does not tell it. */
  publisher: string | null;
}

/** A query with the id of the article that it looks for. */
export interface AskedQuery extends MadeQuery {
  sourceId: string;
}

/**
 * What a query found. Naming the hits is no part of finding them: an engine that must read texts to
 * know the ids does so here, outside of the measured time.
 */
export interface Found {
  /** Ids of the first ten, best first. */
  ids(): string[] | Promise<string[]>;
}

/** Files read since the index was opened. */
export interface Reads {
  files: number;
  bytes: number;
}

type Awaitable<T> = T | Promise<T>;

/** An index that is ready to be asked. */
export interface OpenIndex {
  /**
   * The first ten hits of a query, and for the kind `filter` the counts per publisher; null where
   * the engine has no means for that kind of query.
   */
  search(query: AskedQuery): Awaitable<Found | null>;
  /**
   * The whole answer, with what a page of results shows. Only where the engine makes one by itself.
   */
  answer?(query: AskedQuery): Promise<unknown>;
  /** Only of engines that read files while they are asked. */
  reads?(): Reads;
}

/** The two kinds of index that Kilas builds. */
export const KILAS_KINDS = ["packed", "embedded"] as const;
export type KilasKind = (typeof KILAS_KINDS)[number];

/** What a file of an index is there for: to find, to show what was found, or neither. */
export type FileRole = "index" | "texts" | "unneeded";

/** A search engine that is measured. */
export interface Engine {
  name: string;
  version: string;
  /** What a reader of the figures must know. */
  notes: readonly string[];
  open(folder: string): Awaitable<OpenIndex>;
  /** What a file is for, by its path in the folder. Default: every file is of the index. */
  roleOf?(path: string): FileRole;
}

/**
 * An engine that builds its index of the articles that Kilas read; Kilas itself builds a site of
 * the corpus.
 */
export interface Peer extends Engine {
  build(articles: readonly GivenArticle[], folder: string): Awaitable<void>;
}

export const HITS = 10;

/** The version that this project pins: what `npm ci` installs. */
export function pinnedVersion(dependency: string): string {
  const { dependencies, devDependencies } = packageJson();
  return { ...dependencies, ...devDependencies }[dependency] ?? "not pinned";
}

export const ownVersion = (): string => packageJson().version;

function packageJson() {
  return fromJson<{
    version: string;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  }>(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
}

/** The words of a query, parted at spaces. */
export const wordsOf = ({ words }: AskedQuery): string[] => words.split(/\s+/).filter((word) => word !== "");
