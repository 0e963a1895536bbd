import type { Filters, SearchSort } from "../../../search/index.ts";

/** Filters that the page offers. */
export type PageFilters = Filters;

/** What the page was asked for. */
export interface SearchPageQuery {
  q: string;
  sort: SearchSort;
  filters: PageFilters;
  /** Counted from 1. */
  page: number;
}

export const NO_QUERY: SearchPageQuery = { q: "", sort: "relevance", filters: {}, page: 1 };

/** The parameters of the filters and the order: what a new query keeps. */
export function narrowingOf({ sort, filters }: Pick<SearchPageQuery, "sort" | "filters">): [string, string][] {
  const parameters: [string, string][] = sort === "relevance" ? [] : [["sort", sort]];
  for (const [name, values] of Object.entries<string | readonly string[] | undefined>({ ...filters })) {
    for (const value of typeof values === "string" ? [values] : (values ?? [])) parameters.push([name, value]);
  }
  return parameters;
}

/** The address of a search: the first page of it, unless another is named. */
export function searchHref(query: Omit<SearchPageQuery, "page">, page = 1): string {
  const parameters = new URLSearchParams([["q", query.q], ...narrowingOf(query)]);
  if (page > 1) parameters.set("page", String(page));
  return `/?${parameters}`;
}

/** How many things results are narrowed to; a range of days is one. */
export function filterCount({ from, to, ...lists }: PageFilters): number {
  const listed = Object.values(lists).reduce((sum, values) => sum + (values?.length ?? 0), 0);
  return listed + (from === undefined && to === undefined ? 0 : 1);
}
