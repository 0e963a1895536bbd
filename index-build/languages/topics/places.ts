/**
 * The words by which places are recognised. Fragments of regular expressions, whatever the letter
 * case, unless a field says otherwise.
 */
export interface PlaceWords {
  /** Prepositions before where something is: `at`. */
  at: readonly string[];
  /** Prepositions before where something comes from or goes to: `from`. */
  along: readonly string[];
  /** Verbs before `at` that tell where somebody or something came: `arrived`. */
  arrivals: readonly string[];
  /** Further words of headlines before where it happened: `near`, `hits`. */
  inHeadlines: readonly string[];
  /** Words before a place's own name: `kota`, `the`. */
  kinds: readonly string[];
  /** Parts of the world too wide to say where something happened: `middle east`. */
  tooWide: readonly string[];
  /** First words of what is named after persons: `stadium`. Parted by spaces. */
  namedAfterPersons: string;
  /** Places whose media report from everywhere: a dateline says little. Parted by spaces. */
  seats: string;
  /** First words of bodies that a place has, and that act there: `police`. Parted by spaces. */
  bodies: string;
  /**
   * Words before the names of administrative units: those of a province, of a regency or city, of a
   * district, of a village.
   */
  areaKinds: readonly [province: string, regency: string, district: string, village: string];
  /** Second words that make a place another one: `north`. */
  directions: readonly string[];
  /** The words between a place and the day on which it happened there: `on`. */
  beforeDay: readonly string[];
  /**
   * Where things are said, not where they happen, as names of such places begin: `social media`.
   */
  notPlaces: readonly string[];
  /** Full names of areas by the short ones that news uses; folded. */
  shortNames: Readonly<Record<string, string>>;
  /**
   * ISO 3166 codes by names of territories that news uses and the Unicode data does not list;
   * folded.
   */
  countries: Readonly<Record<string, string>>;
  /**
   * Names of territories that are words or persons' names too, in the letter case of those:
   * `Jordan`. Parted by spaces.
   */
  namesakes: string;
}
