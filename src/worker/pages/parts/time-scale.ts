import { DAY_MS, type DateValue, dateStartMs } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";
import { CALENDAR_UNITS } from "./calendar-units.ts";
import { shortDateText } from "./dates.ts";

/** A point in time on a line. */
export interface PlacedPoint<T> {
  point: T;
  /** From the left, in percent, 0–100. */
  at: number;
  /** How many points it lies above, from 0: those so close would cover one another. */
  level: number;
}

export interface TimeScale<T> {
  points: PlacedPoint<T>[];
  ticks: { at: number; label: string }[];
}

/** Left and right of the line stay free, in percent. */
const MARGIN = 5;
const MAX_LEVELS = 8;
const MAX_TICKS = 4;
/** A line of days is no longer than this. */
const MAX_DAY_TICK_DAYS = 70;

/**
 * Places dated points on a line from the first to the last of them; those whose date is not known
 * are left out.
 *
 * @param minGap points nearer than this, in percent, are stacked.
 */
export function timeScale<T extends { date: DateValue }>(
  given: readonly T[],
  reader: Reader,
  minGap: number,
): TimeScale<T> {
  const dated = given.flatMap((point) => {
    const ms = dateStartMs(point.date);
    return ms === null ? [] : [{ point, ms }];
  });
  const [first, last] = [Math.min(...dated.map(({ ms }) => ms)), Math.max(...dated.map(({ ms }) => ms))];
  if (dated.length === 0) return { points: [], ticks: [] };
  const placeOf = (ms: number) => (last === first ? 50 : MARGIN + ((ms - first) / (last - first)) * (100 - 2 * MARGIN));
  const points: PlacedPoint<T>[] = [];
  for (const { point, ms } of dated.sort((a, b) => a.ms - b.ms)) {
    const at = placeOf(ms);
    const taken = points.filter((other) => at - other.at < minGap).map(({ level }) => level);
    let level = 0;
    while (taken.includes(level) && level < MAX_LEVELS - 1) level++;
    points.push({ point, at: Math.round(at * 100) / 100, level });
  }
  return { points, ticks: ticksBetween(first, last, reader).map(({ ms, label }) => ({ at: placeOf(ms), label })) };
}

/** Round years, months or days from the first to the last, a few of them. */
function ticksBetween(first: number, last: number, reader: Reader): { ms: number; label: string }[] {
  const days = (last - first) / DAY_MS;
  const { chars, toNumber, toValue } = CALENDAR_UNITS[days > 800 ? "year" : days > MAX_DAY_TICK_DAYS ? "month" : "day"];
  const unitAt = (ms: number) => toNumber(new Date(ms).toISOString().slice(0, chars));
  const [from, to] = [unitAt(first), unitAt(last)];
  // The year or month that the first point lies in began before it.
  const begin = Date.parse(toValue(from)) < first && chars < 10 && to > from ? from + 1 : from;
  const every = Math.max(1, Math.ceil((to - begin + 1) / MAX_TICKS));
  const crosses = new Date(first).getUTCFullYear() !== new Date(last).getUTCFullYear();
  const ticks: { ms: number; label: string }[] = [];
  let toldYear = "";
  for (let number = begin; number <= to; number += every) {
    const value = toValue(number);
    const year = value.slice(0, 4);
    // A month has its year with it; a day is given it where the line comes into another year.
    const withYear = chars === 10 && crosses && year !== toldYear ? ` ${year}` : "";
    toldYear = year;
    ticks.push({ ms: Math.max(first, Date.parse(value)), label: shortDateText(value, reader) + withYear });
  }
  return ticks;
}
