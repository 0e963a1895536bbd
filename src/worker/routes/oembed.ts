import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { Site } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { notFound, Problem } from "../middleware/problem.ts";
import { validQuery } from "../middleware/validate.ts";
import { type EmbedKind, type EmbedTarget, FRAME_SIZES } from "../pages/embed/embed-choice.ts";
import { frameAddress, iframeCode, titleOf } from "../pages/embed/embed-code.ts";
import { PAGE_LANGUAGE_CODES } from "../pages/strings/index.ts";
import { embedTarget } from "./embed-target.ts";
import { siteUrl } from "./send-page.tsx";

const pixels = v.optional(
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/, "Give a whole number of pixels."), v.transform(Number)),
);

const OembedParameters = v.object({
  url: v.pipe(v.string("Give it once."), v.url("Give a whole address, with https://.")),
  maxwidth: pixels,
  maxheight: pixels,
  format: v.optional(v.string(), "json"),
});

const pageLanguage = v.fallback(v.picklist(["", ...PAGE_LANGUAGE_CODES]), "");

/** Seconds that a consumer may keep an answer. */
const CACHE_SECONDS = 86_400;

/**
 * `GET /oembed` (oEmbed 1.0): the code that shows a page of this site, for systems that turn pasted
 * addresses into embeds.
 */
export const oembedRoutes = new Hono<Environment>().get(
  "/oembed",
  describeRoute({
    summary: "The code that embeds a page (oEmbed 1.0)",
    description: "For the address of an event, a storyline or the search: an iframe. Only format=json.",
  }),
  validQuery(OembedParameters),
  async (context) => {
    const { url, maxwidth, maxheight, format } = context.req.valid("query");
    if (format !== "json") throw new Problem(501, "Not implemented", "Only format=json is answered.");
    const { origin } = new URL(context.req.url);
    const page = new URL(url);
    const hosts = [origin, siteUrl(context)].map((one) => new URL(one).host);
    if (!hosts.includes(page.host)) throw notFound(`${url} is no page of this site.`);
    const { manifest } = context.get("site");
    const target = await targetOfPage(context.get("site"), page.pathname);
    if (!target)
      throw notFound(`Nothing at ${url} can be embedded: give the address of an event, a storyline or the search.`);
    const size = sizeWithin(target.is, maxwidth, maxheight);
    const title = titleOf(target) || manifest.site.name;
    const language = v.parse(pageLanguage, page.searchParams.get("lang"));
    return context.json({
      version: "1.0",
      type: "rich",
      title,
      provider_name: manifest.site.name,
      provider_url: origin,
      cache_age: CACHE_SECONDS,
      ...size,
      html: iframeCode(frameAddress(origin, target, { language, theme: "auto", limit: null }), title, size),
    });
  },
);

function sizeWithin(kind: EmbedKind, maxWidth = Number.POSITIVE_INFINITY, maxHeight = Number.POSITIVE_INFINITY) {
  const { width, height } = FRAME_SIZES[kind];
  return { width: Math.min(width, maxWidth), height: Math.min(height, maxHeight) };
}

function targetOfPage(site: Site, path: string): Promise<EmbedTarget | null> {
  if (path === "/") return Promise.resolve({ is: "search" });
  const [, kind, id = ""] = path.match(/^\/(events|storylines)\/([^/]+)\/?$/) ?? [];
  return kind === undefined ? Promise.resolve(null) : embedTarget(site, kind === "events" ? "event" : "timeline", id);
}
