import type {
  Article,
  ArticleImage,
  Author,
  DateBasis,
  DateValue,
  Entity,
  IndexEntry,
  NewsEvent,
  Sentence,
  Subject,
  TimeAspect,
} from "../../src/schema/index.ts";
import type { TermCounts } from "./term-counts.ts";

/** What the stages hand to one another, beside the nouns of `src/schema`. */

/**
 * A file made by other means than the pipeline, such as a bundled widget: its path below `public/`,
 * and its content.
 */
export interface PublicFile {
  path: string;
  content: string;
}

/**
 * A file in every build that lists its files: the next build knows by it what it may replace, and
 * the reader what to skip.
 */
export const BUILD_MARKER = ".kilas-build";

/** The location of a record, so that every report can name it. */
export interface RecordOrigin {
  sourceFile: string;
  sourceLine: number | null;
}

/**
 * What one record of a file holds: the fields it states, and the page itself where the file is one.
 */
export interface RecordContent {
  fields: Readonly<Record<string, unknown>>;
  page: { type: "text" | "html" | "markdown"; text: string } | null;
}

/** A record as it was read. */
export type RawRecord = RecordOrigin & RecordContent;

/** A record that did not become an article, and how to fix it. */
export interface RecordProblem extends RecordOrigin {
  reason: string;
}

/** Why a content is no article; with its origin, a {@link RecordProblem}. */
export interface Fault {
  reason: string;
  /** What the page is in place of an article, where it is known. */
  noArticle?: string;
  /** What was left out of a page of which nothing was left. */
  dropped?: DroppedLine[];
}

/** A date as a record or page states it. */
export interface StatedDate {
  text: string;
  basis: Exclude<DateBasis, "url" | "text">;
}

/**
 * What the markup says of a line. `prose` was in a paragraph or list of the page's main content.
 */
export type LineMarkup = "prose" | "heading";

/**
 * A sentence or line of so many words is complete by itself: as boilerplate it may be removed from
 * the middle of a text.
 */
export const MIN_LONG_SEGMENT_WORDS = 4;

export interface PageLine {
  text: string;
  /** Null where the page was plain text. */
  markup: LineMarkup | null;
}

/** What a record or a page states of an article beside its text. */
export interface ArticleDetails {
  section: string | null;
  keywords: string[];
  image: ArticleImage | null;
  /** When it was changed, as written. */
  modified: string | null;
  /** Whether everyone may read it. */
  isFree: boolean | null;
}

/** What a page states of its article, before its text is looked at. */
export interface PageStatements extends ArticleDetails {
  url: string | null;
  headline: string | null;
  /** Its authors as each part of it states them, best first; each text may list several. */
  authors: string[][];
  publisher: string | null;
  isBasedOn: string | null;
  inLanguage: string | null;
  /** Best first. */
  dates: StatedDate[];
}

/**
 * A record opened: what it states of itself and the lines of its text. It depends on the record
 * alone.
 */
export interface ParsedPage extends PageStatements {
  sourceId: string | null;
  /** When the page was fetched, as the record states: what `3 jam lalu` counts from. */
  scrapedAt: string | null;
  lines: PageLine[];
  /** Whether a field of the record holds the text: then it is one, however short. */
  isStatedText: boolean;
  /** Headlines of other articles the page links to: a teaser of one may occur in the text. */
  linkTexts: string[];
}

export type DroppedReason =
  | "after the article"
  | "boilerplate"
  | "byline"
  | "caption"
  | "credit"
  | "dateline"
  | "headline"
  | "repeated by the publisher"
  | "repeated in the text"
  | "section label"
  | "teaser";

export interface DroppedLine {
  text: string;
  reason: DroppedReason;
}

/** A paragraph of the body. Offsets into `articleBody`. */
export interface Paragraph {
  start: number;
  end: number;
  subhead: boolean;
}

/** A record after extraction: what it says of itself, before anything is worked out. */
export interface ExtractedArticle extends ArticleDetails {
  sourceId: string | null;
  url: string | null;
  headline: string;
  articleBody: string;
  /**
   * Offsets of its spaces that the source does not have, and of those that are line breaks there.
   */
  insertedSpaces: number[];
  lineBreaks: number[];
  paragraphs: Paragraph[];
  /** The place that opens the text, cut off it: `Sleman`; null for none. */
  datelinePlace: string | null;
  authors: Author[];
  publisher: string | null;
  isBasedOn: string | null;
  /**
   * Dates as found in a record's field, the markup or the page's dateline. Best first; never from a
   * sidebar.
   */
  dates: StatedDate[];
  /**
   * A time that so many records of the source share that it is not believed, as written; or null.
   */
  sharedDate: string | null;
  /** When the page was fetched, as the record states. */
  scrapedAt: string | null;
  /** Language the record states, if it does. */
  inLanguage: string | null;
  dropped: DroppedLine[];
}

/** A time expression of the body with the date it denotes. */
export interface ResolvedTime {
  start: number;
  end: number;
  date: DateValue;
  aspect: TimeAspect;
}

/**
 * An article in the pipeline: with the day its main event took place, as far as its own text says.
 */
export interface DatedArticle extends Article {
  eventDate: DateValue;
  /**
   * Name of the newsroom its text comes from, as far as that shows: one origin, however many
   * publishers carry it.
   */
  origin: string;
  /**
   * End of the lead, an offset into `articleBody`: the first paragraph, or the first sentences of a
   * long one.
   */
  leadEnd: number;
  /** The place of its dateline; see `ExtractedArticle`. */
  datelinePlace: string | null;
  /** Its terms, counted once for all stages. */
  termCounts: TermCounts;
}

/** Who carries an article: its publisher, and those of its copies. Unknown ones are left out. */
export const publishersOf = ({ publisher, copies }: Pick<Article, "publisher" | "copies">): string[] =>
  [publisher, ...copies.map((copy) => copy.publisher)].flatMap((one) => one ?? []);

export type SentencesOf = (
  text: string,
  paragraphs: readonly Paragraph[],
) => Omit<Sentence, "id" | "quotable" | "leaning" | "salience">[];

/** The summary of an event, beside its identity. */
export type EventSummary = Pick<NewsEvent, "summary" | "keyFacts" | "disagreements" | "quotes" | "timeline">;

/** The entities of a corpus by id. */
export type EntityIndex = ReadonlyMap<string, Entity>;

/** The events of a list that pages and routes show, by id, in its order. */
export interface EventList {
  name: string;
  eventIds: string[];
}

/** What pages list. */
export interface EventLists {
  lists: EventList[];
  indexes: EntryIndex[];
  /** Whom and what pages are about. */
  subjects: Subject[];
  /** The place with a page at which an event happened, by the event's id. */
  placeIds: ReadonlyMap<string, string>;
}

/** An index of what has a page, in its order. */
export interface EntryIndex {
  name: string;
  entries: IndexEntry[];
}
