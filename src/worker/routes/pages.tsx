import { type Context, Hono } from "hono";
import { TOP_LIST } from "../../schema/index.ts";
import { relatedArticles, type Site, search } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { ArticlePage } from "../pages/article/article-page.tsx";
import { EventPage } from "../pages/event/event-page.tsx";
import { SplitEventPage } from "../pages/event/split-event-page.tsx";
import { FrontPage } from "../pages/front/front-page.tsx";
import { EVENTS_A_PAGE, SearchPage } from "../pages/search/search-page.tsx";
import { StorylinePage } from "../pages/storyline/storyline-page.tsx";
import { latestEvents, pageOfEvents } from "./listed-events.ts";
import { eventAt, storylineAt } from "./moved.ts";
import { searchPageQuery } from "./search-parameters.ts";
import { messagePage, pageContextOf, sendPage } from "./send-page.tsx";

/** Events on a page of the front. */
const FRONT_EVENTS = 20;

/** The pages for people. */
export const pageRoutes = new Hono<Environment>()
  .get("/", async (context) => {
    const query = searchPageQuery(context);
    const site = context.get("site");
    const pageContext = pageContextOf(context);
    if (query.q === "") {
      const [{ events, page, isLastPage }, storylines] = await Promise.all([
        pageOfEvents(context, TOP_LIST, FRONT_EVENTS),
        query.page === 1 ? latestStorylines(site) : [],
      ]);
      return sendPage(context, <FrontPage {...{ pageContext, events, storylines, page, isLastPage }} />);
    }
    const { q, sort, filters, page } = query;
    const response = await search(site, q, {
      sort,
      filters,
      group: "event",
      limit: EVENTS_A_PAGE,
      offset: (page - 1) * EVENTS_A_PAGE,
      isTyping: context.req.query("typing") === "1",
      countsAlternatives: true,
    });
    const latest = response.total === 0 ? await latestEvents(site) : [];
    return sendPage(
      context,
      <SearchPage pageContext={pageContext} query={query} response={response} latest={latest} />,
    );
  })
  .get("/events/:id", async (context) => {
    const found = await eventAt(context.get("site"), context.req.param("id"));
    switch (found.is) {
      case "event":
        return sendPage(context, <EventPage pageContext={pageContextOf(context)} event={found.event} />);
      case "merged":
        return context.redirect(`/events/${found.id}`, 308);
      case "split":
        return sendPage(context, <SplitEventPage pageContext={pageContextOf(context)} choices={found.choices} />, 300);
      case "gone":
        return messagePage(context, "gone");
      default:
        return messagePage(context, "missing");
    }
  })
  .get("/articles/:id", (context) => articlePage(context, context.req.param("id")))
  .get("/storylines/:id", async (context) => {
    const id = context.req.param("id");
    const found = await storylineAt(context.get("site"), id);
    if (found.is === "event") return context.redirect(`/events/${found.event.id}`, 302);
    if (found.is !== "storyline") return messagePage(context, found.is === "gone" ? "gone" : "storyline");
    const { storyline } = found;
    if (storyline.id !== id) return context.redirect(`/storylines/${storyline.id}`, 302);
    return sendPage(context, <StorylinePage pageContext={pageContextOf(context)} storyline={storyline} />);
  });

async function articlePage(context: Context<Environment>, id: string) {
  const site = context.get("site");
  const record = await site.documents.record(id);
  if (!record) return messagePage(context, "missing");
  const [event, related] = await Promise.all([site.documents.event(record.event.id), relatedArticles(site, record)]);
  return sendPage(
    context,
    <ArticlePage pageContext={pageContextOf(context)} article={record.article} event={event} related={related} />,
  );
}

/** Latest events looked through for those of storylines, and storylines shown. */
const MAX_LOOKED_AT = 100;
const LATEST_STORYLINES = 3;

/** The storylines that the newest events continue. */
async function latestStorylines({ documents, manifest }: Site) {
  const headings = await documents.headings(0, MAX_LOOKED_AT, manifest.eventCount);
  const ids = [...new Set(headings.flatMap(({ storylineId }) => storylineId ?? []))].slice(0, LATEST_STORYLINES);
  const found = await Promise.all(ids.map((id) => documents.storyline(id)));
  return found.filter((one) => one !== null);
}
