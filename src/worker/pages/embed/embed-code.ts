import type { PinnedModule } from "../../../schema/index.ts";
import { type EmbedChoice, type EmbedTarget, FRAME_SIZES } from "./embed-choice.ts";

/** Where the target's page is, below the site's root. */
export function pathOf(target: EmbedTarget): string {
  if (target.is === "event") return `/events/${target.event.id}`;
  if (target.is === "timeline") return `/storylines/${lastingStoryline(target)}`;
  return "/";
}

/** The attributes of the widget, in the order they are written. */
export function widgetAttributes(target: EmbedTarget, choice: EmbedChoice): Record<string, string> {
  const { language, limit, accent, theme } = choice;
  return {
    ...(target.is === "event" ? { event: target.event.id } : {}),
    ...(target.is === "timeline" ? { storyline: lastingStoryline(target) } : {}),
    ...(language === "" ? {} : { lang: language }),
    ...(limit === null ? {} : { limit: String(limit) }),
    ...(accent === "" ? {} : { accent }),
    ...(theme === "auto" ? {} : { theme }),
  };
}

/** What of a choice an iframe can follow. */
type FrameChoice = Pick<EmbedChoice, "language" | "theme" | "limit">;

/** The address of what an iframe shows. */
export function frameAddress(origin: string, target: EmbedTarget, { language, theme, limit }: FrameChoice): string {
  const address = new URL(target.is === "search" ? "/embed/search" : `/embed${pathOf(target)}`, origin);
  if (language !== "") address.searchParams.set("lang", language);
  if (theme !== "auto") address.searchParams.set("theme", theme);
  if (limit !== null) address.searchParams.set("limit", String(limit));
  return address.href;
}

/**
 * The two tags of a widget: its script, pinned to one text, and the element with a plain link or
 * form for readers without scripts.
 */
export function scriptCode(
  origin: string,
  target: EmbedTarget,
  choice: EmbedChoice,
  loader: PinnedModule,
  words: { searchLabel: string; searchButton: string },
): string {
  const attributes = Object.entries(widgetAttributes(target, choice)).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const name = `kilas-${target.is}`;
  const integrity = loader.integrity === "" ? "" : ` integrity="${loader.integrity}" crossorigin="anonymous"`;
  const script = `<script type="module" src="${escaped(new URL(loader.address, origin).href)}"${integrity}></script>`;
  return `${script}\n<${name}${attributes.join("")}>${fallback(origin, target, words)}</${name}>`;
}

function fallback(origin: string, target: EmbedTarget, words: { searchLabel: string; searchButton: string }): string {
  const href = escaped(new URL(pathOf(target), origin).href);
  if (target.is !== "search") return `<a href="${href}">${escaped(titleOf(target))}</a>`;
  return (
    `<form action="${href}"><input name="q" aria-label="${escaped(words.searchLabel)}">` +
    `<button>${escaped(words.searchButton)}</button></form>`
  );
}

/**
 * The iframe, for sites that take no script. It may run the widget's script, and open pages in a
 * tab of their own.
 */
export function iframeCode(
  address: string,
  title: string,
  { width, height }: { width: number | string; height: number },
): string {
  return (
    `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0" ` +
    'sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"></iframe>'
  );
}

export const iframeOf = (origin: string, target: EmbedTarget, choice: EmbedChoice, title: string): string =>
  iframeCode(frameAddress(origin, target, choice), title, { width: "100%", height: FRAME_SIZES[target.is].height });

/** What the target is called; empty for the search, which has no name of its own. */
export const titleOf = (target: EmbedTarget): string =>
  target.is === "event" ? target.event.name : target.is === "timeline" ? target.storyline.name : "";

/** The id of an event lasts, that of a storyline follows its first event. */
const lastingStoryline = ({ storyline }: Extract<EmbedTarget, { is: "timeline" }>): string =>
  storyline.eventIds.at(-1) ?? storyline.id;

const escaped = (text: string): string =>
  text.replace(/[&"<>]/g, (sign) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);
