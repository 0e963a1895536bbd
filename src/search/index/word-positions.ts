import type { ArticleWords } from "./index-options.ts";

/**
 * The positions of a word: in document `documents[i]` (ascending) at `positions[starts[i]]` up to
 * `positions[starts[i + 1]]` (ascending).
 */
export interface PositionList {
  documents: Uint32Array;
  starts: Uint32Array;
  positions: Uint32Array;
}

export const NO_POSITIONS: PositionList = {
  documents: new Uint32Array(),
  starts: new Uint32Array(1),
  positions: new Uint32Array(),
};

/**
 * The positions of each word of an article, for phrases: the headline's words are at 0, 1, 2 …, the
 * body's from two after its last, so that no phrase crosses over.
 */
export function wordPositions({ headline, body }: ArticleWords): Map<string, number[]> {
  const positionsOf = new Map<string, number[]>();
  const note = (word: string, position: number) => {
    const positions = positionsOf.get(word);
    if (positions) positions.push(position);
    else positionsOf.set(word, [position]);
  };
  for (let at = 0; at < headline.length; at++) note(headline[at], at);
  for (let at = 0; at < body.length; at++) note(body[at], headline.length + 1 + at);
  return positionsOf;
}

/**
 * The positions of words in articles, as the embedded index holds them: by word, one text of
 * numbers: for each article that holds it, in order of its number, the difference to the article
 * before, how many positions follow, and the positions, each as the difference to the one before.
 */
export class WordPositions {
  readonly #texts = new Map<string, string>();
  readonly #lastDocument = new Map<string, number>();

  /** Adds an article. Numbers must ascend. */
  add(document: number, words: ArticleWords): void {
    for (const [word, positions] of wordPositions(words)) {
      const gap = document - (this.#lastDocument.get(word) ?? 0);
      const gaps = positions.map((position, index) => position - (positions[index - 1] ?? 0));
      this.#texts.set(
        word,
        (this.#texts.get(word) ?? "") + [gap, positions.length, ...gaps].map(encodeNumber).join(""),
      );
      this.#lastDocument.set(word, document);
    }
  }

  /** The texts by word. */
  toJSON(): Record<string, string> {
    return Object.fromEntries([...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The positions that a word's text encodes, of the wanted articles (ascending) only. */
export function readPositions(text: string, wanted: Uint32Array): PositionList {
  const documents: number[] = [];
  const starts = [0];
  const positions: number[] = [];
  const numbers = decodeNumbers(text);
  let document = 0;
  let next = 0;
  for (let at = 0; at < numbers.length; ) {
    document += numbers[at] ?? 0;
    const count = numbers[at + 1] ?? 0;
    while (next < wanted.length && wanted[next] < document) next++;
    if (wanted[next] === document) {
      let position = 0;
      for (const gap of numbers.slice(at + 2, at + 2 + count)) {
        position += gap;
        positions.push(position);
      }
      documents.push(document);
      starts.push(positions.length);
    }
    at += 2 + count;
  }
  return {
    documents: Uint32Array.from(documents),
    starts: Uint32Array.from(starts),
    positions: Uint32Array.from(positions),
  };
}

// Two alphabets of 46 signs, so that the last digit of a number is known by itself: printable ASCII
// without the quotation mark and the backslash, which JSON would write as two.
const SIGNS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
  (sign) => sign !== '"' && sign !== "\\",
);
const BASE = 46;
const digitOf = new Map(SIGNS.map((sign, index) => [sign.charCodeAt(0), index]));

/** A whole number of 0 or more, least digit first. */
function encodeNumber(number: number): string {
  let text = "";
  let rest = number;
  while (rest >= BASE) {
    text += SIGNS[BASE + (rest % BASE)];
    rest = Math.floor(rest / BASE);
  }
  return text + SIGNS[rest];
}

function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf.get(text.charCodeAt(at)) ?? 0;
    number += (digit % BASE) * scale;
    scale *= BASE;
    if (digit < BASE) {
      numbers.push(number);
      number = 0;
      scale = 1;
    }
  }
  return numbers;
}
