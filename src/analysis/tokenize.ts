import { foldWord } from "./fold.ts";

/** A token as the text writes it. Offsets in UTF-16 units, end exclusive. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

// A number keeps its separators (`13,8`, `1.392`, `08.14`), a word its inner apostrophes
// (`Ma'ruf`), a lone letter its number (`B-50`, `U-23`). A currency is separated from its sum
// (`Rp44,55`). Other hyphens part tokens, so that `negara-negara`, `China-Rusia` and `Covid-19` are
// found by their halves. Nothing is read without end: a word of megabytes would overflow the stack
// that patterns are matched on, so it is read in parts.
const NUMBER = "\\p{N}{1,999}(?:[.,:]\\p{N}{1,999}){0,99}";
const CURRENCY = "(?<![\\p{L}\\p{N}])(?:Rp|IDR|USD|US|SGD|MYR|RM|EUR|GBP)(?=\\p{N})";
const LETTER_AND_NUMBER = "(?<![\\p{L}\\p{N}-])\\p{L}-\\p{N}+(?![\\p{N}\\p{L}]|[.,]\\p{N})";
// Soft hyphens and joiners inside a word are no part of it, and part nothing.
const WORD =
  "[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\p{N}]|[\\u00ad\\u200b-\\u200d\\u2060\\ufeff](?=[\\p{L}\\p{M}])|['’ʼ](?=\\p{L})){0,9999}";
const TOKEN = new RegExp([NUMBER, CURRENCY, LETTER_AND_NUMBER, WORD].join("|"), "giu");

/** Longest token that is indexed, in UTF-16 units: what is longer is no word anybody types. */
const MAX_TOKEN_LENGTH_CHARS = 64;

/** The tokens of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (start, end) => tokens.push({ text: text.slice(start, end), start, end }));
  return tokens;
}

/** Reports the position of each token of a text, in order. */
export function eachToken(text: string, tell: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const end = endOfPlainWord(text, at);
    if (end > at) {
      if (end - at <= MAX_TOKEN_LENGTH_CHARS) tell(at, end);
      at = end;
    } else if (text.charCodeAt(at) === 32) at++;
    else {
      // Whatever is more than plain letters and spaces is read by the pattern, up to the end of the
      // next token.
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(text);
      if (!match) return;
      at = match.index + match[0].length;
      if (match[0].length <= MAX_TOKEN_LENGTH_CHARS) tell(match.index, at);
    }
  }
}

/**
 * What ends a word for certain: an apostrophe may go on, a hyphen or a digit makes another token of
 * it.
 */
const ENDS = ' \n.,;:!?()"/';

/**
 * The end of a word that is nothing but ASCII letters, or `start` where the pattern has to look.
 */
function endOfPlainWord(text: string, start: number): number {
  let at = start;
  // Small letters are 32 above the capitals.
  while (((text.charCodeAt(at) | 32) - 97) >>> 0 < 26) at++;
  return ENDS.includes(text.charAt(at)) ? at : start;
}

/** The folded words of a text, in order; numbers as they are written. */
export const foldedWords = (text: string): string[] => tokenize(text).map((token) => foldWord(token.text));
