import { LINE_BREAK } from "../../model/white-space.ts";
import type { Dateline } from "./dateline.ts";
import { isBoilerplate } from "./line-shapes.ts";
import { countWords, endsSentence, isProse, isTitleLike } from "./lines.ts";
import { CLOSING_CREDIT, CREDIT, END_OF_ARTICLE, OF_THIS_ARTICLE, READ_MORE, SITE_LIST } from "./patterns.ts";

/**
 * Text below an end marker that is still the article: the marker was a subheading. A share of all
 * words.
 */
const MAX_WORDS_BELOW_END = 0.4;

/** In the main content of a page, a marker ends the article only where little text follows. */
export function endOfMarkedUp(lines: readonly string[]): number {
  const words = lines.map(countWords);
  const total = words.reduce((sum, count) => sum + count, 0);
  let above = 0;
  for (const [index, text] of lines.entries()) {
    const isEnd = above > 0 && (isEndLine(text) || closesText(lines, index));
    if (isEnd && total - above <= MAX_WORDS_BELOW_END * total) return index;
    above += words[index] as number;
  }
  return lines.length;
}

/** Whether a line, or its first part before a line break, is a marker of the end. */
function isEndLine(line: string): boolean {
  const [first = ""] = line.split(LINE_BREAK);
  return END_OF_ARTICLE.some((pattern) => pattern.test(line) || pattern.test(first));
}

/** Words of a sentence that is the article's, though a credit precedes it. */
const MIN_SENTENCE_WORDS = 12;

/** Whether a credit is the last of a text: no sentence of it follows, up to the next marker. */
function closesText(lines: readonly string[], index: number): boolean {
  if (!CLOSING_CREDIT.test(lines[index] ?? "")) return false;
  const below = lines.slice(index + 1);
  const end = below.findIndex((line) => isEndMarker(line) || READ_MORE.test(line));
  return !below
    .slice(0, end < 0 ? below.length : end)
    .some(
      (line) => isProse(line) && endsSentence(line) && countWords(line) >= MIN_SENTENCE_WORDS && !isBoilerplate(line),
    );
}

const isEndMarker = (text: string): boolean => CLOSING_CREDIT.test(text) || isEndLine(text);

/** A credit holds a role and a name or two, in words. */
const MAX_CREDIT_WORDS = 12;

/**
 * Whether a credit closes the article: not where as much prose follows it, up to the next marker,
 * as precedes it.
 */
function isClosingCredit(lines: readonly string[], index: number, wordsAbove: number): boolean {
  const text = lines[index] ?? "";
  if (INITIALS_LINE.test(text)) return !lines.slice(index + 1).some(isProse);
  if (!CLOSING_CREDIT.test(text) || countWords(text) > MAX_CREDIT_WORDS) return false;
  let wordsBelow = 0;
  for (const line of lines.slice(index + 1)) {
    if (isEndMarker(line) || READ_MORE.test(line)) break;
    if (isProse(line)) wordsBelow += countWords(line);
  }
  return wordsBelow <= wordsAbove;
}

/**
 * A dateline ends an article only after this many words of prose: captions and headlines above the
 * text look like prose.
 */
const MIN_WORDS_ABOVE_LIST = 50;

/** Initials of reporter and editor end an article where no prose follows. */
const INITIALS_LINE = /^\([a-z]{2,5}\/[a-z]{2,5}\)$/;

/**
 * Index of the first line below the article: its end marker, the first teaser of a list, or the end
 * of the page.
 */
export function endOfArticle(lines: readonly string[], datelines: readonly (Dateline | null)[]): number {
  let proseLines = 0;
  let wordsAbove = 0;
  const readMoreCount = lines.filter((line) => READ_MORE.test(line)).length;
  for (const [index, text] of lines.entries()) {
    if (proseLines >= 1) {
      if (isEndLine(text)) return index;
      if (isClosingCredit(lines, index, wordsAbove)) return index;
      // A card is its text and then its link: in a list of cards, the line before the first link is
      // a teaser already.
      if (readMoreCount >= 2 && READ_MORE.test(text)) return index - 1;
      // Below the text, a title with a date under it is the first entry of a list of other
      // articles.
      if (proseLines >= 2 && wordsAbove >= MIN_WORDS_ABOVE_LIST && datelines[index])
        return isTitleLike(lines[index - 1] ?? "") ? index - 1 : index;
    }
    if (isProse(text)) {
      proseLines++;
      wordsAbove += countWords(text);
    }
  }
  return lines.length;
}

/** Credits may follow right below the end of the text (`Penulis: …`); a sidebar's do not count. */
export function creditEnd(lines: readonly string[], end: number): number {
  let index = end;
  while (index < lines.length) {
    const text = lines[index] as string;
    const credit = CREDIT.test(text) || SITE_LIST.test(text) || OF_THIS_ARTICLE.test(text);
    if (!credit) break;
    index++;
  }
  return index;
}
