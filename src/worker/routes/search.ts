import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { SEARCH_SORTS, search, suggest } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { validQuery } from "../middleware/validate.ts";
import { cursor, day, filter, flag, limit, months, query, years } from "./parameters.ts";

const SearchParameters = v.strictObject({
  q: query,
  limit,
  cursor,
  sort: v.optional(v.picklist(SEARCH_SORTS, `One of ${SEARCH_SORTS.join(", ")}.`)),
  group: v.optional(v.picklist(["event"], "Only event.")),
  typing: flag,
  publisher: filter,
  year: years,
  month: months,
  event: filter,
  person: filter,
  organization: filter,
  place: filter,
  language: filter,
  from: day("from"),
  to: day("to"),
});

const SuggestParameters = v.strictObject({ q: query, limit });

/** `GET /api/search` and `GET /api/suggest`. */
export const searchRoutes = new Hono<Environment>()
  .get(
    "/search",
    describeRoute({
      summary: "Search articles",
      description:
        'Ranked hits with snippets, and exact counts over all of them; with group=event also by event. The query takes "a phrase", -word, ' +
        "a OR b, title:, source:, from: and to: with a year, month or day, and event:, each also by its Indonesian name. " +
        "Filters of one name are alternatives, those of different names all hold. With typing=1 the last word is completed.",
    }),
    validQuery(SearchParameters),
    async (context) => {
      const { q, limit: count, cursor: after, sort, group, typing, ...filters } = context.req.valid("query");
      const options = { limit: count, cursor: after, sort, group, isTyping: typing, filters };
      return context.json(await search(context.get("site"), q, options));
    },
  )
  .get(
    "/suggest",
    describeRoute({
      summary: "Complete a query",
      description: "Names, phrases, headlines and words for what is typed so far.",
    }),
    validQuery(SuggestParameters),
    async (context) => {
      const { q, limit: count } = context.req.valid("query");
      return context.json({ query: q, suggestions: await suggest(context.get("site"), q, count) });
    },
  );
