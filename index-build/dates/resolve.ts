import { DAY_MS, type DatePrecision, type DateValue, dateStartMs, type TimeAspect } from "../../src/schema/index.ts";
import { alternativesOfAll, anyOf, wordsOfAll } from "../languages/index.ts";
import { FREQUENT_TAGS, PRONOUN_BEHIND } from "../languages/speech.ts";
import type { ResolvedTime } from "../model/pipeline-types.ts";
import { findTimeExpressions, type TimeExpression } from "./expressions.ts";
import { findRelativeTimes } from "./relative.ts";

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const SPEECH = new RegExp(
  `$(?<=\\b(?:${anyOf(FREQUENT_TAGS)}|${alternativesOfAll(({ speech }) => speech.attributions)})${PRONOUN_BEHIND}?\\b[^.!?]{0,140}[.,)]\\s*(?:${alternativesOfAll(({ dates }) => dates.onDay)}\\s+){0,2}\\(?)`,
  "iu",
);
const FUTURE = anyOf(wordsOfAll(({ dates }) => dates.future));
const AHEAD = alternativesOfAll(({ dates }) => dates.ahead);
const FUTURE_BEFORE = new RegExp(
  `\\b(?:${FUTURE}|${alternativesOfAll(({ dates }) => dates.plans)})\\b[^.!?;]{0,60}$`,
  "iu",
);
const FUTURE_AFTER = new RegExp(`^\\)?,?\\s*(?:${AHEAD}\\b|(?:[\\p{L}-]+\\s+){0,2}${FUTURE}\\b)`, "iu");
/** `berlaku sampai 31 Desember 2030`: the end of a span is not a past day. */
const END_OF_SPAN = new RegExp(`\\b${alternativesOfAll(({ dates }) => dates.untils)}\\s+(?:\\p{L}+,?\\s+)?\\(?$`, "iu");
const SENTENCE_BREAK = /[.!?]["”’)]?\s|\n/g;

/** How a sentence speaks of the time between `start` and `end`. */
function aspectOf(text: string, start: number, end: number): TimeAspect {
  const before = text.slice(Math.max(0, start - 260), start);
  let from = 0;
  for (const match of before.matchAll(SENTENCE_BREAK)) {
    // No sentence opens with a bare day: what looks like its start is a comma that the source lost.
    if (match.index + match[0].length === before.length) break;
    from = match.index + match[0].length;
  }
  const clause = before.slice(from);
  if (FUTURE_AFTER.test(text.slice(end, end + 40)) || FUTURE_BEFORE.test(clause) || END_OF_SPAN.test(clause))
    return "future";
  return SPEECH.test(clause) ? "attribution" : "past";
}

/**
 * The times a text names, each with the date it denotes.
 *
 * A day without a year takes the year in which its weekday fits and that lies nearest to
 * `anchorDay` (the stated day of publication, `YYYY-MM-DD`), else to the latest full date of the
 * text itself, else to the latest year it names. Where nothing decides, the year stays open
 * (`XXXX-12-01`). Relative times (`kemarin`, `on Monday`) need the anchor.
 */
export function resolveTimes(text: string, anchorDay: string | null): ResolvedTime[] {
  const expressions = findTimeExpressions(text);
  const anchorMs = anchorDay ? Date.parse(anchorDay) : latestFullDateMs(text, expressions);
  const latestYear = Math.max(...expressions.flatMap((expression) => expression.year ?? []));
  const reference = anchorMs ?? (Number.isFinite(latestYear) ? Date.UTC(latestYear, 6, 1) : null);
  const anchored = anchorMs !== null;
  let contextYear: number | null = null;
  const absolute = expressions.map((expression): ResolvedTime => {
    const said = aspectOf(text, expression.start, expression.end);
    if (anchorDay !== null) fixSlip(expression, anchorDay);
    const year = expression.year ?? yearOf(expression, { reference, anchored, contextYear, aspect: said });
    // A year that was inferred as the preceding one is no year the text has spoken of.
    if (year !== null && (expression.year !== null || contextYear === null || year > contextYear)) contextYear = year;
    const date = toDateValue({ ...expression, year });
    // Whatever the wording, a day after publication is in the future.
    const ahead = anchorDay !== null && (dateStartMs(date) ?? 0) > Date.parse(anchorDay);
    return { start: expression.start, end: expression.end, aspect: ahead ? "future" : said, date };
  });
  return anchorDay === null ? absolute : withRelative(text, absolute, anchorDay);
}

function withRelative(text: string, absolute: readonly ResolvedTime[], anchorDay: string): ResolvedTime[] {
  const all = [...absolute];
  for (const { start, end, resolve } of findRelativeTimes(text)) {
    if (all.some((time) => time.start < end && start < time.end)) continue;
    const said = aspectOf(text, start, end);
    const date = resolve(anchorDay, said === "future");
    const ahead = (dateStartMs(date) ?? 0) > Date.parse(anchorDay);
    all.push({ start, end, aspect: ahead ? "future" : said === "future" ? "past" : said, date });
  }
  return all.sort((a, b) => a.start - b.start);
}

function latestFullDateMs(text: string, expressions: readonly TimeExpression[]): number | null {
  const days = expressions.flatMap(({ year, month, day, start, end }) =>
    year !== null && month !== null && day !== null && aspectOf(text, start, end) !== "future"
      ? [Date.UTC(year, month - 1, day)]
      : [],
  );
  return days.length > 0 ? Math.max(...days) : null;
}

interface YearContext {
  reference: number | null;
  /** Whether the reference is a day, not only a year. */
  anchored: boolean;
  contextYear: number | null;
  aspect: TimeAspect;
}

function yearOf(expression: TimeExpression, context: YearContext): number | null {
  const { month, day, weekday } = expression;
  if (month === null) return null;
  if (day === null) return yearOfMonth(month, context);
  if (context.reference === null) return null;
  // Without a weekday, a year alone does not say on which side of it a day lies.
  if (weekday === null && !context.anchored) return null;
  const nearest = (withWeekday: boolean) =>
    nearestYear(month, day, withWeekday ? weekday : null, context.reference as number);
  const fitting = nearest(true);
  const anyway = nearest(false);
  // The weekday decides, unless it is a slip: the same day without it is this week's news, and with
  // it years away.
  const isSlip =
    context.anchored && anyway && anyway.distance <= SLIP_DAYS * DAY_MS && fitting && fitting.distance > 180 * DAY_MS;
  return (isSlip ? anyway : fitting)?.year ?? null;
}

/**
 * Writers of daily news know the weekday better than the date: where `Senin (26/2/2023)` is a
 * Sunday, and the day before or after it is a Monday and the day of publication or the one before,
 * that day is meant.
 */
function fixSlip(expression: TimeExpression, anchorDay: string): void {
  const { year, month, day, weekday } = expression;
  if (year === null || month === null || day === null || weekday === null) return;
  const written = Date.UTC(year, month - 1, day);
  if (new Date(written).getUTCDay() === weekday) return;
  for (const other of [written + DAY_MS, written - DAY_MS]) {
    const ageDays = (Date.parse(anchorDay) - other) / DAY_MS;
    const meant = new Date(other);
    if (meant.getUTCDay() !== weekday || ageDays < 0 || ageDays > 1) continue;
    expression.year = meant.getUTCFullYear();
    expression.month = meant.getUTCMonth() + 1;
    expression.day = meant.getUTCDate();
    return;
  }
}

/** A day this near to publication is meant, whatever weekday the writer put to it. */
const SLIP_DAYS = 7;

function nearestYear(
  month: number,
  day: number,
  weekday: number | null,
  referenceMs: number,
): { year: number; distance: number } | null {
  let best: { year: number; distance: number } | null = null;
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const candidate = new Date(Date.UTC(year, month - 1, day));
    if (candidate.getUTCMonth() !== month - 1) continue;
    if (weekday !== null && candidate.getUTCDay() !== weekday) continue;
    const distance = Math.abs(candidate.getTime() - referenceMs);
    if (!best || distance < best.distance) best = { year, distance };
  }
  return best;
}

/**
 * A bare month belongs to the year just spoken of, else to the last such month before the anchor.
 */
function yearOfMonth(month: number, { contextYear, reference, anchored, aspect }: YearContext): number | null {
  const anchor = reference === null || !anchored ? null : new Date(reference);
  const isAhead = anchor !== null && contextYear === anchor.getUTCFullYear() && month > anchor.getUTCMonth() + 1;
  // `sejak November lalu` in an article of February that has just named its own year: the November
  // before.
  if (contextYear !== null) return isAhead && aspect !== "future" ? contextYear - 1 : contextYear;
  if (anchor === null) return null;
  const sameYear = month <= anchor.getUTCMonth() + 1;
  if (aspect === "future") return anchor.getUTCFullYear() + (month < anchor.getUTCMonth() + 1 ? 1 : 0);
  return anchor.getUTCFullYear() - (sameYear ? 0 : 1);
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

function toDateValue({ year, month, day, lastMonth }: TimeExpression): DateValue {
  const yearText = year === null ? "XXXX" : pad(year, 4);
  const monthText = (value: number) => `${yearText}-${pad(value)}`;
  let value = yearText;
  let precision: DatePrecision = "year";
  if (month !== null && lastMonth !== null)
    [value, precision] = [`${monthText(month)}/${monthText(lastMonth)}`, "interval"];
  else if (month !== null && day !== null) [value, precision] = [`${monthText(month)}-${pad(day)}`, "day"];
  else if (month !== null) [value, precision] = [monthText(month), "month"];
  return { value, precision, source: "stated" };
}

/** Whole days from `a` to `b`, both `YYYY-MM-DD`; negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);
}

/** `YYYY-MM-DD` of the parts of a date, as text or number. */
export const dayText = (year: string | number, month: string | number, day: string | number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** `Date.parse` takes 31 February for 3 March: only a day that comes back as it went in exists. */
export function isCalendarDay(day: string): boolean {
  const ms = Date.parse(day);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}
