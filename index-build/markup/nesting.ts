/**
 * Levels of elements that are parsed: the parser takes the square of them. Pages stay under 100,
 * and feeds under 20.
 */
export const MAX_NESTING = 5000;

/** Elements that hold nothing, or end where the next of their kind begins. */
const SHALLOW = new Set(
  "area base br circle col dd dt embed hr img input li line link meta option p param path polygon rect source tbody td tfoot th thead tr track use wbr".split(
    " ",
  ),
);
const TAG = /<(\/?)([a-z][^\s/<>]*)([^<>]*)/gi;

/** Whether HTML opens more elements inside one another than are parsed, by its tags alone. */
export function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = "", rest = ""] of html.matchAll(TAG)) {
    if (SHALLOW.has(name.toLowerCase())) continue;
    if (slash === "/") depth = Math.max(0, depth - 1);
    else if (!rest.endsWith("/") && ++depth > MAX_NESTING) return true;
  }
  return false;
}

/** The lines of HTML whose tags are line breaks and nothing else. */
export const linesWithoutTags = (html: string): string[] =>
  html
    .replace(/<[/!?a-z][^<>]*>?/gi, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
