import type { EntityType } from "./mention.ts";

/** Kinds of names that have pages, and of all that have. */
export const PAGE_NAME_KINDS = ["person", "organization", "place"] as const satisfies readonly EntityType[];
export const SUBJECT_KINDS = [...PAGE_NAME_KINDS, "publisher"] as const;

/** Whom or what a page of events is about. */
export interface Subject {
  /** Lasts over builds. */
  id: string;
  kind: (typeof SUBJECT_KINDS)[number];
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

/**
 * The indexes: of subjects, those of most events first; of months and of the days of one, the
 * newest first.
 */
export const indexName = (of: Subject["kind"] | "month" | `day:${string}`): string => `index:${of}`;
