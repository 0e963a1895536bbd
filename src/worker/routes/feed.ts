import { generateRssFeed } from "feedsmith";
import { Hono } from "hono";
import { dateStartMs } from "../../schema/index.ts";
import type { Environment } from "../environment.ts";
import { stringsFor } from "../pages/strings/index.ts";
import { topEvents } from "./pages.tsx";
import { wellFormedXml } from "./well-formed-xml.ts";

/** Events in the feed. */
const FEED_EVENTS = 20;

/** `GET /feed.xml` (RSS 2.0): the most prominent events, each with the sentence that leads its summary. */
export const feedRoutes = new Hono<Environment>().get("/feed.xml", async (context) => {
  const { origin } = new URL(context.req.url);
  const site = context.get("site");
  const { name, defaultLanguage } = site.manifest.site;
  const { events } = await topEvents(site, 0, FEED_EVENTS);
  const xml = generateRssFeed({
    title: name,
    link: origin,
    description: stringsFor(defaultLanguage).siteDescription(name),
    language: defaultLanguage,
    items: events.map(({ event, statements: [lead] }) => {
      const link = `${origin}/events/${event.id}`;
      const ms = dateStartMs(event.date);
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
});
