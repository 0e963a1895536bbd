import type { DateBasis, DateValue } from "./date.ts";
import type { Mention } from "./mention.ts";
import type { Sentence } from "./sentence.ts";

/** Another record that carries the same article: the same URL or the same text. */
export interface ArticleCopy {
  sourceFile: string;
  /** Line of a record file, counted from 1; null for a file that holds one article. */
  sourceLine: number | null;
  sourceId: string | null;
  url: string | null;
  publisher: string | null;
}

/** Who wrote an article. */
export interface Author {
  /** A desk or an agency is an organization. */
  type: "person" | "organization";
  name: string;
}

/** The picture that a source shows with an article. */
export interface ArticleImage {
  /** As the source gives it: it is never fetched. */
  url: string;
  /** Who made it or holds its rights, as the source says; null where it does not. */
  creditText: string | null;
}

/** One news article (schema.org NewsArticle, where the names agree). */
export interface Article {
  /** Derived from the canonical URL where known, else from the text; 12 characters of base 32. */
  id: string;
  /** Hash of headline and body: it changes when the text does, the id does not. */
  revision: string;
  url: string | null;
  headline: string;
  /**
   * The cleaned text: paragraphs separated by a blank line. Every offset of this project counts in
   * it, in UTF-16 units.
   */
  articleBody: string;
  /**
   * Offsets of the spaces in `articleBody` that its source does not have: without them it is the
   * source's text.
   */
  insertedSpaces: number[];
  /** Offsets of the spaces in `articleBody` that are line breaks on its page. */
  lineBreaks: number[];
  datePublished: DateValue;
  /** Where the date of publication was found; null where it is unknown. */
  dateBasis: DateBasis | null;
  /** The names of its authors, as a line shows them; null where none is known. */
  author: string | null;
  /** Each author by itself, in the order of the source. */
  authors: Author[];
  /** When the source says that it was changed; unknown where it does not. */
  dateModified: DateValue;
  /** When its record says that it was fetched, ISO 8601 with an offset, or a day; else null. */
  dateFetched: string | null;
  /** The section of the source, as it writes it: `Ekonomi`; else null. */
  articleSection: string | null;
  /** Tags of the source, as it writes them. */
  keywords: string[];
  image: ArticleImage | null;
  /** Whether the source lets everyone read it; null where it does not say. */
  isAccessibleForFree: boolean | null;
  /**
   * As the source writes it. Null when it is not known: unknown publishers are never counted as
   * one.
   */
  publisher: string | null;
  /** BCP 47, for example `id`. */
  inLanguage: string;
  /** Publisher this article says it was taken from. */
  isBasedOn: string | null;
  /**
   * Id of the article this one is a near-copy of: the earliest that shares most of its text. Null
   * for an original.
   */
  nearCopyOf: string | null;
  /** Path of the raw file, relative to the corpus. */
  sourceFile: string;
  /** Line of a record file, counted from 1; null for a file that holds one article. */
  sourceLine: number | null;
  /** The record's own id, where it had one. */
  sourceId: string | null;
  copies: ArticleCopy[];
  sentences: Sentence[];
  mentions: Mention[];
}
