import type { Context } from "hono";
import * as v from "valibot";
import { readDay, SEARCH_SORTS } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import type { SearchPageQuery } from "../pages/parts/search-address.ts";

/** The last page that can be requested. */
const MAX_PAGE = 9_999;
const MAX_QUERY_CHARS = 400;
/** Values of a filter that are read. */
const MAX_VALUES = 50;

// A page never refuses an address: what it cannot read it leaves out.
const lenientList = v.fallback(
  v.pipe(
    v.array(v.string()),
    v.transform((values) => [...new Set(values)].filter((value) => value !== "").slice(0, MAX_VALUES)),
  ),
  [],
);
const lenientDay = (bound: "from" | "to") =>
  v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => readDay(text, bound) ?? undefined),
      ),
    ),
    undefined,
  );

/** The page of a list, counted from 1: what is none is the first. */
const pageNumber = v.fallback(
  v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(MAX_PAGE)),
  1,
);

const PageParameters = v.object({
  q: v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, MAX_QUERY_CHARS).trim()),
    ),
    "",
  ),
  sort: v.fallback(v.picklist(SEARCH_SORTS), "relevance"),
  page: pageNumber,
  publisher: lenientList,
  year: lenientList,
  month: lenientList,
  event: lenientList,
  person: lenientList,
  organization: lenientList,
  place: lenientList,
  language: lenientList,
  from: lenientDay("from"),
  to: lenientDay("to"),
});

const ONCE = ["q", "sort", "page", "from", "to"] as const;

/** What a search page is asked for. */
export function searchPageQuery(context: Context<Environment>): SearchPageQuery {
  const many = context.req.queries();
  const once = Object.fromEntries(ONCE.map((name) => [name, many[name]?.[0]]));
  const { q, sort, page, from, to, ...lists } = v.parse(PageParameters, { ...many, ...once });
  // Ends in the wrong order mean the interval between them.
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  return { q, sort, page, filters: { ...lists, from: first, to: last } };
}

/** Which page of a list is asked for. */
export const pageOf = (context: Context<Environment>): number => v.parse(pageNumber, context.req.query("page"));
