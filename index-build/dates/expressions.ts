import { fold, MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, WEEKDAYS } from "../../src/analysis/index.ts";
import { alternativesOfAll, anyOf, wordsOfAll } from "../languages/index.ts";
import { ORDINAL_PREFIX, ORDINALS } from "../languages/numbers.ts";

/**
 * A time expression as it is written: which parts of a date it names. Offsets into the text that
 * was read.
 */
export interface TimeExpression {
  start: number;
  end: number;
  year: number | null;
  /** 1–12. */
  month: number | null;
  /** 1–31. */
  day: number | null;
  /** 0–6 from Sunday. */
  weekday: number | null;
  /**
   * Last month of a span such as `Januari-November` or `paruh pertama 2026`; null for a single
   * time.
   */
  lastMonth: number | null;
}

type Parts = Partial<Omit<TimeExpression, "start" | "end">>;
interface Rule {
  pattern: RegExp;
  read(groups: Record<string, string | undefined>): Parts | null;
}

const WEEKDAY_BEFORE = `(?:\\b(?<weekday>${WEEKDAY_PATTERN})\\b,?\\s*)?`;
const MONTH = `(?<month>${MONTH_PATTERN})`;
const DAY = "(?<day>\\d{1,2})";
const SUFFIX = alternativesOfAll(({ dates }) => dates.daySuffixes);
/** A day before the name of its month: `3`, `3rd of`. */
const DAY_OF = `${DAY}${SUFFIX}?(?:\\s+${alternativesOfAll(({ dates }) => dates.ofMonth)})?`;
/** Years a text of today may name; higher numbers count something else. */
const YEAR = "(?<year>(?:1[0-9]|20)\\d{2})";
/**
 * A date in figures is complete by itself: what lies in a longer number is part of the number of a
 * law, a case, a phone or a version (`300.2.2-2138/2025`, `12/3/2024/PN`, `0812-12-12-2012`). A
 * date that follows its range's first day with another mark stays one (`1-20/3/2023`), and so do
 * the two dates of a range.
 */
const BEFORE_FIGURES = "(?<![\\p{L}\\d/_]|\\d\\.|\\d-(?=\\d+-))";
const BEHIND_FIGURES = "(?=T\\d|(?![\\p{L}\\d/_]|\\.\\d|-\\p{L}|-\\d(?!\\d?[/.-]\\d{1,2}[/.-])))";
const pattern = (source: string): RegExp => new RegExp(source, "gdiu");

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const monthOf = (name: string | undefined): number | null => (name ? (MONTHS.get(fold(name)) ?? null) : null);
const weekdayOf = (name: string | undefined): number | null =>
  name ? (WEEKDAYS.get(fold(name).replace(/\s/g, " ")) ?? null) : null;

const DOUBTFUL_MONTHS = wordsOfAll(({ dates }) => dates.doubtfulMonths);
const YEAR_WORD = anyOf(wordsOfAll(({ dates }) => dates.units.year.one));
const HALVES = wordsOfAll(({ dates }) => dates.halves);
const QUARTERS = wordsOfAll(({ dates }) => dates.quarters);
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

// Order matters only where two rules match at one place: the longer match wins.
const RULES: readonly Rule[] = [
  {
    // `Jumat (30/12/2022)`, `Senin, 20 Maret 2023`, `31 DESEMBER 2022`, `20-3-2023`.
    pattern: pattern(
      `${WEEKDAY_BEFORE}\\(?${BEFORE_FIGURES}\\b${DAY}\\s*(?<mark>[/.-])\\s*(?<numericMonth>\\d{1,2})\\s*\\k<mark>\\s*${YEAR}(?:\\b|(?=T))${BEHIND_FIGURES}\\)?`,
    ),
    read: (groups) => fullDate(groups),
  },
  {
    pattern: pattern(`${WEEKDAY_BEFORE}\\(?\\b${DAY_OF}[\\s-]+${MONTH}\\.?[\\s,-]+${YEAR}\\b\\)?`),
    read: (groups) => fullDate(groups),
  },
  {
    pattern: pattern(
      `${WEEKDAY_BEFORE}${BEFORE_FIGURES}\\b${YEAR}-(?<numericMonth>\\d{2})-${DAY}(?:\\b|(?=T))${BEHIND_FIGURES}`,
    ),
    read: (groups) => fullDate(groups),
  },
  {
    // `December 30, 2022`, `Friday, December 30`.
    pattern: pattern(`${WEEKDAY_BEFORE}\\b${MONTH}\\.?\\s+${DAY}${SUFFIX}?\\b(?!\\s*[:.]\\d)(?:,?\\s*${YEAR}\\b)?`),
    read: (groups) => fullDate(groups),
  },
  {
    // `Jumat (30/12)`, `Rabu 4/2`: a weekday or brackets are needed, since `3/2` alone is a score
    // or a paragraph.
    pattern: pattern(
      `(?:\\b(?<weekday>${WEEKDAY_PATTERN})\\b,?\\s*(?:\\w{4,6}\\s*)?\\(?|\\()\\b${DAY}/(?<numericMonth>\\d{1,2})\\b(?![/_]|[.,]\\d)\\)?`,
    ),
    read: (groups) => fullDate(groups),
  },
  {
    // `Selasa, 4 Februari`, `1 Desember`.
    pattern: pattern(`${WEEKDAY_BEFORE}\\b${DAY_OF}\\s+${MONTH}\\b(?![\\s,.]+${YEAR.replace("?<year>", "?:")})`),
    read: (groups) => fullDate(groups),
  },
  {
    // `Januari-November 2022`, `Februari 2022`.
    pattern: pattern(
      `\\b${MONTH}(?:\\s*(?:-|–|${alternativesOfAll(({ dates }) => dates.spanMiddles)})\\s*(?<lastMonth>${MONTH_PATTERN}))?\\s+(?:${YEAR_WORD}\\s+)?${YEAR}\\b`,
    ),
    read: (groups) => ({
      month: monthOf(groups["month"]),
      lastMonth: monthOf(groups["lastMonth"]),
      year: number(groups["year"]),
    }),
  },
  {
    // `pada bulan Februari`, `Januari-November`.
    pattern: pattern(
      `(?=\\p{L})(?<=\\b${alternativesOfAll(({ dates }) => dates.beforeMonth)}\\s+)${MONTH}\\b(?:\\s*[-–]\\s*(?<lastMonth>${MONTH_PATTERN})\\b)?(?!\\s*\\d)`,
    ),
    read: (groups) =>
      DOUBTFUL_MONTHS.has(groups["month"]?.toLowerCase() ?? "")
        ? null
        : { month: monthOf(groups["month"]), lastMonth: monthOf(groups["lastMonth"]) },
  },
  {
    // `paruh pertama 2026`, `semester II 2025`, `kuartal ke-3 2024`.
    pattern: pattern(
      `\\b(?:(?<half>${anyOf(HALVES)})|${anyOf(QUARTERS)})\\s+(?:${ORDINAL_PREFIX}-)?(?<part>${anyOf(ORDINALS.keys())}|i{1,3}|iv|[1-4])[\\s/]+(?:${YEAR_WORD}\\s+)?${YEAR}\\b`,
    ),
    read: (groups) => {
      const text = groups["part"]?.toLowerCase() ?? "";
      const part = ORDINALS.get(text) ?? ROMAN[text] ?? Number(text);
      const months = groups["half"] === undefined ? 3 : 6;
      return months * part > 12
        ? null
        : { year: number(groups["year"]), month: months * (part - 1) + 1, lastMonth: months * part };
    },
  },
  {
    pattern: pattern(`(?=\\d)(?<=\\b${alternativesOfAll(({ dates }) => dates.beforeYear)}\\s+)${YEAR}\\b(?![/.,]?\\d)`),
    read: (groups) => ({ year: number(groups["year"]) }),
  },
];

function fullDate(groups: Record<string, string | undefined>): Parts | null {
  const day = number(groups["day"]);
  const month = groups["numericMonth"] === undefined ? monthOf(groups["month"]) : number(groups["numericMonth"]);
  const year = number(groups["year"]);
  if (day === null || month === null || month < 1 || month > 12 || day < 1) return null;
  // 29 February is let through without a year; with one, the calendar decides.
  const daysInMonth = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  return day > daysInMonth ? null : { day, month, year, weekday: weekdayOf(groups["weekday"]) };
}

/** `Nomor 12/3/2024`: what follows is the number of a paper, whatever it looks like. */
const PAPER = alternativesOfAll(({ dates }) => dates.paperNumbers);
const NUMBER_OF_PAPER = new RegExp(`(?:\\b${PAPER}\\b[.:]?\\s*){1,2}\\(?$`, "iu");
const PART_OF_NAME = new RegExp(`\\b${alternativesOfAll(({ dates }) => dates.namesWithDays)}\\s$`, "iu");

const isNumberOfPaper = (text: string, at: number): boolean =>
  NUMBER_OF_PAPER.test(text.slice(Math.max(0, at - 30), at));

/** The absolute time expressions of a text, in order, none overlapping another. */
export function findTimeExpressions(text: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const rule of RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      const parts = rule.read(match.groups ?? {});
      if (!parts) continue;
      if (match.groups?.["numericMonth"] !== undefined && isNumberOfPaper(text, match.index)) continue;
      const [start, end] = trimBrackets(text, match.index, match.index + match[0].length);
      found.push({ year: null, month: null, day: null, weekday: null, lastMonth: null, ...parts, start, end });
    }
  }
  // `Stadion 17 Mei`: a day and month right after a name are part of it.
  const isName = ({ start, year, weekday, day }: TimeExpression) =>
    day !== null && year === null && weekday === null && PART_OF_NAME.test(text.slice(Math.max(0, start - 30), start));
  const kept = found.filter((expression) => !isName(expression));
  kept.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return kept.filter((expression) => {
    if (expression.start < end) return false;
    end = expression.end;
    return true;
  });
}

/** An offset pair without a bracket that only one end of it has. */
function trimBrackets(text: string, start: number, end: number): [number, number] {
  const inside = text.slice(start, end);
  const opens = inside.split("(").length;
  const closes = inside.split(")").length;
  if (opens > closes && inside.startsWith("(")) return [start + 1, end];
  if (closes > opens && inside.endsWith(")")) return [start, end - 1];
  return [start, end];
}
