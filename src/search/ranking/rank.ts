import type { DocumentColumns } from "../index/document-columns.ts";
import type { Matches } from "../index/search-index.ts";
import { RECENCY, recencyFactor } from "./recency.ts";

export const SEARCH_SORTS = ["relevance", "newest", "oldest"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export interface RankedHit {
  document: number;
  score: number;
}

/** The matches that are kept, in order. Equals stand in the order of their ids, so that two builds of one corpus agree. */
export function rank(
  { documents, scores }: Matches,
  columns: DocumentColumns,
  sort: SearchSort,
  isKept: (document: number) => boolean = () => true,
  recency = RECENCY,
): RankedHit[] {
  const hits: RankedHit[] = [];
  for (const [place, document] of documents.entries()) {
    if (isKept(document))
      hits.push({ document, score: (scores[place] as number) * recencyFactor(columns, document, recency) });
  }
  return hits.sort(
    (a, b) => (sort === "relevance" ? 0 : byTime(a, b, columns, sort)) || b.score - a.score || a.document - b.document,
  );
}

/** Undated articles come last either way. */
function byTime(a: RankedHit, b: RankedHit, { publishedMs }: DocumentColumns, sort: "newest" | "oldest"): number {
  const [first, second] = [publishedMs[a.document] as number, publishedMs[b.document] as number];
  if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
  return sort === "newest" ? second - first : first - second;
}
