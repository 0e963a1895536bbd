import { DAY_MS } from "../../schema/index.ts";
import { FIRST_DAY, LAST_DAY, NO_DAY } from "../index/doc-values.ts";

/**
 * The first and last day that an article counts for, or null where nothing is known. Of an interval
 * with an open end, the other is all that is known: news appears close to it.
 */
function countedDays(first: number, last: number): { from: number; to: number } | null {
  if (first === NO_DAY) return null;
  return { from: first === FIRST_DAY ? last : first, to: last === LAST_DAY ? first : last };
}

/** The year that two days are of, or null where they are of several or none is known. */
export const yearOf = (first: number, last: number): string | null => commonPart(first, last, 4);

/**
 * The month that two days are of, `YYYY-MM`, or null where they are of several or none is known.
 */
export const monthOf = (first: number, last: number): string | null => commonPart(first, last, 7);

/** A day, `YYYY-MM-DD`. */
export const dayText = (day: number): string => textOf(day).slice(0, 10);

function commonPart(first: number, last: number, lengthChars: number): string | null {
  const days = countedDays(first, last);
  if (!days) return null;
  const part = textOf(days.from).slice(0, lengthChars);
  return days.from === days.to || textOf(days.to).startsWith(part) ? part : null;
}

// Many articles share a day: its text is computed once.
const dayTexts = new Map<number, string>();
const MAX_DAY_TEXTS = 20_000;

function textOf(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString();
  if (dayTexts.size >= MAX_DAY_TEXTS) dayTexts.clear();
  dayTexts.set(day, text);
  return text;
}
