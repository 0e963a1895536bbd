import type { DateValue } from "./date.ts";
import type { Disagreement, KeyFacts, Quote } from "./key-facts.ts";
import type { EntityType } from "./mention.ts";
import type { EventRevision } from "./revision.ts";
import { cutStatement, type Summary, type TimelineEntry } from "./summary.ts";

export interface Participant {
  entityId: string;
  name: string;
  type: EntityType;
  /** What most texts call the person, verbatim; null where none says. */
  role: string | null;
  /** Whether it is only heard on the event: a spokesman, an expert, a witness. */
  comments: boolean;
}

/**
 * One real-world happening and the articles that report it. Every article belongs to exactly one
 * event.
 */
export interface NewsEvent {
  id: string;
  name: string;
  date: DateValue;
  location: string | null;
  /**
   * The administrative units around its place, from the narrowest that is known to the widest;
   * empty where the gazetteer does not know it.
   */
  locationChain: string[];
  /** Most mentioned first. */
  participants: Participant[];
  /** In order of publication, then of id. */
  articleIds: string[];
  storylineId: string | null;
  /** The event this one was merged into, once that has happened. */
  replacedBy: string | null;
  /** Named publishers, the one that reported first before the others. */
  publishers: string[];
  publisherCount: number;
  /** When the first and the last of its articles were published. */
  firstReport: DateValue;
  lastReport: DateValue;
  /** Articles whose publisher is not known. */
  unnamedCount: number;
  /** Independent origins: the roots of the graph of copies and `isBasedOn`. */
  originCount: number;
  summary: Summary;
  keyFacts: KeyFacts;
  /** What its articles disagree on. */
  disagreements: Disagreement[];
  /** What was said, the best known speakers first. */
  quotes: Quote[];
  timeline: TimelineEntry[];
  /** What changed since it was first published, newest first. */
  revisions: EventRevision[];
}

/** The event of each article, by the article's id. */
export function eventIdByArticle(events: readonly Pick<NewsEvent, "id" | "articleIds">[]): Map<string, string> {
  return new Map(events.flatMap(({ id, articleIds }) => articleIds.map((articleId) => [articleId, id] as const)));
}

/** The address of an event that no longer exists. */
export interface MovedEvent {
  id: string;
  /**
   * The events its articles belong to now: one it was merged into, several to choose from, or none.
   */
  replacedBy: string[];
}

/** A chain of events about one matter over time. */
export interface Storyline {
  id: string;
  name: string;
  /** In date order. */
  eventIds: string[];
  timeline: TimelineEntry[];
}

/** The line of an event in the timeline of a storyline: what its summary leads with. */
export function timelineEntryOf({
  id,
  name,
  date,
  summary,
}: Pick<NewsEvent, "id" | "name" | "date" | "summary">): TimelineEntry {
  const [first] = summary.statements;
  const lead = first && cutStatement(first);
  return { date, text: lead?.text ?? name, citations: lead?.citations ?? [], eventId: id };
}
