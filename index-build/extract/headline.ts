import { lettersOfName, looksLikeHost, siteLetters } from "../model/site-letters.ts";
import { countWords } from "./text/lines.ts";

/** Fewest letters of a site's name by which its sections' names begin: `detikNews`. */
const MIN_SITE_LETTERS = 5;
/** Fewest letters of a headline without the name of its site. */
const MIN_REST_CHARS = 12;
/** A longer part of a headline names no site. */
const MAX_NAME_CHARS = 40;
/** Marks between a headline and the name of its site. */
const MARK = /\s(?:[|–—-]|::|»|\/\/)\s|\s?[|:»]\s/gu;

/** Letters by which a headline names its site. */
function namesOf(publisher: string | null, url: string | null): string[] {
  const host = publisher !== null && looksLikeHost(publisher) ? siteLetters(publisher) : null;
  const names = [publisher && lettersOfName(publisher), host, url && siteLetters(url)];
  return names.flatMap((name) => name || []);
}

/**
 * A headline without the name of its site at either end, whichever mark joins them: `Banjir -
 * Kompas.com`, `detikNews: Banjir`. Only the publisher's own name is cut off.
 */
export function withoutSite(headline: string, publisher: string | null, url: string | null): string {
  const names = namesOf(publisher, url);
  const isSite = (text: string) => {
    const letters = lettersOfName(looksLikeHost(text) ? (siteLetters(text) ?? text) : text);
    const isSection = !/\s/.test(text.trim()) && letters.length < 20;
    return names.some(
      (name) => letters === name || (isSection && name.length >= MIN_SITE_LETTERS && letters.startsWith(name)),
    );
  };
  const marksOf = (text: string) => [...text.matchAll(MARK)];
  let left = headline.trim();
  const from = Math.max(0, left.length - MAX_NAME_CHARS);
  for (const { 0: mark, index } of marksOf(left.slice(from)).reverse()) {
    const rest = left.slice(0, from + index).trimEnd();
    if (rest.length >= MIN_REST_CHARS && isSite(left.slice(from + index + mark.length))) left = rest;
  }
  for (const { 0: mark, index } of marksOf(left.slice(0, MAX_NAME_CHARS))) {
    const rest = left.slice(index + mark.length).trimStart();
    if (rest.length >= MIN_REST_CHARS && isSite(left.slice(0, index))) return rest;
  }
  return left;
}

/** Fewest words that stay of a headline. */
const MIN_REST_WORDS = 2;

/** A headline without what its site was learnt to write at its ends, and what that was. */
export function withoutEnds(headline: string, ends: readonly string[]): { headline: string; cut: string[] } {
  const cut: string[] = [];
  let left = headline;
  for (const end of ends.toSorted((a, b) => b.length - a.length)) {
    const rest = left.endsWith(end) ? left.slice(0, -end.length) : left.startsWith(end) ? left.slice(end.length) : "";
    if (countWords(rest) < MIN_REST_WORDS) continue;
    left = rest.trim();
    cut.push(end.trim());
  }
  return { headline: left, cut };
}

/** Fewest words of a part of a title that is the headline. */
const MIN_SHOWN_WORDS = 4;

/**
 * The part of a title that the page shows as a line of its own: what stands before or behind it is
 * the path to the page (`The Herald - Local News - …`) or its version (`Print: …`).
 */
export function shownPart(title: string, lines: readonly string[]): string {
  const marks = [...title.matchAll(MARK)];
  if (marks.length === 0 || lines.length === 0) return title;
  const shown = new Set(lines.map(lettersOfName));
  if (shown.has(lettersOfName(title))) return title;
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
  const ends = [...marks.map(({ index }) => index), title.length];
  const parts = starts.flatMap((start) =>
    ends.filter((end) => end > start).map((end) => title.slice(start, end).trim()),
  );
  return (
    parts
      .toSorted((a, b) => b.length - a.length)
      .find((part) => countWords(part) >= MIN_SHOWN_WORDS && shown.has(lettersOfName(part))) ?? title
  );
}
