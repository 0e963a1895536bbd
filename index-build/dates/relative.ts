import { fold, WEEKDAYS } from "../../src/analysis/index.ts";
import { type DateValue, dayFromNumber, dayNumber } from "../../src/schema/index.ts";

/** A time told from the day of publication (`kemarin`, `on Monday`, `bulan lalu`). Offsets into the text. */
export interface RelativeTime {
  start: number;
  end: number;
  /** What it stands for, counted from `anchorDay` (`YYYY-MM-DD`); `isAhead` where the sentence speaks of what is to come. */
  resolve(anchorDay: string, isAhead: boolean): DateValue;
}

const NUMBER_WORDS: Record<string, number> = {
  se: 1,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

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

const PERIODS: Record<string, (anchorDay: string, count: number) => DateValue> = {
  hari: (anchorDay, count) => stated(dayAfter(anchorDay, count), "day"),
  day: (anchorDay, count) => stated(dayAfter(anchorDay, count), "day"),
  pekan: week,
  minggu: week,
  week,
  bulan: month,
  month,
  tahun: year,
  year,
};
const PERIOD = "(?<period>hari|pekan|minggu|bulan|tahun|days?|weeks?|months?|years?)";
const NUMBER = `(?<number>\\d{1,3}|${Object.keys(NUMBER_WORDS).join("|")})`;
const DAY_OFFSETS: Record<string, number> = {
  "hari ini": 0,
  today: 0,
  kemarin: -1,
  yesterday: -1,
  besok: 1,
  tomorrow: 1,
  lusa: 2,
};

const periodOf = (groups: Record<string, string | undefined>) =>
  PERIODS[(groups["period"] ?? "").toLowerCase().replace(/s$/, "")] ?? week;

const RULES: readonly Rule[] = [
  {
    pattern: /\b(?<word>hari ini|today|kemarin|yesterday|besok|tomorrow|lusa)\b(?!\s*\()/giu,
    read: (groups) => dayOffset(DAY_OFFSETS[(groups["word"] ?? "").toLowerCase()] ?? 0),
  },
  {
    pattern: /\b(?:tadi malam|semalam|last night)\b/giu,
    read: () => dayOffset(-1),
  },
  {
    // `dua hari lalu`, `3 weeks ago`, `sepekan yang lalu`.
    pattern: new RegExp(`\\b${NUMBER}\\s?${PERIOD}\\s+(?:yang\\s+lalu|lalu|silam|ago|sebelumnya)\\b`, "giu"),
    read: (groups) => {
      const count = NUMBER_WORDS[(groups["number"] ?? "").toLowerCase()] ?? Number(groups["number"]);
      return (anchorDay) => periodOf(groups)(anchorDay, -count);
    },
  },
  {
    // `pekan lalu`, `bulan ini`, `tahun depan`.
    pattern: /\b(?<period>pekan|minggu|bulan|tahun)\s+(?<which>lalu|ini|depan)\b/giu,
    read: (groups) => {
      const count = { lalu: -1, ini: 0, depan: 1 }[(groups["which"] ?? "ini").toLowerCase()] ?? 0;
      return (anchorDay) => periodOf(groups)(anchorDay, count);
    },
  },
  {
    pattern: /\b(?<which>last|this|next)\s+(?<period>week|month|year)\b/giu,
    read: (groups) => {
      const count = { last: -1, this: 0, next: 1 }[(groups["which"] ?? "this").toLowerCase()] ?? 0;
      return (anchorDay) => periodOf(groups)(anchorDay, count);
    },
  },
  {
    // `pada Senin`, `Senin malam`, `on Monday`, `said Friday`; a weekday with a date behind it is no relative time. `Minggu`
    // is a week as well, so it needs a word before it that goes with days only.
    pattern:
      /(?<=\b(?:pada|hari|sejak|hingga|on|last|said|since|until)\s+|,\s)(?<weekday>Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Ahad|Minggu|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!,?\s*(?:\w{4,6}\s*)?[(\d])(?:\s+(?<after>lalu|depan|mendatang))?/gu,
    read: (groups) => {
      const weekday = WEEKDAYS.get(fold(groups["weekday"] ?? "").replace(/\s/g, " "));
      if (weekday === undefined) return null;
      return (anchorDay, isAhead) => {
        const ahead = groups["after"] === undefined ? isAhead : groups["after"] !== "lalu";
        const since = (new Date(anchorDay).getUTCDay() - weekday + 7) % 7;
        if (ahead) return stated(dayAfter(anchorDay, since === 0 ? 7 : 7 - since), "day");
        return stated(dayAfter(anchorDay, groups["after"] === "lalu" && since === 0 ? -7 : -since), "day");
      };
    },
  },
];

/** The relative times of a text, in order. Inside quotations they count from the day the words were said, so they are left. */
export function findRelativeTimes(text: string): RelativeTime[] {
  const quoted = quotedSpans(text);
  const found = RULES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): RelativeTime[] => {
      const resolve = read(match.groups ?? {});
      const isQuoted = quoted.some(({ start, end }) => match.index > start && match.index < end);
      return resolve === null || isQuoted ? [] : [{ start: match.index, end: match.index + match[0].length, resolve }];
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
