/**
 * The words in and around names. Folded words separated by spaces, those of several words joined by
 * `_`; lists are fragments of regular expressions, whatever the letter case.
 */
export interface NameWords {
  /** Heads of public offices and leading posts: `president`, `chief_executive`. */
  offices: string;
  /**
   * Heads of other posts and professions that news gives with a name: `lawyer`, `striker`. They say
   * what somebody does, not that the public knows them.
   */
  professions: string;
  /** What may stand before the head of an office: `deputy`, `former`. */
  officePrefixes: string;
  /** Ranks of police and armed forces: `colonel`. */
  ranks: string;
  /** Forms of address, nobility, religious and academic titles before a name: `mr`, `prof`. */
  honorifics: string;
  /**
   * Those of the words before names that hold a sign or a small letter at the start of a word, as
   * they are written: `Dato['’]`.
   */
  signedTitles: readonly string[];
  /** Academic degrees behind a name, with or without stops, in their letter case: `Ph\\.?D`. */
  degrees: readonly string[];
  /** What a text tells of somebody who has a right to be left alone: `victim`, `suspect`. */
  statuses: string;
  /** Words for relatives of somebody: `wife`. */
  relatives: string;
  /** Words for those who are not of age: `pupil`. */
  minors: string;
  /** Units of ages, behind the number: `years`. */
  ageUnits: readonly string[];
  /** Joins the last of several names: `and`. */
  and: readonly string[];
  /** What leads from an office to the name: `named`. */
  officeLeads: readonly string[];
  /** What leads from a name to an office behind it: `as`. */
  officeBehindLeads: readonly string[];
  /** What leads from a name to another one of the same person: `alias`. */
  aliasLeads: readonly string[];
  /** What leads to a nickname, or to the title of something: `nicknamed`, `entitled`. */
  nicknameLeads: readonly string[];
  /** Words for a nickname, between it and what it is of: `nickname`. */
  nicknameNouns: readonly string[];
  /** What leads to the name of somebody, and of nothing else: `in the name of`. */
  personLeads: readonly string[];
  /** Posts that serve a person, whose name stands behind them: `lawyer`. */
  representatives: string;
  /** What leads to initials in place of a name: `initials`. */
  initialsLeads: readonly string[];
  /** First words of organisations' names: `ministry`. */
  organizationHeads: string;
  /** Legal forms of companies before their names: `PT`. */
  legalForms: string;
  /** Given names cut short, without the stop: `Mohd`. */
  shortenedNames: string;
  /** Last words of bodies that every place has, so that the place is missing: `county_council`. */
  localBodies: string;
  /** What a text calls the body it is about, with a capital: `the Company`. */
  commonBodies: string;
  /** Flags, and whom faiths worship: neither acts in the news. */
  symbols: string;
  /** Words that lead to the name of who reported: `reported`. */
  sourceWords: string;
  /** Between a person's name and that of the father: `bin`. */
  patronymics: string;
  /** Small words inside the name of an organisation or an office: `of`. */
  linkWords: string;
}
