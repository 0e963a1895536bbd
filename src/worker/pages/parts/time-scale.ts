import { DAY_MS, type DateValue, dateStartMs } from "../../../schema/index.ts";
import type { Reader } from "../frame.ts";
import { shortDateText } from "./dates.ts";

/** A point in time on a line. */
export interface PlacedPoint<T> {
  point: T;
  /** From the left, in percent, 0–100. */
  at: number;
  /** How many points it stands above, from 0: those so close would cover one another. */
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

/**
 * Places dated points on a line from the first to the last of them; those whose date is not known are left out.
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

/** Both ends where they are close, else round years, months or days between them. */
function ticksBetween(first: number, last: number, reader: Reader): { ms: number; label: string }[] {
  const days = (last - first) / DAY_MS;
  const unit = days > 800 ? 4 : days > 70 ? 7 : 10;
  const values = new Set<string>();
  for (let ms = first; ms <= last; ms += DAY_MS) values.add(new Date(ms).toISOString().slice(0, unit));
  values.add(new Date(last).toISOString().slice(0, unit));
  const inside = [...values].filter((value) => unit === 10 || Date.parse(value) >= first);
  const every = Math.max(1, Math.ceil(inside.length / MAX_TICKS));
  return inside
    .filter((_, at) => at % every === 0)
    .map((value) => ({
      ms: Math.max(first, Date.parse(value)),
      label: shortDateText(value, reader) + yearOf(value, first, last),
    }));
}

/** The year beside a month or a day, where the line crosses years. */
function yearOf(value: string, first: number, last: number): string {
  const crosses = new Date(first).getUTCFullYear() !== new Date(last).getUTCFullYear();
  return value.length > 4 && crosses ? ` ${value.slice(0, 4)}` : "";
}
