import type { Article } from "./article.ts";
import type { NewsEvent, Storyline } from "./event.ts";
import { fnv1a } from "./hash.ts";

/** An article as the Worker serves it: without the fields that tell of the owner's files. */
export type PublishedArticle = Omit<Article, "sourceFile" | "sourceLine" | "sourceId" | "copies"> & { eventId: string };

/** An event in lists, before its page is opened. */
export type EventHeading = Pick<
  NewsEvent,
  "id" | "name" | "date" | "publisherCount" | "unnamedCount" | "originCount" | "storylineId"
> & { articleCount: number };

/** One file of records, chosen by a hash of the record's id: see `shardOf`. */
export type Shard<T> = Record<string, T>;

/**
 * Names that are searched together: of a list, each for every other; of `from` and `to`, those of `to` where `from` is searched, but not the
 * other way round.
 */
export type SynonymRule = readonly string[] | { readonly from: string; readonly to: readonly string[] };

/** What the Worker knows before it reads any other file. */
export interface Manifest {
  /** Version of these files' layout; the Worker refuses any other. */
  formatVersion: number;
  /** Hash of everything published, so that two equal builds have one name. */
  build: string;
  site: { name: string; defaultLanguage: string; synonyms: SynonymRule[] };
  /** Names of one thing that the corpus itself tells: abbreviations its articles explain, and countries in every language. */
  learntSynonyms: SynonymRule[];
  /** Fingerprint of the analysis and the index options the index was built with. */
  indexFingerprint: string;
  /** File names under `/_kilas/`, by shard number. */
  articleShards: string[];
  eventShards: string[];
  storylineShards: string[];
  movedShards: string[];
  articleCount: number;
  /** Newest first. */
  events: EventHeading[];
}

export const MANIFEST_FORMAT_VERSION = 4;

/** An event as its page needs it, with its storyline beside it. */
export interface PublishedEvent extends NewsEvent {
  articles: Pick<PublishedArticle, "id" | "headline" | "url" | "publisher" | "datePublished" | "inLanguage">[];
  /** Its timeline holds only the events around this one; `eventIds` names all. */
  storyline: Storyline | null;
}

/** Which of `shardCount` files holds a record: a hash of its id, modulo the count. */
export const shardOf = (id: string, shardCount: number): number => fnv1a(id) % shardCount;
