import { alternativesOfAll, LANGUAGES, type LanguagePack, wordsOfAll } from "../languages/index.ts";
import { ORDINALS } from "../languages/numbers.ts";

/**
 * Words by which the opening of a sentence depends on the text before it, of all languages; folded.
 */

type Words = LanguagePack["sentences"];
const wordsOf = (words: (sentences: Words) => string): ReadonlySet<string> =>
  wordsOfAll(({ sentences }) => words(sentences));
const formsOf = (forms: (sentences: Words) => readonly string[]): RegExp =>
  new RegExp(`^${alternativesOfAll(({ sentences }) => forms(sentences))}$`, "u");

export const PRONOUNS = wordsOf(({ pronouns }) => pronouns);
export const POSSESSIVES = wordsOf(({ possessives }) => possessives);
export const FIRST_PERSON = wordsOf(({ firstPerson }) => firstPerson);
export const DEMONSTRATIVES = wordsOf(({ demonstratives }) => demonstratives);
export const DEMONSTRATIVES_BEFORE = wordsOf(({ demonstrativesBefore }) => demonstrativesBefore);
export const DEMONSTRATIVES_BEHIND = wordsOf(({ demonstrativesBehind }) => demonstrativesBehind);
export const DISTANT = wordsOf(({ distant }) => distant);
export const SUBJECT_ENDS = wordsOf(({ subjectEnds }) => subjectEnds);
export const JOINING = wordsOf(({ joining }) => joining);
export const EMPTY_NOUNS = wordsOf(({ emptyNouns }) => emptyNouns);
export const TIMES = wordsOf(({ times }) => times);
export const BARE_SUBJECTS = wordsOf(({ bareSubjects }) => bareSubjects);
export const SUBJECT_PARTICLES = wordsOf(({ subjectParticles }) => subjectParticles);
export const NOT_OWNED = wordsOf(({ notOwned }) => notOwned);
export const PAIRS = wordsOf(({ pairs }) => pairs);
export const VERBS = wordsOf(({ verbs }) => verbs);
export const RELATIVES = wordsOf(({ relatives }) => relatives);
export const INTRODUCTIONS = wordsOf(({ introductions }) => introductions);

/** One or more words, separated by spaces. */
export const CONNECTIVES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ sentences }) => sentences.connectives.split("|")).filter(Boolean),
);
/** Connectives that are also parts of names. */
export const RANKS: ReadonlySet<string> = new Set([...ORDINALS.keys(), ...wordsOfAll(({ numbers }) => numbers.last)]);

export const OWNED = formsOf(({ owned }) => owned);
export const OWNED_DEED = new RegExp(`^${alternativesOfAll(({ sentences }) => sentences.ownedDeeds)}`, "u");
export const VERB_FORM = formsOf(({ verbForms }) => verbForms);
export const VERB_FORM_IN_SMALL = formsOf(({ verbFormsInSmall }) => verbFormsInSmall);
