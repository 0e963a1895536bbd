import { DAY_MS, dayNumber } from "../../schema/index.ts";
import {
  type DocumentColumns,
  FACET_COLUMNS,
  type FacetColumnName,
  FIRST_DAY,
  LAST_DAY,
  NO_DAY,
} from "../index/document-columns.ts";

/** What a search may be narrowed to: OR inside a list, AND between lists. An absent or empty list narrows nothing. */
export interface Filters {
  publisher?: readonly string[] | undefined;
  event?: readonly string[] | undefined;
  /** Ids of entities. */
  person?: readonly string[] | undefined;
  place?: readonly string[] | undefined;
  language?: readonly string[] | undefined;
  /** `YYYY`. */
  year?: readonly string[] | undefined;
  /** `YYYY-MM`. */
  month?: readonly string[] | undefined;
  /** Days, `YYYY-MM-DD`, both inclusive: an article counts where any day it may be of lies between. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Whether a document passes every filter. */
export function makeFilter(filters: Filters, columns: DocumentColumns): (document: number) => boolean {
  const tests: ((document: number) => boolean)[] = [];
  for (const name of FACET_COLUMNS) {
    const wanted = filters[name];
    if (wanted && wanted.length > 0) tests.push(hasValue(columns, name, wanted));
  }
  const { year, month, from, to } = filters;
  if (year && year.length > 0) tests.push((document) => year.includes(yearOf(columns, document) ?? ""));
  if (month && month.length > 0) tests.push((document) => month.includes(monthOf(columns, document) ?? ""));
  if (from !== undefined || to !== undefined) tests.push(isBetween(columns, from, to));
  return (document) => tests.every((test) => test(document));
}

function hasValue({ facets }: DocumentColumns, name: FacetColumnName, wanted: readonly string[]) {
  const { offsets, codes, codeOf } = facets[name];
  const allowed = new Set(wanted.flatMap((value) => codeOf.get(value) ?? []));
  return (document: number): boolean => {
    for (let at = offsets[document] as number; at < (offsets[document + 1] as number); at++)
      if (allowed.has(codes[at] as number)) return true;
    return false;
  };
}

function isBetween({ firstDays, lastDays }: DocumentColumns, from: string | undefined, to: string | undefined) {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from);
  const last = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to);
  return (document: number): boolean =>
    firstDays[document] !== NO_DAY &&
    (lastDays[document] as number) >= first &&
    (firstDays[document] as number) <= last;
}

/** The year a document is of, or null where it may be of several or none is known. An open interval is of the year of its known end. */
export function yearOf({ firstDays, lastDays }: DocumentColumns, document: number): string | null {
  return commonPart(firstDays[document] as number, lastDays[document] as number, 4);
}

/** The month a document is of, `YYYY-MM`, or null where it may be of several or none is known. */
export function monthOf({ firstDays, lastDays }: DocumentColumns, document: number): string | null {
  return commonPart(firstDays[document] as number, lastDays[document] as number, 7);
}

// Many articles share a day: its text is worked out once.
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

function commonPart(first: number, last: number, lengthChars: number): string | null {
  if (first === NO_DAY) return null;
  // Of an interval with an open end, the other is all that is known: news appears close to it.
  const from = first === FIRST_DAY ? last : first;
  const to = last === LAST_DAY ? first : last;
  const part = textOf(from).slice(0, lengthChars);
  return from === to || textOf(to).startsWith(part) ? part : null;
}
