import { marked } from "marked";
import { type HtmlLines, htmlLines } from "../markup/index.ts";

/** The lines of a Markdown text, by way of its HTML. */
export function markdownLines(text: string): HtmlLines {
  try {
    return htmlLines(marked.parse(text, { async: false, gfm: true }));
  } catch {
    // Quotes in quotes, thousands deep, exhaust the stack of the library.
    return { lines: [{ text: text.replace(/^[ \t>*+#-]+/gm, ""), markup: null }], linkTexts: [], linkedShare: 0 };
  }
}
