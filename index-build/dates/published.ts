import { ZONE_OFFSETS } from "../../src/analysis/index.ts";
import { type DateValue, firstDay, UNKNOWN_DATE } from "../../src/schema/index.ts";
import type { ResolvedTime } from "../records.ts";
import { findTimeExpressions } from "./expressions.ts";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const CLOCK =
  /(?:\b(?:pukul|jam|at)\s+|[\s,(|-])(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?\s*(am|pm)?\s*(wib|wita|wit|myt|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?|utc|gmt)?/i;

/** Years a news page can have been published in: the web's, with room ahead. Others are misread numbers. */
const isPlausibleYear = (value: string): boolean => value >= "1990" && value < "2100";

/** The first date that a dateline or date field states, or null. Times without a zone are taken at `defaultUtcOffset`. */
export function statedDate(datelines: readonly string[], defaultUtcOffset: string): DateValue | null {
  for (const dateline of datelines) {
    const date = readIso(dateline.trim(), defaultUtcOffset) ?? readWritten(dateline, defaultUtcOffset);
    if (date?.value && isPlausibleYear(date.value)) return date;
  }
  return null;
}

/** `Date.parse` takes 31 February for 3 March: only a day that comes back as it went in exists. */
function isCalendarDay(day: string): boolean {
  const ms = Date.parse(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

/** Records also write `2025/04/28`, `20250428`, and seconds or milliseconds since 1970. */
function toIso(text: string): string {
  if (/^\d{10}$|^\d{13}$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  return text
    .replace(
      /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/,
      (_, year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    )
    .replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}

function readIso(text: string, defaultUtcOffset: string): DateValue | null {
  const match = toIso(text).match(ISO);
  if (!match?.[1] || !isCalendarDay(match[1])) return null;
  if (match[2] === undefined) return { value: match[1], precision: "day", source: "stated" };
  return timed(match[1], match[2], match[3], match[4], defaultUtcOffset);
}

function readWritten(text: string, defaultUtcOffset: string): DateValue | null {
  const expression = findTimeExpressions(text).find(({ year, month, day }) => year && month && day);
  if (!expression) return null;
  const { year, month, day } = expression;
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const clock = text.slice(expression.end).match(CLOCK) ?? text.slice(0, expression.start).match(CLOCK);
  if (!clock?.[1] || !clock[2] || Number(clock[1]) > 23 || Number(clock[2]) > 59) {
    return { value: date, precision: "day", source: "stated" };
  }
  const afternoon = clock[4]?.toLowerCase();
  const hour = (Number(clock[1]) % (afternoon ? 12 : 24)) + (afternoon === "pm" ? 12 : 0);
  const seconds = clock[3] === undefined ? undefined : `:${clock[3]}`;
  return timed(date, `${String(hour).padStart(2, "0")}:${clock[2]}`, seconds, clock[5], defaultUtcOffset);
}

/** `GMT+7`, `+0700`, `+07:00` and `Z`, as ISO 8601 writes them. */
function toOffset(zone: string): string {
  const match = zone.match(/([+-])(\d{1,2}):?(\d{2})?$/);
  return match ? `${match[1]}${match[2]?.padStart(2, "0")}:${match[3] ?? "00"}` : zone;
}

function timed(
  day: string,
  minutes: string,
  seconds: string | undefined,
  zone: string | undefined,
  fallback: string,
): DateValue {
  const offset = zone ? (ZONE_OFFSETS.get(zone.toLowerCase()) ?? toOffset(zone)) : fallback;
  return {
    value: `${day}T${minutes}${seconds ?? ""}${offset}`,
    precision: seconds ? "second" : "minute",
    source: "stated",
  };
}

/**
 * When a page was published, as far as its own text tells, for a page without a date of its own.
 *
 * It was not published before the last day it speaks of as past, nor after the first day it speaks of as to come:
 * `2023-03-20/2023-03-21`, or `2022-12-30/..` where nothing lies ahead. A source quoted on a day (`dikutip …, Kamis (5/2)`)
 * is quoted by the writer on that very day, so that day is taken as about right: `2026-02-05~`.
 */
export function inferPublished(times: readonly ResolvedTime[]): DateValue {
  const dayOf = (time: ResolvedTime) => (time.date.precision === "day" ? firstDay(time.date) : null);
  let last: { day: string; quoted: boolean } | null = null;
  for (const time of times) {
    const day = time.aspect === "future" ? null : dayOf(time);
    if (!day || (last && day < last.day)) continue;
    last = { day, quoted: time.aspect === "attribution" };
  }
  if (!last) return { ...UNKNOWN_DATE };
  if (last.quoted) return { value: `${last.day}~`, precision: "day", source: "inferred" };
  const { day } = last;
  const ahead = times
    .flatMap((time) => (time.aspect === "future" ? (dayOf(time) ?? []) : []))
    .filter((future) => future > day)
    .sort()[0];
  return { value: `${day}/${ahead ?? ".."}`, precision: "interval", source: "inferred" };
}
