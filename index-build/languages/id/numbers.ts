import type { NumberWords } from "../topics/numbers.ts";

export const numbers: NumberWords = {
  decimalSign: ",",
  values: {
    nol: 0,
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    sebelas: 11,
  },
  one: "se",
  half: "setengah separuh",
  teens: "belas",
  tens: { puluh: 10, ratus: 100 },
  multipliers: { ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 },
  ordinals: { pertama: 1, kedua: 2, ketiga: 3, keempat: 4, kelima: 5, keenam: 6 },
  ordinalPrefixes: ["ke"],
  last: "terakhir",
  others: ["se(?:ratus|ribu|juta|lusin)", "belasan", "(?:puluh|ratus|ribu|juta|miliar|lusin)an", "setengah", "separuh"],
};
