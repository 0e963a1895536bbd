import { alternativesOfAll, tableOfAll } from "./index.ts";

/** What the stages share of numbers, of all languages. */

/** Whole numbers that are one word. */
export const NUMBER_VALUES = tableOfAll(({ numbers }) => numbers.values);
export const MULTIPLIERS = tableOfAll(({ numbers }) => numbers.multipliers);
export const TENS = tableOfAll(({ numbers }) => numbers.tens);
export const ORDINALS = tableOfAll(({ numbers }) => numbers.ordinals);
/** The pattern of what makes an ordinal of a figure. */
export const ORDINAL_PREFIX = alternativesOfAll(({ numbers }) => numbers.ordinalPrefixes);
