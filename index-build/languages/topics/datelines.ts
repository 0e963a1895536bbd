/**
 * The words of a dateline, and of other statements of when or how long ago something was published.
 * Fragments of regular expressions, whatever the letter case.
 */
export interface DatelineWords {
  /** How long ago, with its number: `5 hours ago`. */
  ago: readonly string[];
  /** Words after a day that is looked back upon: `ago`. */
  lookedBack: readonly string[];
  /** Openings of lines about publishing that end with no sentence: `updated`. */
  published: readonly string[];
  /**
   * The opening that states a change, in a part of a dateline that holds nothing else: `updated`.
   */
  updated: readonly string[];
  /** Words beside a date that only say what it is the date of: `published`, `at`. */
  labels: readonly string[];
  /** Halves of the day, behind a time of the clock: `PM`. Parted by spaces. */
  halvesOfDay: string;
  /**
   * Places that open texts by themselves, written like any name, folded, separated by commas:
   * others are recognised by their capitals or by the publisher beside them.
   */
  places: string;
}
