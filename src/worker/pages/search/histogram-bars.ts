import type { DateHistogram } from "../../../schema/index.ts";
import { CALENDAR_UNITS } from "../parts/calendar-units.ts";

/** A bar of the chart: a day, month or year, and the articles of it. */
export interface HistogramBar {
  /** EDTF: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  value: string;
  count: number;
  /** Whether it lies in the chosen range; true where none is. */
  isChosen: boolean;
}

/** More bars than this cannot be distinguished: then only those with articles are drawn. */
const MAX_BARS = 200;

/** The bars of a histogram, with those of no article between the first and the last. */
export function histogramBars({ unit, bins }: DateHistogram, from?: string, to?: string): HistogramBar[] {
  const [first, last] = [bins[0]?.value, bins.at(-1)?.value];
  if (first === undefined || last === undefined) return [];
  const counts = new Map(bins.map(({ value, count }) => [value, count]));
  const { toNumber, toValue } = CALENDAR_UNITS[unit];
  const span = toNumber(last) - toNumber(first) + 1;
  const values =
    span > MAX_BARS ? [...counts.keys()] : Array.from({ length: span }, (_, at) => toValue(toNumber(first) + at));
  return values.map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    isChosen:
      (from === undefined || value >= from.slice(0, value.length)) &&
      (to === undefined || value <= to.slice(0, value.length)),
  }));
}
