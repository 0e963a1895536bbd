/** How a text marks that somebody speaks. Words are in small letters, separated by spaces. */
export interface SpeechWords {
  /** Occur beside a quotation with its speaker: `kata`, `said`. */
  tags: string;
  /** The same, seldom: they date nothing, and the salience of sentences is learnt without them. */
  rareTags: string;
  /** Take what is said as their object, behind the speaker: `mengatakan`, `announced`. */
  verbs: string;
  /** Fragments of verbs that do so only with a word of `that`. */
  verbsWithThat: readonly string[];
  /**
   * The same, with which a pronoun in place of a speaker is let pass: such a sentence stays
   * quotable.
   */
  furtherTags: string;
  /**
   * Those of `rareTags` that it is learnt with, and the verbs: a change of them requires learning
   * it again.
   */
  learntTags: string;
  learntVerbs: string;
  /** `bahwa`, `that`. */
  that: string;
  /** Refer to a speaker named before, in front of a verb: `ia`, `she`. */
  pronouns: string;
  /** Fragments: the same behind a tag, with what joins them: `nya`, `\\sdia`. */
  pronounsBehind: readonly string[];
  /** Before the listener. */
  toListener: string;
  /** Those of them that also occur between a verb and `that`. */
  toListenerBeforeThat: string;
  /** May come between a speaker and the verb: `juga`, `also`. */
  adverbs: string;
  /** Fragments before the name of a source: `menurut`, `according to`. */
  accordingTo: readonly string[];
  /**
   * Fragments: what besides `tags` marks the day after it as the one on which something was said.
   */
  attributions: readonly string[];
  /** What besides `toListener` stands before a name that is no subject: `dari`, `from`, `and`. */
  beforeOthers: string;
  /** Name nobody, though they open sentences as names do. */
  nobody: string;
  /** Verbs that deny what follows them. */
  denials: string;
}
