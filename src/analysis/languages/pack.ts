import type { SynonymRule } from "../../schema/index.ts";

/** What a question asks for. */
export type Asked = "number" | "duration" | "time" | "person" | "place";

/**
 * Words that ask, as fragments of regular expressions; `other` asks for nothing that can be
 * checked.
 */
export type Questions = Readonly<Record<Asked | "other", readonly string[]>>;

/** What a field of a query narrows: the headline, the publisher, the days, the event. */
export type QueryField = "headline" | "publisher" | "from" | "to" | "event";

/**
 * What search knows of a language: words and fragments of regular expressions, folded. Lists of
 * words are separated by spaces.
 */
export interface AnalysisPack {
  /** BCP 47 primary subtag. */
  tag: string;
  /** How its words become terms. */
  analysis: TermAnalysis;
  /** Function words; words that carry news (`baru`, `hari`) stay searchable. */
  stopWords: string;
  /** Words that turn the meaning of a sentence round. */
  negation: string;
  /** Words that ask; the patterns of whole questions are in `questions`. */
  questionWords: string;
  /**
   * Nouns that beside a question word only say what kind of thing is asked for: `di mana letak …`.
   */
  askedKinds: string;
  questions: Questions;
  /** Names of the fields of a query, before a colon: `judul:`. */
  queryFields: Readonly<Record<QueryField, string>>;
  /** The word between two things of which either will do, in capitals: `OR`. */
  or: string;
  /** Names of the months from January, a list each: `"desember des"`. */
  months: readonly string[];
  /** Names of the weekdays, a list each from Sunday; a name of two words is joined by `_`. */
  weekdays: readonly string[];
  /**
   * Time zones that its news writes: an offset, or the IANA name of one that changes with the
   * season.
   */
  zones: Readonly<Record<string, string>>;
  /** Words that denote a number or a power of ten. */
  numberWords: string;
  /** Units of time, as fragments. */
  durationUnits: readonly string[];
  synonyms: readonly SynonymRule[];
}

/** No word this short bears an affix, and many of them are abbreviations. */
export const MAX_ABBREVIATION_CHARS = 3;

/** How the words of a language become terms. Languages with one vocabulary may share it. */
export interface TermAnalysis {
  /** The language whose terms these are: it marks them in the index. */
  tag: string;
  /** The stem of a folded word of more than three letters. */
  stem(word: string): string;
  /** What every word of a term holds, any one of them. */
  piecesOf(term: string): string[];
  /** A whole number with thousands separators, up to the end or the decimal sign. */
  partedThousands: RegExp;
}
