import type { NumberWords } from "../topics/numbers.ts";

export const numbers: NumberWords = {
  decimalSign: ".",
  values: { lapan: 8 },
  one: "",
  half: "",
  teens: "",
  tens: {},
  multipliers: { bilion: 1e9, trilion: 1e12 },
  ordinals: {},
  ordinalPrefixes: [],
  last: "",
  others: ["(?:bilion|trilion)an"],
};
