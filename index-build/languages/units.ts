import { alternativesOfAll, anyOf, LANGUAGES, wordSet, wordsOfAll } from "./index.ts";
import type { Unit } from "./topics/dates.ts";
import { readWordNumber, WORD_NUMBER } from "./word-numbers.ts";

export type { Unit } from "./topics/dates.ts";

/** Spans of time as texts write them: `dua hari`, `3 weeks`, `sepekan`. */

const ONE = wordsOfAll(({ numbers }) => numbers.one);

export const NUMBER = anyOf(["\\d{1,3}", WORD_NUMBER, ...ONE]);

/**
 * The pattern of some units behind a number, which the group `number` takes; see {@link numberOf}.
 */
export const countedUnits = (units: readonly Unit[], behind: string): string =>
  // Units are looked for first: few places have one with the words behind it.
  `(?=${unitPattern(units)}${behind})(?<=(?<![\\p{L}\\p{N}])(?<number>${NUMBER})\\s?)(?<period>${unitPattern(units)})${behind}`;

/** What a counted unit has for its number. */
export function numberOf(text: string): number {
  const word = text.toLowerCase();
  return ONE.has(word) ? 1 : /^\d/.test(word) ? Number(word) : readWordNumber(word);
}

const wordsOf = (unit: Unit, which: "one" | "many"): ReadonlySet<string> =>
  wordsOfAll(({ dates }) => dates.units[unit][which]);

/** The pattern of the names of some units: of one of them, or of one or many. */
export const unitPattern = (units: readonly Unit[], which: "one" | "any" = "any"): string =>
  anyOf(units.flatMap((unit) => [...(which === "any" ? wordsOf(unit, "many") : []), ...wordsOf(unit, "one")]));

/** Units by their names. */
export const UNIT_OF: ReadonlyMap<string, Unit> = new Map(
  LANGUAGES.flatMap(({ dates }) =>
    (Object.entries(dates.units) as [Unit, { one: string; many: string }][]).flatMap(([unit, { one, many }]) =>
      [...wordSet(`${one} ${many}`)].map((word) => [word, unit] as const),
    ),
  ),
);

/** The words after a number of units that have passed. */
export const AGO = alternativesOfAll(({ dates }) => dates.ago);
