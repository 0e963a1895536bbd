/** What a word of a heading says of the field under it. */
export type HeadingWord =
  | "article"
  | "at"
  | "author"
  | "based"
  | "code"
  | "created"
  | "fetched"
  | "form"
  | "html"
  | "id"
  | "language"
  | "latest"
  | "link"
  | "name"
  | "page"
  | "published"
  | "publisher"
  | "publishing"
  | "short"
  | "source"
  | "summary"
  | "text"
  | "time"
  | "title"
  | "web"
  | "whole";

/** What those who write records call their parts. */
export interface RecordWords {
  /**
   * Names under which an object carries the records of a file: `articles`. In small letters, parted
   * by spaces.
   */
  containers: string;
  /** What systems call an article that is not public: `draft`. Fragments of whole values. */
  unpublished: readonly string[];
  /** What the head lines of a text may state, before a colon: `Title: …`. Parted by spaces. */
  headLines: string;
  /**
   * Usual names of fields, by the field they carry, best first, separated by spaces: `judul` of
   * `headline`.
   */
  fields: Readonly<Record<string, string>>;
  /**
   * The words by which headings name the content under them. Several words that mean one thing are
   * separated by spaces; a heading may write them as one.
   */
  headings: Partial<Record<HeadingWord, readonly string[]>>;
}
