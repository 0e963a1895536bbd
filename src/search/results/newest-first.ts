import { dateSortKey, dateStartMs, type EventHeading } from "../../schema/index.ts";

/** What the order of events looks at. */
type OrderedEvent = Pick<EventHeading, "id" | "date" | "articleCount">;

/**
 * Events, newest first: of one day those known to the day first, then those of most articles.
 * Undated ones last.
 */
export function newestFirst(a: OrderedEvent, b: OrderedEvent): number {
  const key = ({ date }: OrderedEvent) => (dateStartMs(date) === null ? "" : dateSortKey(date).slice(0, 10));
  const [first, second] = [key(a), key(b)];
  if (first !== second) return first < second ? 1 : -1;
  const stated = Number(b.date.source === "stated") - Number(a.date.source === "stated");
  return stated || b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1);
}
