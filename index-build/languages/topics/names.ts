/**
 * The words in and around names. Folded words separated by spaces; lists are fragments of regular
 * expressions, whatever the letter case.
 */
export interface NameWords {
  /**
   * Words before a person's name that state a role, and are no part of the name: `president`. The
   * parts of a title of two words are joined by `_`.
   */
  titles: string;
  /**
   * Those of the titles that hold a sign or a small letter at the start of a word, as they are
   * written: `Dato['’]`.
   */
  signedTitles: readonly string[];
  /**
   * Further words in small letters that state a role, but may precede other things, too: `lawyer`.
   */
  roles: string;
  /** Titles that are mere forms of address, as whole roles: `mr`. */
  address: readonly string[];
  /** What leads from a role to the name: `named`. */
  roleLeads: readonly string[];
  /** First words of organisations' names: `ministry`; two of them are joined by `_`. */
  organizationHeads: string;
  /** Words that open sentences before a name: `meanwhile`. */
  connectives: string;
  /** Words with a capital that begin sentences or name times, and are no names: `monday`. */
  notNames: string;
  /** Small words inside a person's name: `van`. */
  particles: readonly string[];
  /** Small words inside the name of an organisation: `of`. */
  linkWords: string;
  /** Words before the name of a speaker: `said`. */
  speechBefore: readonly string[];
  /** Words after the name of a speaker: `said`. */
  speechBehind: readonly string[];
}
