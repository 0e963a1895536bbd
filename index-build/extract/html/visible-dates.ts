import { UPDATED } from "../text/dateline.ts";
import { foldSpace } from "../text/lines.ts";
import { nameWords } from "./name-words.ts";
import { isOfOthers } from "./of-others.ts";
import type { PageDocument, PageElement } from "./parse-document.ts";

const DATE_WORDS = new Set(
  "date dates pubdate published publishdate posted time timestamp dateline datetime tanggal tgl byline author meta info".split(
    " ",
  ),
);
const CHANGE_WORDS = new Set("updated update modified edited changed countdown".split(" "));
/** A year; `PT1M48S` is a duration. */
const A_DATE = /(?:19|20)\d{2}/;
/** A longer text holds more than a date. In UTF-16 units. */
const MAX_DATE_CHARS = 120;
/** Dates that are proposed: the first that can be read is taken. */
const MAX_DATES = 3;

/**
 * What a page shows as its date: the texts or attributes of elements that markup names so, the
 * first behind the main heading first. Those that tell a change are left.
 */
export function visibleDates(document: PageDocument): string[] {
  const marked = [...(document.querySelectorAll("time,abbr[title],[class],[id]") as Iterable<PageElement>)].filter(
    (element) => {
      const words = nameWords(element);
      const isDate = element.tagName === "TIME" || words.some((word) => DATE_WORDS.has(word));
      return isDate && !words.some((word) => CHANGE_WORDS.has(word));
    },
  );
  const heading = document.querySelector("h1");
  const isBehind = (element: PageElement) => heading !== null && (heading.compareDocumentPosition(element) & 4) !== 0;
  const ordered = [...marked.filter(isBehind), ...marked.filter((element) => !isBehind(element))];
  const texts: string[] = [];
  for (const element of ordered) {
    if (texts.length >= MAX_DATES) break;
    if (isOfOthers(element, document)) continue;
    const shown = foldSpace(element.textContent ?? "");
    if (UPDATED.test(shown)) continue;
    const stated =
      element.getAttribute("datetime") ?? (element.tagName === "ABBR" ? element.getAttribute("title") : null);
    const text = stated?.trim() || shown;
    if (A_DATE.test(text) && text.length <= MAX_DATE_CHARS) texts.push(text);
  }
  return texts;
}
