/**
 * What the words of a headline, and of a sentence that scrapers glue to it, indicate. Fragments of
 * regular expressions, whatever the letter case, unless a field says otherwise.
 */
export interface HeadlineWords {
  /** Words by which a headline promises instead of stating: `what to know`. */
  teasers: readonly string[];
  /** The same where it opens with them: `why`. */
  teaserOpenings: readonly string[];
  /** The same where it ends in them, but for marks. */
  teaserEndings: readonly string[];
  /** Words of headlines that serve those who wait for a happening: `how to watch`. */
  previews: readonly string[];
  /** Labels before a headline and a mark, which say nothing of its event: `breaking news`. */
  labels: readonly string[];
  /** Those of them that need no mark behind. */
  bareLabels: readonly string[];
  /** Words written small in headlines too, that none ends with. Folded, separated by spaces. */
  smallWords: string;
  /** Words, before a comma, that head the points of a list: `secondly`. */
  ordinals: readonly string[];
  /**
   * How much more often a word with a capital opens a sentence than it occurs inside a headline:
   * log-odds in tenths, by folded word.
   */
  sentenceOpeners: Readonly<Record<string, number>>;
  /** The words before a magnitude, in this letter case: `[Mm]agnitude`. */
  beforeMagnitude: readonly string[];
  /**
   * The words after a magnitude with decimals, with the sign between, in this letter case:
   * `-magnitude`.
   */
  behindMagnitude: readonly string[];
}
