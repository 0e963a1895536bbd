import { type DateValue, dayFromNumber, dayNumber, daySpan, knownDay } from "../../src/schema/index.ts";
import type { ResolvedTime } from "../model/pipeline-types.ts";
import { type ArticleDates, dateArticle } from "./date-article.ts";
import { eventDateOf } from "./event-date.ts";
import { inferPublished } from "./inferred.ts";

const YEAR_DAYS = 365.25;
/** Two days so near bear one another out. */
const NEAR_DAYS = YEAR_DAYS;
/** Fewer dates than this bear nothing out: none of them is doubted. */
const MIN_DATES = 4;
/**
 * A day that none bears out is doubted where it lies at least this many years after the newest that
 * is believed, and …
 */
const MIN_GAP_YEARS = 5;
/** … this many times as far as the days up to that one lie apart. */
const MIN_GAP_SPANS = 2;
/**
 * Of this many inferred dates or more, every day that none bears out is doubted: days are misread
 * more often than misstated.
 */
const MANY_INFERRED = 20;

/**
 * The last day on which a corpus can have been published: the newest day that others bear out.
 * Where at least half of the records state their day, the stated days alone decide; else the
 * inferred ones count, too: a folder of undated texts may hold one old page that states its day. A
 * slip of a clock or a year lies years after all others and is no measure.
 *
 * @param dates of publication, one a record.
 * @returns `YYYY-MM-DD`, or null where no day is known.
 */
export function publicationCeiling(dates: readonly DateValue[]): string | null {
  const stated = dates.filter(({ source }) => source === "stated").flatMap(firstKnownDay);
  const isMostlyStated = stated.length > 0 && 2 * stated.length >= dates.length;
  const days = (isMostlyStated ? stated : dates.flatMap(firstKnownDay)).sort((a, b) => a - b);
  const newest = newestBelieved(days, !isMostlyStated && days.length >= MANY_INFERRED);
  return newest === null ? null : dayFromNumber(newest);
}

/**
 * @param days in days since 1970, in order.
 * @param isStrict whether only days that others bear out are believed.
 */
function newestBelieved(days: readonly number[], isStrict: boolean): number | null {
  const [first = null] = days;
  if (first === null || days.length < MIN_DATES) return days.at(-1) ?? null;
  let newest = first;
  for (const [at, day] of days.entries()) {
    const nearest = Math.min(day - (days[at - 1] ?? -Infinity), (days[at + 1] ?? Infinity) - day);
    const leastGap = Math.max(MIN_GAP_YEARS * YEAR_DAYS, MIN_GAP_SPANS * (newest - first));
    if (nearest < NEAR_DAYS || (!isStrict && day - newest < leastGap)) newest = day;
  }
  return newest;
}

/**
 * The day of a date, or the one that an interval begins with, in days since 1970; none where
 * neither is known.
 */
function firstKnownDay(date: DateValue): number[] {
  const day = knownDay(date);
  if (day !== null) return [dayNumber(day)];
  const first = date.precision === "interval" ? (daySpan(date)?.first ?? null) : null;
  return first === null ? [] : [first];
}

/** A text with its dates. */
export type DatedText = Omit<ArticleDates, "unreadDate" | "dateModified" | "dateFetched"> & { articleBody: string };

const isAfter = (date: DateValue, ceiling: string): boolean => (knownDay(date) ?? "") > ceiling;

/**
 * The dates of an article with what the corpus knows: no day named as past, no day of the event and
 * no inferred publication lies after the ceiling, and a stated publication after it is not
 * believed.
 *
 * @param lastStated the last day of publication that is believed where it is stated. Default: the
 * ceiling.
 * @returns the same object where nothing changes.
 */
export function boundDates(dated: DatedText, ceiling: string, lastStated: string = ceiling): DatedText {
  const isDoubted = isAfter(dated.datePublished, dated.datePublished.source === "stated" ? lastStated : ceiling);
  const read: Omit<DatedText, "articleBody"> = isDoubted
    ? dateArticle({ articleBody: dated.articleBody, dates: [], scrapedAt: null, url: null }, "Z")
    : dated;
  const isMisread = (time: ResolvedTime) => time.aspect !== "future" && isAfter(time.date, ceiling);
  const isInferred = read.dateBasis === "text";
  if (!isDoubted && !read.times.some(isMisread) && !(isInferred && endsAfter(read.datePublished, ceiling)))
    return dated;
  const times = read.times.map((time) => (isMisread(time) ? { ...time, aspect: "future" as const } : time));
  if (!isInferred && !isDoubted) return { ...dated, times, eventDate: eventDateOf(times, read.datePublished) };
  const datePublished = inferPublished(times, ceiling);
  const dateBasis = datePublished.value === null ? null : "text";
  return { ...dated, datePublished, dateBasis, times, eventDate: eventDateOf(times, datePublished) };
}

const endsAfter = (date: DateValue, ceiling: string): boolean =>
  (daySpan(date)?.last ?? Number.NEGATIVE_INFINITY) > dayNumber(ceiling);
