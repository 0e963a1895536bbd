import { dayNumber } from "../../schema/index.ts";
import { type DocValues, FACET_COLUMNS, type FacetColumnName, NO_DAY } from "../index/doc-values.ts";
import type { SearchIndex } from "../index/search-index.ts";
import { monthOf, yearOf } from "./dates.ts";

/**
 * What a search may be narrowed to: OR inside a list, AND between lists. An absent or empty list
 * narrows nothing.
 */
export interface Filters {
  publisher?: readonly string[] | undefined;
  event?: readonly string[] | undefined;
  /** Ids of entities. */
  person?: readonly string[] | undefined;
  organization?: readonly string[] | undefined;
  place?: readonly string[] | undefined;
  language?: readonly string[] | undefined;
  /** `YYYY`. */
  year?: readonly string[] | undefined;
  /** `YYYY-MM`. */
  month?: readonly string[] | undefined;
  /**
   * Days, `YYYY-MM-DD`, both inclusive: an article counts where any day it may be of lies between.
   */
  from?: string | undefined;
  to?: string | undefined;
}

type DocumentTest = (document: number) => boolean;

/**
 * Columns that are filtered by value. Events are found by their place: their values are not kept
 * where they are never shown.
 */
const FILTERED_COLUMNS = FACET_COLUMNS.filter((name) => name !== "event");

/** Whether a document passes every filter but that of events. */
export async function makeFilter(filters: Omit<Filters, "event">, index: SearchIndex): Promise<DocumentTest> {
  const { docValues } = index;
  const tests: DocumentTest[] = [];
  for (const name of FILTERED_COLUMNS) {
    const wanted = filters[name];
    if (wanted && wanted.length > 0) tests.push(hasCode(docValues, name, await index.codesOf(name, wanted)));
  }
  const { year, month, from, to } = filters;
  if (year && year.length > 0) tests.push(isOfPart(docValues, year, yearOf));
  if (month && month.length > 0) tests.push(isOfPart(docValues, month, monthOf));
  if (from !== undefined || to !== undefined) tests.push(isBetween(docValues, from, to));
  return (document) => tests.every((test) => test(document));
}

/** Whether a document has one of some codes of a column. */
export function hasCode({ facets }: DocValues, name: FacetColumnName, wanted: readonly number[]): DocumentTest {
  const { offsets, codes, valueCount } = facets[name];
  const isWanted = new Uint8Array(valueCount);
  for (const code of wanted) isWanted[code] = 1;
  if (offsets === null) return (document) => isWanted[codes[document]] === 1;
  return (document) => {
    const end = offsets[document + 1];
    for (let at = offsets[document]; at < end; at++) if (isWanted[codes[at]]) return true;
    return false;
  };
}

function isOfPart(
  docValues: DocValues,
  wanted: readonly string[],
  partOf: (first: number, last: number) => string | null,
): DocumentTest {
  // Of each day once: thousands of articles share it.
  const known = new Map<number, boolean>();
  return (document) => {
    const [first, last] = [docValues.firstDay(document), docValues.lastDay(document)];
    if (first !== last) return wanted.includes(partOf(first, last) ?? "");
    const isWanted = known.get(first) ?? wanted.includes(partOf(first, first) ?? "");
    known.set(first, isWanted);
    return isWanted;
  };
}

function isBetween(docValues: DocValues, from: string | undefined, to: string | undefined): DocumentTest {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from);
  const last = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to);
  return (document) => {
    const own = docValues.firstDay(document);
    return own !== NO_DAY && own <= last && docValues.lastDay(document) >= first;
  };
}
