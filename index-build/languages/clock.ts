import { anyOf, LANGUAGES, wordsOfAll } from "./index.ts";
import type { PartOfDay } from "./topics/dates.ts";

/** Times of day as texts write them: `pukul 16.12`, `3:15 pm`. */

const wordsFor = (part: PartOfDay): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(({ dates }) => dates.partsOfDay[part].split("|")).filter(Boolean));

/** Whether a word is one of a part of the day, written with stops or without. */
const isOf = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || [...words].some((one) => one.replaceAll("\\.?", "") === word.replaceAll(".", ""));

const NOON = wordsFor("noon");
const AFTERNOON = wordsFor("afternoon");
const NIGHT = wordsFor("night");

/** The pattern of the words before a time of day. */
export const BEFORE_CLOCK = anyOf(wordsOfAll(({ dates }) => dates.clock));
/** The pattern of the words after one that counts to twelve. */
export const PART_OF_DAY = anyOf([...wordsFor("morning"), ...NOON, ...AFTERNOON, ...NIGHT]);

/** Hours 0–23 of a clock that may count to twelve: `4.12 petang`, `11:11 malam`, `3:15pm`. */
export function hourOf(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour;
  const word = part.toLowerCase();
  const isAfternoon = isOf(AFTERNOON, word) || isOf(NIGHT, word) || (isOf(NOON, word) && hour < 6);
  // Twelve at noon is 12; at night and in the early morning it is 0.
  if (hour === 12) return isOf(AFTERNOON, word) || isOf(NOON, word) ? 12 : 0;
  return hour + (isAfternoon ? 12 : 0);
}
