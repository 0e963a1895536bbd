import { generateRssFeed } from "feedsmith";
import { type Context, Hono } from "hono";
import { dateStartMs, TOP_LIST } from "../../schema/index.ts";
import type { Environment } from "../environment.ts";
import type { ListedEvent } from "../pages/parts/event-cards.tsx";
import { stringsFor } from "../pages/strings/index.ts";
import { listedEvents } from "./listed-events.ts";
import { siteUrl } from "./send-page.tsx";
import { wellFormedXml } from "./well-formed-xml.ts";

/** Events in the feed. */
const FEED_EVENTS = 20;

/**
 * `GET /feed.xml` (RSS 2.0): the most prominent events, each with the sentence that leads its
 * summary.
 */
export const feedRoutes = new Hono<Environment>().get("/feed.xml", async (context) => {
  const site = context.get("site");
  const { events } = await listedEvents(site, TOP_LIST, { offset: 0, count: FEED_EVENTS });
  return sendFeed(context, { title: null, path: "", events });
});

/** What a feed is of. */
interface FeedOptions {
  /** Before the site's name; null for the site itself. */
  title: string | null;
  /** The address of its page, below the site's root. */
  path: string;
  events: readonly ListedEvent[];
}

/** Answers with events as RSS 2.0. */
export function sendFeed(context: Context<Environment>, { title, path, events }: FeedOptions) {
  const root = siteUrl(context);
  const { name, defaultLanguage } = context.get("site").manifest.site;
  const xml = generateRssFeed({
    title: title === null ? name : `${title} – ${name}`,
    link: root + path,
    description: stringsFor(defaultLanguage).siteDescription(name),
    language: defaultLanguage,
    items: events.map(({ event, statements: [lead] }) => {
      const link = `${root}/events/${event.id}`;
      const ms = dateStartMs(event.lastReport) ?? dateStartMs(event.date);
      return {
        title: event.name,
        link,
        guid: { value: link, isPermaLink: true },
        ...(lead === undefined ? {} : { description: lead }),
        ...(ms === null ? {} : { pubDate: new Date(ms) }),
      };
    }),
  });
  return context.body(wellFormedXml(xml), 200, { "content-type": "application/rss+xml; charset=utf-8" });
}
