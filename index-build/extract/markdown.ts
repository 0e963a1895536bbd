import { marked } from "marked";
import { type HtmlLines, htmlLines } from "../markup/index.ts";

/** The lines of a Markdown text, by way of its HTML. */
export function markdownLines(text: string): HtmlLines {
  return htmlLines(marked.parse(text, { async: false, gfm: true }));
}
