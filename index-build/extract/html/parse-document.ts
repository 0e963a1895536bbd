import { parseHTML } from "linkedom";

export type PageDocument = ReturnType<typeof parseHTML>["document"];
export type PageElement = NonNullable<ReturnType<PageDocument["querySelector"]>>;

/**
 * The document of a page, put right where its tags are not: everything that is no head lies in the
 * body, whatever was closed too early, left open or left out. Templates and what AMP shows where a
 * part fails, which no reader sees, are taken out.
 */
export function parseDocument(html: string): PageDocument {
  // What follows a closing tag of the whole is part of it all the same.
  const parsed = parseHTML(html.replace(/<\/(?:body|html)\s*>/gi, "")).document;
  const isWhole = parsed.documentElement?.tagName === "HTML";
  const document = isWhole ? parsed : parseHTML(`<html><head></head><body>${html}</body></html>`).document;
  // Pages of old, and the `dateTime` and `charSet` of React.
  const capital = CAPITAL_ATTRIBUTE.test(html) ? "*" : "time,meta,link";
  for (const one of [...document.querySelectorAll(capital)]) lowerAttributes(one);
  if (!isWhole) return document;
  const root: PageElement = document.documentElement;
  const [body, ...further] = [...root.querySelectorAll("body")];
  const all = body ?? document.createElement("body");
  // A head that is never closed holds the body, too.
  if (all.parentElement !== root) root.append(all);
  for (const one of further) all.append(...one.childNodes);
  for (const child of [...root.childNodes]) if (child !== all && !isHead(child)) all.append(child);
  const head = root.querySelector("head");
  if (head !== null) for (const child of [...head.children]) if (!HEAD_TAGS.has(child.tagName)) all.prepend(child);
  for (const template of [...root.querySelectorAll("template,[fallback]")]) template.remove();
  return document;
}

const CAPITAL_ATTRIBUTE = /\s(?:CLASS|CONTENT|HREF|ID|NAME|REL|SRC)\s?=/;

/** Names of attributes have no case; the library keeps that of the page. */
function lowerAttributes(element: PageElement): void {
  for (const { name, value } of [...element.attributes]) {
    const lower = name.toLowerCase();
    if (name === lower) continue;
    element.removeAttribute(name);
    if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
  }
}

const HEAD_TAGS = new Set(["TITLE", "META", "LINK", "SCRIPT", "STYLE", "BASE", "NOSCRIPT"]);
const isHead = (node: { nodeName: string }): boolean => node.nodeName === "HEAD" || HEAD_TAGS.has(node.nodeName);
