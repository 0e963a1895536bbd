import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { search, suggest } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { validQuery } from "../middleware/validate.ts";
import { currentEventIds } from "./moved.ts";
import { cursor, filter, limit, query, years } from "./parameters.ts";

const SearchParameters = v.strictObject({
  q: query,
  limit,
  cursor,
  sort: v.optional(v.picklist(["relevance", "newest", "oldest"], "One of relevance, newest, oldest."), "relevance"),
  group: v.optional(v.picklist(["event"], "Only event.")),
  publisher: filter,
  year: years,
  event: filter,
  language: filter,
});

const SuggestParameters = v.strictObject({ q: query, limit });

/** `GET /api/search` and `GET /api/suggest`. */
export const searchRoutes = new Hono<Environment>()
  .get(
    "/search",
    describeRoute({
      summary: "Search articles",
      description: "Ranked hits with snippets; with group=event also by event.",
    }),
    validQuery(SearchParameters),
    async (context) => {
      const { q, publisher, year, event, language, ...options } = context.req.valid("query");
      const site = context.get("site");
      const filters = { publisher, year, event: event && (await currentEventIds(site, event)), language };
      const response = await search(site, q, { ...options, filters });
      return context.json(response);
    },
  )
  .get(
    "/suggest",
    describeRoute({ summary: "Complete a query", description: "Names, headlines and words for what is typed so far." }),
    validQuery(SuggestParameters),
    (context) => {
      const { q, limit: count } = context.req.valid("query");
      return context.json({ query: q, suggestions: suggest(context.get("site"), q, count) });
    },
  );
