import type { EntityType } from "./mention.ts";

/** Whom or what a page of events is about. */
export interface Subject {
  /** Lasts over builds. */
  id: string;
  kind: EntityType | "publisher";
  name: string;
  /** Other spellings and short forms. */
  aliases: string[];
  /** What the newest events call a person, verbatim; null where none does. */
  role: string | null;
  /** Of a place, the administrative units around it, the narrowest first. */
  chain: string[];
  /** Events that it takes part in, that happened there, or that it reports. */
  eventCount: number;
}

/** The name of the list of a subject's events, and the key of its record. */
export const subjectKey = ({ kind, id }: Pick<Subject, "kind" | "id">): string =>
  `${kind === "publisher" ? "publisher" : "name"}:${id}`;

/** The list of the events of a day, `YYYY-MM-DD`. */
export const dayList = (day: string): string => `day:${day}`;

/** Something that has a page, in an index: a subject, a month, a day. */
export interface IndexEntry {
  id: string;
  name: string;
  role: string | null;
  eventCount: number;
}

/** Entries of one part of an index, at most. */
export const INDEX_PART = 100;

/** A part of an index. */
export interface IndexPart {
  /** Entries of the whole index. */
  total: number;
  entries: IndexEntry[];
}

/**
 * The indexes: of subjects, those of most events first; of months and of the days of one, the
 * newest first.
 */
export const indexName = (of: Subject["kind"] | "month" | `day:${string}`): string => `index:${of}`;
