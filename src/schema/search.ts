import type { DateValue } from "./date.ts";

/** A stretch of text to highlight: [start, end) in UTF-16 units. */
export type TextRange = [start: number, end: number];

export interface Snippet {
  text: string;
  ranges: TextRange[];
  /** The text as HTML, its ranges in `<mark>`; nothing else in it is markup. */
  html: string;
}

export interface SearchHit {
  id: string;
  headline: string;
  url: string | null;
  publisher: string | null;
  datePublished: DateValue;
  /** BCP 47. */
  inLanguage: string;
  eventId: string;
  score: number;
  snippet: Snippet;
  /** Stretches of the headline that match. */
  headlineRanges: TextRange[];
  /**
   * Other articles that were found and carry nearly the same text; they are not listed by
   * themselves.
   */
  nearCopies: { id: string; publisher: string | null }[];
}

export interface FacetValue {
  value: string;
  /** What people read; equal to `value` where the value is readable itself. */
  label: string;
  count: number;
}

/** Counts by value: the most frequent first, dates newest first. */
export interface Facets {
  publisher: FacetValue[];
  /** `YYYY`; only of articles whose year is known. */
  year: FacetValue[];
  /** `YYYY-MM`; only of articles whose month is known. */
  month: FacetValue[];
  /** The 20 largest; events of one article are left out. */
  event: FacetValue[];
  person: FacetValue[];
  organization: FacetValue[];
  place: FacetValue[];
  language: FacetValue[];
}

/**
 * Counts by day, month or year, whichever shows the whole of the hits best; the oldest first,
 * without those of none.
 */
export interface DateHistogram {
  unit: "day" | "month" | "year";
  /** EDTF: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  bins: { value: string; count: number }[];
}

export interface EventHits {
  id: string;
  name: string;
  date: DateValue;
  /** BCP 47: that of most of its articles. */
  inLanguage: string;
  /** Articles of the event, found or not. */
  articleCount: number;
  publisherCount: number;
  /** Articles of the event whose publisher is not known. */
  unnamedCount: number;
  originCount: number;
  /** The best hits of the event: three at most. */
  hits: SearchHit[];
}

export interface SearchResponse {
  query: string;
  /** All hits, near-copies included, not only those of this page. */
  total: number;
  hits: SearchHit[];
  /** Only with `group=event`: the events of this page, and how many there are in all. */
  events?: EventHits[];
  eventTotal?: number;
  /** Counts over all hits. */
  facets: Facets;
  /** All hits whose date is known well enough, over time. */
  histogram: DateHistogram;
  nextCursor: string | null;
  /**
   * Whether all hits hold all the words of the query, each in some form, or, since too few articles
   * do, some hold only some of them.
   */
  matched: "all" | "some";
  /** What was searched where words were taken for misspelt, or null. */
  searchedFor: string | null;
  /**
   * The same, or a spelling that was not searched but finds much more where this one finds little;
   * else null.
   */
  didYouMean: string | null;
  /**
   * Whether the request ran out of what it may read before it had read everything: what is here is
   * the best of what it reached.
   */
  partial: boolean;
  /** The build that answered: a cursor is valid for one build only. */
  build: string;
}

export type SuggestionType = "entity" | "phrase" | "headline" | "word";

export interface Suggestion {
  text: string;
  type: SuggestionType;
}
