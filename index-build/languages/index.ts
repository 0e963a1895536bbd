import type { LanguagePack } from "./pack.ts";
import * as packs from "./packs.ts";

export type { LanguagePack } from "./pack.ts";

/**
 * Every language that the build knows; the first is taken where an article's own is not among them.
 */
export const LANGUAGES: readonly [LanguagePack, ...LanguagePack[]] = [
  packs.id,
  ...Object.values(packs).filter((pack) => pack !== packs.id),
];

/**
 * The pack of an article's language (BCP 47), else the first.
 *
 * @public
 */
export const packOf = (inLanguage: string): LanguagePack =>
  LANGUAGES.find(({ tag }) => inLanguage === tag || inLanguage.toLowerCase().startsWith(`${tag}-`)) ?? LANGUAGES[0];

/** Words separated by spaces as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** The words of all languages for one purpose, each given separated by spaces. */
export const wordsOfAll = (words: (pack: LanguagePack) => string): ReadonlySet<string> =>
  wordSet(LANGUAGES.map(words).join(" "));

/** Words separated by spaces as a set of phrases: words joined by `_` are one. */
export const phraseSet = (words: string): ReadonlySet<string> =>
  new Set([...wordSet(words)].map((word) => word.replaceAll("_", " ")));

/** The phrases of all languages for one purpose; see {@link phraseSet}. */
export const phrasesOfAll = (words: (pack: LanguagePack) => string): ReadonlySet<string> =>
  phraseSet(LANGUAGES.map(words).join(" "));

/** The words that fragments of all languages give as alternatives of plain words: `di|ke`. */
export const plainWordsOfAll = (fragments: (pack: LanguagePack) => readonly string[]): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(fragments).flatMap((words) => words.split("|")));

/**
 * The numbers of all languages' words for one purpose, by word; the first language that has a word
 * decides.
 */
export const tableOfAll = (
  table: (pack: LanguagePack) => Readonly<Record<string, number>>,
): ReadonlyMap<string, number> => new Map([...LANGUAGES].reverse().flatMap((pack) => Object.entries(table(pack))));

/**
 * Words or fragments as the alternatives of a regular expression, in a group of its own. It matches
 * nothing where there are none.
 */
export const anyOf = (fragments: Iterable<string>): string => `(?:${[...new Set(fragments)].join("|") || "(?!)"})`;

/** The fragments of all languages for one purpose, as {@link anyOf} writes them. */
export const alternativesOfAll = (fragments: (pack: LanguagePack) => readonly string[]): string =>
  anyOf(LANGUAGES.flatMap(fragments));
