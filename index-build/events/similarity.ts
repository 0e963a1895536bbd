import { DAY_MS, knownDay } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { type HeadlineFrame, slotsConflict } from "./headline-frame.ts";

/** Days of an article, counted from 1970; null where they are not known. */
export interface ArticleDays {
  /** Of its event, where the text states it. */
  event: number | null;
  /**
   * Of publication; where only an interval is known of that, the event's own day takes its place.
   */
  published: number | null;
}

/** Pairs of items by index and their similarity, 0–1, each in a column: there may be millions. */
export interface SimilarPairs {
  a: Int32Array;
  b: Int32Array;
  similarity: Float32Array;
}

/** The similarity of two articles as reports of one event, and its parts. */
export interface Similarity {
  /** Cosine of their texts, 0–1. */
  cosine: number;
  /** What is left for the days between their publication, 0–1. */
  publicationFactor: number;
  /** What is left where they state different days of the event, 0–1. */
  eventDayFactor: number;
  /** 0 where their headlines have one wording with other places or magnitudes in it, else 1. */
  slotFactor: number;
  /** The product, 0–1; 0 where days or headlines rule it out. */
  total: number;
}

/** What a day between two publications takes off their likeness. */
const LOSS_PER_DAY = 0.15;
/**
 * Articles published further apart, in days, are not compared. Range 1–6: from 7 on, their likeness
 * would be 0 anyway.
 */
export const MAX_GAP_DAYS = 4;
/**
 * What is left where two articles state different days: writers state the days of other things,
 * too.
 */
const OTHER_EVENT_DAY = 0.9;
/** Two stated days of an event further apart than this, in days, … */
const MAX_EVENT_DAY_GAP = 3;
/** … leave so much: they are rather two events, but writers err, and name days of other things. */
const FAR_EVENT_DAY = 0.7;
/** The reports of one event are published within this many days. */
export const MAX_SPAN_DAYS = 7;

export function daysOf({ eventDate, datePublished }: Pick<DatedArticle, "eventDate" | "datePublished">): ArticleDays {
  const numberOf = (day: string | null) => (day === null ? null : Date.parse(day) / DAY_MS);
  return {
    event: eventDate.source === "stated" ? numberOf(knownDay(eventDate)) : null,
    published: numberOf(knownDay(datePublished) ?? knownDay(eventDate)),
  };
}

const gap = (a: number | null, b: number | null): number => (a === null || b === null ? 0 : Math.abs(a - b));

/** What two articles are compared by beside their texts. */
export interface Circumstances {
  days: ArticleDays;
  /** Worked out when it is first asked for. */
  frame: () => HeadlineFrame;
}

/**
 * Joins the cosine of two texts with what their days and headlines say. Unknown days say nothing.
 */
export function similarityOf(cosine: number, a: Circumstances, b: Circumstances): Similarity {
  const publishedGap = gap(a.days.published, b.days.published);
  const eventGap = gap(a.days.event, b.days.event);
  const publicationFactor = publishedGap > MAX_GAP_DAYS ? 0 : 1 - LOSS_PER_DAY * publishedGap;
  const eventDayFactor = eventGap > MAX_EVENT_DAY_GAP ? FAR_EVENT_DAY : eventGap > 0 ? OTHER_EVENT_DAY : 1;
  const slotFactor = slotsConflict(a.frame(), b.frame()) ? 0 : 1;
  const total = cosine * publicationFactor * eventDayFactor * slotFactor;
  return { cosine, publicationFactor, eventDayFactor, slotFactor, total };
}
