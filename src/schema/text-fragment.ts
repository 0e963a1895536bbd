import type { Article } from "./article.ts";

/** A text as it stands on its page: below its headline, without the spaces that were put in. */
export type FragmentSource = Pick<Article, "headline" | "articleBody"> &
  Partial<Pick<Article, "insertedSpaces" | "lineBreaks">>;

/** Words of the start and of the end of a passage that find it, at least and at most. */
const MIN_WORDS = 5;
const MAX_WORDS = 16;
/** Words around a passage that tell it from another which begins or ends the same. */
const CONTEXT_WORDS = 4;

/**
 * The text directive (WICG Scroll To Text Fragment) that finds a passage and no other on its page:
 * whole, or by its first and last words, as many as occur nowhere before, else with the words
 * around it. No part of it crosses a line break, which browsers do not match.
 *
 * @param start offset into the body of the article; `end` likewise, exclusive.
 *
 * @example
 * ```ts
 * textFragment({ headline: "Kebakaran", articleBody: "Api berasal dari dapur." }, 0, 23);
 * // "text=Api%20berasal%20dari%20dapur."
 * ```
 */
export function textFragment(source: FragmentSource, start: number, end: number): string {
  const { page, from, to } = onPage(source, start, end);
  const passage = page.slice(from, to);
  const lines = passage.split("\n");
  const [first, last] = [wordsOf(lines[0] ?? ""), wordsOf(lines.at(-1) ?? "")];
  const search = page.toLowerCase();
  if (lines.length === 1 && first.length <= 2 * MIN_WORDS) {
    const isFirst = search.indexOf(passage.toLowerCase().trim()) === from;
    return directive(isFirst ? "" : contextBefore(page, from), first.join(" "), "", "");
  }
  const opening = shortest(
    first,
    (words) => words.join(" "),
    (text) => search.indexOf(text) === from,
  );
  const after = from + opening.text.length;
  const closing = shortest(
    last.toReversed(),
    (words) => words.toReversed().join(" "),
    (text) => search.indexOf(text, after) + text.length === to,
  );
  return directive(
    opening.isUnique ? "" : contextBefore(page, from),
    opening.text,
    closing.text,
    closing.isUnique ? "" : contextAfter(page, to),
  );
}

/** A directive of a passage's first sentence, made of that of the passage. */
export function shortenFragment(fragment: string, text: string): string {
  const parts = fragment.slice("text=".length).split(",");
  const prefix = parts[0]?.endsWith("-") ? `${parts.shift()},` : "";
  const words = wordsOf(text);
  if (words.length <= 2 * MIN_WORDS) return `text=${prefix}${encodeDirective(words.join(" "))}`;
  return `text=${prefix}${parts[0] ?? ""},${encodeDirective(words.slice(-MIN_WORDS).join(" "))}`;
}

/** The page's text with the passage in it. */
function onPage(
  { headline, articleBody, insertedSpaces = [], lineBreaks = [] }: FragmentSource,
  start: number,
  end: number,
): { page: string; from: number; to: number } {
  const before = `${headline}\n\n`;
  if (insertedSpaces.length === 0 && lineBreaks.length === 0)
    return { page: before + articleBody, from: before.length + start, to: before.length + end };
  const gone = new Set(insertedSpaces);
  const breaks = new Set(lineBreaks);
  let page = before;
  const placed = { from: page.length, to: page.length };
  for (let at = 0; at < articleBody.length; at++) {
    if (at === start) placed.from = page.length;
    if (!gone.has(at)) page += breaks.has(at) ? "\n" : articleBody.charAt(at);
    if (at + 1 === end) placed.to = page.length;
  }
  return { page, ...placed };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** The fewest words that are unique; the fewest there may be where none are. */
function shortest(
  words: readonly string[],
  join: (words: readonly string[]) => string,
  isUnique: (text: string) => boolean,
): { text: string; isUnique: boolean } {
  for (let count = Math.min(MIN_WORDS, words.length); count <= Math.min(MAX_WORDS, words.length); count++) {
    const text = join(words.slice(0, count));
    if (isUnique(text.toLowerCase())) return { text, isUnique: true };
  }
  return { text: join(words.slice(0, MIN_WORDS)), isUnique: false };
}

/** Letters looked back and ahead for the words around a passage. */
const CONTEXT_CHARS = 120;

const contextBefore = (page: string, from: number): string =>
  wordsOf(page.slice(Math.max(0, from - CONTEXT_CHARS), from))
    .slice(-CONTEXT_WORDS)
    .join(" ");

const contextAfter = (page: string, to: number): string =>
  wordsOf(page.slice(to, to + CONTEXT_CHARS))
    .slice(0, CONTEXT_WORDS)
    .join(" ");

function directive(prefix: string, start: string, end: string, suffix: string): string {
  const parts = [
    ...(prefix === "" ? [] : [`${encodeDirective(prefix)}-`]),
    encodeDirective(start),
    ...(end === "" ? [] : [encodeDirective(end)]),
    ...(suffix === "" ? [] : [`-${encodeDirective(suffix)}`]),
  ];
  return `text=${parts.join(",")}`;
}

/** `-` separates a directive's context from its text, so it is escaped, too. */
const encodeDirective = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");
