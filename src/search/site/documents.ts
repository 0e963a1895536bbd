import {
  type Manifest,
  type MovedEvent,
  type PublishedArticle,
  type PublishedEvent,
  type Shard,
  type Storyline,
  shardOf,
} from "../../schema/index.ts";

/** Reads a published file by its name; rejects where the file is missing. */
export type ReadShard = (name: string) => Promise<string>;

/** Files kept parsed: a page of ten hits and its neighbours. */
const MAX_CACHED_SHARDS = 48;

type ShardNames = Pick<Manifest, "articleShards" | "eventShards" | "storylineShards" | "movedShards">;

/** The published articles, events and storylines, read from their files on demand. */
export class Documents {
  readonly #manifest: ShardNames;
  readonly #read: ReadShard;
  /** Parsed files, the least recently used first. Only values: a Worker must not await another request's promise. */
  readonly #cache = new Map<string, Shard<unknown>>();

  constructor(manifest: ShardNames, read: ReadShard) {
    this.#manifest = manifest;
    this.#read = read;
  }

  /** The articles of these ids that exist, by id. */
  articles(ids: readonly string[]): Promise<Map<string, PublishedArticle>> {
    return this.#find<PublishedArticle>(this.#manifest.articleShards, ids);
  }

  /** The article of this id, or null. */
  async article(id: string): Promise<PublishedArticle | null> {
    return (await this.articles([id])).get(id) ?? null;
  }

  /** The events of these ids that exist, by id. */
  events(ids: readonly string[]): Promise<Map<string, PublishedEvent>> {
    return this.#find<PublishedEvent>(this.#manifest.eventShards, ids);
  }

  /** The event of this id, or null. */
  async event(id: string): Promise<PublishedEvent | null> {
    return (await this.events([id])).get(id) ?? null;
  }

  /** What became of an event that is no more; null for an id that never was an event's. */
  async moved(id: string): Promise<MovedEvent | null> {
    return (await this.#find<MovedEvent>(this.#manifest.movedShards, [id])).get(id) ?? null;
  }

  /** The storyline of this id, or null. */
  async storyline(id: string): Promise<Storyline | null> {
    return (await this.#find<Storyline>(this.#manifest.storylineShards, [id])).get(id) ?? null;
  }

  /** Finds records, reading each file once however many of them it holds. */
  async #find<T>(shards: readonly string[], ids: readonly string[]): Promise<Map<string, T>> {
    if (shards.length === 0) return new Map();
    const idsByName = Map.groupBy(ids, (id) => shards[shardOf(id, shards.length)] as string);
    const found = new Map<string, T>();
    await Promise.all(
      [...idsByName].map(async ([name, wanted]) => {
        const shard = (await this.#open(name)) as Shard<T>;
        for (const id of wanted) if (Object.hasOwn(shard, id)) found.set(id, shard[id] as T);
      }),
    );
    return found;
  }

  async #open(name: string): Promise<Shard<unknown>> {
    const shard = this.#cache.get(name) ?? (JSON.parse(await this.#read(name)) as Shard<unknown>);
    this.#cache.delete(name);
    this.#cache.set(name, shard);
    const oldest = this.#cache.keys().next().value;
    if (this.#cache.size > MAX_CACHED_SHARDS && oldest !== undefined) this.#cache.delete(oldest);
    return shard;
  }
}
