import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { toError } from "../../src/search/index.ts";
import type { WorkCache } from "./work-cache.ts";
import { makeWorkFolder } from "./work-folder.ts";

export { eventRulesVersion, indexRulesVersion, rulesVersion, summaryRulesVersion } from "./rules-version.ts";

/**
 * The store, or an entry of it, cannot be read: the caller starts over with
 * {@link WorkStore.remove}.
 */
export class CacheDamage extends Error {}

/** Builds after which an entry that none of them used is forgotten. */
const KEPT_BUILDS = 8;
/** Entries written between two commits: what a build that is stopped may lose. */
const ENTRIES_PER_COMMIT = 2000;

/**
 * Results of work by the hash of all it depends on: content, rules and settings. What is not found
 * is worked out again, so the store decides how long a build takes and never what comes of it.
 *
 * It also spares memory: the pages of a corpus wait here between the pass that learns from them and
 * the pass that uses it.
 */
export class WorkStore implements Disposable {
  readonly #database: DatabaseSync;
  /** Folder to remove at the end; null for a store that is kept. */
  readonly #temporary: string | null;
  /** The version of the rules and settings that every key depends on. */
  readonly rules: string;
  readonly #build: number;
  readonly #select: StatementSync;
  readonly #insert: StatementSync;
  readonly #touch: StatementSync;
  #pending = 0;
  #isComplete = false;

  private constructor(path: string, temporary: string | null, rules: string) {
    this.#database = new DatabaseSync(path);
    this.#temporary = temporary;
    this.rules = rules;
    this.#database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 2000; PRAGMA cache_size = -16000;" +
        "CREATE TABLE IF NOT EXISTS work (key BLOB PRIMARY KEY, value BLOB NOT NULL, build INTEGER NOT NULL);" +
        "CREATE TABLE IF NOT EXISTS builds (number INTEGER PRIMARY KEY);",
    );
    this.#database.exec("BEGIN IMMEDIATE");
    const last = this.#database.prepare("SELECT MAX(number) AS number FROM builds").get() as { number: number | null };
    this.#build = (last.number ?? 0) + 1;
    this.#database.prepare("INSERT INTO builds (number) VALUES (?)").run(this.#build);
    this.#select = this.#database.prepare("SELECT value, build FROM work WHERE key = ?");
    this.#insert = this.#database.prepare("INSERT OR REPLACE INTO work (key, value, build) VALUES (?, ?, ?)");
    this.#touch = this.#database.prepare("UPDATE work SET build = ? WHERE key = ?");
  }

  /**
   * Opens the store in `folder`, or a temporary one for null. A damaged store is created again, and
   * one that another build holds is left to it.
   *
   * @param rules version of the rules and settings; see `rulesVersion`.
   * @returns the store, and what is to be reported about it.
   */
  static open(folder: string | null, rules: string): { store: WorkStore; notice: string | null } {
    if (folder === null) return { store: WorkStore.#openTemporary(rules), notice: null };
    const path = join(folder, "work.sqlite");
    try {
      mkdirSync(folder, { recursive: true });
      return { store: new WorkStore(path, null, rules), notice: null };
    } catch (error) {
      const { message, errcode } = error as Error & { errcode?: number };
      if (errcode === NOT_A_DATABASE || errcode === CORRUPT) {
        WorkStore.remove(folder);
        return { store: new WorkStore(path, null, rules), notice: `The cache ${path} was damaged and is begun anew.` };
      }
      return {
        store: WorkStore.#openTemporary(rules),
        notice: `The cache ${path} cannot be used (${message}): this build does without.`,
      };
    }
  }

  static #openTemporary(rules: string): WorkStore {
    const folder = makeWorkFolder("work");
    return new WorkStore(join(folder, "work.sqlite"), folder, rules);
  }

  /** The key of a piece of work: all of what it depends on but the rules, which the store adds. */
  keyOf(...parts: readonly string[]): string {
    const hash = createHash("sha256").update(this.rules);
    for (const part of parts) hash.update("\u0000").update(part);
    return hash.digest("hex").slice(0, 32);
  }

  /** The same store for work that depends on further rules: their version is part of its keys. */
  under(rules: string): WorkCache {
    return {
      keyOf: (...parts) => this.keyOf(rules, ...parts),
      get: (key) => this.get(key),
      keep: (key) => this.keep(key),
      put: (key, value) => this.put(key, value),
    };
  }

  get(key: string): Buffer | null {
    const row = guarded(() => this.#select.get(Buffer.from(key, "hex"))) as
      | { value: Uint8Array; build: number }
      | undefined;
    if (row === undefined) return null;
    if (row.build !== this.#build) this.keep(key);
    return Buffer.from(row.value.buffer, row.value.byteOffset, row.value.byteLength);
  }

  /** Keeps an entry that is used though it is not read. False where there is none. */
  keep(key: string): boolean {
    const { changes } = guarded(() => this.#touch.run(this.#build, Buffer.from(key, "hex")));
    this.#wrote();
    return Number(changes) > 0;
  }

  put(key: string, value: Uint8Array): void {
    guarded(() => this.#insert.run(Buffer.from(key, "hex"), value, this.#build));
    this.#wrote();
  }

  #wrote(): void {
    if (++this.#pending < ENTRIES_PER_COMMIT) return;
    guarded(() => this.#database.exec("COMMIT; BEGIN IMMEDIATE"));
    this.#pending = 0;
  }

  /**
   * Says that the build has done all its work: what builds of late did not use is forgotten when
   * the store is closed.
   */
  complete(): void {
    this.#isComplete = true;
  }

  [Symbol.dispose](): void {
    try {
      if (this.#isComplete && this.#temporary === null) {
        this.#database.prepare("DELETE FROM work WHERE build <= ?").run(this.#build - KEPT_BUILDS);
        this.#database.prepare("DELETE FROM builds WHERE number < ?").run(this.#build);
      }
      this.#database.exec("COMMIT");
    } catch {
      // What could not be written is worked out again by the next build.
    }
    this.#database.close();
    if (this.#temporary !== null) rmSync(this.#temporary, { recursive: true, force: true });
  }

  /** Removes the store of a folder. */
  static remove(folder: string): void {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(join(folder, `work.sqlite${suffix}`), { force: true });
  }
}

/** Runs a statement; whatever the database says against it is damage to the cache. */
function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new CacheDamage(toError(error).message);
  }
}

/** Result codes of SQLite. */
const [CORRUPT, NOT_A_DATABASE] = [11, 26];

/**
 * An entry that was put or kept before.
 *
 * @throws CacheDamage where it is gone.
 */
export function entryOf(cache: Pick<WorkCache, "get">, key: string): Buffer {
  const entry = cache.get(key);
  if (entry === null) throw new CacheDamage("an entry is gone");
  return Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength);
}

/** A value as the store keeps it: JSON, compressed lightly. */
export const packJson = (value: unknown): Buffer => zstdCompressSync(JSON.stringify(value));

/** @throws CacheDamage where the bytes are not what {@link packJson} gave. */
export function unpackJson<T>(bytes: Uint8Array): T {
  try {
    return JSON.parse(zstdDecompressSync(bytes).toString("utf8")) as T;
  } catch (error) {
    throw new CacheDamage(toError(error).message);
  }
}
