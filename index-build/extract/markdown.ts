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

/** The marks of quotes and lists at the start of a line. */
const BLOCK_MARKS = /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t]))+/gm;
const BLOCK_MARK = />|[*+-][ \t]|\d[.)][ \t]/g;
/** Quotes and lists in one another that are parsed: each level costs all text within. */
const MAX_BLOCKS = 20;

/** A text in which a line that nests deeper than anybody writes is a paragraph. */
const withoutDeepBlocks = (text: string): string =>
  text.replace(BLOCK_MARKS, (marks) => ((marks.match(BLOCK_MARK)?.length ?? 0) > MAX_BLOCKS ? "" : marks));

/** Lines that go on with a quote without its mark: the library reads the quote again for each. */
const MAX_QUOTE_ENDS = 200;

/** A text in which quotes and paragraphs that change too often are parted by blank lines. */
function withoutLazyQuotes(text: string): string {
  const lines = text.split("\n");
  const isChange = (line: string, at: number): boolean => {
    const before = lines[at - 1] ?? "";
    return line.trim() !== "" && before.trim() !== "" && isQuote(line) !== isQuote(before);
  };
  if (lines.filter(isChange).length <= MAX_QUOTE_ENDS) return text;
  return lines.map((line, at) => (isChange(line, at) ? `\n${line}` : line)).join("\n");
}

const isQuote = (line: string): boolean => /^ {0,3}>/.test(line);

/** A longer run of letters without a blank is no word: marks in it emphasize nothing. */
const MAX_WORD_CHARS = 1000;

/** A text in whose overlong words marks of emphasis are letters: each looks for its end in all. */
const withoutEmphasisInside = (text: string): string =>
  text.replace(/\S+/g, (word) => (word.length <= MAX_WORD_CHARS ? word : word.replace(/[_*~]/g, "\\$&")));

/** The lines of a Markdown text, by way of its HTML. */
export function markdownLines(text: string): HtmlLines {
  try {
    const tame = [withoutUnclosed, withoutDeepBlocks, withoutLazyQuotes, withoutEmphasisInside].reduce(
      (whole, tamed) => tamed(whole),
      text,
    );
    return htmlLines(marked.parse(tame, { async: false, gfm: true }));
  } catch {
    // Whatever else nests thousands deep exhausts the stack of the library.
    return { lines: [{ text: text.replace(/^[ \t>*+#-]+/gm, ""), markup: null }], linkTexts: [] };
  }
}
