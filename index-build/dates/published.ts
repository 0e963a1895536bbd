import { MONTH_PATTERN, ZONE_OFFSETS } from "../../src/analysis/index.ts";
import { type DateBasis, type DateValue, firstDay, UNKNOWN_DATE } from "../../src/schema/index.ts";
import type { ResolvedTime, StatedDate } from "../records.ts";
import { findTimeExpressions } from "./expressions.ts";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const ZONE = [...ZONE_OFFSETS.keys()].join("|");
const CLOCK = new RegExp(
  "(?:\\b(?:pukul|jam|at)\\s+|[\\s,(|@-])(\\d{1,2})[.:](\\d{2})(?:[.:](\\d{2}))?\\s*(am|pm|pagi|siang|sore|malam|petang|ptg|tgh)?\\b" +
    `\\s*((?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|(?:${ZONE})\\b)?`,
  "i",
);

/** Years a news page can have been published in: the web's, with room ahead. Others are misread numbers. */
const isPlausibleYear = (value: string): boolean => value >= "1990" && value < "2100";

/** When an article was published, and where that was found. */
export interface PublishedDate {
  date: DateValue;
  /** Null where the date is unknown. */
  basis: DateBasis | null;
}

/**
 * The first date that a field, the markup or a dateline states, or null. Times without a zone are taken at
 * `defaultUtcOffset`; `3 jam lalu` counts from `scrapedAt`, where the record tells it.
 */
export function statedDate(
  dates: readonly StatedDate[],
  defaultUtcOffset: string,
  scrapedAt: string | null = null,
): PublishedDate | null {
  const scraped = scrapedAt === null ? null : readIso(scrapedAt.trim(), defaultUtcOffset);
  for (const { text, basis } of dates) {
    const date =
      readIso(text.trim(), defaultUtcOffset) ??
      readWritten(basis === "dateline" ? text : withWholeYear(text), defaultUtcOffset) ??
      (scraped && readAgo(text, scraped));
    if (date?.value && isPlausibleYear(date.value)) return { date, basis };
  }
  return null;
}

/** `01 Jun 25 | 07:30`: only a field or markup is sure to mean a year by two digits. `04/28/2025` puts the month first. */
function withWholeYear(text: string): string {
  return text
    .replace(new RegExp(`\\b(\\d{1,2}[ -](?:${MONTH_PATTERN})[ -])(\\d{2})(?![\\d:.])`, "i"), "$120$2")
    .replace(/\b(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})\b/, "$2/$1/$3");
}

const AGO =
  /\b(\d{1,3}|se)\s?(menit|jam|hari|minggu|pekan|minutes?|hours?|days?|weeks?)\s+(?:(?:yang\s+)?lalu|ago)|\b(kemarin|yesterday)\b/i;
const AGO_MINUTES: Record<string, number> = { m: 1, j: 60, h: 60, d: 1440, w: 10_080 };

/** `3 jam lalu`, seen when the page was scraped: the day that was. */
function readAgo(text: string, scraped: DateValue): DateValue | null {
  const match = text.match(AGO);
  const scrapedMs = scraped.value === null ? Number.NaN : Date.parse(scraped.value);
  if (!match || Number.isNaN(scrapedMs)) return null;
  const unit = (match[2] ?? "hari").toLowerCase();
  const isDays = /^(?:hari|day)/.test(unit);
  const isWeeks = /^(?:minggu|pekan|week)/.test(unit);
  const minutes = isWeeks ? 10_080 : isDays ? 1440 : (AGO_MINUTES[unit.charAt(0)] ?? 1440);
  // Hours back from a day without a clock may lead to the day before, or not.
  if (minutes < 1440 && scraped.precision === "day") return null;
  const count = match[3] ? 1 : match[1]?.toLowerCase() === "se" ? 1 : Number(match[1]);
  const offsetMs = offsetMsOf(scraped.value as string);
  const day = new Date(scrapedMs - count * minutes * 60_000 + offsetMs).toISOString().slice(0, 10);
  return { value: day, precision: "day", source: "stated" };
}

function offsetMsOf(value: string): number {
  const match = value.match(/([+-])(\d{2}):(\d{2})$/);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}

/**
 * The day in the address of an article: `/2023/02/27/`, `/2026-08-12/`, or a time written as `20260812201733`. Seen at
 * kompas.com, cnnindonesia.com, cnbcindonesia.com; an id of eight digits that happens to be a date is not one.
 */
export function dateInUrl(url: string | null): DateValue | null {
  if (url === null || !URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  const match =
    pathname.match(/\/(20\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/) ??
    pathname.match(/(?:^|[/_-])(20\d{2})-(\d{2})-(\d{2})(?=[/_.-]|$)/) ??
    pathname.match(/\/(20\d{2})(\d{2})(\d{2})(?:[0-2]\d[0-5]\d[0-5]\d(?=\D)|\/)/);
  if (!match) return null;
  const day = `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
  return isCalendarDay(day) ? { value: day, precision: "day", source: "inferred" } : null;
}

/** `Date.parse` takes 31 February for 3 March: only a day that comes back as it went in exists. */
function isCalendarDay(day: string): boolean {
  const ms = Date.parse(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

/** Records also write `2025/04/28`, `20250428`, and seconds or milliseconds since 1970. */
function toIso(text: string): string {
  const epoch = text.match(/^(\d{10})(?:\.\d+)?$|^(\d{13})$/);
  if (epoch) return new Date(epoch[1] ? Number(epoch[1]) * 1000 : Number(epoch[2])).toISOString();
  return text
    .replace(
      /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/,
      (_, year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    )
    .replace(/^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?$/, (_, year, month, day, hour, minute, second) =>
      hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}:${second}`,
    )
    .replace(
      /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/,
      (_, year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
    );
}

function readIso(text: string, defaultUtcOffset: string): DateValue | null {
  const iso = toIso(text);
  const partial = iso.match(/^(\d{4})(?:-(0[1-9]|1[0-2]))?$/);
  if (partial) return { value: iso, precision: partial[2] ? "month" : "year", source: "stated" };
  const match = iso.match(ISO);
  if (!match?.[1] || !isCalendarDay(match[1])) return null;
  if (match[2] === undefined) return { value: match[1], precision: "day", source: "stated" };
  return timed(match[1], match[2], match[3], match[4], defaultUtcOffset, true);
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
  const hour = hourOf(Number(clock[1]), clock[4]?.toLowerCase());
  const seconds = clock[3] === undefined ? undefined : `:${clock[3]}`;
  return timed(
    date,
    `${String(hour).padStart(2, "0")}:${clock[2]}`,
    seconds,
    clock[5],
    defaultUtcOffset,
    /^[+-]0{4}$/.test(clock[5] ?? ""),
  );
}

/** Hours 0–23 of a clock that may count to twelve: `4.12 petang`, `11:11 malam`, `3:15pm`. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const isAfternoon = /^(?:pm|sore|malam|petang|ptg)$/.test(half) || (/^(?:siang|tgh)$/.test(half) && hour < 6);
  const isTwelve = half === "am" || half === "pm" || hour < 12;
  return isTwelve ? (hour % 12) + (isAfternoon || (half === "siang" && hour === 12) ? 12 : 0) : hour;
}

/** `GMT+7`, `+0700`, `+07:00` and `Z`, as ISO 8601 writes them. */
function toOffset(zone: string): string {
  const match = zone.match(/([+-])(\d{1,2}):?(\d{2})?$/);
  return match ? `${match[1]}${match[2]?.padStart(2, "0")}:${match[3] ?? "00"}` : zone;
}

/** A time of day on a day; the day alone where no clock shows that time. */
function timed(
  day: string,
  minutes: string,
  seconds: string | undefined,
  zone: string | undefined,
  fallback: string,
  isMachineWritten: boolean,
): DateValue {
  if (minutes > "23:59" || Number(minutes.slice(3)) > 59) return { value: day, precision: "day", source: "stated" };
  const offset = zone ? (ZONE_OFFSETS.get(zone.toLowerCase()) ?? toOffset(zone)) : fallback;
  const precision = seconds ? "second" : "minute";
  const value = `${day}T${minutes}${seconds ?? ""}${offset}`;
  // Machines write UTC wherever they stand: the day a reader saw is that of the site's own clock.
  return {
    value: isMachineWritten && offset === "+00:00" ? inOffset(value, fallback) : value,
    precision,
    source: "stated",
  };
}

/** The same instant on another clock. */
function inOffset(value: string, offset: string): string {
  const ms = Date.parse(value);
  if (Number.isNaN(ms)) return value;
  const local = new Date(ms + offsetMsOf(`T${offset}`)).toISOString();
  return `${local.slice(0, value.length - offset.length)}${offset}`;
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
