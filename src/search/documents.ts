import {
  type Manifest,
  type PublishedArticle,
  type PublishedEvent,
  type Shard,
  type Storyline,
  shardOf,
} from "../schema/index.ts";

/** Reads a published file by its name; rejects where the file is missing. */
export type ReadShard = (name: string) => Promise<string>;

/** Files kept parsed: a page of ten hits and its neighbours. */
const MAX_CACHED_SHARDS = 48;

/** The published articles, events and storylines, read from their files on demand. */
export class Documents {
  readonly #manifest: Pick<Manifest, "articleShards" | "eventShards" | "storylineShards">;
  readonly #read: ReadShard;
  readonly #cache = new Map<string, Promise<Shard<unknown>>>();

  constructor(manifest: Pick<Manifest, "articleShards" | "eventShards" | "storylineShards">, read: ReadShard) {
    this.#manifest = manifest;
    this.#read = read;
  }

  /** The article of this id, or null. */
  article(id: string): Promise<PublishedArticle | null> {
    return this.#find<PublishedArticle>(this.#manifest.articleShards, id);
  }

  /** The event of this id, or null. */
  event(id: string): Promise<PublishedEvent | null> {
    return this.#find<PublishedEvent>(this.#manifest.eventShards, id);
  }

  /** The storyline of this id, or null. */
  storyline(id: string): Promise<Storyline | null> {
    return this.#find<Storyline>(this.#manifest.storylineShards, id);
  }

  async #find<T>(shards: readonly string[], id: string): Promise<T | null> {
    const name = shards[shardOf(id, shards.length || 1)];
    if (!name) return null;
    const shard = (await this.#open(name)) as Shard<T>;
    return Object.hasOwn(shard, id) ? (shard[id] ?? null) : null;
  }

  #open(name: string): Promise<Shard<unknown>> {
    const known = this.#cache.get(name);
    if (known) {
      this.#cache.delete(name);
      this.#cache.set(name, known);
      return known;
    }
    const opened = this.#read(name).then((json) => JSON.parse(json) as Shard<unknown>);
    this.#cache.set(name, opened);
    // A failed read must not be remembered: the next request tries again.
    opened.catch(() => this.#cache.delete(name));
    const oldest = this.#cache.keys().next().value;
    if (this.#cache.size > MAX_CACHED_SHARDS && oldest !== undefined) this.#cache.delete(oldest);
    return opened;
  }
}
