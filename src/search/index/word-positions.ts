import type { ArticleWords } from "./index-options.ts";

/**
 * Where words stand in articles, for phrases: the headline's words at places 0, 1, 2 …, the body's from two after its last, so that no phrase
 * crosses over. By word, one text of numbers: for each article that holds it, in order of its number, the difference to the
 * article before, how many places follow, and the places, each as the difference to the one before.
 */
export class WordPositions {
  readonly #texts = new Map<string, string>();
  readonly #lastDocument = new Map<string, number>();

  /** Adds an article. Numbers must ascend. */
  add(document: number, { headline, body }: ArticleWords): void {
    const placesOf = new Map<string, number[]>();
    const note = (word: string, place: number) => {
      const places = placesOf.get(word);
      if (places) places.push(place);
      else placesOf.set(word, [place]);
    };
    for (const [at, word] of headline.entries()) note(word, at);
    for (const [at, word] of body.entries()) note(word, headline.length + 1 + at);
    for (const [word, places] of placesOf) {
      const gap = document - (this.#lastDocument.get(word) ?? 0);
      const gaps = places.map((place, index) => place - (places[index - 1] ?? 0));
      this.#texts.set(word, (this.#texts.get(word) ?? "") + [gap, places.length, ...gaps].map(encodeNumber).join(""));
      this.#lastDocument.set(word, document);
    }
  }

  /** The texts by word. */
  toJSON(): Record<string, string> {
    return Object.fromEntries([...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The places that a word's text tells, of the wanted articles only. */
export function readPositions(text: string, wanted: ReadonlySet<number>): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const numbers = decodeNumbers(text);
  let document = 0;
  for (let at = 0; at < numbers.length; ) {
    document += numbers[at] ?? 0;
    const count = numbers[at + 1] ?? 0;
    if (wanted.has(document)) {
      let place = 0;
      found.set(
        document,
        numbers.slice(at + 2, at + 2 + count).map((gap) => {
          place += gap;
          return place;
        }),
      );
    }
    at += 2 + count;
  }
  return found;
}

// Two alphabets of 46 signs, so that the last digit of a number is known by itself: printable ASCII without the quotation mark and the
// backslash, which JSON would write as two.
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
