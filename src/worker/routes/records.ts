import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { TOP_LIST } from "../../schema/index.ts";
import { decodeCursor, encodeCursor, passageAt, relatedArticles, withLinks } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { notFound, Problem } from "../middleware/problem.ts";
import { validQuery } from "../middleware/validate.ts";
import { answerMoved, eventAt, storylineAt, storylineOfOne } from "./moved.ts";
import { cursor, limit, offset } from "./parameters.ts";

/** The list that cursors of `/api/events` belong to. */
const EVENT_LIST = "events";

const PassageParameters = v.strictObject({ start: offset, end: offset });

const EventsParameters = v.strictObject({
  limit,
  cursor,
  sort: v.optional(v.picklist(["newest", "top"], "Give newest or top."), "newest"),
});

/**
 * `GET /api/articles/{id}`, `/api/events`, `/api/events/{id}`, `/api/storylines/{id}`, and the
 * routes below them.
 */
export const recordRoutes = new Hono<Environment>()
  .get("/articles/:id", describeRoute({ summary: "One article, with its sentences and mentions" }), async (context) => {
    const id = context.req.param("id");
    const article = await context.get("site").documents.article(id);
    if (!article) throw notFound(`There is no article ${id}.`);
    return context.json(article);
  })
  .get(
    "/articles/:id/related",
    describeRoute({
      summary: "Articles of other events on the same matter",
      description: "Those that share the most telling words, the nearest first; of each event one.",
    }),
    async (context) => {
      const id = context.req.param("id");
      const site = context.get("site");
      const record = await site.documents.record(id);
      if (!record) throw notFound(`There is no article ${id}.`);
      return context.json({ id, related: await relatedArticles(site, record) });
    },
  )
  .get(
    "/articles/:id/passage",
    describeRoute({
      summary: "A cited passage in its context",
      description:
        "The text between two offsets of an article's body, as a citation gives them, with what stands around it: whoever cites can be checked in one request.",
    }),
    validQuery(PassageParameters),
    async (context) => {
      const id = context.req.param("id");
      const { start, end } = context.req.valid("query");
      const article = await context.get("site").documents.article(id);
      if (!article) throw notFound(`There is no article ${id}.`);
      const passage = passageAt(article, start, end);
      if (passage === null) {
        const message = `Give start and end so that 0 <= start < end <= ${article.articleBody.length}, the length of the article's body.`;
        throw new Problem(400, "Bad parameter", message, [{ parameter: "end", message }]);
      }
      return context.json(passage);
    },
  )
  .get(
    "/events",
    describeRoute({
      summary: "Events, newest first or the most prominent first",
      description:
        "sort=top is the order of the front page: how many independent newsrooms tell an event, and how recently.",
    }),
    validQuery(EventsParameters),
    async (context) => {
      const { limit: count, cursor: from, sort } = context.req.valid("query");
      const { documents, manifest } = context.get("site");
      const { build, eventCount } = manifest;
      const list = `${EVENT_LIST}:${sort}`;
      const offset = from === undefined ? 0 : decodeCursor(from, build, list);
      const events =
        sort === "top"
          ? (await documents.listed(TOP_LIST, offset, count)).headings
          : await documents.headings(offset, count, eventCount);
      const nextCursor = offset + count < eventCount ? encodeCursor(build, list, offset + count) : null;
      return context.json({ events, nextCursor, build });
    },
  )
  .get(
    "/events/:id",
    describeRoute({
      summary: "One event: cited summary, key facts, disagreements, quotes, timeline, articles, storyline",
      description:
        "Ids last. That of an event that was merged into another answers 308 with the other's address, that of one that was split 300 " +
        "with the events to choose from, and that of one whose articles were taken away 410.",
    }),
    async (context) => {
      const id = context.req.param("id");
      const found = await eventAt(context.get("site"), id);
      return found.is === "event"
        ? context.json(withLinks(found.event, found.event.articles))
        : answerMoved(id, found, (one) => `/api/events/${one}`);
    },
  )
  .get(
    "/storylines/:id",
    describeRoute({
      summary: "One storyline: its events in date order, and its timeline",
      description:
        "Asked with the id of any of its events, which last, or of a storyline of old, it answers with the storyline of that event, or " +
        "with one of this event alone.",
    }),
    async (context) => {
      const id = context.req.param("id");
      const found = await storylineAt(context.get("site"), id);
      if (found.is === "storyline") return context.json(found.storyline);
      if (found.is === "event") return context.json(storylineOfOne(found.event));
      if (found.is === "gone") throw new Problem(410, "Gone", `The articles of storyline ${id} are no longer here.`);
      throw notFound(`There is no storyline ${id}, and no event of that id is part of one.`);
    },
  );
