import { foldedWords } from "../../../src/analysis/index.ts";
import { LANGUAGES, type LanguagePack, packOf, phraseSet, phrasesOfAll } from "../../languages/index.ts";

/** Words by which an office is recognised; folded phrases. */
export interface OfficeWords {
  /** Heads of public offices and leading posts. */
  offices: ReadonlySet<string>;
  /** Heads of other posts and professions. */
  professions: ReadonlySet<string>;
  /** What may stand before the head. */
  prefixes: ReadonlySet<string>;
}

/** Offices as they are written with a capital: other languages lend theirs. */
export const LARGE_OFFICES: OfficeWords = {
  offices: phrasesOfAll(({ names }) => names.offices),
  professions: phrasesOfAll(({ names }) => names.professions),
  prefixes: phrasesOfAll(({ names }) => names.officePrefixes),
};

const smallOfficesOf = (packs: readonly LanguagePack[]): OfficeWords => {
  const phrases = (words: (pack: LanguagePack) => string) => phraseSet(packs.map(words).join(" "));
  return {
    offices: phrases(({ names }) => names.offices),
    professions: phrases(({ names }) => names.professions),
    prefixes: phrases(({ names }) => names.officePrefixes),
  };
};
const SMALL_OFFICES = new Map(LANGUAGES.map((pack) => [pack, smallOfficesOf([pack, LANGUAGES[0]])]));

/**
 * Offices in small letters: the words of a language (BCP 47), and those of the first, which Malay
 * shares. The `head` or `justice` of another are no offices.
 */
export const smallOffices = (language: string): OfficeWords => SMALL_OFFICES.get(packOf(language)) ?? LARGE_OFFICES;

export const ORGANIZATION_HEADS = phrasesOfAll(({ names }) => names.organizationHeads);
/** Legal forms of companies: `PT`. */
export const LEGAL_FORMS = phrasesOfAll(({ names }) => names.legalForms);
/** Posts that serve a person: `kuasa hukum`. */
export const REPRESENTATIVES = phrasesOfAll(({ names }) => names.representatives);
/** Given names cut short: `Mohd`. */
export const SHORTENED_NAMES = phrasesOfAll(({ names }) => names.shortenedNames);
export const RANKS = phrasesOfAll(({ names }) => names.ranks);
export const HONORIFICS = phrasesOfAll(({ names }) => names.honorifics);
export const STATUSES = phrasesOfAll(({ names }) => names.statuses);
export const RELATIVES = phrasesOfAll(({ names }) => names.relatives);
export const MINORS = phrasesOfAll(({ names }) => names.minors);
/** What a text calls the body it is about: `Perseroan`. */
export const COMMON_BODIES = phrasesOfAll(({ names }) => names.commonBodies);
export const SYMBOLS = phrasesOfAll(({ names }) => names.symbols);
/** Words that lead to who reported: `dilansir`. */
export const SOURCE_WORDS = phrasesOfAll(({ names }) => names.sourceWords);
/** Small words inside the names of offices and organisations. */
export const LINK_WORDS = phrasesOfAll(({ names }) => names.linkWords);

/** Titles before names that hold a sign or a small letter, in their letter case. */
export const SIGNED_TITLES = LANGUAGES.flatMap(({ names }) => names.signedTitles);

/** Most words of a listed phrase. */
const MAX_PHRASE_WORDS = 5;

/** How many words from `from` on are listed together, the most; 0 for none. Words are folded. */
export function listedAt(list: ReadonlySet<string>, words: readonly string[], from: number): number {
  for (let length = Math.min(MAX_PHRASE_WORDS, words.length - from); length > 0; length--)
    if (list.has(words.slice(from, from + length).join(" "))) return length;
  return 0;
}

const PLAIN_WORD = /^[a-z]{1,40}$/i;

/** A word as lists hold it. */
export const foldedWord = (word: string): string =>
  PLAIN_WORD.test(word) ? word.toLowerCase() : foldedWords(word).join(" ") || word;
