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
/** Emphasis in emphasis that is parsed: the library looks from each mark to the end. */
const MAX_EMPHASES = 50;

/** A text in which marks of emphasis are letters where they are in no word, or open without end. */
const withoutDeepEmphasis = (text: string): string =>
  text
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => (emphasesIn(paragraph) > MAX_EMPHASES ? withoutMarks(paragraph) : paragraph))
    .join("")
    .replace(/\S+/g, (word) => (word.length > MAX_WORD_CHARS ? withoutMarks(word) : word));

const withoutMarks = (text: string): string => text.replace(/(?<!\\)[_*~]/g, "\\$&");

/** How many marks of emphasis are open at once in a paragraph, at most. */
function emphasesIn(paragraph: string): number {
  let open = 0;
  let most = 0;
  for (const { 0: mark, index } of paragraph.matchAll(/[*_~]+/g)) {
    const isApart = (char: string | undefined) => char === undefined || /\s/.test(char);
    const [opens, closes] = [isApart(paragraph[index - 1]), isApart(paragraph[index + mark.length])];
    if (opens && !closes) most = Math.max(most, ++open);
    else if (closes && !opens) open = Math.max(0, open - 1);
  }
  return most;
}

/** A Markdown text whose markup costs its library no square of its length. */
export const tamed = (text: string): string =>
  [withoutUnclosed, withoutDeepBlocks, withoutLazyQuotes, withoutDeepEmphasis].reduce(
    (whole, tame) => tame(whole),
    text,
  );
