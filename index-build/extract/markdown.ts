import { marked } from "marked";
import { type HtmlLines, htmlLines } from "../markup/index.ts";
import { tamed } from "./tame-markdown.ts";

/** The lines of a Markdown text, by way of its HTML. */
export function markdownLines(text: string): HtmlLines {
  try {
    return htmlLines(marked.parse(tamed(text), { async: false, gfm: true }));
  } catch {
    // Whatever else nests thousands deep exhausts the stack of the library.
    return { lines: [{ text: text.replace(/^[ \t>*+#-]+/gm, ""), markup: null }], linkTexts: [], linkedShare: 0 };
  }
}
