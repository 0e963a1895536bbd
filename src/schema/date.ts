/** How a date is known: written in the source, worked out from the text, or not known at all. */
export type DateSource = "stated" | "inferred" | "unknown";

/**
 * Where the date of publication was found: a field of the record, the markup of its page, a dateline of its text, its
 * address, or the times its text names.
 */
export type DateBasis = "record" | "markup" | "dateline" | "url" | "text";

/** The finest unit a date is known to; `interval` when only its bounds are. */
export type DatePrecision = "second" | "minute" | "day" | "month" | "year" | "interval" | "unknown";

/**
 * A date together with how well it is known.
 *
 * `value` is EDTF (`2026-02-04`, `2026-02-05~`, `2022-12-30/..`), or, with a time of day, ISO 8601 with its offset
 * (`2022-12-31T08:14+07:00`). It is null exactly when `source` is `unknown`.
 */
export interface DateValue {
  value: string | null;
  precision: DatePrecision;
  source: DateSource;
}

export const UNKNOWN_DATE: Readonly<DateValue> = { value: null, precision: "unknown", source: "unknown" };

/** The calendar day a date begins on, `YYYY-MM-DD`, or null when the day is not known. */
export function firstDay(date: DateValue): string | null {
  const day = date.value?.match(/^\d{4}-\d{2}-\d{2}/);
  return day ? day[0] : null;
}

/**
 * A key that orders dates as text: earlier dates first, and a coarse date before the finer ones inside it.
 * Unknown dates come last.
 */
export function dateSortKey(date: DateValue): string {
  return date.value ?? "9999";
}

/** Milliseconds since 1970 of the start of a date (UTC where no offset is given), or null when it is unknown. */
export function dateStartMs(date: DateValue): number | null {
  const match = date.value?.match(/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?/);
  if (!match) return null;
  const ms = match[4]
    ? Date.parse(match[0])
    : Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1));
  return Number.isNaN(ms) ? null : ms;
}

export const DAY_MS = 86_400_000;

/**
 * The first and the last day a date may mean, in days since 1970: one day where it is known to the day, all of a month or year else; an open
 * end of an interval is null. Null where nothing is known.
 */
export function daySpan(date: DateValue): { first: number | null; last: number | null } | null {
  const [start = "", end = start] = (date.value ?? "").split("/");
  const [from, to] = [spanOfPart(start), spanOfPart(end)];
  return from || to ? { first: from?.first ?? null, last: to?.last ?? null } : null;
}

function spanOfPart(part: string): { first: number; last: number } | null {
  const match = part.match(/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), match[3]];
  const first = Date.UTC(year, (match[2] === undefined ? 1 : month) - 1, Number(day ?? 1)) / DAY_MS;
  if (day !== undefined) return { first, last: first };
  const next = month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return { first, last: next / DAY_MS - 1 };
}

/** Days since 1970 of `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;
