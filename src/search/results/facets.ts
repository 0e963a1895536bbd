import type { Facets, FacetValue } from "../../schema/index.ts";
import type { DocumentColumns, FacetColumnName } from "../index/document-columns.ts";
import { monthOf, yearOf } from "./filters.ts";

/** Values listed of a facet that may have very many: the largest. */
const MAX_VALUES = 20;

/** Exact counts over all documents. Unknown publishers and dates are counted nowhere: they are no value. */
export function countFacets(documents: readonly number[], columns: DocumentColumns): Facets {
  return {
    publisher: countColumn(documents, columns, "publisher"),
    year: countBy(documents, (document) => yearOf(columns, document)),
    month: countBy(documents, (document) => monthOf(columns, document)),
    event: countColumn(documents, columns, "event").slice(0, MAX_VALUES),
    person: countColumn(documents, columns, "person").slice(0, MAX_VALUES),
    place: countColumn(documents, columns, "place").slice(0, MAX_VALUES),
    language: countColumn(documents, columns, "language"),
  };
}

/** The values of a column, the most frequent first. */
function countColumn(documents: readonly number[], { facets }: DocumentColumns, name: FacetColumnName): FacetValue[] {
  const { values, offsets, codes } = facets[name];
  const counts = new Uint32Array(values.length);
  for (const document of documents) {
    for (let at = offsets[document] as number; at < (offsets[document + 1] as number); at++)
      counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
  }
  return values
    .flatMap(({ value, label }, code) => (counts[code] ? [{ value, label, count: counts[code] }] : []))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The values of a date, the newest first. */
function countBy(documents: readonly number[], read: (document: number) => string | null): FacetValue[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const value = read(document);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1)).map(([value, count]) => ({ value, label: value, count }));
}
