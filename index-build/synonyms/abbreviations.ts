import { fold, isAnyStopWord, tokenize } from "../../src/analysis/index.ts";
import type { SynonymRule } from "../../src/schema/index.ts";
import { wordsOfAll } from "../languages/index.ts";

/** A short form in brackets, as in `Mahkamah Agung (MA)`, and a word before it. */
const BRACKETED = /\((\p{Lu}[\p{L}\d-]{1,9})\)/gu;
const WORD = /^[\p{L}\p{M}\d'’&,-]+$/u;
/** What is a word at the end of something else: behind a quotation mark. */
const WORD_AT_END = /(?<![\p{L}\p{M}\d'’&,-])[\p{L}\p{M}\d'’&,-]+$/u;
const MAX_WORDS_BEFORE = 12;
/** How far back those words may begin, in UTF-16 units. */
const MAX_BEFORE_CHARS = 240;
/** Small words that a name may hold. */
const SMALL_WORDS = wordsOfAll(({ names }) => names.linkWords);
/**
 * A reading of an abbreviation is learnt where at least this share of the articles that explain it
 * agree, 0–1.
 */
const MIN_AGREEMENT = 0.6;
/**
 * A shorter form may mean too many other things: a search for the long form does not include it.
 */
const MIN_TWO_WAY_CHARS = 3;

/**
 * Abbreviations that the articles themselves explain, each with its long form: the letters of the
 * short form are found in order in the words before it, the first at the start of a word (Schwartz
 * & Hearst 2003). Where articles disagree, what most of them say.
 */
export function learnAbbreviations(texts: Iterable<string>): SynonymRule[] {
  const longForms = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const { 1: short = "", index } of text.matchAll(BRACKETED)) {
      const before = wordsBefore(text.slice(Math.max(0, index - MAX_BEFORE_CHARS), index));
      const long = longFormOf(before, short);
      if (long === null || seen.has(`${short} ${long}`)) continue;
      seen.add(`${short} ${long}`);
      const counts = longForms.get(fold(short)) ?? new Map<string, number>();
      counts.set(long, (counts.get(long) ?? 0) + 1);
      longForms.set(fold(short), counts);
    }
  }
  return [...longForms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([short, counts]): SynonymRule[] => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const [best] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
      if (!best || best[1] / all < MIN_AGREEMENT) return [];
      return [
        short.length >= MIN_TWO_WAY_CHARS && !isAnyStopWord(short) ? [short, best[0]] : { from: short, to: [best[0]] },
      ];
    });
}

/**
 * The words that a text ends with, as many as may explain a short form; each is followed by one
 * space.
 */
function wordsBefore(text: string): string {
  const words = text.split(/\s/);
  if (words.pop() !== "") return "";
  const other = words.findLastIndex((word) => !WORD.test(word));
  const begun = words[other]?.match(WORD_AT_END)?.[0];
  const own = [...(begun === undefined ? [] : [begun]), ...words.slice(other + 1)];
  return own
    .slice(-MAX_WORDS_BEFORE)
    .map((word) => `${word} `)
    .join("");
}

/**
 * The words whose initials are the short form, small words left out or not; folded. Null where they
 * are not.
 */
function initialsOf(words: readonly string[], short: string): string | null {
  let at = words.length;
  for (const letter of [...short].toReversed()) {
    do at--;
    while (at >= 0 && SMALL_WORDS.has(words[at] ?? "") && fold(words[at] ?? "")[0] !== letter);
    const word = words[at] ?? "";
    if (fold(word)[0] !== letter || !(/^\p{Lu}/u.test(word) || SMALL_WORDS.has(word))) return null;
  }
  return words.length - at > 1 ? words.slice(at).map(fold).join(" ") : null;
}

/**
 * The words that a short form abbreviates, folded; null where its letters are not found in them.
 */
function longFormOf(before: string, short: string): string | null {
  if (!/^\p{Lu}[\p{Lu}\d-]*\p{Lu}\d*$/u.test(short)) return null;
  const words = tokenize(before);
  const byInitials = initialsOf(
    words.map((word) => word.text),
    fold(short),
  );
  if (byInitials !== null) return byInitials;
  const letters = [...fold(short)].filter((sign) => /\p{L}/u.test(sign));
  const text = words.map((word) => fold(word.text)).join(" ");
  let at = text.length;
  for (const [place, letter] of letters.toReversed().entries()) {
    const isFirst = place === letters.length - 1;
    do at = text.lastIndexOf(letter, at - 1);
    while (at > 0 && isFirst && text[at - 1] !== " ");
    if (at < 0) return null;
    if (at === 0 && !isFirst) return null;
  }
  const long = text.slice(at);
  const count = long.split(" ").length;
  const own = words.slice(words.length - count);
  const isName = own.every(({ text: word }) => /^[\p{Lu}\d]/u.test(word) || SMALL_WORDS.has(word));
  return isName && count > 1 && count <= letters.length + 5 && count <= letters.length * 2 ? long : null;
}
