import type { DateValue } from "./date.ts";

/** Where a statement stands: a sentence of an article, with offsets into that article's body. */
export interface Citation {
  articleId: string;
  sentenceId: string;
  start: number;
  end: number;
}

/** One sentence of a summary. */
export interface Statement {
  /** Verbatim: equal to the body of the first citation's article between the citation's offsets. */
  text: string;
  /** The first citation is the source of the text; the others are sentences that say the same. */
  citations: Citation[];
  /** Named publishers behind the citations. Articles without a publisher are not counted. */
  publisherCount: number;
  /** Independent origins behind the citations: copies and articles taken from one source count once. */
  originCount: number;
}

export interface Summary {
  statements: Statement[];
}

/** A dated, cited line of a timeline. */
export interface TimelineEntry {
  date: DateValue;
  text: string;
  citations: Citation[];
  /** The event the line tells of, in the timeline of a storyline. */
  eventId: string | null;
}
