import { ZONE_OFFSETS } from "../../../analysis/index.ts";
import { DAY_MS, type DateValue, dateStartMs, HOUR_MS } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";

/**
 * A date for people, in their language and zone; whatever is not certain about it is said. A bound
 * alone is no date to a reader.
 */
export function dateText(date: DateValue, reader: Reader): string {
  const { value } = date;
  const { strings } = reader;
  if (value === null) return strings.unknownDate;
  if (date.precision === "interval") {
    const [from = "", to = ""] = value.split("/");
    return from === ".." || to === ".." ? strings.unknownDate : rangeText(from, to, reader);
  }
  return value.endsWith("~") ? `${strings.about} ${partText(value.slice(0, -1), reader)}` : partText(value, reader);
}

/** The day of a date, without its time. */
export function dayText(date: DateValue, reader: Reader): string {
  if (date.value === null) return reader.strings.unknownDate;
  return date.precision === "interval"
    ? dateText({ ...date, value: date.value.replace(/T[^/]*/g, "") }, reader)
    : dateText(date, reader).replace(/, \d{2}[.:]\d{2} .*/, "");
}

/**
 * `3 hours ago`; null where a time is not known to the minute, is a day past, or is yet to come by
 * the clock of the request.
 */
export function agoText(date: DateValue, { strings, now }: Reader): string | null {
  const ms = dateStartMs(date);
  if (ms === null || (date.precision !== "minute" && date.precision !== "second")) return null;
  const ago = now - ms;
  if (ago < 0 || ago >= DAY_MS) return null;
  const format = new Intl.RelativeTimeFormat(strings.lang);
  return ago < HOUR_MS
    ? format.format(-Math.max(1, Math.floor(ago / 60_000)), "minute")
    : format.format(-Math.floor(ago / HOUR_MS), "hour");
}

/** A day, month or year for a chart: short where the year is shown elsewhere. */
export function shortDateText(value: string, reader: Reader): string {
  const format = SHORT_FORMATS[value.length];
  const ms = Date.parse(value);
  return !format || Number.isNaN(ms) ? value : formatter(reader, format).format(ms);
}

/**
 * The value of the `datetime` attribute (HTML) for a date, or nothing where it has none that is
 * exact.
 */
export function machineDate({ value, precision }: DateValue): string | undefined {
  const isExact = precision !== "interval" && precision !== "unknown" && value !== null;
  return isExact && /^\d{4}(?:-\d{2}){0,2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(value) ? value : undefined;
}

const WHOLE_DAY: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric" };
const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: WHOLE_DAY,
};

const SHORT_FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "short" },
  10: { month: "short", day: "numeric" },
};

/** How each language writes dates (BCP 47). */
const LOCALES = { id: "id-ID", ms: "ms-MY", en: "en-GB" } as const;

// Making one costs as much as formatting a hundred dates.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter({ strings }: Reader, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = strings.lang + JSON.stringify(format);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[strings.lang], { ...format, timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}

/** `20–21 Maret 2023`: what both ends share is said once. */
function rangeText(from: string, to: string, reader: Reader): string {
  const format = FORMATS[from.length];
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return !format || Number.isNaN(first) || Number.isNaN(last)
    ? `${from} – ${to}`
    : formatter(reader, format).formatRange(first, last);
}

function partText(part: string, reader: Reader): string {
  if (part.includes("T")) return timeText(part, reader);
  // A day of unknown year is shown without one. 2000 is a leap year, so it holds every day.
  const yearless = part.startsWith("XXXX-");
  const format = yearless ? ({ month: "long", day: "numeric" } as const) : FORMATS[part.length];
  const ms = Date.parse(yearless ? part.replace("XXXX", "2000") : part);
  return !format || Number.isNaN(ms) ? part : formatter(reader, format).format(ms);
}

/**
 * Names of zones by their offset: of several, the first that some language's news writes; `UTC`
 * goes before `GMT`.
 */
const ZONES: ReadonlyMap<string, string> = new Map(
  [...ZONE_OFFSETS].toReversed().map(([name, offset]) => [offset, name.toUpperCase()]),
);

/** A time of day, in the reader's zone. */
function timeText(part: string, reader: Reader): string {
  const ms = dateStartMs({ value: part, precision: "minute", source: "stated" });
  if (ms === null || !/(?:Z|[+-]\d{2}:\d{2})$/.test(part)) return part;
  const { strings, utcOffset } = reader;
  const there = new Date(ms + offsetMs(utcOffset));
  const clock = there.toISOString().slice(11, 16);
  const zone = ZONES.get(utcOffset) ?? `UTC${utcOffset}`;
  const day = formatter(reader, WHOLE_DAY).format(there);
  return `${day}, ${strings.lang === "id" ? clock.replace(":", ".") : clock} ${zone}`;
}

function offsetMs(utcOffset: string): number {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(":").map(Number);
  return (utcOffset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
