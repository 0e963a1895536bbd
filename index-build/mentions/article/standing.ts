import { foldedWord, MINORS, RELATIVES, SOURCE_WORDS, STATUSES } from "../offices/words.ts";
import { ageBehind } from "./ages.ts";
import type { Standing } from "./article-names.ts";
import { wordsBefore } from "./words-before.ts";

/** Initials in place of a name: `AR`, `M.R.`, `A`. */
const INITIALS = /^(?:\p{Lu}{1,4}|(?:\p{Lu}\.\s?){1,4}\p{Lu}?)$/u;
const ADULT_YEARS = 18;
const POSSESSED = /nya,?$/;
/** Words right before a name that may tell what somebody is. */
const WORDS_BEFORE = 3;

/** What the words around a person's name tell of somebody who has a right to be left alone. */
export function standingAt(text: string, { start, end }: { start: number; end: number }): Standing[] {
  const found = new Set<Standing>();
  if (INITIALS.test(text.slice(start, end))) found.add("initials");
  const age = ageBehind(text, end);
  if (age !== null) found.add(age < ADULT_YEARS ? "minor" : "aged");
  const words = smallWordsBefore(text, start);
  const behind = text.slice(end, end + 40).match(/^,\s(\p{Ll}+)/u)?.[1] ?? "";
  const last = words.at(-1) ?? "";
  const close = words.filter((word) => word === last || !word.endsWith(",")).map((word) => foldedWord(word));
  for (const word of [...close, foldedWord(behind)]) {
    if (STATUSES.has(word)) found.add("victim or suspect");
    if (MINORS.has(word)) found.add("minor");
  }
  // `istri Ferdy Sambo` is of somebody else; `istrinya, Putri` and `Putri, istri Ferdy Sambo` are
  // not.
  const own = last.endsWith(",") || POSSESSED.test(last) ? last.replace(/,$/, "").replace(POSSESSED, "") : "";
  if (RELATIVES.has(foldedWord(own)) || RELATIVES.has(foldedWord(behind))) found.add("relative");
  return [...found];
}

/**
 * Up to three words in small letters right before a name: what has a capital belongs to another,
 * but for a word that tells what somebody is, as a sentence begins with: `Korban Budi`.
 */
function smallWordsBefore(text: string, start: number): string[] {
  const words: string[] = [];
  for (const word of wordsBefore(text, start, 40).toReversed().slice(0, WORDS_BEFORE)) {
    const folded = foldedWord(word.replace(/,$/, ""));
    const tells = STATUSES.has(folded) || MINORS.has(folded) || RELATIVES.has(folded);
    if (!/^\p{Ll}[\p{Ll}-]*,?$/u.test(word) && !(tells && /^\p{Lu}\p{Ll}/u.test(word))) break;
    words.unshift(word);
  }
  return words;
}

/** Words between `dilansir` and who is quoted: `dilansir dari kantor berita`. */
const MAX_SOURCE_WORDS = 4;
/** The credit of a picture: `(Foto: Adhitya/`. */
const CREDIT = /\([^()]{0,80}[:/]\s?$/u;
const MAX_CREDIT_CHARS = 90;

/** Whether a text has its news, or a picture, from what it names there, or is signed by it. */
export function isSourceAt(text: string, { start, end }: { start: number; end: number }): boolean {
  if (text.length - end <= 1 && text.slice(end).trim() === "") return true;
  if (CREDIT.test(text.slice(Math.max(0, start - MAX_CREDIT_CHARS), start))) return true;
  const words = wordsBefore(text, start, 40).slice(-MAX_SOURCE_WORDS);
  // A capital begins the sentence: `Dikutip dari Reuters`.
  const from = words.findLastIndex((word) => !/^\p{L}\p{Ll}*$/u.test(word));
  return words.slice(from + 1).some((word) => SOURCE_WORDS.has(word.toLowerCase()));
}
