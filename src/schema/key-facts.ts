import type { DateValue } from "./date.ts";
import type { EntityType } from "./mention.ts";
import type { Citation } from "./summary.ts";

/** A person or organisation that an event is about. */
export interface KeyName {
  entityId: string;
  name: string;
  type: EntityType;
  role: string | null;
  citations: Citation[];
}

/** An earlier value of a number: a toll that grew. */
export interface EarlierNumber {
  /** As the text has it, with its unit. */
  text: string;
  value: number;
  /** When the first article that says so was published. */
  reported: DateValue;
  citations: Citation[];
}

/** A number that characterises an event. */
export interface KeyNumber extends EarlierNumber {
  /** What it is of, from a closed list in the language of the event: `Tewas`. */
  label: string;
  /** In small letters: `orang`, `persen`, `rp`. */
  unit: string;
  /** Newsrooms that say so. */
  originCount: number;
  /** Other values that were reported before, in that order. */
  earlier: EarlierNumber[];
}

/** Who, where, when and how many, each with the sentences that say so. */
export interface KeyFacts {
  who: KeyName[];
  where: { name: string; citations: Citation[] } | null;
  when: { date: DateValue; citations: Citation[] } | null;
  /** Those that most articles report come first. */
  numbers: KeyNumber[];
}

/** One of several values that articles report for one thing. */
export interface DisagreementClaim {
  /** As the text has it. */
  text: string;
  /** Who says so, each named once, the first first; articles without a publisher are left out. */
  publishers: string[];
  /** When the first article that says so was published. */
  reported: DateValue;
  citations: Citation[];
}

/** Something the articles of an event report differently. */
export interface Disagreement {
  kind: "number" | "date";
  /** What it is about, in the articles' words. */
  what: string;
  /** Two or more, in order of report. */
  claims: DisagreementClaim[];
}

/** What somebody said. */
export interface Quote {
  /** The sentence, verbatim; of a direct quotation with the words around it. */
  text: string;
  /** Where what was said lies in `text`: [start, end) in UTF-16 units. */
  said: [start: number, end: number];
  kind: "direct" | "indirect";
  speaker: { entityId: string; name: string; role: string | null };
  /** The first citation is the sentence; one more where another sentence names the speaker. */
  citations: Citation[];
}
