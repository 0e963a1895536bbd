import type { ShardRef } from "../../schema/index.ts";
import { BufferPool } from "./buffer-pool.ts";
import { aligned } from "./checksum.ts";
import { shardChecksum } from "./record-shard.ts";
import { BuildError, ShardError, type ShardStore, type TakeBuffer } from "./shard-store.ts";
import { toError } from "./to-error.ts";

/** Bytes of shards kept between requests. An isolate has 128 MB in all. */
const MAX_CACHED_BYTES = 16 * 2 ** 20;
/** Files that one request may fetch: the free plan allows 50. */
const MAX_FETCHES = 40;
/** Files named in {@link ShardCache.faults}, at most. */
const MAX_FAULTS = 20;

/** A shard in memory. Its buffer is used again once it is neither kept nor pinned. */
interface HeldShard {
  bytes: Uint8Array;
  /** Whether its buffer is the cache's own. */
  isPooled: boolean;
  isKept: boolean;
  /** Requests that look at it. */
  pins: number;
}

/**
 * Shards of a store, checked and kept: the least recently used go first once they pass a number of
 * bytes.
 */
export class ShardCache {
  /** Files that could not be read when they were last tried, and why. */
  readonly faults = new Map<string, string>();
  readonly #store: ShardStore;
  readonly #maxBytes: number;
  // Only values: a Worker must not wait for another request's promise.
  readonly #kept = new Map<string, HeldShard>();
  readonly #pool = new BufferPool();
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

  /** Whether a shard is cached. */
  has(ref: ShardRef): boolean {
    return this.#kept.has(keyOf(ref));
  }

  /** A cached shard, pinned, or null. */
  pinKept(ref: ShardRef): HeldShard | null {
    const key = keyOf(ref);
    const held = this.#kept.get(key);
    if (!held) return null;
    this.#kept.delete(key);
    this.#kept.set(key, held);
    held.pins++;
    return held;
  }

  /**
   * Reads a shard from the store, keeps it and pins it.
   *
   * @throws ShardError where it is missing, too short or too long, or not what the build wrote.
   */
  async fetch(ref: ShardRef): Promise<HeldShard> {
    let isPooled = false;
    const bytes = await this.#checked(ref, (length) => {
      isPooled = true;
      return this.#pool.take(length);
    });
    const held = { bytes, isPooled, isKept: false, pins: 1 };
    this.#keep(ref, held);
    return held;
  }

  /**
   * Reads a shard that its reader holds for good; it is neither kept nor pinned. @throws ShardError
   */
  async fetchOnce(ref: ShardRef): Promise<Uint8Array> {
    return this.#checked(ref, (length) => new ArrayBuffer(length));
  }

  /** Releases a pinned shard, which the caller that pinned it no longer reads. */
  unpin(held: HeldShard): void {
    held.pins--;
    this.#reuse(held);
  }

  /**
   * Releases a shard in which damage was found, and takes note of it: the next request reads it
   * again.
   */
  drop(ref: ShardRef, error: Error): void {
    const held = this.#kept.get(keyOf(ref));
    if (held) this.#evict(keyOf(ref), held);
    this.#note(ref.file, error);
  }

  async #checked(ref: ShardRef, take: TakeBuffer): Promise<Uint8Array> {
    const { file, bytes: length, checksum } = ref;
    try {
      const bytes = aligned(await this.#read(ref, take));
      if (bytes.length !== length) throw new ShardError(file, `has ${bytes.length} bytes instead of ${length}`);
      if (shardChecksum(bytes) !== checksum) throw new ShardError(file, "is damaged or of another build");
      this.faults.delete(file);
      return bytes;
    } catch (error) {
      this.#note(file, toError(error));
      throw error;
    }
  }

  #note(file: string, { message }: Error): void {
    if (this.faults.size < MAX_FAULTS) this.faults.set(file, message);
  }

  async #read(ref: ShardRef, take: TakeBuffer): Promise<Uint8Array> {
    try {
      return await this.#store.read(ref, take);
    } catch (error) {
      if (error instanceof BuildError) throw error;
      throw new ShardError(ref.file, "cannot be read", { cause: error });
    }
  }

  #keep(ref: ShardRef, held: HeldShard): void {
    const key = keyOf(ref);
    const size = held.bytes.buffer.byteLength;
    if (size > this.#maxBytes || this.#kept.has(key)) return;
    this.#kept.set(key, held);
    held.isKept = true;
    this.#bytes += size;
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#evict(oldest, one);
    }
  }

  #evict(key: string, held: HeldShard): void {
    this.#kept.delete(key);
    this.#bytes -= held.bytes.buffer.byteLength;
    held.isKept = false;
    this.#reuse(held);
  }

  #reuse({ bytes, isPooled, isKept, pins }: HeldShard): void {
    if (isPooled && !isKept && pins === 0 && bytes.buffer instanceof ArrayBuffer) this.#pool.give(bytes.buffer);
  }
}

/**
 * The shards of one request: what it has read stays available until it ends, whatever the cache
 * releases, and what it may still fetch is counted. Who finds {@link left} too small answers with
 * less and says so with {@link isPartial}.
 */
export class ShardSession {
  readonly #cache: ShardCache;
  readonly #maxFetches: number;
  readonly #pinned = new Map<string, HeldShard | Promise<HeldShard>>();
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

  /**
   * Ends a request that has all it wanted: what it read may be overwritten from now on. One that
   * failed is better never ended: a part of it may still be reading.
   */
  end(): void {
    for (const held of this.#pinned.values()) if (!(held instanceof Promise)) this.#cache.unpin(held);
    this.#pinned.clear();
  }

  /** A shard that needs no fetch, or null. */
  cached(ref: ShardRef): Uint8Array | null {
    const pinned = this.#pinned.get(keyOf(ref));
    if (pinned) return pinned instanceof Promise ? null : pinned.bytes;
    const kept = this.#cache.pinKept(ref);
    if (kept) this.#pinned.set(keyOf(ref), kept);
    return kept?.bytes ?? null;
  }

  /**
   * Reads a part of a cached shard.
   *
   * @throws whatever `read` throws, and takes it for damage to the shard.
   */
  readPart<T>(ref: ShardRef, read: () => T): T {
    try {
      return read();
    } catch (error) {
      this.#cache.drop(ref, toError(error));
      throw error;
    }
  }

  /**
   * Whether a shard could be read now without passing the budget, `reserved` fetches left for
   * others.
   */
  canRead(ref: ShardRef, reserved = 0): boolean {
    return this.#pinned.has(keyOf(ref)) || this.left > reserved || this.#cache.has(ref);
  }

  /**
   * A shard.
   *
   * @throws ShardError
   */
  async read(ref: ShardRef): Promise<Uint8Array> {
    const key = keyOf(ref);
    const known = this.cached(ref);
    if (known) return known;
    const begun = this.#pinned.get(key);
    if (begun) return (await begun).bytes;
    this.#spend(ref);
    const reading = this.#cache.fetch(ref);
    this.#pinned.set(key, reading);
    const held = await reading;
    this.#pinned.set(key, held);
    return held.bytes;
  }

  /**
   * A shard that its reader holds itself, for good.
   *
   * @throws ShardError
   */
  async readOnce(ref: ShardRef): Promise<Uint8Array> {
    this.#spend(ref);
    return this.#cache.fetchOnce(ref);
  }

  #spend({ bytes }: ShardRef): void {
    if (this.left <= 0) throw new Error("A request read past its budget.");
    this.fetches++;
    this.fetchedBytes += bytes;
  }

  /**
   * Reads the shards that the budget allows, side by side, in the order given; `reserved` fetches
   * are left for others.
   */
  async readAll(refs: readonly ShardRef[], reserved = 0): Promise<void> {
    const reading: Promise<Uint8Array>[] = [];
    for (const ref of refs) {
      if (this.canRead(ref, reserved)) reading.push(this.read(ref));
      else this.isPartial = true;
    }
    await Promise.all(reading);
  }
}

const keyOf = ({ file, offset }: ShardRef): string => `${file} ${offset}`;
