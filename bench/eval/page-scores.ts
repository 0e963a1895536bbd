import type { Figure } from "../data.ts";
import { tokenOverlap } from "./token-overlap.ts";

/** A page of another project's suite, with what its readers have to find; see the data's README. */
export interface SuitePage {
  file: string;
  url?: string;
  date?: string;
  authors?: unknown[];
  body?: string;
  /** Strings that the text must hold, and must not. */
  with?: string[];
  without?: string[];
}

/** What a reader found on a page. */
export interface PageReading {
  body: string;
  /** `YYYY-MM-DD`, or null. */
  day: string | null;
  author: string | null;
}

/** Days between two clocks of one moment. */
const MAX_DAYS_APART = 1;
const DAY_MS = 86_400_000;

/**
 * Figures of a reader over the pages of the suites: mean F1 of the words of the body, F1 over the
 * strings, share of pages with the day right (a day apart at most: clocks differ) and wrong, and of
 * those on which one of the authors was found with half of the words of the name.
 */
export function scorePages(
  reader: string,
  pages: readonly SuitePage[],
  readingOf: (page: SuitePage) => PageReading | null,
): Figure[] {
  const read = pages.map((page) => ({ page, reading: readingOf(page) ?? { body: "", day: null, author: null } }));
  const bodies = read.flatMap(({ page, reading }) => (page.body ? tokenOverlap(reading.body, page.body).f1 : []));
  const withStrings = read.filter(({ page }) => page.with !== undefined);
  const found = { kept: 0, lost: 0, extra: 0 };
  for (const { page, reading } of withStrings) {
    const text = oneLine(reading.body);
    for (const part of page.with ?? []) found[text.includes(oneLine(part)) ? "kept" : "lost"]++;
    found.extra += (page.without ?? []).filter((part) => text.includes(oneLine(part))).length;
  }
  const dated = read.filter(({ page }) => page.date);
  const [right, wrong] = [true, false].map(
    (isRight) =>
      dated.filter(({ page, reading }) => reading.day !== null && isSameDay(page, reading) === isRight).length,
  );
  const authored = read.filter(({ page }) => namesOf(page).length > 0);
  const named = authored.filter(({ page, reading }) => namesOf(page).some((name) => holds(reading.author ?? "", name)));
  const figure = (name: string, value: number, of: number): Figure => ({
    task: "pages",
    figure: `${reader}: ${name}`,
    value,
    of,
  });
  return [
    figure("body F1", bodies.reduce((sum, one) => sum + one, 0) / bodies.length, bodies.length),
    figure("strings F1", (2 * found.kept) / (2 * found.kept + found.lost + found.extra), withStrings.length),
    figure("author right", named.length / authored.length, authored.length),
    figure("day right", (right ?? 0) / dated.length, dated.length),
    figure("day wrong", (wrong ?? 0) / dated.length, dated.length),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

const isSameDay = ({ date = "" }: SuitePage, { day }: PageReading): boolean =>
  Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(day ?? "")) <= MAX_DAYS_APART * DAY_MS;

const namesOf = ({ authors = [] }: SuitePage): string[] => authors.flat(3).map(String);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function holds(author: string, name: string): boolean {
  const own = new Set(wordsOf(author));
  const words = wordsOf(name);
  return own.size > 0 && words.filter((word) => own.has(word)).length >= words.length / 2;
}
