import {
  type EventHeading,
  type IndexEntry,
  type KeyedShards,
  LIST_PART,
  type ListPart,
  type Manifest,
  type MovedEvent,
  type NumberedShards,
  type PublishedArticle,
  type PublishedEvent,
  type PublishedStoryline,
  partKey,
  type ShardRef,
  type Subject,
} from "../../schema/index.ts";
import { type ArticleRecord, unpackArticle } from "./article-record.ts";
import { parseJson, RecordShard, type ShardSession, shardPlace } from "./index.ts";

type RecordFiles = Pick<
  Manifest,
  | "articles"
  | "articleIds"
  | "events"
  | "eventIds"
  | "headings"
  | "lists"
  | "indexes"
  | "subjects"
  | "storylines"
  | "moved"
>;

/**
 * The published articles, events and storylines, read from their files on demand, as one request
 * reads them.
 */
export class Documents {
  readonly #files: RecordFiles;
  readonly #session: ShardSession;

  constructor(files: RecordFiles, session: ShardSession) {
    this.#files = files;
    this.#session = session;
  }

  /**
   * The articles of these document numbers, by number; without those that the request's budget does
   * not reach, the first before the others. `reserved` fetches are left for others.
   */
  async articlesAt(numbers: readonly number[], reserved = 0): Promise<Map<number, ArticleRecord>> {
    const texts = await this.#textsAt(this.#files.articles, numbers, reserved);
    return new Map([...texts].map(([number, text]) => [number, unpackArticle(text)]));
  }

  /** The article of this id with its event's heading and significant terms, or null. */
  async record(id: string): Promise<ArticleRecord | null> {
    const number = await this.#textOf(this.#files.articleIds, id);
    return number === null ? null : ((await this.articlesAt([Number(number)])).get(Number(number)) ?? null);
  }

  /** The article of this id, or null. */
  async article(id: string): Promise<PublishedArticle | null> {
    return (await this.record(id))?.article ?? null;
  }

  /** The events of these places in the order of first reports, by place; see {@link articlesAt}. */
  async eventsAt(places: readonly number[]): Promise<Map<number, PublishedEvent>> {
    const texts = await this.#textsAt(this.#files.events, places);
    return new Map(
      [...texts].map(([place, text]) => [
        place,
        parseJson<PublishedEvent>(text, ["id", "articleIds", "articles", "summary"]),
      ]),
    );
  }

  /** The events of these ids that exist, by id. */
  async events(ids: readonly string[]): Promise<Map<string, PublishedEvent>> {
    const places = await Promise.all(ids.map((id) => this.eventPlace(id)));
    const found = await this.eventsAt(places.filter((place) => place !== null));
    return new Map([...found.values()].map((event) => [event.id, event]));
  }

  /** The event of this id, or null. */
  async event(id: string): Promise<PublishedEvent | null> {
    return (await this.events([id])).get(id) ?? null;
  }

  /**
   * The place of an event in the order of first reports, which is its code in the column of events;
   * null for an id of none.
   */
  async eventPlace(id: string): Promise<number | null> {
    const place = await this.#textOf(this.#files.eventIds, id);
    return place === null ? null : Number(place);
  }

  /** Headings of events, the newest first, from an offset on. */
  async headings(offset: number, limit: number, eventCount: number): Promise<EventHeading[]> {
    const numbers: number[] = [];
    for (let at = eventCount - 1 - offset; at >= 0 && numbers.length < limit; at--) numbers.push(at);
    return this.#headingsAt(numbers);
  }

  /** Headings of the events of a list from an offset on, and how many it has; none of no list. */
  async listed(name: string, offset: number, limit: number): Promise<{ total: number; headings: EventHeading[] }> {
    const { total, entries } = await this.#rangeOf<number>(this.#files.lists, name, [offset, limit]);
    return { total, headings: await this.#headingsAt(entries) };
  }

  /** Entries of an index from an offset on, and how many it has. */
  indexed(name: string, offset: number, limit: number): Promise<ListPart<IndexEntry>> {
    return this.#rangeOf<IndexEntry>(this.#files.indexes, name, [offset, limit]);
  }

  /** Whom or what a page is about; null where there is no page. */
  async subject(key: string): Promise<Subject | null> {
    const text = await this.#textOf(this.#files.subjects, key);
    return text === null ? null : parseJson<Subject>(text, ["id", "kind", "name"]);
  }

  /** A range of a list; past its end, and of no list, nothing of 0. */
  async #rangeOf<T>(
    files: KeyedShards,
    name: string,
    [offset, limit]: [offset: number, limit: number],
  ): Promise<ListPart<T>> {
    const first = Math.floor(offset / LIST_PART);
    const last = Math.floor((offset + limit - 1) / LIST_PART);
    const keys = Array.from({ length: last - first + 1 }, (_, at) => partKey(name, first + at));
    const texts = await Promise.all(keys.map((key) => this.#textOf(files, key)));
    const parts = texts.flatMap((text) => (text === null ? [] : parseJson<ListPart<T>>(text, ["entries"])));
    const from = offset - first * LIST_PART;
    return { total: parts[0]?.total ?? 0, entries: parts.flatMap(({ entries }) => entries).slice(from, from + limit) };
  }

  async #headingsAt(numbers: readonly number[]): Promise<EventHeading[]> {
    const texts = await this.#textsAt(this.#files.headings, numbers);
    return numbers.flatMap((number) => {
      const text = texts.get(number);
      return text === undefined ? [] : [parseJson<EventHeading>(text, ["id", "name", "date"])];
    });
  }

  /** What became of an event that no longer exists; null for an id that never was an event's. */
  async moved(id: string): Promise<MovedEvent | null> {
    const text = await this.#textOf(this.#files.moved, id);
    return text === null ? null : parseJson<MovedEvent>(text, ["id", "replacedBy"]);
  }

  /** The storyline of this id, or null. */
  async storyline(id: string): Promise<PublishedStoryline | null> {
    const text = await this.#textOf(this.#files.storylines, id);
    return text === null ? null : parseJson<PublishedStoryline>(text, ["id", "timeline", "events"]);
  }

  /** Reads records by number, each file once however many of them it holds. */
  async #textsAt(
    { shards, firsts }: NumberedShards,
    numbers: readonly number[],
    reserved = 0,
  ): Promise<Map<number, string>> {
    const places = numbers.map((number) => shardPlace(firsts, number));
    const refs = new Set(places.map((place) => shards[place]).filter((ref) => ref !== undefined));
    await this.#session.readAll([...refs], reserved);
    const texts = new Map<number, string>();
    for (const [at, number] of numbers.entries()) {
      const place = places[at];
      const text = this.#readCached(shards[place], (shard) => shard.textAt(number - firsts[place]));
      if (text !== null) texts.set(number, text);
    }
    return texts;
  }

  async #textOf({ shards, firsts }: KeyedShards, key: string): Promise<string | null> {
    const ref = shards[shardPlace(firsts, key)];
    if (!ref) return null;
    await this.#session.readAll([ref]);
    return this.#readCached(ref, (shard) => shard.textOf(key));
  }

  /** Reads a record of a cached shard; null where it is not. */
  #readCached(ref: ShardRef | undefined, read: (shard: RecordShard) => string | null): string | null {
    const bytes = ref && this.#session.cached(ref);
    return bytes ? this.#session.readPart(ref, () => read(new RecordShard(ref.file, bytes))) : null;
  }
}
