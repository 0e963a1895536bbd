import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { articleIdOfUrl } from "../../identity/index.ts";
import type { PublishedEvent } from "../../schema/index.ts";
import { answer, type Site } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { notFound } from "../middleware/problem.ts";
import { validQuery } from "../middleware/validate.ts";
import { answerMoved, eventAt } from "./moved.ts";
import { query } from "./parameters.ts";

const SummaryParameters = v.pipe(
  v.strictObject({
    q: v.optional(query),
    url: v.optional(v.pipe(v.string(), v.url("Give a whole address, with https://."))),
    event: v.optional(v.string()),
  }),
  v.check(
    ({ q, url, event }) => [q, url, event].filter((one) => one !== undefined).length === 1,
    "Give exactly one of q=, url= and event=.",
  ),
);

/** `GET /api/summary`: of a query, of the event an address belongs to, or of an event. */
export const summaryRoutes = new Hono<Environment>().get(
  "/summary",
  describeRoute({
    summary: "A cited summary",
    description: "Of a query (q), of the event an address belongs to (url), or of an event (event).",
  }),
  validQuery(SummaryParameters),
  async (context) => {
    const { q, url, event: eventId } = context.req.valid("query");
    const site = context.get("site");
    if (q !== undefined) return context.json({ query: q, ...(await answer(site, q)) });
    if (eventId !== undefined) {
      const found = await eventAt(site, eventId);
      if (found.is === "event") return context.json(summaryOf(found.event));
      return answerMoved(eventId, found, (one) => `/api/summary?event=${one}`);
    }
    const event = await eventOfUrl(site, url ?? "");
    if (!event) throw notFound(`No article here has the address ${url}.`);
    return context.json(summaryOf(event));
  },
);

function summaryOf({ id, name, date, publisherCount, originCount, summary }: PublishedEvent) {
  return {
    statements: summary.statements.map((statement) => ({ ...statement, eventId: id })),
    events: [{ id, name, date, publisherCount, originCount }],
    reason: summary.statements.length === 0 ? "No sentence of its articles can stand as a summary." : null,
  };
}

/** The event of the article with this address; any way of writing the address will do. */
async function eventOfUrl(site: Site, url: string): Promise<PublishedEvent | null> {
  const articleId = await articleIdOfUrl(url);
  const article = articleId === null ? null : await site.documents.article(articleId);
  return article && site.documents.event(article.eventId);
}
