import { analysisLanguage, analyze } from "../../../src/analysis/index.ts";
import { LANGUAGES } from "../../languages/index.ts";
import type { DroppedLine, DroppedReason, LineMarkup, PageLine } from "../../model/pipeline-types.ts";
import { type Credits, readCredits } from "./credits.ts";
import { type Dateline, isBylineOrUpdate, plainByline, readDateline } from "./dateline.ts";
import { cutDatelinePrefix } from "./dateline-prefix.ts";
import { capitalisedShare, countWords, endsSentence, isProse, isTitleLike } from "./lines.ts";
import {
  BARE_DOMAIN,
  BOILERPLATE,
  CAPTION,
  CLOSING_CREDIT,
  CREDIT,
  END_OF_ARTICLE,
  HASHTAGS,
  OF_THIS_ARTICLE,
  READ_MORE,
  SITE_CREDIT,
  SITE_LIST,
} from "./patterns.ts";
import { segmentsOf } from "./segments.ts";
import { isWallLine } from "./walls.ts";

/** The parts of a page's text. */
export interface PageParts {
  headline: string | null;
  body: { text: string; subhead: boolean }[];
  datelines: string[];
  credits: Credits;
  dropped: DroppedLine[];
}

type Role = DroppedReason | "body" | "subhead";

/**
 * Takes a page apart, line by line: where the article ends, which line is its headline, and what of
 * the rest is text. A line classifier: it goes by the shape of a line, its markup where it has any,
 * and its neighbours, never by the site.
 *
 * @param statedHeadline the headline, where a record states it: then no line is taken for one, and
 * a text of fragments is still a text.
 */
export function classifyLines(page: readonly PageLine[], statedHeadline: string | null = null): PageParts {
  const lines = page.map((line) => line.text);
  const markup = page.map((line) => line.markup);
  const isMarkedUp = markup.some((one) => one !== null);
  const datelines = lines.map((line) => readDateline(line));
  const end = isMarkedUp ? endOfMarkedUp(lines) : endOfArticle(lines, datelines);
  const roles: (Role | null)[] = lines.map((text, index) =>
    index >= end ? "after the article" : roleByShape(text, datelines[index] ?? null, markup[index] ?? null),
  );
  if (statedHeadline !== null) {
    const stated = lettersOf(statedHeadline);
    for (const [index, text] of lines.entries()) {
      if (roles[index] !== "after the article" && lettersOf(text) === stated) roles[index] = "headline";
    }
    if (!roles.includes("body")) {
      for (const [index, role] of roles.entries()) if (role === null || role === "caption") roles[index] = "body";
    }
  }
  if (isMarkedUp) dropRepeats(lines, roles);
  dropToldTwice(lines, roles);
  const headlineAt = statedHeadline === null ? findHeadline(lines.slice(0, end), roles, datelines) : null;
  if (headlineAt !== null) roles[headlineAt] = "headline";
  assignShortLineRoles(lines, roles, end, headlineAt);
  dropTrailingSubheads(roles);

  const credits = readCredits([
    ...datelines.slice(0, end).flatMap((dateline) => dateline?.credit ?? []),
    ...lines.slice(0, creditEnd(lines, end)),
    ...lines.slice(0, end).flatMap((line) => plainByline(line) ?? []),
  ]);
  const textOf = (index: number) => lines[index] as string;
  const indexes = lines.map((_, index) => index);
  return {
    headline: headlineAt === null ? null : textOf(headlineAt),
    body: indexes
      .filter((index) => roles[index] === "body" || roles[index] === "subhead")
      .map((index) => ({ text: textOf(index), subhead: roles[index] === "subhead" })),
    datelines: nearestFirst(datelines.slice(0, end), headlineAt),
    credits,
    dropped: indexes.flatMap((index) => {
      const reason = roles[index];
      return reason && reason !== "body" && reason !== "subhead" ? [{ text: textOf(index), reason }] : [];
    }),
  };
}

/**
 * The datelines of a page. One above the headline may be the clock of the site, which shows the day
 * the page was fetched: those behind the headline come first.
 */
function nearestFirst(datelines: readonly (Dateline | null)[], headlineAt: number | null): string[] {
  const texts = (part: readonly (Dateline | null)[]) => part.flatMap((dateline) => dateline?.text ?? []);
  const at = headlineAt ?? 0;
  return [...texts(datelines.slice(at)), ...texts(datelines.slice(0, at))];
}

/** The letters and digits of a text, without case: what two spellings of one headline share. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function roleByShape(text: string, dateline: Dateline | null, markup: LineMarkup | null): Role | null {
  if (dateline) return "dateline";
  if ((CREDIT.test(text) && countWords(text) <= 8) || isBylineOrUpdate(text)) return "byline";
  if (BARE_DOMAIN.test(text) || SITE_LIST.test(text)) return "credit";
  if (HASHTAGS.test(text) || BOILERPLATE.some((pattern) => pattern.test(text))) return "boilerplate";
  if (isWallLine(text)) return "boilerplate";
  if (READ_MORE.test(text)) return "teaser";
  if (isCaption(text)) return "caption";
  if (markup === "heading") return "subhead";
  if (opensText(text)) return "body";
  return markup === "prose" || isProse(text) ? "body" : null;
}

/** Whether a line opens a text as agencies do: `KABAR.ID - Banjir melanda …`. */
const opensText = (text: string): boolean => {
  const { body, publisher } = cutDatelinePrefix(text);
  return publisher !== null && countWords(body) >= MIN_OPENING_WORDS;
};

const MIN_OPENING_WORDS = 6;

const MAX_CREDIT_CHARS = 80;

/** No caption is longer; a body on one line may end as a caption does. */
const MAX_CAPTION_WORDS = 60;

const isCaption = (text: string): boolean =>
  (CAPTION.test(text) || SITE_CREDIT.test(text.slice(-MAX_CREDIT_CHARS))) &&
  countWords(text) <= MAX_CAPTION_WORDS &&
  (!isLongProse(text) || /\)\.?$/.test(text));

const isLongProse = (text: string): boolean => endsSentence(text) && countWords(text) > 25;

/**
 * Text below an end marker that is still the article: the marker was a subheading. A share of all
 * words.
 */
const MAX_WORDS_BELOW_END = 0.4;

/** In the main content of a page, a marker ends the article only where little text follows. */
function endOfMarkedUp(lines: readonly string[]): number {
  const words = lines.map(countWords);
  const total = words.reduce((sum, count) => sum + count, 0);
  let above = 0;
  for (const [index, text] of lines.entries()) {
    const isEnd = above > 0 && isEndMarker(text);
    if (isEnd && total - above <= MAX_WORDS_BELOW_END * total) return index;
    above += words[index] as number;
  }
  return lines.length;
}

const isEndMarker = (text: string): boolean =>
  CLOSING_CREDIT.test(text) || END_OF_ARTICLE.some((pattern) => pattern.test(text));

/** A credit holds a role and a name or two, in words. */
const MAX_CREDIT_WORDS = 12;

/**
 * Whether a credit closes the article: not where as much prose follows it, up to the next marker,
 * as precedes it.
 */
function isClosingCredit(lines: readonly string[], index: number, wordsAbove: number): boolean {
  const text = lines[index] ?? "";
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

/**
 * Index of the first line below the article: its end marker, the first teaser of a list, or the end
 * of the page.
 */
function endOfArticle(lines: readonly string[], datelines: readonly (Dateline | null)[]): number {
  let proseLines = 0;
  let wordsAbove = 0;
  const readMoreCount = lines.filter((line) => READ_MORE.test(line)).length;
  for (const [index, text] of lines.entries()) {
    if (proseLines >= 1) {
      if (END_OF_ARTICLE.some((pattern) => pattern.test(text))) return index;
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
function creditEnd(lines: readonly string[], end: number): number {
  let index = end;
  while (index < lines.length) {
    const text = lines[index] as string;
    const credit = CREDIT.test(text) || SITE_LIST.test(text) || OF_THIS_ARTICLE.test(text);
    if (!credit) break;
    index++;
  }
  return index;
}

/**
 * A headline has at most this many lines of prose above it (a lead or caption that was put first).
 */
const PROSE_LINES_ABOVE_HEADLINE = 1;

/** A page is split before its language is known: similarity of words is enough here. */
const ANALYSIS = analysisLanguage(LANGUAGES[0].tag);

/** Index of the headline, or null where no line looks like one. */
function findHeadline(
  lines: readonly string[],
  roles: readonly (Role | null)[],
  datelines: readonly (Dateline | null)[],
): number | null {
  const bodyTerms = new Set(
    lines.flatMap((line, index) => (roles[index] === "body" ? analyze(line, ANALYSIS).map((token) => token.term) : [])),
  );
  let best: { index: number; score: number } | null = null;
  let proseAbove = 0;
  for (const [index, text] of lines.entries()) {
    if (roles[index] === "body" && endsSentence(text)) {
      if (++proseAbove > PROSE_LINES_ABOVE_HEADLINE) break;
      continue;
    }
    const open = roles[index] === null || roles[index] === "body";
    if (!open || !isTitleLike(text) || CAPTION.test(text)) continue;
    const terms = analyze(text, ANALYSIS).map((token) => token.term);
    const covered = terms.filter((term) => bodyTerms.has(term)).length / Math.max(1, terms.length);
    const beforeDateline = [index + 1, index + 2].some((next) => datelines[next] || roles[next] === "byline");
    const score =
      2 * covered + (beforeDateline ? 1.5 : 0) + capitalisedShare(text) + Math.min(1, terms.length / 8) - 0.05 * index;
    if (!best || score > best.score) best = { index, score };
  }
  return best && best.score >= 1.5 ? best.index : null;
}

/**
 * Words from which on a line that occurs twice in a row, or nearly, is a caption; the refrain of a
 * table comes less soon.
 */
const MIN_REPEATED_WORDS = 5;

function dropRepeats(lines: readonly string[], roles: (Role | null)[]): void {
  for (const [index, text] of lines.entries()) {
    if (roles[index] === "after the article" || countWords(text) < MIN_REPEATED_WORDS) continue;
    if (lines[index - 1] === text || lines[index - 2] === text) roles[index] = "caption";
  }
}

/** Fewest words of a sentence that is told twice by mistake; shorter ones are refrains. */
const MIN_TOLD_TWICE_WORDS = 6;
/** Least share of the words of a line that were told before, 0–1: the others are of refrains. */
const MIN_TOLD_SHARE = 0.6;

/**
 * Drops lines that repeat what was told and tell nothing else: blocks that stand twice, and runs of
 * paragraphs again.
 */
function dropToldTwice(lines: readonly string[], roles: (Role | null)[]): void {
  const told = new Set<string>();
  for (const [index, text] of lines.entries()) {
    if (roles[index] !== "body" && roles[index] !== null) continue;
    const sentences = segmentsOf(text).filter(({ words }) => words >= MIN_TOLD_TWICE_WORDS);
    const words = sentences.reduce((sum, one) => sum + one.words, 0);
    const again = sentences.filter(({ start, end }) => told.has(lettersOf(text.slice(start, end))));
    const repeated = again.reduce((sum, one) => sum + one.words, 0);
    if (repeated > 0 && repeated === words && repeated >= MIN_TOLD_SHARE * countWords(text))
      roles[index] = "repeated in the text";
    for (const { start, end } of sentences) told.add(lettersOf(text.slice(start, end)));
  }
}

/** A subheading without text below it belongs to the text that was removed. */
function dropTrailingSubheads(roles: (Role | null)[]): void {
  for (let index = roles.length - 1; index >= 0 && roles[index] !== "body"; index--) {
    if (roles[index] === "subhead") roles[index] = "after the article";
  }
}

/** Whether a line is an item of a list: numbered, or behind a line that announces one. */
function isItem(lines: readonly string[], index: number): boolean {
  const at = lines.findLastIndex((line, before) => before < index && line.endsWith(":"));
  const between = lines.slice(at + 1, index);
  return (
    /^(?:\d{1,2}[.)]|[-•*])\s/.test(lines[index] ?? "") || (at >= 0 && between.every((line) => countWords(line) <= 6))
  );
}

/** Gives the lines that their shape alone did not settle a role by their position. */
function assignShortLineRoles(
  lines: readonly string[],
  roles: (Role | null)[],
  end: number,
  headlineAt: number | null,
): void {
  const body = roles.flatMap((role, index) => (role === "body" ? [index] : []));
  const firstBelow = body.find((index) => index > (headlineAt ?? -1)) ?? end;
  const lastBody = body.at(-1) ?? -1;
  const headline = headlineAt === null ? null : lines[headlineAt];
  for (let index = 0; index < end; index++) {
    if (roles[index] !== null) continue;
    const line = lines[index] as string;
    if (line === headline) roles[index] = "headline";
    else if (headlineAt !== null && index < headlineAt) roles[index] = "section label";
    else if (index < firstBelow) roles[index] = "caption";
    else if (index > lastBody)
      roles[index] = countWords(line) >= 6 || endsSentence(line) || isItem(lines, index) ? "body" : "after the article";
    else roles[index] = countWords(line) <= 12 && !/[,;:"“”]$/.test(line) ? "subhead" : "body";
  }
}
