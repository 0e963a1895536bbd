import { alternativesOfAll, anyOf, type LanguagePack, wordsOfAll } from "../../languages/index.ts";
import { PRONOUN_BEHIND, TAGS } from "../../languages/speech.ts";

/** How news marks that somebody speaks, in all languages. */

const wordsOf = (words: (speech: LanguagePack["speech"]) => string): string =>
  anyOf(wordsOfAll(({ speech }) => words(speech)));

const ALL_TAGS = anyOf([...TAGS, ...wordsOfAll(({ speech }) => speech.furtherTags)]);
const VERBS = wordsOf(({ verbs }) => verbs);
const THAT = wordsOf(({ that }) => that);
const TO_LISTENER = wordsOf(({ toListenerBeforeThat }) => toListenerBeforeThat);
const ADVERBS = wordsOf(({ adverbs }) => adverbs);
const VERBS_WITH_THAT = alternativesOfAll(({ speech }) => speech.verbsWithThat);

export const QUOTATION_MARK = /["“”]/u;
/** A speech tag outside a quotation, and whether it leaves its speaker to the sentences before. */
export const TAG = new RegExp(`(?<![\\p{L}])(?:${ALL_TAGS}|${VERBS})(?<pronoun>${PRONOUN_BEHIND}|)(?![\\p{L}])`, "giu");
/** Whether a tag is a verb that its speaker precedes: `X mengatakan kepada Y`; `kata X` is none. */
export const SPEAKER_BEFORE = new RegExp(`^${VERBS}`, "iu");
/** Who is spoken to. */
export const LISTENER = new RegExp(
  `(?:^|\\s)${wordsOf(({ toListener }) => toListener)}\\s(?:[\\p{L}.]+\\s){0,3}$`,
  "iu",
);
/** The same with a pronoun before it: `he said`, `Ia mengatakan`. */
export const PRONOUN_BEFORE = new RegExp(`(?:^|[\\s,])${wordsOf(({ pronouns }) => pronouns)}\\s$`, "iu");
/**
 * A verb of speech right after a speaker's name, with what may come between:
 * `Putin juga mengatakan bahwa`.
 */
export const VERB_AFTER_NAME = new RegExp(
  `^(?:\\s\\([^)]*\\))?,?\\s(?:${ADVERBS}\\s)?(?:${VERBS}(?![\\p{L}])(?:(?:\\s${TO_LISTENER}\\s[^,.]{1,40}?)?,?\\s${THAT}(?![\\p{L}]))?|${VERBS_WITH_THAT}\\s(?:${TO_LISTENER}\\s[^,.]{1,40}?\\s)?${THAT})[,:]?\\s`,
  "iu",
);
/** `Menurut X, …` and `According to X, …`. */
export const ACCORDING_TO = new RegExp(
  `^${alternativesOfAll(({ speech }) => speech.accordingTo)}\\s(?:[\\p{L}.()&-]+\\s){0,6}$`,
  "iu",
);
/** Words that denote an unnamed person, and are taken for names where they open a sentence. */
export const NOBODY = new RegExp(`^(?:${wordsOf(({ nobody }) => nobody)}|\\p{L}{1,2})$`, "iu");
/** What stands right before a name that is no subject: `ke Polres`, `Arung dan Irsyad`. */
export const BEFORE_OTHERS = new RegExp(
  `(?:^|\\s)${wordsOf(({ toListener, beforeOthers }) => `${toListener} ${beforeOthers}`)}\\s$`,
  "iu",
);
