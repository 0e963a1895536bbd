import { anyOf, LANGUAGES, wordsOfAll } from "./index.ts";
import { MULTIPLIERS, NUMBER_VALUES, TENS } from "./numbers.ts";

const TEENS = wordsOfAll(({ numbers }) => numbers.teens);
const HALVES = wordsOfAll(({ numbers }) => numbers.half);
const AND = wordsOfAll(({ sentences }) => sentences.and);

/** One of a power of ten, as one word or two: `seratus`, `a hundred`; by what it is one of. */
const ONE_OF: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap(({ numbers: { one, tens, multipliers } }) =>
    one === ""
      ? []
      : Object.entries({ ...tens, ...multipliers }).flatMap(([scale, value]) => [
          [`${one}${scale}`, value] as const,
          [`${one} ${scale}`, value] as const,
        ]),
  ),
);

const longestFirst = (words: Iterable<string>): string => anyOf([...words].toSorted((a, b) => b.length - a.length));
const BEGINNING = longestFirst([...NUMBER_VALUES.keys(), ...ONE_OF.keys(), ...HALVES]);
const WORD = longestFirst([
  ...NUMBER_VALUES.keys(),
  ...ONE_OF.keys(),
  ...HALVES,
  ...TEENS,
  ...TENS.keys(),
  ...MULTIPLIERS.keys(),
]);

/**
 * The pattern of a number written out: `seratus lima puluh`, `one hundred and fifty`,
 * `twenty-five`.
 */
export const WORD_NUMBER = `${BEGINNING}(?!\\p{L})(?:[\\s-](?:${anyOf(AND)}\\s)?${WORD}(?!\\p{L})){0,12}`;

const TOKEN = new RegExp(`${WORD}(?!\\p{L})`, "giu");

/** A number on its way. */
interface Reading {
  /** What its powers of a thousand and more make. */
  total: number;
  /** Hundreds and tens below the next power. */
  tens: number;
  /** What follows them; null where nothing does. */
  ones: number | null;
}

type Step = (reading: Reading) => Reading | null;

/** `twenty five`; any other two in a row are two numbers. */
const addValue =
  (value: number): Step =>
  ({ total, tens, ones }) => {
    const goesOn = ones === null || (ones >= 20 && ones % 10 === 0 && value > 0 && value < 10);
    return goesOn ? { total, tens, ones: (ones ?? 0) + value } : null;
  };
const addTen: Step = ({ total, tens, ones }) =>
  ones === null || ones > 9 || tens % 100 !== 0 ? null : { total, tens, ones: ones + 10 };
const addHalf: Step = ({ total, tens, ones }) => ({ total, tens, ones: (ones ?? 0) + 0.5 });
const scale =
  (factor: number): Step =>
  ({ total, tens, ones }) => ({ total, tens: tens + (ones ?? 1) * factor, ones: null });
const raise =
  (power: number): Step =>
  ({ total, tens, ones }) => ({ total: total + (tens + (ones ?? 0) || 1) * power, tens: 0, ones: null });
/** `seratus`, `a hundred`: a number of its own, unless half of it is meant. */
const oneOf =
  (step: Step): Step =>
  (reading) =>
    reading.ones === null || reading.ones === 0.5 ? step(reading) : null;

const stepOf = (factor: number): Step => (factor < 1000 ? scale(factor) : raise(factor));
const STEPS: ReadonlyMap<string, Step> = new Map([
  ...[...TEENS].map((word) => [word, addTen] as const),
  ...[...HALVES].map((word) => [word, addHalf] as const),
  ...[...TENS, ...MULTIPLIERS].map(([word, factor]) => [word, stepOf(factor)] as const),
  ...[...ONE_OF].map(([word, factor]) => [word, oneOf(stepOf(factor))] as const),
  ...[...NUMBER_VALUES].map(([word, value]) => [word, addValue(value)] as const),
]);

/**
 * What {@link WORD_NUMBER} has matched, as a number. A grammar of powers: a number below a
 * thousand, times its power, and so on; `dua ribu lima ratus`, `two thousand five hundred`.
 *
 * @returns NaN for a row of words that make no number: `dua tiga`.
 */
export function readWordNumber(text: string): number {
  let reading: Reading | null = { total: 0, tens: 0, ones: null };
  for (const [word] of text.toLowerCase().matchAll(TOKEN)) {
    reading = STEPS.get(word)?.(reading) ?? null;
    if (reading === null) return Number.NaN;
  }
  return reading.total + reading.tens + (reading.ones ?? 0);
}
