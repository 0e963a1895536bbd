/**
 * How a page names those who made an article, its pictures and its source. Fragments of regular
 * expressions, whatever the letter case, unless a field says otherwise.
 */
export interface CreditWords {
  /**
   * Roles, before a colon and a name, of who wrote the text: `author`. Words separated by spaces,
   * best first.
   */
  writers: string;
  /** Words before a writer's name, with a colon or without: `by`. Parted by spaces. */
  by: string;
  /** Verbs before a word of {@link by}: `written`. Separated by spaces. */
  byVerbs: string;
  /** Roles of who reported: `reporter`. Words separated by spaces, best first. */
  reporters: string;
  /**
   * Roles, before a colon and a name, of who else had a part: `photo`. Words separated by spaces.
   */
  otherRoles: string;
  /** Those of the roles that close an article: `editor`. Words separated by spaces. */
  closingRoles: string;
  /**
   * Those that scrapers glue to the text, with a capital letter: `Editor`. Words separated by
   * spaces.
   */
  gluedRoles: string;
  /** What opens a text before its reporter's newsroom: `report of journalist`. */
  reportBy: readonly string[];
  /** How a page begins to speak of its article: `this article`. */
  thisArticle: readonly string[];
  /** What says where the text was taken from, up to that publisher: `this article appeared in`. */
  takenFrom: readonly string[];
  /** The words between that publisher and the headline there: `under the title`. */
  titled: readonly string[];
  /** Openings of captions, before a full stop, a colon or a space: `photo`. */
  captions: readonly string[];
  /** What opens the brackets at the end of a caption: `picture`. */
  captionNotes: readonly string[];
  /** Those of them that scrapers glue to the text with their caption: `photo`. */
  gluedCaptionNotes: readonly string[];
  /** Words at the end of a caption, after a slash, in place of an agency: `courtesy`. */
  captionSources: readonly string[];
  /** Openings of a caption's credit on a line of its own: `photo by`. */
  captionCredits: readonly string[];
  /** What denies, before a word of {@link denied}, that a record has a value: `not`. */
  denials: readonly string[];
  /** What is denied of a value: `found`. */
  denied: readonly string[];
  /** Words in place of a name, alone or before a word of {@link unnamed}: `unknown`. */
  nobody: readonly string[];
  /** What has no name then: `author`. */
  unnamed: readonly string[];
  /** Accounts of systems in place of an author: `admin`. */
  accounts: readonly string[];
  /** Calls to see all that somebody wrote, before the name: `view all posts by`. */
  archiveOf: readonly string[];
  /** Words in the name of a desk or an agency, which no person's has. Parted by spaces. */
  desks: string;
}
