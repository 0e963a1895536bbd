import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { articleIdOfUrl } from "../../identity/index.ts";
import type { PublishedEvent } from "../../schema/index.ts";
import { answer, linked, type Site, SUMMARY_LENGTHS, type SummaryLength, statementsIn } from "../../search/index.ts";
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
    length: v.optional(v.picklist(SUMMARY_LENGTHS, `Give one of ${SUMMARY_LENGTHS.join(", ")}.`), "short"),
    lang: v.optional(
      v.pipe(
        v.string("Give it once."),
        v.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i, "Give a language such as id, en or ms."),
      ),
    ),
  }),
  v.check(
    ({ q, url, event }) => [q, url, event].filter((one) => one !== undefined).length === 1,
    "Give exactly one of q=, url= and event=.",
  ),
);

interface Form {
  length: SummaryLength;
  lang?: string | undefined;
}

/** `GET /api/summary`: of a query, of the event an address belongs to, or of an event. */
export const summaryRoutes = new Hono<Environment>().get(
  "/summary",
  describeRoute({
    summary: "A cited summary",
    description:
      "Of a query (q), of the event an address belongs to (url), or of an event (event); as one sentence, short or long (length), from " +
      "articles in one language (lang). Statements of one event stand together; each names the passages it is taken from, with links.",
  }),
  validQuery(SummaryParameters),
  async (context) => {
    const { q, url, event: eventId, ...form } = context.req.valid("query");
    const site = context.get("site");
    if (q !== undefined) return context.json({ query: q, ...(await answer(site, q, form)) });
    if (eventId !== undefined) {
      const found = await eventAt(site, eventId);
      if (found.is === "event") return context.json(summaryOf(found.event, form));
      return answerMoved(eventId, found, (one) => `/api/summary?${addressOf(one, form)}`);
    }
    const event = await eventOfUrl(site, url ?? "");
    if (!event) throw notFound(`No article here has the address ${url}.`);
    return context.json(summaryOf(event, form));
  },
);

/** The parameters that ask the same of another event. */
function addressOf(event: string, { length, lang }: Form): string {
  const parameters = { event, ...(length === "short" ? {} : { length }), ...(lang === undefined ? {} : { lang }) };
  return new URLSearchParams(parameters).toString();
}

function summaryOf(event: PublishedEvent, { length, lang }: Form) {
  const { id, name, date, inLanguage, publisherCount, originCount } = event;
  const statements = statementsIn(event, length, lang);
  return {
    statements: statements.map((statement) => linked(statement, event)),
    background: length === "long" ? event.summary.background.map((statement) => linked(statement, event)) : [],
    events: [{ id, name, date, inLanguage, publisherCount, originCount }],
    reason: statements.length > 0 ? null : reasonFor(event, lang),
  };
}

const reasonFor = ({ summary }: PublishedEvent, lang: string | undefined): string =>
  summary.statements.length > 0
    ? `No statement of its summary stands in an article in ${lang}.`
    : "No sentence of its articles can stand as a summary.";

/** The event of the article with this address; any way of writing the address will do. */
async function eventOfUrl(site: Site, url: string): Promise<PublishedEvent | null> {
  const articleId = await articleIdOfUrl(url);
  const article = articleId === null ? null : await site.documents.article(articleId);
  return article && site.documents.event(article.eventId);
}
