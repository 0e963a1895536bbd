import type { ShardRef } from "../../schema/index.ts";
import { aligned } from "./checksum.ts";
import { shardChecksum } from "./record-shard.ts";
import { BuildError, ShardError, type ShardStore } from "./shard-store.ts";

/** Bytes of shards kept between requests. An isolate has 128 MB in all. */
const MAX_CACHED_BYTES = 16 * 2 ** 20;
/** Files that one request may fetch: the free plan allows 50. */
const MAX_FETCHES = 40;
/** Files named in {@link ShardCache.faults}, at most. */
const MAX_FAULTS = 20;

/** Shards of a store, checked and kept: the least recently used go first once they pass a number of bytes. */
export class ShardCache {
  /** Files that could not be read when they were last tried, and why. */
  readonly faults = new Map<string, string>();
  readonly #store: ShardStore;
  readonly #maxBytes: number;
  // Only values: a Worker must not wait for another request's promise.
  readonly #kept = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(store: ShardStore, maxBytes = MAX_CACHED_BYTES) {
    this.#store = store;
    this.#maxBytes = maxBytes;
  }

  /** Bytes kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** What one request reads through; `maxFetches` files at most. */
  session(maxFetches = MAX_FETCHES): ShardSession {
    return new ShardSession(this, maxFetches);
  }

  /** A shard that is at hand, or null. */
  kept(ref: ShardRef): Uint8Array | null {
    const key = keyOf(ref);
    const bytes = this.#kept.get(key);
    if (!bytes) return null;
    this.#kept.delete(key);
    this.#kept.set(key, bytes);
    return bytes;
  }

  /**
   * Reads a shard from the store.
   *
   * @throws ShardError where it is missing, too short or too long, or not what the build wrote.
   */
  async fetch(ref: ShardRef, isKept = true): Promise<Uint8Array> {
    const [file, length, checksum] = ref;
    try {
      const bytes = aligned(await this.#read(ref));
      if (bytes.length !== length) throw new ShardError(file, `has ${bytes.length} bytes instead of ${length}`);
      if (shardChecksum(bytes) !== checksum) throw new ShardError(file, "is damaged or of another build");
      this.faults.delete(file);
      if (isKept) this.#keep(ref, bytes);
      return bytes;
    } catch (error) {
      this.#note(file, error as Error);
      throw error;
    }
  }

  /** Lets go of a shard in which damage was found, and takes note of it: the next request reads it anew. */
  drop(ref: ShardRef, error: Error): void {
    const key = keyOf(ref);
    this.#bytes -= this.#kept.get(key)?.length ?? 0;
    this.#kept.delete(key);
    this.#note(ref[0], error);
  }

  #note(file: string, { message }: Error): void {
    if (this.faults.size < MAX_FAULTS) this.faults.set(file, message);
  }

  async #read(ref: ShardRef): Promise<Uint8Array> {
    try {
      return await this.#store.read(ref);
    } catch (error) {
      if (error instanceof BuildError) throw error;
      throw new ShardError(ref[0], "cannot be read", { cause: error });
    }
  }

  #keep(ref: ShardRef, bytes: Uint8Array): void {
    const key = keyOf(ref);
    if (bytes.length > this.#maxBytes || this.#kept.has(key)) return;
    this.#kept.set(key, bytes);
    this.#bytes += bytes.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}

/**
 * The shards of one request: what it has read stays at hand until it ends, whatever the cache lets go, and what it may still fetch is
 * counted. Who finds {@link left} too small answers with less and says so with {@link isPartial}.
 */
export class ShardSession {
  readonly #cache: ShardCache;
  readonly #maxFetches: number;
  readonly #pinned = new Map<string, Uint8Array | Promise<Uint8Array>>();
  /** Files fetched so far, and their bytes. */
  fetches = 0;
  fetchedBytes = 0;
  /** Whether something was left out since the request had used up what it may read. */
  isPartial = false;

  constructor(cache: ShardCache, maxFetches: number) {
    this.#cache = cache;
    this.#maxFetches = maxFetches;
  }

  /** Files that may still be fetched. */
  get left(): number {
    return this.#maxFetches - this.fetches;
  }

  /** A shard that needs no fetch, or null. */
  atHand(ref: ShardRef): Uint8Array | null {
    const pinned = this.#pinned.get(keyOf(ref));
    if (pinned instanceof Uint8Array) return pinned;
    const kept = this.#cache.kept(ref);
    if (kept) this.#pinned.set(keyOf(ref), kept);
    return kept;
  }

  /**
   * Reads a part of a shard that is at hand.
   *
   * @throws whatever `read` throws, and takes it for damage to the shard.
   */
  readPart<T>(ref: ShardRef, read: () => T): T {
    try {
      return read();
    } catch (error) {
      this.#cache.drop(ref, error as Error);
      throw error;
    }
  }

  /** Whether a shard could be read now without passing the budget, `reserved` fetches left for others. */
  canRead(ref: ShardRef, reserved = 0): boolean {
    return this.#pinned.has(keyOf(ref)) || this.left > reserved || this.atHand(ref) !== null;
  }

  /**
   * A shard.
   *
   * @throws ShardError
   */
  async read(ref: ShardRef): Promise<Uint8Array> {
    const key = keyOf(ref);
    const known = this.atHand(ref) ?? this.#pinned.get(key);
    if (known) return known;
    this.#spend(ref);
    const reading = this.#cache.fetch(ref);
    this.#pinned.set(key, reading);
    const bytes = await reading;
    this.#pinned.set(key, bytes);
    return bytes;
  }

  /**
   * A shard that its reader holds itself: the cache need not.
   *
   * @throws ShardError
   */
  async readOnce(ref: ShardRef): Promise<Uint8Array> {
    this.#spend(ref);
    return this.#cache.fetch(ref, false);
  }

  #spend([, bytes]: ShardRef): void {
    if (this.left <= 0) throw new Error("A request read past its budget.");
    this.fetches++;
    this.fetchedBytes += bytes;
  }

  /** Reads the shards that the budget allows, side by side, in the order given; `reserved` fetches are left for others. */
  async readAll(refs: readonly ShardRef[], reserved = 0): Promise<void> {
    const reading: Promise<Uint8Array>[] = [];
    for (const ref of refs) {
      if (this.canRead(ref, reserved)) reading.push(this.read(ref));
      else this.isPartial = true;
    }
    await Promise.all(reading);
  }
}

const keyOf = ([file, , , offset = 0]: ShardRef): string => `${file} ${offset}`;
