import { MONTH_PATTERN, ZONE_OFFSETS } from "../../src/analysis/index.ts";
import type { DateBasis, DateValue } from "../../src/schema/index.ts";
import { BEFORE_CLOCK, hourOf, PART_OF_DAY } from "../languages/clock.ts";
import { anyOf, tableOfAll } from "../languages/index.ts";
import { AGO, NUMBER, numberOf, UNIT_OF, type Unit, unitPattern } from "../languages/units.ts";
import type { StatedDate } from "../model/pipeline-types.ts";
import { findTimeExpressions, type TimeExpression } from "./expressions.ts";
import { dayText, isCalendarDay } from "./resolve.ts";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const ZONE = [...ZONE_OFFSETS.keys()].join("|");
const CLOCK = new RegExp(
  `(?:\\b${BEFORE_CLOCK}\\s+|[\\s,(|@-])(\\d{1,2})[.:](\\d{2})(?:[.:](\\d{2}))?\\s*(${PART_OF_DAY})?\\b` +
    `\\s*\\(?((?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|(?:${ZONE})\\b)?`,
  "i",
);

/** Dates as feeds write them (RFC 2822), in UTC: `Mon, 05 Jan 2026 20:30:00 GMT`. */
const MACHINE_DATE = /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC?|Z|[+-]0000)$/i;

/**
 * Years a news page can have been published in: the web's, with room ahead. Others are misread
 * numbers.
 */
const isPlausibleYear = (value: string): boolean => value >= "1990" && value < "2100";

/** When an article was published, and where that was found. */
export interface PublishedDate {
  date: DateValue;
  /** Null where the date is unknown. */
  basis: DateBasis | null;
}

/**
 * The first date that a field, the markup or a dateline states, or null. Times without a zone are
 * taken at `defaultUtcOffset`; `3 jam lalu` counts from `scrapedAt`, where the record tells it.
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

const DATE_OF_SHORT_YEAR = new RegExp(`\\b(\\d{1,2}[ -](?:${MONTH_PATTERN})[ -])(\\d{2})(?![\\d:.])`, "i");

/**
 * `01 Jun 25 | 07:30`: only a field or markup is sure to mean a year by two digits. `04/28/2025`
 * puts the month first.
 */
function withWholeYear(text: string): string {
  return text.replace(DATE_OF_SHORT_YEAR, "$120$2").replace(/\b(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})\b/, "$2/$1/$3");
}

const UNIT_MINUTES: Partial<Record<Unit, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 };
const YESTERDAY = [...tableOfAll(({ dates }) => dates.relativeDays)].flatMap(([word, days]) =>
  days === -1 ? word : [],
);
const TIME_AGO = new RegExp(
  `\\b(${NUMBER})\\s?(${unitPattern(["minute", "hour", "day", "week"])})\\s+${AGO}|\\b${anyOf(YESTERDAY)}\\b`,
  "i",
);

/** `3 jam lalu`, seen when the page was scraped: the day that was. */
function readAgo(text: string, scraped: DateValue): DateValue | null {
  const match = text.match(TIME_AGO);
  const scrapedMs = scraped.value === null ? Number.NaN : Date.parse(scraped.value);
  if (!match || Number.isNaN(scrapedMs)) return null;
  const [, count, unit] = match;
  const minutes = (unit && UNIT_MINUTES[UNIT_OF.get(unit.toLowerCase()) ?? "day"]) || 1440;
  // Hours back from a day without a clock may lead to the day before, or not.
  if (minutes < 1440 && scraped.precision === "day") return null;
  const offsetMs = offsetMsOf(scraped.value as string);
  const day = new Date(scrapedMs - numberOf(count ?? "1") * minutes * 60_000 + offsetMs).toISOString().slice(0, 10);
  return { value: day, precision: "day", source: "stated" };
}

function offsetMsOf(value: string): number {
  const match = value.match(/([+-])(\d{2}):(\d{2})$/);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}

/** Records also write `2025/04/28`, `20250428`, and seconds or milliseconds since 1970. */
function toIso(text: string): string {
  const epoch = text.match(/^(\d{10})(?:\.\d+)?$|^(\d{13})$/);
  if (epoch) return new Date(epoch[1] ? Number(epoch[1]) * 1000 : Number(epoch[2])).toISOString();
  return text
    .replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, (_, year, month, day) => dayText(year, month, day))
    .replace(/^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?$/, (_, year, month, day, hour, minute, second) =>
      hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}:${second}`,
    )
    .replace(/^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/, (_, year, month, day) => dayText(year, month, day));
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

/** `Januari 2026`, and nothing else. */
function readMonth(text: string, [only]: readonly TimeExpression[]): DateValue | null {
  if (!only || only.start > 0 || only.end < text.trim().length || !only.year || !only.month || only.lastMonth)
    return null;
  return { value: `${only.year}-${String(only.month).padStart(2, "0")}`, precision: "month", source: "stated" };
}

function readWritten(text: string, defaultUtcOffset: string): DateValue | null {
  const expressions = findTimeExpressions(text);
  const expression = expressions.find(({ year, month, day }) => year && month && day);
  if (!expression?.year || !expression.month || !expression.day) return readMonth(text, expressions);
  const date = dayText(expression.year, expression.month, expression.day);
  const clock = text.slice(expression.end).match(CLOCK) ?? text.slice(0, expression.start).match(CLOCK);
  if (!clock?.[1] || !clock[2]) return { value: date, precision: "day", source: "stated" };
  const hour = hourOf(Number(clock[1]), clock[4]);
  const seconds = clock[3] === undefined ? undefined : `:${clock[3]}`;
  return timed(
    date,
    `${String(hour).padStart(2, "0")}:${clock[2]}`,
    seconds,
    clock[5],
    defaultUtcOffset,
    MACHINE_DATE.test(text.trim()),
  );
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
