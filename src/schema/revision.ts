/** What changed in an event between two builds. */
export interface EventRevision {
  /**
   * The day the newest article of the corpus was published when the change was found (EDTF); null
   * where none is dated.
   */
  asOf: string | null;
  /** Ids of the articles that came to it. */
  added: string[];
  /** Ids of its articles whose text is another than before. */
  changed: string[];
  /** Ids of the articles that are no longer in the corpus, or were taken down. */
  withdrawn: string[];
  /** Ids of the articles that belong to another event now. */
  moved: string[];
  /** Statements of the summary that were not there before. */
  statementsAdded: number;
  /** Statements that were removed because their passage is gone or was changed. */
  statementsWithdrawn: number;
  /** Statements that were removed because others state it better. */
  statementsReplaced: number;
}
