/** How a date is known: written in the source, inferred from the text, or not known at all. */
export type DateSource = "stated" | "inferred" | "unknown";

/**
 * Where the date of publication was found: a field of the record, the markup of its page, a
 * dateline of its text, its address, or the times its text names.
 */
export type DateBasis = "record" | "markup" | "dateline" | "url" | "text";

/** The finest unit a date is known to; `interval` when only its bounds are. */
export type DatePrecision = "second" | "minute" | "day" | "month" | "year" | "interval" | "unknown";

/**
 * A date together with how well it is known.
 *
 * `value` is EDTF (`2026-02-04`, `2026-02-05~`, `2022-12-30/..`), or, with a time of day, ISO 8601
 * with its offset (`2022-12-31T08:14+07:00`). It is null exactly when `source` is `unknown`.
 */
export interface DateValue {
  value: string | null;
  precision: DatePrecision;
  source: DateSource;
}

export const UNKNOWN_DATE: Readonly<DateValue> = { value: null, precision: "unknown", source: "unknown" };

export const DAY_MS = 86_400_000;
export const HOUR_MS = DAY_MS / 24;

/** One end of an EDTF value: a year, a month, a day, or a time of a day. */
interface EdtfPart {
  /** `YYYY-MM-DD`, or null where it is known to the month or year only. */
  day: string | null;
  /** The first and the last day it may mean, in days since 1970. */
  first: number;
  last: number;
  /** Milliseconds since 1970 of its start; UTC where it names no offset. */
  startMs: number;
}

/** The parts of an EDTF value. */
interface EdtfDate {
  /** Null where it is open (`../2025-06-12`) or leaves digits open (`XXXX-12-01`). */
  start: EdtfPart | null;
  /** The start itself, where it is no interval. */
  end: EdtfPart | null;
  isInterval: boolean;
}

const EDTF_PART = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?/;

function parsePart(text: string): EdtfPart | null {
  const match = text.match(EDTF_PART);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map((digits) => (digits === undefined ? null : Number(digits)));
  if (year === undefined || year === null) return null;
  const firstMs = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const startMs = match[4] === undefined ? firstMs : Date.parse(match[0]);
  const first = firstMs / DAY_MS;
  if (typeof day === "number") return { day: text.slice(0, 10), first, last: first, startMs };
  const nextMs = typeof month === "number" ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return { day: null, first, last: nextMs / DAY_MS - 1, startMs };
}

/** The one reader of EDTF: what a date means is asked of the functions below. */
function parseEdtf({ value }: DateValue): EdtfDate | null {
  if (value === null) return null;
  const [from = "", to] = value.split("/");
  const start = parsePart(from);
  const end = to === undefined ? start : parsePart(to);
  return start || end ? { start, end, isInterval: to !== undefined } : null;
}

/**
 * Whether a date is an interval of which one end is not known: a bound, and no time at which
 * anything happened.
 */
const isOpen = ({ start, end }: EdtfDate): boolean => start === null || end === null;

/**
 * The calendar day of a date that is known to the day, `YYYY-MM-DD`, also about (`2026-02-05~`);
 * null for any other.
 */
export function knownDay(date: DateValue): string | null {
  const edtf = parseEdtf(date);
  return edtf === null || edtf.isInterval ? null : (edtf.start?.day ?? null);
}

/**
 * A key that orders dates as text: earlier dates first, and a coarse date before the finer ones
 * inside it. Unknown dates and open intervals come last.
 */
export function dateSortKey(date: DateValue): string {
  const edtf = parseEdtf(date);
  if (edtf === null) return date.value ?? "9999";
  return isOpen(edtf) ? "9999" : (date.value ?? "9999");
}

/**
 * Milliseconds since 1970 of the start of a date (UTC where no offset is given); null when it is
 * unknown or an open interval.
 */
export function dateStartMs(date: DateValue): number | null {
  const edtf = parseEdtf(date);
  if (edtf?.start == null || isOpen(edtf) || Number.isNaN(edtf.start.startMs)) return null;
  return edtf.start.startMs;
}

/**
 * The first and the last day a date may mean, in days since 1970: one day where it is known to the
 * day, all of a month or year else; an open end of an interval is null. Null where nothing is
 * known.
 */
export function daySpan(date: DateValue): { first: number | null; last: number | null } | null {
  const edtf = parseEdtf(date);
  return edtf && { first: edtf.start?.first ?? null, last: edtf.end?.last ?? null };
}

/** Days since 1970 of `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;

/** `YYYY-MM-DD` of days since 1970. */
export const dayFromNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
