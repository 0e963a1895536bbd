import { MONTH_PATTERN, SEASONAL_ZONES, ZONE_OFFSETS } from "../../src/analysis/index.ts";
import type { DateBasis, DateValue } from "../../src/schema/index.ts";
import { BEFORE_CLOCK, hourOf, PART_OF_DAY } from "../languages/clock.ts";
import { anyOf, tableOfAll } from "../languages/index.ts";
import { AGO, countedUnits, numberOf, UNIT_OF, type Unit } from "../languages/units.ts";
import type { StatedDate } from "../model/pipeline-types.ts";
import { findTimeExpressions, type TimeExpression } from "./expressions.ts";
import { toIso } from "./machine-dates.ts";
import { dayText, isCalendarDay } from "./resolve.ts";

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const ZONE = anyOf([...ZONE_OFFSETS.keys(), ...SEASONAL_ZONES.keys()]);
const CLOCK = new RegExp(
  `(?:\\b${BEFORE_CLOCK}\\s+|[\\s,(|@-])(\\d{1,2})[.:](\\d{2})(?:[.:](\\d{2}))?\\s*(${PART_OF_DAY})?(?:\\b|(?=${ZONE}\\b))\\.?` +
    `\\s*\\(?((?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|${ZONE}\\b)?`,
  "i",
);

/** Dates as feeds write them (RFC 2822), in UTC: `Mon, 05 Jan 2026 20:30:00 GMT`. */
const MACHINE_DATE = /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC?|Z|[+-]0000)$/i;

/**
 * Years a news page can have been published in: the web's, with room for the future. Others are
 * misread numbers.
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
 * taken at `defaultUtcOffset`; `3 jam lalu` counts from `fetched`, when the record was fetched.
 */
export function statedDate(
  dates: readonly StatedDate[],
  defaultUtcOffset: string,
  fetched: DateValue | null = null,
): PublishedDate | null {
  for (const { text, basis } of dates) {
    const plain = toIso(text.trim());
    const date =
      readIso(plain, defaultUtcOffset) ??
      (basis === "dateline" ? readWritten(text, defaultUtcOffset) : readField(plain, defaultUtcOffset)) ??
      (fetched && readAgo(text, fetched));
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
  `${countedUnits(["minute", "hour", "day", "week"], `\\s+${AGO}`)}|\\b${anyOf(YESTERDAY)}\\b`,
  "iu",
);

/** `3 jam lalu`, seen when the page was scraped: the day that was. */
function readAgo(text: string, scraped: DateValue): DateValue | null {
  const match = text.match(TIME_AGO);
  const scrapedMs = scraped.value === null ? Number.NaN : Date.parse(scraped.value);
  if (!match || Number.isNaN(scrapedMs)) return null;
  const { number: count, period: unit } = match.groups ?? {};
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

function readIso(iso: string, defaultUtcOffset: string): DateValue | null {
  const partial = iso.match(/^(\d{4})(?:-(0[1-9]|1[0-2]))?$/);
  if (partial) return { value: iso, precision: partial[2] ? "month" : "year", source: "stated" };
  const match = iso.match(ISO);
  if (!match?.[1] || !isCalendarDay(match[1])) return null;
  if (match[2] === undefined) return { value: match[1], precision: "day", source: "stated" };
  return timed(match[1], match[2], match[3], match[4], defaultUtcOffset, true);
}

/** Behind a clock, a zone by a name that is not known: its time is another one here. */
const UNKNOWN_ZONE = /^\s*\(?\p{Lu}{2,5}\b(?![.:])/u;

/** A written date of a field or of markup, which is sure to mean a date. */
function readField(text: string, defaultUtcOffset: string): DateValue | null {
  const whole = withWholeYear(text);
  const date = readWritten(whole, defaultUtcOffset);
  if (date === null || date.precision === "day" || date.value === null) return date;
  const clock = whole.match(CLOCK);
  const isUnknown =
    clock?.[5] === undefined && UNKNOWN_ZONE.test(whole.slice((clock?.index ?? 0) + (clock?.[0].length ?? 0)));
  return isUnknown ? { value: date.value.slice(0, 10), precision: "day", source: "stated" } : date;
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

/** The offset of a zone on a day of its own clock. */
function offsetOf(zone: string, local: string): string {
  const seasonal = SEASONAL_ZONES.get(zone);
  return seasonal === undefined ? (ZONE_OFFSETS.get(zone) ?? toOffset(zone)) : offsetThere(seasonal, local);
}

/** The offset of an IANA zone; the hours around a change of the clocks may be wrong. */
function offsetThere(timeZone: string, local: string): string {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(Date.parse(local)).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return name.slice("GMT".length) || "+00:00";
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
  const offset = zone ? offsetOf(zone.toLowerCase(), `${day}T${minutes}Z`) : fallback;
  const precision = seconds ? "second" : "minute";
  const value = `${day}T${minutes}${seconds ?? ""}${offset}`;
  // Machines write UTC wherever they are: the day a reader saw is that of the site's own clock.
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
