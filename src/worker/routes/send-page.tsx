import type { Context } from "hono";
import { html } from "hono/html";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Site } from "../../search/index.ts";
import type { Environment } from "../environment.ts";
import { MessagePage } from "../pages/message-page.tsx";
import { type PageContext, rootOf } from "../pages/page-context.ts";
import { stringsFor } from "../pages/strings/index.ts";

/** Answers with a page. */
export function sendPage(context: Context<Environment>, page: JSX.Element, status: ContentfulStatusCode = 200) {
  return context.html(html`<!doctype html>${page}`, status);
}

/** Name and zone of a site that does not state its own. */
export const DEFAULT_NAME = "Kilas";
const NO_SITE = { name: DEFAULT_NAME, utcOffset: "+07:00", url: null, faults: null };

/** What every page is given; also the page that reports a fault, before there is a site. */
export function pageContextOf(context: Context<Environment>): PageContext {
  const site: Site | undefined = context.get("site");
  const { name, utcOffset, url, faults } = site?.manifest.site ?? NO_SITE;
  return {
    siteName: name,
    siteUrl: url,
    faults,
    utcOffset,
    now: Date.now(),
    strings: stringsFor(context.get("language") ?? "id"),
    url: new URL(context.req.url),
    assets: context.get("assets"),
  };
}

/** The address of the site as its owner states it; where none is stated, that of the request. */
export const siteUrl = (context: Context<Environment>): string =>
  rootOf({ siteUrl: context.get("site").manifest.site.url, url: new URL(context.req.url) });

type Message = "missing" | "gone" | "goneName" | "storyline" | "error";

/** A page that says why there is nothing else to show. */
export function messagePage(context: Context<Environment>, reason: Message, status?: ContentfulStatusCode) {
  const pageContext = pageContextOf(context);
  const { strings } = pageContext;
  const messages = {
    missing: [strings.notFoundTitle, strings.notFoundText, 404],
    storyline: [strings.notFoundTitle, strings.storylineMissing, 404],
    gone: [strings.goneTitle, strings.goneText, 410],
    goneName: [strings.goneNameTitle, strings.goneNameText, 410],
    error: [strings.errorTitle, strings.errorText, 500],
  } as const;
  const [title, text, usual] = messages[reason];
  return sendPage(context, <MessagePage pageContext={pageContext} title={title} text={text} />, status ?? usual);
}
