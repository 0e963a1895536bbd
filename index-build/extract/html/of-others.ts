import type { PageDocument, PageElement } from "./parse-document.ts";

/** Boxes about others than the article: comments, other articles, navigation. */
const BOXES =
  "[class*=comment],[id*=comment],[class*=related],[class*=teaser],[class*=recommend],[class*=sidebar],aside,nav,footer,li,cite";

/**
 * Whether an element lies in a box about something else; what holds the main heading is the
 * article,
 * whatever it is called.
 */
export function isOfOthers(element: PageElement, document: PageDocument): boolean {
  const heading = document.querySelector("h1");
  for (let box = element.closest(BOXES); box !== null; box = box.parentElement?.closest(BOXES) ?? null) {
    if (box.tagName === "BODY" || (heading !== null && box.contains(heading))) return false;
    // A byline or a date may be an item of the line below the heading; a list has many.
    if (box.tagName !== "LI" || (box.textContent ?? "").length > MAX_ITEM_CHARS) return true;
  }
  return false;
}

const MAX_ITEM_CHARS = 120;
