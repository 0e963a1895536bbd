import { foldedWord, MINORS, RELATIVES, STATUSES } from "../offices/words.ts";
import type { PersonStanding } from "./article-names.ts";

/** Initials in place of a name: `AR`, `M.R.`, `A`. */
const INITIALS = /^(?:\p{Lu}{1,4}|(?:\p{Lu}\.\s?){1,4}\p{Lu}?)$/u;
const AGE = /^,?\s\(?(\d{1,3})(?:\)|,|\stahun|\syears?\b)/iu;
const ADULT_YEARS = 18;
/** Words right before a name that may tell what somebody is. */
const WORDS_BEFORE = 3;

/** What the words around a person's name tell of somebody who has a right to be left alone. */
export function standingAt(text: string, { start, end }: { start: number; end: number }): PersonStanding[] {
  const found = new Set<PersonStanding>();
  if (INITIALS.test(text.slice(start, end))) found.add("initials");
  const age = text.slice(end, end + 14).match(AGE)?.[1];
  if (age !== undefined) found.add(Number(age) < ADULT_YEARS ? "minor" : "aged");
  // Small letters only: what has a capital belongs to another name.
  const before = text.slice(Math.max(0, start - 40), start).match(/(?:\p{Ll}[\p{Ll}-]*,?\s){1,3}$/u)?.[0] ?? "";
  const behind = text.slice(end, end + 40).match(/^,\s(\p{Ll}+)/u)?.[1] ?? "";
  const words = before.trim().split(/\s/).slice(-WORDS_BEFORE);
  const isClose = (word: string, index: number) => index === words.length - 1 || !word.endsWith(",");
  for (const word of [...words.filter(isClose).map((one) => foldedWord(one)), foldedWord(behind)]) {
    if (STATUSES.has(word)) found.add("victim or suspect");
    if (MINORS.has(word)) found.add("minor");
  }
  // `istri Ferdy Sambo` is of somebody else; `istrinya, Putri` and `Putri, istri Ferdy Sambo` are not.
  const own = words.at(-1)?.match(/^(\p{Ll}+?)nya,?$/u)?.[1] ?? (words.at(-1)?.endsWith(",") ? words.at(-1) : undefined);
  if ([own, behind].some((word) => word !== undefined && RELATIVES.has(foldedWord(word)))) found.add("relative");
  return [...found];
}
