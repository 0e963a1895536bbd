import { fold, WEEKDAYS } from "../../src/analysis/index.ts";
import { type DateValue, dayFromNumber, dayNumber } from "../../src/schema/index.ts";
import { alternativesOfAll, anyOf, tableOfAll, wordsOfAll } from "../languages/index.ts";
import { AGO, countedUnits, numberOf, UNIT_OF, type Unit, unitPattern } from "../languages/units.ts";

/**
 * A time relative to the day of publication (`kemarin`, `on Monday`, `bulan lalu`). Offsets into
 * the text.
 */
export interface RelativeTime {
  start: number;
  end: number;
  /**
   * The date it denotes, counted from `anchorDay` (`YYYY-MM-DD`); `isAhead` where the sentence
   * speaks of the future.
   */
  resolve(anchorDay: string, isAhead: boolean): DateValue;
}

interface Rule {
  pattern: RegExp;
  read(groups: Record<string, string | undefined>): RelativeTime["resolve"] | null;
}

const stated = (value: string, precision: DateValue["precision"]): DateValue => ({
  value,
  precision,
  source: "stated",
});
const dayAfter = (anchorDay: string, days: number): string => dayFromNumber(dayNumber(anchorDay) + days);
const dayOffset =
  (days: number): RelativeTime["resolve"] =>
  (anchorDay) =>
    stated(dayAfter(anchorDay, days), "day");

/** Monday to Sunday, `weeks` from the week of the anchor. */
function week(anchorDay: string, weeks: number): DateValue {
  const sinceMonday = (new Date(anchorDay).getUTCDay() + 6) % 7;
  const monday = 7 * weeks - sinceMonday;
  return stated(`${dayAfter(anchorDay, monday)}/${dayAfter(anchorDay, monday + 6)}`, "interval");
}

function month(anchorDay: string, months: number): DateValue {
  const anchor = new Date(anchorDay);
  const first = new Date(Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth() + months, 1));
  return stated(first.toISOString().slice(0, 7), "month");
}

const year = (anchorDay: string, years: number): DateValue =>
  stated(String(new Date(anchorDay).getUTCFullYear() + years), "year");

const PERIODS: Partial<Record<Unit, (anchorDay: string, count: number) => DateValue>> = {
  day: (anchorDay, count) => stated(dayAfter(anchorDay, count), "day"),
  week,
  month,
  year,
};
const periodOf = (groups: Record<string, string | undefined>) =>
  PERIODS[UNIT_OF.get((groups["period"] ?? "").toLowerCase()) ?? "week"] ?? week;

const DAYS = tableOfAll(({ dates }) => dates.relativeDays);
const SHIFTS_BEFORE = tableOfAll(({ dates }) => dates.shiftsBefore);
const SHIFTS_BEHIND = tableOfAll(({ dates }) => dates.shiftsBehind);
const HALF = anyOf(wordsOfAll(({ numbers }) => numbers.half));
const SHIFTED = unitPattern(["week", "month", "year"], "one");
/** Weekdays as they are written: in small letters they are other words. */
const WEEKDAY = anyOf(
  [...WEEKDAYS.keys()]
    .filter((name) => name.length > 3)
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1).replace(" ", "['’ ]")),
);
const capitalToo = (word: string): string[] => [word, word.charAt(0).toUpperCase() + word.slice(1)];
const WEEKDAY_SHIFTS = tableOfAll(({ dates }) => dates.weekdayShifts);

const shifted =
  (shifts: ReadonlyMap<string, number>): Rule["read"] =>
  (groups) => {
    const count = shifts.get((groups["shift"] ?? "").toLowerCase()) ?? 0;
    return (anchorDay) => periodOf(groups)(anchorDay, count);
  };

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b(?<word>${anyOf(DAYS.keys())})\\b(?!\\s*\\()`, "giu"),
    read: (groups) => dayOffset(DAYS.get((groups["word"] ?? "").toLowerCase()) ?? 0),
  },
  {
    // `dua hari lalu`, `3 weeks ago`, `sepekan yang lalu`.
    pattern: new RegExp(countedUnits(["day", "week", "month", "year"], `\\s+${AGO}\\b`), "giu"),
    read: (groups) => {
      const count = numberOf(groups["number"] ?? "");
      // Half a year ago is no day and no year.
      if (!Number.isInteger(count)) return null;
      return (anchorDay) => periodOf(groups)(anchorDay, -count);
    },
  },
  {
    // `pekan lalu`, `bulan ini`, `tahun depan`; not `setengah tahun lalu`.
    pattern: new RegExp(
      `(?<!\\b${HALF}\\s)\\b(?<period>${SHIFTED})\\s+(?<shift>${anyOf(SHIFTS_BEHIND.keys())})\\b`,
      "giu",
    ),
    read: shifted(SHIFTS_BEHIND),
  },
  {
    pattern: new RegExp(`\\b(?<shift>${anyOf(SHIFTS_BEFORE.keys())})\\s+(?<period>${SHIFTED})\\b`, "giu"),
    read: shifted(SHIFTS_BEFORE),
  },
  {
    // `pada Senin`, `Senin malam`, `on Monday`, `said Friday`; a weekday with a date behind it is
    // no relative time. `Minggu` is a week as well, so it needs a word before it that goes with
    // days only.
    pattern: new RegExp(
      `(?=${WEEKDAY})(?<=\\b(?:(?<before>${anyOf([...SHIFTS_BEFORE.keys()].flatMap(capitalToo))})|${alternativesOfAll(({ dates }) => dates.beforeWeekday)})\\s+|,\\s)(?<weekday>${WEEKDAY})\\b(?!,?\\s*(?:\\w{4,6}\\s*)?[(\\d])(?:\\s+(?<after>${anyOf(WEEKDAY_SHIFTS.keys())}))?`,
      "gu",
    ),
    read: (groups) => {
      const weekday = WEEKDAYS.get(fold(groups["weekday"] ?? ""));
      if (weekday === undefined) return null;
      const { before, after } = groups;
      const shift = (after && WEEKDAY_SHIFTS.get(after)) || (before && SHIFTS_BEFORE.get(before.toLowerCase())) || null;
      const isBack = shift !== null && shift < 0;
      return (anchorDay, isAhead) => {
        const ahead = shift === null ? isAhead : !isBack;
        const since = (new Date(anchorDay).getUTCDay() - weekday + 7) % 7;
        if (ahead) return stated(dayAfter(anchorDay, since === 0 ? 7 : 7 - since), "day");
        return stated(dayAfter(anchorDay, isBack && since === 0 ? -7 : -since), "day");
      };
    },
  },
];

/** Where an expression begins: with the number before its unit, if it has one. */
function startOf({ index, input, groups }: RegExpExecArray): number {
  const number = groups?.["number"];
  if (number === undefined) return index;
  return index - number.length - (/\s/.test(input.charAt(index - 1)) ? 1 : 0);
}

/**
 * The relative times of a text, in order. Inside quotations they count from the day the words were
 * said, so they are left.
 */
export function findRelativeTimes(text: string): RelativeTime[] {
  const quoted = quotedSpans(text);
  const found = RULES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): RelativeTime[] => {
      const resolve = read(match.groups ?? {});
      const isQuoted = quoted.some(({ start, end }) => match.index > start && match.index < end);
      const start = startOf(match);
      return resolve === null || isQuoted ? [] : [{ start, end: match.index + match[0].length, resolve }];
    }),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A quotation whose closing mark is missing ends with its paragraph, or here, in UTF-16 units. */
const MAX_QUOTE_CHARS = 900;

function quotedSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of text.matchAll(/["“”]|\n/g)) {
    if (open !== null && (mark !== "“" || index - open > MAX_QUOTE_CHARS)) {
      spans.push({ start: open, end: Math.min(index, open + MAX_QUOTE_CHARS) });
      open = null;
    } else if (mark === "“" || mark === '"') open = index;
  }
  return spans;
}
