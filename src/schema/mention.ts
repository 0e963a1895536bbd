import type { DateValue } from "./date.ts";

export type EntityType = "person" | "place" | "organization";

/** A place in `articleBody` that names an entity. Offsets as in {@link Sentence}. */
export interface EntityMention {
  type: EntityType;
  start: number;
  end: number;
  entityId: string;
  /** What the text calls a person right before the name, verbatim: `Presiden China`. */
  role?: string;
}

/** Whether the text speaks of a time as done, as yet to come, or as the day somebody was quoted. */
export type TimeAspect = "past" | "future" | "attribution";

/** A place in `articleBody` that names a time (TIMEX). Offsets as in {@link Sentence}. */
export interface TimeMention {
  type: "time";
  start: number;
  end: number;
  date: DateValue;
  aspect: TimeAspect;
}

export type Mention = EntityMention | TimeMention;

/** A person, place or organisation, with the names it goes by (SKOS labels). */
export interface Entity {
  id: string;
  type: EntityType;
  /** The fullest form that most publishers print. */
  prefLabel: string;
  altLabel: string[];
  /** How sure it is a name, and of its type, 0–1. */
  confidence: number;
  /**
   * Whether it may be a facet, a suggestion and a participant of several events. Persons may who
   * hold an office, or are named by enough publishers over enough events; any other is an entity of
   * one event.
   */
  isPublic: boolean;
}
