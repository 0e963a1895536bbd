import { eachToken, piecesOf } from "../../analysis/index.ts";

/**
 * Non-ASCII characters that occur in no word: quotation marks, dashes, an ellipsis, a bullet, a
 * space.
 */
const WORDLESS = "\\u2018\\u201c\\u201d\\u2013\\u2014\\u2026\\u2022\\u00a0";
/** What folding takes out of a word or makes plain: a word that holds it may hold any term. */
const FOLDED = `[^\\x00-\\x7f${WORDLESS}]|\\w'\\w`;
/** Numbers have several spellings. */
const DIGIT = "\\d";

/**
 * The words of a text that may be words of some terms: looking for a piece of each, one search
 * through the text, takes a tenth of the time of analysing all of its words.
 */
export class CandidateWords {
  readonly #pattern: RegExp;

  /** @param terms as the index holds them, or unstemmed. */
  constructor(terms: readonly string[]) {
    const pieces = new Set(terms.flatMap(piecesOf));
    const plain = [...pieces].filter((piece) => /^[a-z]+$/.test(piece));
    const numbers = terms.some((term) => /\p{N}/u.test(term)) ? [DIGIT] : [];
    this.#pattern = new RegExp([...plain, ...numbers, FOLDED].join("|"), "gi");
  }

  /** Reports the position of each of them, in order; of others that touch one, too. */
  eachIn(text: string, tell: (start: number, end: number) => void): void {
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      // No token holds white space.
      let start = match.index;
      while (start > 0 && text.charCodeAt(start - 1) > SPACE) start--;
      let end = match.index + match[0].length;
      while (end < text.length && text.charCodeAt(end) > SPACE) end++;
      eachToken(text.slice(start, end), (from, to) => tell(start + from, start + to));
      pattern.lastIndex = end;
    }
  }
}

const SPACE = 32;
