import type { DateHistogram, Facets, FacetValue } from "../../schema/index.ts";
import { type DocValues, type FacetColumnName, NO_DAY } from "../index/doc-values.ts";
import type { SearchIndex } from "../index/search-index.ts";
import { dayText, monthOf, yearOf } from "./dates.ts";

/** Values listed of a facet that may have very many: the largest. */
export const MAX_FACET_VALUES = 20;
/** An event of fewer articles narrows nothing. */
const MIN_ARTICLES_OF_EVENT = 2;

/**
 * Exact counts over all documents of each facet, the most frequent first, of equals the one that
 * the corpus names first. Unknown publishers and dates are counted nowhere: they are no value.
 */
export async function countFacets(
  documentsOf: (facet: CountedFacet) => Uint32Array,
  index: SearchIndex,
): Promise<{ facets: Facets; histogram: DateHistogram }> {
  const { docValues } = index;
  const eventSizes = docValues.articleCounts("event");
  const isTelling = (code: number) => eventSizes[code] >= MIN_ARTICLES_OF_EVENT;
  const count = async (name: FacetColumnName, limit: number, isCounted: (code: number) => boolean = () => true) => {
    const most = new MostFrequent(limit);
    eachCount(documentsOf(name), docValues, name, (code, own) => isCounted(code) && most.add(code, own));
    const counted = most.codes;
    const values = await index.valuesOf(
      name,
      counted.map(({ code }) => code),
    );
    return values.map(({ value, label }, at): FacetValue => ({ value, label, count: counted[at]?.count ?? 0 }));
  };
  const [publisher, event, person, organization, place, language] = await Promise.all([
    count("publisher", Number.POSITIVE_INFINITY),
    count("event", MAX_FACET_VALUES, isTelling),
    count("person", MAX_FACET_VALUES),
    count("organization", MAX_FACET_VALUES),
    count("place", MAX_FACET_VALUES),
    count("language", Number.POSITIVE_INFINITY),
  ]);
  const { year, month, histogram } = countDates(documentsOf("date"), docValues);
  return { facets: { publisher, year, month, event, person, organization, place, language }, histogram };
}

/** What is counted of documents of its own: `date` is year, month and histogram. */
export type CountedFacet = FacetColumnName | "date";

/** How often each code occurs: reports each that does, in any order. */
function eachCount(
  documents: Uint32Array,
  docValues: DocValues,
  name: FacetColumnName,
  tell: (code: number, count: number) => void,
): void {
  const { offsets, codes } = docValues.facets[name];
  const { counts, met } = docValues.tally(name);
  let metCount = 0;
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index];
    const end = offsets === null ? document + 1 : offsets[document + 1];
    for (let at = offsets === null ? document : offsets[document]; at < end; at++) {
      const code = codes[at];
      const count = counts[code];
      if (count === 0) met[metCount++] = code;
      counts[code] = count + 1;
    }
  }
  for (let at = 0; at < metCount; at++) {
    const code = met[at];
    tell(code, counts[code]);
    counts[code] = 0;
  }
}

/** The codes that occur, the most frequent first, of equals the first, as many as asked for. */
class MostFrequent {
  readonly codes: { code: number; count: number }[] = [];
  readonly #limit: number;
  /** The least count that can still be among them. */
  #least = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(code: number, count: number): void {
    const best = this.codes;
    if (count < this.#least) return;
    const isBefore = (a: { code: number; count: number }) => a.count > count || (a.count === count && a.code < code);
    let at = best.length;
    while (at > 0 && !isBefore(best[at - 1])) at--;
    best.splice(at, 0, { code, count });
    if (best.length > this.#limit) best.pop();
    if (best.length === this.#limit) this.#least = best.at(-1)?.count ?? 0;
  }
}

/** Most days, and most months, that a histogram shows one by one. */
const MAX_DAYS = 62;
const MAX_MONTHS = 60;

/** Counts by year and by month, the newest first, and as a histogram. */
function countDates(
  documents: Uint32Array,
  docValues: DocValues,
): Pick<Facets, "year" | "month"> & { histogram: DateHistogram } {
  const { first, length } = docValues.usualDays;
  // Most articles are known to the day: they are counted by day, and the days then named once each.
  const byDay = new Uint32Array(length);
  const [years, months] = [new Map<string, number>(), new Map<string, number>()];
  const days = new Map<number, number>();
  const add = (counts: Map<string, number>, value: string | null, count: number) => {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
  };
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index];
    const [firstDay, lastDay] = [docValues.firstDay(document), docValues.lastDay(document)];
    const day = firstDay - first;
    if (day >= 0 && day < length && firstDay === lastDay) byDay[day]++;
    else {
      add(years, yearOf(firstDay, lastDay), 1);
      add(months, monthOf(firstDay, lastDay), 1);
      if (firstDay === lastDay && firstDay !== NO_DAY) days.set(firstDay, (days.get(firstDay) ?? 0) + 1);
    }
  }
  for (let at = 0; at < length; at++) {
    const count = byDay[at];
    if (count === 0) continue;
    add(years, yearOf(first + at, first + at), count);
    add(months, monthOf(first + at, first + at), count);
    days.set(first + at, count);
  }
  return { year: newestFirst(years), month: newestFirst(months), histogram: histogramOf(days, months, years) };
}

/** The finest counts that are few enough, where the coarser ones do not reach far beyond them. */
function histogramOf(days: ReadonlyMap<number, number>, months: Counts, years: Counts): DateHistogram {
  const yearSpan = spanOf([...years.keys()].map(Number));
  const monthSpan = spanOf([...months.keys()].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))));
  const daySpan = spanOf(days.keys());
  const isOfDays = days.size > 0 && daySpan <= MAX_DAYS && monthSpan * 31 <= 2 * MAX_DAYS && yearSpan <= 2;
  if (isOfDays) return { unit: "day", bins: binsOf(new Map([...days].map(([day, count]) => [dayText(day), count]))) };
  const isOfMonths = months.size > 0 && monthSpan <= MAX_MONTHS && yearSpan * 12 <= 2 * MAX_MONTHS;
  return isOfMonths ? { unit: "month", bins: binsOf(months) } : { unit: "year", bins: binsOf(years) };
}

type Counts = ReadonlyMap<string, number>;

const spanOf = (numbers: Iterable<number>): number => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) [least, most] = [Math.min(least, number), Math.max(most, number)];
  return most - least + 1;
};

const binsOf = (counts: Counts): DateHistogram["bins"] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, count]) => ({ value, count }));

const newestFirst = (counts: ReadonlyMap<string, number>): FacetValue[] =>
  [...counts].sort(([a], [b]) => (a < b ? 1 : -1)).map(([value, count]) => ({ value, label: value, count }));
