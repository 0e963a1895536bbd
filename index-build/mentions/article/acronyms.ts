import { anyOf, LANGUAGES } from "../../languages/index.ts";
import type { TaggedName } from "../tagger/tag-names.ts";

/** A short form in brackets right behind the long one. */
const BRACKETED = /^\s?\(\s?(\p{Lu}[\p{L}\p{N}&/.-]{0,14}?)\s?\)/u;

/** A short form that a text explains. */
export interface Explained {
  short: string;
  start: number;
  end: number;
}

/**
 * The short form that stands in brackets behind a name and is made of its letters: `Komisi
 * Pemberantasan Korupsi (KPK)`, `Kementerian Dalam Negeri (Kemendagri)`; null for none.
 */
export function explainedBehind(text: string, name: Pick<TaggedName, "start" | "end" | "kind">): Explained | null {
  const match = text.slice(name.end, name.end + 24).match(BRACKETED);
  const short = match?.[1];
  const long = text.slice(name.start, name.end);
  if (!match || short === undefined) return null;
  // Malay explains by the English letters: `Liga Bola Sepak Malaysia (MFL)`.
  const isForeign = name.kind === "organization" && long.includes(" ") && /^\p{Lu}{2,8}$/u.test(short);
  if (!isForeign && !isShortFor(short, long)) return null;
  const start = name.end + match[0].indexOf(short);
  return { short, start, end: start + short.length };
}

/**
 * Whether a short form is made of the letters of a long one in their order, from its first on, and
 * begins several of its words.
 */
export function isShortFor(short: string, long: string): boolean {
  const words = long.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = [...short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  if (words.length < 2 || letters.length < 2 || words[0]?.[0] !== letters[0]) return false;
  return consumes(words, letters, 0, 0);
}

/**
 * Whether the letters from `at` on are taken in order from the beginnings of the words from `word`
 * on.
 */
function consumes(words: readonly string[], letters: readonly string[], word: number, at: number): boolean {
  if (at === letters.length) return true;
  const here = words[word];
  if (here === undefined) return false;
  let taken = 0;
  for (const letter of here) if (letter === letters[at + taken]) taken++;
  // As many letters as it may give, or fewer; words in the middle may give none.
  for (let count = taken; count >= (word === 0 ? 1 : 0); count--)
    if ((count === 0 || here[0] === letters[at]) && consumes(words, letters, word + 1, at + count)) return true;
  return false;
}

/** `Partai Kebangkitan Bangsa PKB`: where the last word is short for those before it. */
export function shortAtEnd(written: string): { longLength: number; short: string } | null {
  const match = written.match(/^(.*\S)\s+(\p{Lu}[\p{Lu}\p{Ll}]{1,11})$/u);
  const [, long = "", short = ""] = match ?? [];
  return short !== "" && isShortFor(short, long) && short.length < long.length / 2
    ? { longLength: long.length, short }
    : null;
}

const ALIAS = new RegExp(
  `^(?:\\s\\(\\d{1,3}\\))?,?\\s\\(?${anyOf(LANGUAGES.flatMap(({ names }) => names.aliasLeads))}\\s["“']?$`,
  "iu",
);

/** Whether what stands between two names of persons says that both are of one. */
export const isAliasLead = (between: string): boolean => ALIAS.test(between);
