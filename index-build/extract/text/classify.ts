import { analysisLanguage, analyze } from "../../../src/analysis/index.ts";
import { LANGUAGES, wordsOfAll } from "../../languages/index.ts";
import type { DroppedLine, PageLine } from "../../model/pipeline-types.ts";
import { creditEnd, endOfArticle, endOfMarkedUp } from "./article-end.ts";
import { type Credits, readCredits } from "./credits.ts";
import { type Dateline, plainByline, readDateline } from "./dateline.ts";
import { type Role, roleByShape } from "./line-shapes.ts";
import { capitalisedShare, countWords, endsSentence, isTitleLike, lettersOf } from "./lines.ts";
import { CAPTION } from "./patterns.ts";
import { dropPullQuotes, dropRepeats, dropToldTwice } from "./told-twice.ts";

/** The parts of a page's text. */
export interface PageParts {
  headline: string | null;
  body: { text: string; subhead: boolean }[];
  datelines: string[];
  credits: Credits;
  dropped: DroppedLine[];
}

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
    if (isMarkedUp) dropHead(lines, roles);
    if (!roles.includes("body")) {
      for (const [index, role] of roles.entries()) if (role === null || role === "caption") roles[index] = "body";
    }
  }
  if (isMarkedUp) dropRepeats(lines, roles);
  const toldTwice = dropToldTwice(lines, roles);
  if (isMarkedUp) dropPullQuotes(lines, roles);
  const headlineAt = statedHeadline === null ? findHeadline(lines.slice(0, end), roles, datelines) : null;
  if (headlineAt !== null) roles[headlineAt] = "headline";
  assignShortLineRoles(lines, roles, end, headlineAt);
  dropTags(lines, roles);
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
    dropped: [
      ...indexes.flatMap((index) => {
        const reason = roles[index];
        return reason && reason !== "body" && reason !== "subhead" ? [{ text: textOf(index), reason }] : [];
      }),
      ...toldTwice.map((text) => ({ text, reason: "repeated in the text" as const })),
    ],
  };
}

/** Most words of a label above a text. */
const MAX_LABEL_WORDS = 3;
/** Most lines of a page's own head above its headline. */
const MAX_HEAD_LINES = 12;

/** What stands above the headline and is no sentence is the head of the page. */
function dropHead(lines: readonly string[], roles: (Role | null)[]): void {
  const stated = roles.indexOf("headline");
  // Where the headline is no line of the text, the first labels are of the head.
  const firstText = lines.findIndex((line) => countWords(line) > MAX_LABEL_WORDS || endsSentence(line));
  const at = stated < 0 ? firstText : stated;
  if (at > MAX_HEAD_LINES) return;
  for (let index = 0; index < at; index++)
    if ((roles[index] === "body" || roles[index] === null) && !endsSentence(lines[index] ?? ""))
      roles[index] = "section label";
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

/** Most words of a tag, or of several on a line. */
const MAX_TAG_WORDS = 12;

/** The tags of an article below its text: lines without any capital or stop. */
function dropTags(lines: readonly string[], roles: (Role | null)[]): void {
  for (let index = roles.length - 1; index > 0; index--) {
    const line = lines[index] ?? "";
    if (roles[index] !== "body" && roles[index] !== "subhead") continue;
    if (/\p{Lu}/u.test(line) || endsSentence(line) || countWords(line) > MAX_TAG_WORDS) return;
    if (/[,:;]$/.test(lines[index - 1] ?? "")) return;
    roles[index] = "boilerplate";
  }
}

/** A subheading without text below it belongs to the text that was removed. */
function dropTrailingSubheads(roles: (Role | null)[]): void {
  for (let index = roles.length - 1; index >= 0 && roles[index] !== "body"; index--) {
    if (roles[index] === "subhead") roles[index] = "after the article";
  }
}

const ANNOUNCING = wordsOfAll(({ page }) => page.announcing);

/** Whether a sentence announces the list below it. */
const announces = (line: string): boolean =>
  endsSentence(line) && (line.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => ANNOUNCING.has(word));

/** Whether a line is an item of a list: numbered, or behind a line that announces one. */
function isItem(lines: readonly string[], index: number): boolean {
  const at = lines.findLastIndex((line, before) => before < index && (line.endsWith(":") || announces(line)));
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
