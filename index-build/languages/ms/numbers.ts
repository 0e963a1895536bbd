import type { NumberWords } from "../topics/numbers.ts";

export const numbers: NumberWords = {
  decimalSign: ",",
  values: {},
  one: "",
  teens: "",
  tens: {},
  multipliers: {},
  ordinals: {},
  ordinalPrefixes: [],
  last: "",
  others: [],
};
