import { type Token, tokensOf } from "../tagger/tokens.ts";
import {
  foldedWord,
  HONORIFICS,
  LARGE_OFFICES,
  LINK_WORDS,
  listedAt,
  type OfficeWords,
  RANKS,
  smallOffices,
} from "./words.ts";

/** What a text calls somebody. */
export interface Role {
  /** Verbatim, as far as it is one phrase: `Wakil Ketua LPSK`. */
  text: string;
  /** `office` is public or leading; a rank stands alone. */
  kind: "office" | "profession" | "rank";
}

/** Tokens with the words as lists hold them. */
export interface Phrase {
  text: string;
  tokens: readonly Token[];
  words: readonly string[];
  /** Heads in small letters that its language has. */
  small: OfficeWords;
}

/** @param language of the text (BCP 47). */
export function phraseOf(text: string, { from, to }: { from: number; to: number }, language: string): Phrase {
  const tokens = tokensOf(text, from, to);
  return { text, tokens, words: tokens.map((token) => foldedWord(token.text)), small: smallOffices(language) };
}

/**
 * The head of an office at a token: how many tokens it and what belongs before it have; 0 for none.
 */
export function headAt(
  { tokens, words, small }: Phrase,
  from: number,
): { length: number; kind: "office" | "profession" } | null {
  const listsAt = (at: number) => (/^\p{Lu}/u.test(tokens[at]?.text ?? "") ? LARGE_OFFICES : small);
  let at = from;
  for (let prefix = 1; prefix > 0; at += prefix) prefix = listedAt(listsAt(at).prefixes, words, at);
  const office = listedAt(listsAt(at).offices, words, at);
  const profession = listedAt(listsAt(at).professions, words, at);
  if (office === 0 && profession === 0) return null;
  return { length: at - from + Math.max(office, profession), kind: office >= profession ? "office" : "profession" };
}

/**
 * Whether a token may go on an office behind its head: what names bodies, regions and portfolios.
 */
export function goesOn({ tokens, words }: Phrase, at: number): boolean {
  const text = tokens[at]?.text ?? "";
  if (/^\p{Lu}|^\p{N}+$/u.test(text)) return true;
  return LINK_WORDS.has(words[at] ?? "") || /^[-/&]$/.test(text);
}

/** Words of the longest rank or form of address of those of several. */
const MAX_TITLE_WORDS = 2;

/** Tokens of the form of address that ends before one: 2 for `Datuk Seri`; 0 for none. */
export const honorificBefore = ({ words }: Phrase, behind: number): number => listedBefore(HONORIFICS, words, behind);

/** Tokens of the rank that ends before one: 2 for `Irjen Pol`; 0 for none. */
export const rankBefore = ({ words }: Phrase, behind: number): number => listedBefore(RANKS, words, behind);

function listedBefore(list: ReadonlySet<string>, words: readonly string[], behind: number): number {
  for (let length = Math.min(MAX_TITLE_WORDS, behind); length > 0; length--)
    if (list.has(words.slice(behind - length, behind).join(" "))) return length;
  return 0;
}

/** The text of some tokens; null where it ends in a word that needs another. */
export function textOf({ text, tokens, words }: Phrase, from: number, behind: number): string | null {
  const [first, last] = [tokens[from], tokens[behind - 1]];
  if (!first || !last || behind <= from || LINK_WORDS.has(words[behind - 1] ?? "") || /^[-/&]$/.test(last.text))
    return null;
  return text.slice(first.start, last.end).replace(/\s+/g, " ");
}
