import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { Site } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { DemoPage } from "../pages/embed/demo-page.tsx";
import {
  EMBED_KINDS,
  type EmbedChoice,
  type EmbedKind,
  type EmbedTarget,
  idFrom,
  THEMES,
} from "../pages/embed/embed-choice.ts";
import { EmbedPage } from "../pages/embed/embed-page.tsx";
import { EventFrame, SearchFrame, StorylineFrame } from "../pages/embed/frame-pages.tsx";
import { PAGE_LANGUAGE_CODES } from "../pages/strings/index.ts";
import { embedTarget } from "./embed-target.ts";
import { eventAt, storylineAt } from "./moved.ts";
import { messagePage, pageContextOf, sendPage } from "./send-page.tsx";

const theme = v.fallback(v.picklist(THEMES), "auto");

const limit = v.fallback(
  v.nullable(v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(20))),
  null,
);

// A page never refuses an address: what it cannot read it leaves out.
const ChoiceParameters = v.object({
  what: v.fallback(v.picklist(EMBED_KINDS), "search"),
  id: v.fallback(v.pipe(v.string(), v.maxLength(300)), ""),
  language: v.fallback(v.picklist(["", ...PAGE_LANGUAGE_CODES]), ""),
  limit,
  accent: v.fallback(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)), ""),
  theme,
});

/** The page that makes embed codes, the pages for iframes, and the demo of another site. */
export const embedRoutes = new Hono<Environment>()
  .get("/embed", async (context) => {
    const choice: EmbedChoice = v.parse(ChoiceParameters, { limit: null, ...context.req.query() });
    const { target, isUnknown } = await targetOf(context.get("site"), choice.what, choice.id);
    const shown = { ...choice, what: target.is };
    return sendPage(
      context,
      <EmbedPage pageContext={pageContextOf(context)} choice={shown} target={target} isUnknown={isUnknown} />,
    );
  })
  .get("/embed/search", (context) =>
    sendPage(context, <SearchFrame pageContext={pageContextOf(context)} {...lookOf(context)} />),
  )
  .get("/embed/events/:id", async (context) => {
    const found = await eventAt(context.get("site"), context.req.param("id"));
    if (found.is === "event") {
      return sendPage(
        context,
        <EventFrame pageContext={pageContextOf(context)} {...lookOf(context)} event={found.event} />,
      );
    }
    const [first] = found.is === "split" ? found.choices : [];
    const next = found.is === "merged" ? found.id : first?.id;
    if (next === undefined) return messagePage(context, found.is === "gone" ? "gone" : "missing");
    return context.redirect(`/embed/events/${next}${new URL(context.req.url).search}`, 302);
  })
  .get("/embed/storylines/:id", async (context) => {
    const id = context.req.param("id");
    const found = await storylineAt(context.get("site"), id);
    if (found.is === "event")
      return context.redirect(`/embed/events/${found.event.id}${new URL(context.req.url).search}`, 302);
    if (found.is !== "storyline") return messagePage(context, found.is === "gone" ? "gone" : "storyline");
    const { storyline } = found;
    return sendPage(
      context,
      <StorylineFrame pageContext={pageContextOf(context)} {...lookOf(context)} storyline={storyline} />,
    );
  })
  .get("/demo", async (context) => {
    const site = context.get("site");
    const kinds: EmbedKind[] = ["search", "event", "timeline"];
    const found = await Promise.all(kinds.map((kind) => targetOf(site, kind, "")));
    // Where there is no event, or no storyline, the search replaces it: once is enough.
    const targets = found.map(({ target }) => target).filter((target, at) => at === 0 || target.is !== "search");
    return sendPage(
      context,
      <DemoPage pageContext={pageContextOf(context)} service={otherOrigin(context.req.url)} targets={targets} />,
    );
  });

/** How an iframe looks, and how much it shows. */
const lookOf = (context: Context<Environment>) =>
  v.parse(v.object({ theme, limit }), { theme: context.req.query("theme"), limit: context.req.query("limit") ?? null });

/** What a choice shows: the latest, where no id of this site was given. */
async function targetOf(
  site: Site,
  what: EmbedKind,
  given: string,
): Promise<{ target: EmbedTarget; isUnknown: boolean }> {
  const id = idFrom(given);
  if (what === "search") return { target: { is: "search" }, isUnknown: false };
  const found = id === "" ? null : await embedTarget(site, what, id);
  if (found) return { target: found, isUnknown: false };
  return { target: (await latestTarget(site, what)) ?? { is: "search" }, isUnknown: id !== "" };
}

/** Latest events looked through for one of a storyline. */
const MAX_LOOKED_AT = 200;

async function latestTarget({ documents, manifest }: Site, what: "event" | "timeline"): Promise<EmbedTarget | null> {
  const latest = await documents.headings(0, what === "event" ? 1 : MAX_LOOKED_AT, manifest.eventCount);
  if (what === "event") return latest[0] ? { is: "event", event: latest[0] } : null;
  const storylineId = latest.find((event) => event.storylineId !== null)?.storylineId;
  const storyline = storylineId ? await documents.storyline(storylineId) : null;
  return storyline && { is: "timeline", storyline };
}

/**
 * This machine under its other name: to a browser, another origin. A deployed site embeds its own.
 */
export function otherOrigin(url: string): string {
  const { origin, hostname } = new URL(url);
  const other = { "127.0.0.1": "localhost", localhost: "127.0.0.1" }[hostname];
  return other ? origin.replace(hostname, other) : origin;
}
