import { en } from "./en/index.ts";
import { id } from "./id/index.ts";
import { ms } from "./ms/index.ts";
import type { LanguagePack } from "./pack.ts";

export type { LanguagePack } from "./pack.ts";

/** Every language that the build knows; the first is taken where an article's own is not among them. */
export const LANGUAGES: readonly [LanguagePack, ...LanguagePack[]] = [id, en, ms];

/**
 * The pack of an article's language (BCP 47), else the first.
 *
 * @public
 */
export const packOf = (inLanguage: string): LanguagePack =>
  LANGUAGES.find(({ tag }) => inLanguage === tag || inLanguage.toLowerCase().startsWith(`${tag}-`)) ?? LANGUAGES[0];

/** Words parted by spaces as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** The words of all languages for one purpose, each given parted by spaces. */
export const wordsOfAll = (words: (pack: LanguagePack) => string): ReadonlySet<string> =>
  wordSet(LANGUAGES.map(words).join(" "));

/**
 * The fragments of all languages for one purpose, as the alternatives of a regular expression in a
 * group of its own. It matches nothing where no language has one.
 */
export const alternativesOfAll = (fragments: (pack: LanguagePack) => readonly string[]): string =>
  `(?:${[...new Set(LANGUAGES.flatMap(fragments))].join("|") || "(?!)"})`;
