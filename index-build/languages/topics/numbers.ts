/** How numbers are written out. Words are in small letters. */
export interface NumberWords {
  /** The sign before decimals; the other of the two parts thousands. */
  decimalSign: "," | ".";
  /** Whole numbers that are one word: `tujuh`, `twelve`. */
  values: Readonly<Record<string, number>>;
  /** One, where it precedes a unit: `sepekan`, `a week`. Separated by spaces. */
  one: string;
  /**
   * Half of what follows, or a half more than what precedes: `setengah juta`. Separated by spaces.
   */
  half: string;
  /** Add ten to the word before: `dua belas`. Parted by spaces. */
  teens: string;
  /** Multiply the word before; another of `values` may follow: `dua puluh lima`. */
  tens: Readonly<Record<string, number>>;
  /** Multiply any number before: `juta`, `million`. */
  multipliers: Readonly<Record<string, number>>;
  /** `kedua`, `second`. */
  ordinals: Readonly<Record<string, number>>;
  /** Fragments before a figure that make it an ordinal: `ke-5`. */
  ordinalPrefixes: readonly string[];
  /** Ordinals that count from the end: `terakhir`. Parted by spaces. */
  last: string;
  /** Fragments: other expressions of a number, exact or not: `seratus`, `puluhan`, `dozens?`. */
  others: readonly string[];
}
