import type { DateValue, SearchHit, Snippet } from "../schema/index.ts";

/** A hit as a link to its event: headline, snippet, publisher and day. Nothing in it is ever read as markup. */
export function hitLink(hit: SearchHit, href: string, language: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.setAttribute("part", "hit");
  const headline = textElement("strong", "", hit.headline);
  const snippet = textElement("span", "snippet", "");
  snippet.append(...highlighted(hit.snippet));
  const meta = [hit.publisher, dayText(hit.datePublished, language)].filter(Boolean).join(" · ");
  link.append(headline, snippet);
  if (meta) link.append(textElement("span", "meta", meta));
  link.setAttribute("aria-label", [hit.headline, meta].filter(Boolean).join(", "));
  return link;
}

export function textElement(name: "strong" | "span" | "p", className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

/** The day of a date that is stated; what is only inferred is left to the event's page, which says how it is known. */
function dayText({ value, source }: DateValue, language: string): string {
  const day = source === "stated" ? value?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] : undefined;
  return day ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(day)) : "";
}

function highlighted({ text, ranges }: Snippet): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(document.createTextNode(text.slice(at, start)), mark);
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
