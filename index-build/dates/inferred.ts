import { type DateValue, knownDay, UNKNOWN_DATE } from "../../src/schema/index.ts";
import type { ResolvedTime } from "../model/pipeline-types.ts";
import { dayText, isCalendarDay } from "./resolve.ts";

/**
 * The day in the address of an article: `/2023/02/27/`, `/2026-08-12/`, or a time written as
 * `20260812201733`. Seen at kompas.com, cnnindonesia.com, cnbcindonesia.com; an id of eight digits
 * that happens to be a date is not one.
 */
export function dateInUrl(url: string | null): DateValue | null {
  const pathname = url === null ? undefined : URL.parse(url)?.pathname;
  if (pathname === undefined) return null;
  const match =
    pathname.match(/\/(20\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/) ??
    pathname.match(/(?:^|[/_-])(20\d{2})-(\d{2})-(\d{2})(?=[/_.-]|$)/) ??
    pathname.match(/\/(20\d{2})(\d{2})(\d{2})(?:[0-2]\d[0-5]\d[0-5]\d(?=\D)|\/)/);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const day = dayText(match[1], match[2], match[3]);
  return isCalendarDay(day) ? { value: day, precision: "day", source: "inferred" } : null;
}

/**
 * When a page was published, as far as its own text says, for a page without a date of its own.
 *
 * It was not published before the last day it speaks of as past, nor after the first day it speaks
 * of as future: `2023-03-20/2023-03-21`, or `2022-12-30/..` where it names no future day. A source
 * quoted on a day (`dikutip …, Kamis (5/2)`) is quoted by the writer on that very day, so that day
 * is taken as about right: `2026-02-05~`.
 *
 * @param ceiling the last day on which it can have been published, `YYYY-MM-DD`. Default null: not
 * known.
 */
export function inferPublished(times: readonly ResolvedTime[], ceiling: string | null = null): DateValue {
  const dayOf = (time: ResolvedTime) => (time.date.precision === "day" ? knownDay(time.date) : null);
  let last: { day: string; quoted: boolean } | null = null;
  for (const time of times) {
    const day = time.aspect === "future" ? null : dayOf(time);
    if (!day || (last && day < last.day)) continue;
    last = { day, quoted: time.aspect === "attribution" };
  }
  if (!last) return { ...UNKNOWN_DATE };
  if (last.quoted) return { value: `${last.day}~`, precision: "day", source: "inferred" };
  const { day } = last;
  const ahead = times
    .flatMap((time) => (time.aspect === "future" ? (dayOf(time) ?? []) : []))
    .filter((future) => future > day)
    .sort()[0];
  const end = ahead !== undefined && ceiling !== null && ahead > ceiling ? ceiling : ahead;
  return { value: `${day}/${end ?? ".."}`, precision: "interval", source: "inferred" };
}
