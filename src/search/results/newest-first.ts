import { dateSortKey, dateStartMs, type EventHeading } from "../../schema/index.ts";

/**
 * Events, newest first: of one day those known to the day first, then those of most articles.
 * Undated ones last.
 */
export function newestFirst(a: EventHeading, b: EventHeading): number {
  const key = ({ date }: EventHeading) => (dateStartMs(date) === null ? "" : dateSortKey(date).slice(0, 10));
  const [first, second] = [key(a), key(b)];
  if (first !== second) return first < second ? 1 : -1;
  const stated = Number(b.date.source === "stated") - Number(a.date.source === "stated");
  return stated || b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1);
}
