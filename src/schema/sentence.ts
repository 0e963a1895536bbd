/** `prose` is the text itself; a `subhead` lies inside the body but states nothing. */
export type SentenceKind = "prose" | "subhead";

/** A sentence of an article's body. */
export interface Sentence {
  /** `articleId#n`, n counted from 0. */
  id: string;
  /** Offset into `articleBody` in UTF-16 units, inclusive. */
  start: number;
  /** Offset into `articleBody` in UTF-16 units, exclusive. */
  end: number;
  kind: SentenceKind;
  /**
   * Whether it can be quoted by itself: a whole statement that does not depend on the sentence
   * before.
   */
  quotable: boolean;
  /**
   * Whether it is a whole statement that depends on the sentence before, so that it can be quoted
   * right after that one only.
   */
  leaning: boolean;
  /**
   * How likely an editor is to take it into a summary of the article, in percent, 0–100; see the
   * stage `summaries`.
   */
  salience: number;
}
