import { type DateValue, knownDay, UNKNOWN_DATE } from "../../src/schema/index.ts";
import type { ResolvedTime } from "../model/pipeline-types.ts";
import { daysBetween } from "./resolve.ts";

/** How far into the body the main event is reported, in UTF-16 units: news puts it first. */
const LEAD_CHARS = 900;
/** A day longer before publication than this is background, not the news. */
const MAX_AGE_DAYS = 14;

/**
 * The day of the happening an article reports: the first day its opening speaks of as past, else
 * the day its first speaker is quoted on, else about the day it was published.
 */
export function eventDateOf(times: readonly ResolvedTime[], published: DateValue): DateValue {
  const publishedDay = /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(published.value ?? "") ? knownDay(published) : null;
  const days = times.filter(({ start, date, aspect }) => {
    const day = date.precision === "day" ? knownDay(date) : null;
    if (!day || start > LEAD_CHARS || aspect === "future") return false;
    if (!publishedDay) return true;
    const age = daysBetween(day, publishedDay);
    return age >= -1 && age <= MAX_AGE_DAYS;
  });
  const told = days.find((time) => time.aspect === "past") ?? days[0];
  if (told) return { ...told.date, source: "stated" };
  if (publishedDay) return { value: `${publishedDay}~`, precision: "day", source: "inferred" };
  return { ...UNKNOWN_DATE };
}
