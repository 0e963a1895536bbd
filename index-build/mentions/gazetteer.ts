import { foldedWords } from "../../src/analysis/index.ts";
import { LANGUAGES, type LanguagePack, wordsOfAll } from "../languages/index.ts";
import { territoryNames } from "../model/territories.ts";

/** Words of all languages, and groups of several that count as one. */
const phrasesOfAll = (words: (pack: LanguagePack) => string): ReadonlySet<string> =>
  new Set([...wordsOfAll(words)].map((word) => word.replaceAll("_", " ")));

/** Words before a name that state a person's role; folded. They are not part of the name. */
export const TITLES = phrasesOfAll(({ names }) => names.titles);

/**
 * Further words in small letters that state a person's role, but are no titles: they may precede
 * other things, too.
 */
export const ROLES = wordsOfAll(({ names }) => names.roles);

/** Heads of organisations' names; folded. */
export const ORGANIZATION_HEADS = phrasesOfAll(({ names }) => names.organizationHeads);

/** Words that open sentences before a name (`Kemudian Cipta …`); folded. */
export const CONNECTIVES = wordsOfAll(({ names }) => names.connectives);

/** Capitalised words that begin sentences or name times, and are no names; folded. */
export const NOT_NAMES = wordsOfAll(({ names }) => names.notNames);

/** Names of territories that are words or names of persons as well, as those are written. */
export const NAMESAKES = wordsOfAll(({ places }) => places.namesakes);

/** Most names are words of plain letters; one that is too long is no word. */
const PLAIN_NAME = /^[a-z]{1,40}(?: [a-z]{1,40})*$/i;

/** ISO 3166 codes of territories by folded name, in every language Kilas reads. */
export const COUNTRIES: ReadonlyMap<string, string> = countryNames();

function countryNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const { tag } of LANGUAGES) {
    for (const [code, name] of territoryNames(tag)) names.set(foldName(name), names.get(foldName(name)) ?? code);
  }
  for (const { places } of LANGUAGES)
    for (const [name, code] of Object.entries(places.countries)) names.set(name, code);
  return names;
}

/** A name as it is compared: folded words, separated by one space. */
export function foldName(name: string): string {
  return PLAIN_NAME.test(name) ? name.toLowerCase() : foldedWords(name).join(" ");
}
