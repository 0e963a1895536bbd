/**
 * The words that decide whether a sentence can be read by itself. Words are folded and separated by
 * spaces, unless a field says otherwise.
 */
export interface SentenceWords {
  /** Words that are written behind another as one: `nya`. Separated by spaces. */
  enclitics: string;
  /** Fragments: what a sentence that looks back begins with: `as reported earlier`. */
  lookBacks: readonly string[];
  /**
   * Fragments: what tells of habits and things as they are always, or of a stage that will pass:
   * `often`, `at half-time`. News is not in such words.
   */
  weakLeads: readonly string[];
  /** Fragments: what speaks to the reader, or of the text itself: `you`, `in this article`. */
  toReader: readonly string[];
  /** Fragments: abbreviations before a name or number: `dr`, `no`; no sentence ends with them. */
  titles: readonly string[];
  /** Fragments: abbreviations that end no sentence before a figure: `Rp. 15.500`. */
  beforeNumbers: readonly string[];
  /** Fragments of other abbreviations whose full stop ends no sentence, as a rule. */
  abbreviations: readonly string[];
  /** Joins the last two of a row: `dan`. */
  and: string;
  /** Open a sentence by tying it to the one before; one to three words, separated by `|`. */
  connectives: string;
  /** Opens a pair that is a sentence of its own with a name only: `baik … maupun`. */
  pairs: string;
  /** Refer to somebody or something named before. */
  pronouns: string;
  /** Those of them whose owner may follow: `In his speech, President …`. */
  possessives: string;
  /**
   * Refer to the speaker or the listener: understood only in a quotation that names its speaker.
   */
  firstPerson: string;
  /** Point at what was named before. */
  demonstratives: string;
  /** Those of them that precede their noun: `this week`. */
  demonstrativesBefore: string;
  /** Those that point back even beside a word of `times`: `saat itu`, `that day`. */
  distant: string;
  /** Those that follow a noun only: wherever they occur, it was named before. */
  demonstrativesBehind: string;
  /** Those that end a subject where a verb follows: `Grup pelajar itu langsung …`. */
  subjectEnds: string;
  /** Those that join clauses inside a sentence: `that`. */
  joining: string;
  /** Nouns that say nothing without a demonstrative: `hal`. */
  emptyNouns: string;
  /**
   * `hari ini`, `this week`: a demonstrative beside one of these states a time, and points at
   * nothing.
   */
  times: string;
  /** Nouns that are no name: as subject without more, nobody knows who or what is meant. */
  bareSubjects: string;
  /** May come between a subject and its verb. */
  subjectParticles: string;
  /**
   * Fragments of whole words that say that somebody named before owns what they name: `istrinya`.
   */
  owned: readonly string[];
  /** Words of that form that own nothing. */
  notOwned: string;
  /**
   * Fragments: how such words begin where they name a deed, whose owner follows:
   * `meninggalnya tokoh`.
   */
  ownedDeeds: readonly string[];
  /** Fragments of whole words that are verbs by their form. */
  verbForms: readonly string[];
  /** The same, where a name may look so: in small letters only. */
  verbFormsInSmall: readonly string[];
  verbs: string;
  /** Open a relative clause. */
  relatives: string;
  /** Open a phrase or clause before the subject. */
  introductions: string;
  /**
   * Fragments anywhere in a sentence of service wording, form fields and credits: verbatim, but no
   * news.
   */
  furniture: readonly string[];
  /** Fragments that open a credit of a picture, behind a bracket or none. */
  pictureCredits: readonly string[];
  /** Fragments that open a reporter's credit, letters as they are written. */
  reporterCredits: readonly string[];
  /** Fragments that open a sentence which only announces what follows. */
  announcements: readonly string[];
  /**
   * Whether many words are others with one letter more, as `fires` is: then a cut word cannot be
   * recognised.
   */
  addsLetters: boolean;
}
