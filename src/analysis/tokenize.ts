import { fold } from "./fold.ts";

/** A token as it stands in the text. Offsets in UTF-16 units, end exclusive. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

// A number keeps its separators (`13,8`, `1.392`, `08.14`), a word its inner apostrophes (`Ma'ruf`), a lone letter its number
// (`B-50`, `U-23`). A currency stands apart from its sum (`Rp44,55`). Other hyphens part tokens, so that `negara-negara`,
// `China-Rusia` and `Covid-19` are found by their halves.
const NUMBER = "\\p{N}+(?:[.,:]\\p{N}+)*";
const CURRENCY = "(?<![\\p{L}\\p{N}])(?:Rp|IDR|USD|US|SGD|MYR|RM|EUR|GBP)(?=\\p{N})";
const LETTER_AND_NUMBER = "(?<![\\p{L}\\p{N}-])\\p{L}-\\p{N}+(?![\\p{N}\\p{L}]|[.,]\\p{N})";
// Soft hyphens and joiners inside a word are no part of it, and part nothing.
const WORD =
  "[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\p{N}]|[\\u00ad\\u200b-\\u200d\\u2060\\ufeff](?=[\\p{L}\\p{M}])|['’ʼ](?=\\p{L}))*";
const TOKEN = new RegExp([NUMBER, CURRENCY, LETTER_AND_NUMBER, WORD].join("|"), "giu");

/** Longest token that is indexed, in UTF-16 units: what is longer is no word anybody types. */
const MAX_TOKEN_LENGTH_CHARS = 64;

/** The tokens of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (match[0].length > MAX_TOKEN_LENGTH_CHARS) continue;
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** The folded words of a text, in order; numbers as they are written. */
export const foldedWords = (text: string): string[] => tokenize(text).map((token) => fold(token.text));
