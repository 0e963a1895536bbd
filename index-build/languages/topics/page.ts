/**
 * What news pages write around an article. Fragments of regular expressions; letter case does not
 * matter, unless a field says otherwise.
 */
export interface PageWords {
  /** Whole lines below which nothing belongs to the article: `most read`. */
  endLines: readonly string[];
  /** Beginnings of such lines: `leave a comment`. */
  endOpenings: readonly string[];
  /** Whole lines that are no text of the article, whatever their position: `share`. */
  furnitureLines: readonly string[];
  /** Beginnings of such lines: `our standards:`. */
  furnitureOpenings: readonly string[];
  /** Calls to read another article, before a colon, anywhere in a line: `read also`. */
  readAlso: readonly string[];
  /** Calls to read or see something else, before a colon, that only begin lines: `see more`. */
  readAlsoOpenings: readonly string[];
  /** Calls to watch a video, before its title in quotation marks: `watch also the video`. */
  watchVideo: readonly string[];
  /** Calls to watch a broadcast, before its name and a colon: `watch live`. */
  watchLive: readonly string[];
  /** Words by which a sentence announces the list below it: `the following`. Parted by spaces. */
  announcing: string;
  /** The link of a teaser, which scrapers glue to what follows: `read more`. */
  readMore: readonly string[];
  /** The same where it is a link only as a line of its own: `continue reading`. */
  readMoreLines: readonly string[];
  /** Openings of furniture that scrapers glue to the text, and that no sentence holds. */
  gluedOpenings: readonly string[];
  /**
   * The same where a sentence may hold them, so that they need the end of one before:
   * `this article was written by `.
   */
  gluedAfterSentence: readonly string[];
  /** The same where letter case distinguishes them from words of a sentence: `Copyright 2025`. */
  gluedInCase: readonly string[];
  /** Calls behind which scrapers glue the text: `scroll to continue`. */
  gluedEnds: readonly string[];
}
