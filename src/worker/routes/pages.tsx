import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as v from "valibot";
import { CursorError, type Site, search } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { ArticlePage } from "../pages/article-page.tsx";
import { DemoPage } from "../pages/demo-page.tsx";
import { EventPage } from "../pages/event-page.tsx";
import { MessagePage } from "../pages/message-page.tsx";
import { SearchPage, type SearchPageQuery } from "../pages/search-page.tsx";
import { SplitEventPage } from "../pages/split-event-page.tsx";
import { stringsFor } from "../pages/strings.ts";
import { eventAt } from "./moved.ts";

/** Events on the front page. */
const LATEST_EVENTS = 12;

// A page never refuses an address: what it cannot read it leaves out.
const lenientList = v.fallback(v.array(v.string()), []);
const PageParameters = v.object({
  q: v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, 400).trim()),
    ),
    "",
  ),
  sort: v.fallback(v.picklist(["relevance", "newest", "oldest"]), "relevance"),
  cursor: v.fallback(v.optional(v.string()), undefined),
  publisher: lenientList,
  year: lenientList,
  month: lenientList,
  event: lenientList,
  person: lenientList,
  place: lenientList,
  language: lenientList,
});

/** Answers with a page. */
export function sendPage(context: Context<Environment>, page: JSX.Element, status: ContentfulStatusCode = 200) {
  return context.html(html`<!doctype html>${page}`, status);
}

/** The pages for people. */
export const pageRoutes = new Hono<Environment>()
  .get("/", async (context) => {
    const site = context.get("site");
    const query = readQuery(context);
    const response = query.q === "" ? null : await searchOrRestart(context, query);
    const latest = response?.total ? [] : await latestEvents(site);
    return sendPage(context, <SearchPage {...common(context)} query={query} response={response} latest={latest} />);
  })
  .get("/events/:id", async (context) => {
    const found = await eventAt(context.get("site"), context.req.param("id"));
    switch (found.is) {
      case "event":
        return sendPage(context, <EventPage {...common(context)} event={found.event} />);
      case "merged":
        return context.redirect(`/events/${found.id}`, 308);
      case "split":
        return sendPage(context, <SplitEventPage {...common(context)} choices={found.choices} />, 300);
      case "gone":
        return messagePage(context, "gone");
      default:
        return missingPage(context);
    }
  })
  .get("/articles/:id", async (context) => {
    const { documents } = context.get("site");
    const article = await documents.article(context.req.param("id"));
    if (!article) return missingPage(context);
    const event = await documents.event(article.eventId);
    return sendPage(context, <ArticlePage {...common(context)} article={article} event={event} />);
  })
  .get("/demo", (context) =>
    sendPage(context, <DemoPage service={otherOrigin(context.req.url)} strings={common(context).strings} />),
  );

/** The newest events, each with the first statement of its summary. */
async function latestEvents({ documents, manifest }: Site) {
  const headings = await documents.headings(0, LATEST_EVENTS, manifest.eventCount);
  const found = await documents.events(headings.map(({ id }) => id));
  return headings.map((event) => ({ event, lead: found.get(event.id)?.summary.statements[0]?.text ?? null }));
}

/** Name of a site that cannot tell its own. */
export const DEFAULT_NAME = "Kilas";

/** What every page is given; also that which tells of a fault, before there is a site. */
export function common(context: Context<Environment>) {
  const site: Site | undefined = context.get("site");
  const { name, defaultLanguage } = site?.manifest.site ?? { name: DEFAULT_NAME, defaultLanguage: "id" };
  return { siteName: name, strings: stringsFor(defaultLanguage) };
}

export const missingPage = (context: Context<Environment>) => messagePage(context, "missing");

function messagePage(context: Context<Environment>, reason: "missing" | "gone") {
  const { siteName, strings } = common(context);
  const [title, text, status] =
    reason === "gone"
      ? ([strings.goneTitle, strings.goneText, 410] as const)
      : ([strings.notFoundTitle, strings.notFoundText, 404] as const);
  return sendPage(context, <MessagePage siteName={siteName} strings={strings} title={title} text={text} />, status);
}

/** This machine under its other name: to a browser, another origin. A deployed site embeds its own. */
export function otherOrigin(url: string): string {
  const { origin, hostname } = new URL(url);
  const other = { "127.0.0.1": "localhost", localhost: "127.0.0.1" }[hostname];
  return other ? origin.replace(hostname, other) : origin;
}

function readQuery(context: Context<Environment>): SearchPageQuery {
  const many = context.req.queries();
  const { q, sort, cursor, ...filters } = v.parse(PageParameters, {
    ...many,
    q: many["q"]?.[0],
    sort: many["sort"]?.[0],
    cursor: many["cursor"]?.[0],
  });
  return { q, sort, filters, ...(cursor === undefined ? {} : { cursor }) };
}

/** A page's link may be older than the build: then its list starts anew. */
async function searchOrRestart(context: Context<Environment>, { q, sort, filters, cursor }: SearchPageQuery) {
  const site = context.get("site");
  try {
    return await search(site, q, { sort, filters, cursor, group: "event" });
  } catch (error) {
    if (!(error instanceof CursorError)) throw error;
    return search(site, q, { sort, filters, group: "event" });
  }
}
