import { marked } from "marked";
import { type HtmlLines, htmlLines } from "../markup/index.ts";

/** What opens markup that the library looks for the end of, up to the end of the text each time. */
const OPENINGS = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
  ["<!", ">"],
] as const;

/** A text in which markup that is opened and never closed is text: each opening costs the rest. */
const withoutUnclosed = (text: string): string =>
  OPENINGS.reduce((closed, [open, close]) => {
    const end = closed.lastIndexOf(close) + 1;
    return closed.slice(0, end) + closed.slice(end).replaceAll(open, `&lt;${open.slice(1)}`);
  }, text);

/** The lines of a Markdown text, by way of its HTML. */
export function markdownLines(text: string): HtmlLines {
  try {
    return htmlLines(marked.parse(withoutUnclosed(text), { async: false, gfm: true }));
  } catch {
    // Quotes in quotes, thousands deep, exhaust the stack of the library.
    return { lines: [{ text: text.replace(/^[ \t>*+#-]+/gm, ""), markup: null }], linkTexts: [] };
  }
}
