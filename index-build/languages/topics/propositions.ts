/** What a sentence claims, and of which time and place. */
export interface PropositionWords {
  /** Fragments: what is said is prospective, wished or possible. */
  ahead: readonly string[];
  /** Fragments that open a phrase of when and where before what is claimed. */
  circumstances: readonly string[];
  /** Before a place; separated by spaces. */
  beforePlace: string;
  /** Fragments: what is traded, whose numbers change by the minute, in texts and headlines. */
  markets: readonly string[];
  /**
   * Fragments: what else changes by the minute or was seen at a time, so that no two articles
   * disagree on it.
   */
  ofTheMoment: readonly string[];
}
