import { type Facets, type FacetValue, firstDay } from "../schema/index.ts";
import type { IndexHit } from "./search-index.ts";

/** What a search may be narrowed to: OR inside a list, AND between lists. An absent list narrows nothing. */
export interface Filters {
  publisher?: readonly string[] | undefined;
  /** `YYYY`. */
  year?: readonly string[] | undefined;
  event?: readonly string[] | undefined;
  language?: readonly string[] | undefined;
}

/** Values of the event facet that are listed: the largest. */
const MAX_EVENTS = 20;

const VALUE_OF: Record<keyof Filters, (hit: IndexHit) => string | null> = {
  publisher: ({ stored }) => stored.publisher,
  year: ({ stored }) => firstDay(stored.datePublished)?.slice(0, 4) ?? null,
  event: ({ stored }) => stored.eventId,
  language: ({ stored }) => stored.inLanguage,
};

/** Whether a hit passes every filter. */
export function passes(hit: IndexHit, filters: Filters): boolean {
  return (Object.keys(VALUE_OF) as (keyof Filters)[]).every((name) => {
    const allowed = filters[name];
    if (!allowed || allowed.length === 0) return true;
    const value = VALUE_OF[name](hit);
    return value !== null && allowed.includes(value);
  });
}

/** Exact counts over all hits. Unknown publishers and years are counted nowhere: they are no value. */
export function countFacets(hits: readonly IndexHit[], eventName: (id: string) => string): Facets {
  const count = (name: keyof Filters, labelOf: (value: string) => string = (value) => value): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const hit of hits) {
      const value = VALUE_OF[name](hit);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, total]) => ({ value, label: labelOf(value), count: total }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    publisher: count("publisher"),
    year: count("year").sort((a, b) => (a.value < b.value ? 1 : -1)),
    event: count("event", eventName).slice(0, MAX_EVENTS),
    language: count("language"),
  };
}
