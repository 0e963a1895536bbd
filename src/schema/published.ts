import type { Article } from "./article.ts";
import type { NewsEvent, Storyline } from "./event.ts";

/** An article as the Worker serves it: without the owner's files and what no page shows. */
export type PublishedArticle = Omit<
  Article,
  | "sourceFile"
  | "insertedSpaces"
  | "lineBreaks"
  | "sourceLine"
  | "sourceId"
  | "copies"
  | "authors"
  | "dateModified"
  | "dateFetched"
  | "articleSection"
  | "keywords"
  | "image"
  | "isAccessibleForFree"
> & {
  eventId: string;
} /** Where there are any. */ & Partial<Pick<Article, "insertedSpaces" | "lineBreaks">>;

/** An event in lists, before its page is opened. */
export type EventHeading = Pick<
  NewsEvent,
  "id" | "name" | "date" | "lastReport" | "publisherCount" | "unnamedCount" | "originCount" | "storylineId"
> & {
  articleCount: number;
  /** BCP 47: that of most of its articles, of several the first one's. */
  inLanguage: string;
  /** What changed in it last: as of which day (EDTF), and how many articles; null for nothing. */
  revised: { asOf: string; added: number; changed: number } | null;
};

/** An event as lists show it. */
export function headingOf(event: NewsEvent, inLanguage: string): EventHeading {
  const { id, name, date, lastReport, publisherCount, unnamedCount, originCount, storylineId, articleIds } = event;
  const articleCount = articleIds.length;
  const [last] = event.revisions;
  const revised =
    last === undefined || last.asOf === null
      ? null
      : { asOf: last.asOf, added: last.added.length, changed: last.changed.length };
  return {
    id,
    name,
    date,
    lastReport,
    publisherCount,
    unnamedCount,
    originCount,
    storylineId,
    inLanguage,
    articleCount,
    revised,
  };
}

/** Where a shard lies. JSON holds it as a list: see `search/store/shard-refs.ts`. */
export interface ShardRef {
  readonly file: string;
  /** Length of the shard, in bytes. */
  readonly bytes: number;
  /** See `shardChecksum`. */
  readonly checksum: number;
  /** The byte of the file at which the shard begins; 0 for a whole file of the assets. */
  readonly offset: number;
  /** A file of the static assets is one shard; a file of the bucket holds several. */
  readonly store: "assets" | "bucket";
}

/** Records by number: the shards in order, and the number of the first record of each. */
export interface NumberedShards {
  shards: ShardRef[];
  firsts: number[];
}

/** Records by key: the shards in order, and the first key of each. */
export interface KeyedShards {
  shards: ShardRef[];
  firsts: string[];
}

/**
 * Names that are searched together: of a list, each for every other; of `from` and `to`, those of
 * `to` where `from` is searched, but not the other way round.
 */
export type SynonymRule = readonly string[] | { readonly from: string; readonly to: readonly string[] };

/** What the Worker knows before it reads any other file. */
export interface Manifest {
  /** Version of these files' layout; the Worker refuses any other. */
  formatVersion: number;
  /** Hash of everything published, so that two equal builds have one name. */
  build: string;
  site: {
    name: string;
    /** The address of the site, without a slash at its end; null where its owner states none. */
    url: string | null;
    /** Where readers report faults: `mailto:…` or a web address; null for nowhere. */
    faults: string | null;
    defaultLanguage: string;
    /** Offset of the zone that times are shown in, `+HH:MM`. */
    utcOffset: string;
    synonyms: SynonymRule[];
  };
  /**
   * Names of one thing that the corpus itself provides: abbreviations its articles explain, and
   * countries in every language.
   */
  learntSynonyms: SynonymRule[];
  /** Fingerprint of the analysis and the index options the index was built with. */
  indexFingerprint: string;
  /**
   * What serves searches: MiniSearch itself, which travels in the Worker, or the packed index,
   * whose head is a file.
   */
  index: { kind: "embedded" } | { kind: "packed"; head: ShardRef };
  /** Names and phrases to suggest. */
  suggestions: ShardRef;
  /** Articles by document number, and the numbers by id. */
  articles: NumberedShards;
  articleIds: KeyedShards;
  /** Events in order of their first report, and the places of that order by id. */
  events: NumberedShards;
  eventIds: KeyedShards;
  /** Headings of events, the oldest first. */
  headings: NumberedShards;
  /** Parts of ordered lists of events, by the numbers of their headings: see `partKey`. */
  lists: KeyedShards;
  /** Parts of indexes of what has a page: see `indexName`. */
  indexes: KeyedShards;
  /** Whom and what pages are about, by `subjectKey`. */
  subjects: KeyedShards;
  storylines: KeyedShards;
  moved: KeyedShards;
  articleCount: number;
  eventCount: number;
  /** Of all fields above, as JSON. */
  checksum: number;
}

export const MANIFEST_FORMAT_VERSION = 8;

/** The layout of what was written before layouts were named. */
export const UNNAMED_LAYOUT = "7";

/** Where shards lie below the site's root, or in a bucket: a path of its own for every layout. */
export const SHARD_FOLDER = `_kilas/${MANIFEST_FORMAT_VERSION}`;

/** A storyline with what lists show of its events. */
export interface PublishedStoryline extends Storyline {
  /** One an entry of its timeline. */
  events: EventHeading[];
}

/** An event as its page needs it, with its storyline beside it. */
export interface PublishedEvent extends NewsEvent {
  /** BCP 47: that of most of its articles. */
  inLanguage: string;
  articles: Pick<
    PublishedArticle,
    "id" | "headline" | "url" | "publisher" | "datePublished" | "inLanguage" | "nearCopyOf"
  >[];
  /** Its timeline and events are only those around this one; `eventIds` names all. */
  storyline: PublishedStoryline | null;
  /** Ids of its participants that have a page. */
  subjectIds: string[];
  /** The place with a page at which it happened. */
  placeId: string | null;
}
