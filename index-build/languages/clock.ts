import { anyOf, LANGUAGES, wordsOfAll } from "./index.ts";
import type { PartOfDay } from "./topics/dates.ts";

/** Times of day as texts tell them: `pukul 16.12`, `3:15 pm`. */

const wordsFor = (part: PartOfDay): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(({ dates }) => dates.partsOfDay[part].split("|")).filter(Boolean));

const NOON = wordsFor("noon");
const AFTERNOON = wordsFor("afternoon");
const NIGHT = wordsFor("night");

/** The pattern of what stands before a time of day. */
export const BEFORE_CLOCK = anyOf(wordsOfAll(({ dates }) => dates.clock));
/** The pattern of what stands behind one that counts to twelve. */
export const PART_OF_DAY = anyOf([...wordsFor("morning"), ...NOON, ...AFTERNOON, ...NIGHT]);

/** Hours 0–23 of a clock that may count to twelve: `4.12 petang`, `11:11 malam`, `3:15pm`. */
export function hourOf(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour;
  const word = part.toLowerCase();
  const isAfternoon = AFTERNOON.has(word) || NIGHT.has(word) || (NOON.has(word) && hour < 6);
  // Twelve at noon is 12; at night and in the early morning it is 0.
  if (hour === 12) return AFTERNOON.has(word) || NOON.has(word) ? 12 : 0;
  return hour + (isAfternoon ? 12 : 0);
}
