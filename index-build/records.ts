import type { Article, DateValue, Entity, Sentence, TimeAspect } from "../src/schema/index.ts";

/** What the stages hand to one another, beside the nouns of `src/schema`. */

/** Stands in every build and lists its files: the next build knows by it what it may replace, and the reader what to pass over. */
export const BUILD_MARKER = ".kilas-build";

/** Where a record stands, so that every report can name it. */
export interface RecordOrigin {
  sourceFile: string;
  sourceLine: number | null;
}

/** A record or file as it was read: a page's text, or a record's fields. */
export type RawRecord = RecordOrigin &
  ({ kind: "text"; text: string } | { kind: "fields"; fields: Readonly<Record<string, unknown>> });

/** A record that did not become an article, and how to mend it. */
export interface Problem extends RecordOrigin {
  reason: string;
}

export type DroppedReason =
  | "after the article"
  | "boilerplate"
  | "byline"
  | "caption"
  | "credit"
  | "dateline"
  | "headline"
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
export interface ExtractedArticle extends RecordOrigin {
  sourceId: string | null;
  url: string | null;
  headline: string;
  articleBody: string;
  paragraphs: Paragraph[];
  author: string | null;
  publisher: string | null;
  isBasedOn: string | null;
  /** Date texts as found: a record's field, or the page's dateline. Best first; never from a sidebar. */
  datelines: string[];
  /** Language the record states, if it does. */
  inLanguage: string | null;
  dropped: DroppedLine[];
}

/** A time expression of the body with the date it stands for. */
export interface ResolvedTime {
  start: number;
  end: number;
  date: DateValue;
  aspect: TimeAspect;
}

/** An article on its way: with the day its main event took place, as far as its own text tells. */
export interface DatedArticle extends Article {
  eventDate: DateValue;
  /** End of the lead, an offset into `articleBody`: the first paragraph, or the first sentences of a long one. */
  leadEnd: number;
}

export type SentencesOf = (text: string, paragraphs: readonly Paragraph[]) => Omit<Sentence, "id" | "quotable">[];

/** The entities of a corpus by id. */
export type EntityIndex = ReadonlyMap<string, Entity>;
