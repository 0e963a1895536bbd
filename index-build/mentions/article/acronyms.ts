import { anyOf, LANGUAGES } from "../../languages/index.ts";
import type { TaggedName } from "../tagger/tag-names.ts";
import { wordsBefore } from "./words-before.ts";

/** A short form in brackets right behind the long one. */
const BRACKETED = /^\s?\(\s?(\p{Lu}[\p{L}\p{N}&/.-]{0,14}?(?:\s\p{Lu}{2,8})?)\s?\)/u;

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

/** A short form takes the first letters of so many words, at least. */
const MIN_FIRST_LETTERS = 2;

/**
 * Whether a short form is made of the letters of a long one in their order, the first of its first
 * word and of another among them: `KPK`, and `Kemendagri` of `Kementerian Dalam Negeri`.
 */
export function isShortFor(short: string, long: string): boolean {
  const words = long.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (words.length < 2 || letters.length < 2 || words[0]?.[0] !== letters[0]) return false;
  return isMadeOf(letters, words, { word: 0, firsts: 0 });
}

/** Whether letters are taken in order from the words from one on. */
function isMadeOf(
  letters: string,
  words: readonly string[],
  { word, firsts }: { word: number; firsts: number },
): boolean {
  if (letters === "") return firsts >= MIN_FIRST_LETTERS;
  const here = words[word];
  if (here === undefined) return false;
  let most = 0;
  for (const letter of here) if (letter === letters[most]) most++;
  const startsWord = here[0] === letters[0] ? 1 : 0;
  // As many letters as the word may give, or fewer; words in the middle may give none.
  for (let taken = most; taken > 0; taken--)
    if (isMadeOf(letters.slice(taken), words, { word: word + 1, firsts: firsts + startsWord })) return true;
  return isMadeOf(letters, words, { word: word + 1, firsts });
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

const SHORT_IN_BRACKETS = /\((\p{Lu}{2,8})\)/gu;
const MAX_LONG_CHARS = 80;

/** Short forms that a text explains by words in small letters: `industri kecil menengah (IKM)`. */
export function shortForWords(text: string, { start, end }: { start: number; end: number }): string[] {
  return [...text.slice(start, end).matchAll(SHORT_IN_BRACKETS)].flatMap(({ 1: short = "", index }) => {
    const behind = start + index;
    const words = wordsBefore(text, behind, MAX_LONG_CHARS);
    const small = words.slice(words.findLastIndex((word) => !/^\p{Ll}[\p{Ll}-]*$/u.test(word)) + 1);
    // A word may give no letter: `usaha mikro kecil dan menengah (UMKM)`.
    const isExplained = [0, 1].some((further) => isShortFor(short, small.slice(-short.length - further).join(" ")));
    return isExplained ? [short] : [];
  });
}
