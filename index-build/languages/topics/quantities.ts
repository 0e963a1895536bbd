/** What may befall those whom numbers count. */
export type Fate =
  | "killed"
  | "hurt"
  | "missing"
  | "arrested"
  | "questioned"
  | "displaced"
  | "rescued"
  | "treated"
  | "trapped"
  | "infected"
  | "affected"
  | "damaged"
  | "flooded"
  | "present"
  | "lost";

/** What else a number of an event may measure. */
export type Measure = "magnitude" | "imprisonment" | "fine" | "loss";
/** What readers are told the number of. */
export type ToldFate = Exclude<Fate, "questioned" | "rescued" | "affected" | "present" | "lost">;

/** What numbers count and measure. Words are in small letters and separated by spaces. */
export interface QuantityWords {
  /** Fragments of currencies before an amount. */
  currencies: readonly string[];
  /** What the sign `%` is read as. */
  percent: string;
  /** What the unit of an age is called. */
  age: string;
  /** Fragments before an age: `berusia`, `aged`. */
  beforeAge: readonly string[];
  /** Units that precede their number: `magnitudo`, `peringkat`. */
  unitsBefore: string;
  /** Fragments: behind a number they are no unit. */
  noUnits: readonly string[];
  /** Occur between a number and the noun it counts: `ekor` in `63 ekor sapi`. */
  classifiers: string;
  /** Fragments before a number that is no exact one: `sekitar`. */
  rough: readonly string[];
  /** Units that count people of any kind; the first represents them all. */
  people: string;
  /** Words for what befell those a number counts; the first names it. */
  fates: Readonly<Record<Fate, string>>;
  /**
   * Words near a number that say what it measures: the unit of a magnitude, what a span of time is
   * served as, what a sum is.
   */
  measures: Readonly<Record<Measure, string>>;
  /** What a number is called for readers: `Tewas`. */
  labels: Readonly<Record<ToldFate | Measure, string>>;
  /** Further words for persons who are counted: `penumpang`. */
  persons: string;
  /** What may be damaged or flooded and is counted. */
  buildings: string;
  /** Between a number and the word that says what befell those it counts: `were`. */
  auxiliaries: string;
  /** Fragments between a part and the whole: `of the`. */
  ofWhole: readonly string[];
  /** In the sentence of a punishment that somebody got: `sentenced`. */
  verdicts: string;
  /** Behind a word for what befell somebody, they make it another: `hilang kendali`. */
  noFates: string;
  /** In the sentence of a punishment that nobody got: `demanded`, `faces`. */
  demands: string;
  /** In a sentence that tells of what was before: `earlier`. */
  formerly: string;
  /** Before a number that is no total of what happened: `jika`, `bertambah`, `target`. */
  noTotals: readonly string[];
  /** Behind one of them, how badly: `luka berat`, `seriously`. */
  degrees: string;
  /** Part a clause from the next: `dan`, `sementara`. */
  clauseBreaks: string;
}
