import type { DateValue } from "./date.ts";

/** A stretch of text to highlight: [start, end) in UTF-16 units. */
export type TextRange = [start: number, end: number];

export interface Snippet {
  text: string;
  ranges: TextRange[];
}

export interface SearchHit {
  id: string;
  headline: string;
  url: string | null;
  publisher: string | null;
  datePublished: DateValue;
  eventId: string;
  score: number;
  snippet: Snippet;
}

export interface FacetValue {
  value: string;
  /** What people read; equal to `value` where the value is readable itself. */
  label: string;
  count: number;
}

export interface Facets {
  publisher: FacetValue[];
  year: FacetValue[];
  event: FacetValue[];
  language: FacetValue[];
}

export interface EventHits {
  id: string;
  name: string;
  date: DateValue;
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
  /** All hits, not only those of this page. */
  total: number;
  hits: SearchHit[];
  /** Only with `group=event`. */
  events?: EventHits[];
  /** Counts over all hits. */
  facets: Facets;
  nextCursor: string | null;
  /** A spelling that finds more, or null. */
  didYouMean: string | null;
  /** The build that answered: a cursor is valid for one build only. */
  build: string;
}

export type SuggestionType = "headline" | "entity" | "word";

export interface Suggestion {
  text: string;
  type: SuggestionType;
}
