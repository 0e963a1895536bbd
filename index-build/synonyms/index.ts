import type { SynonymRule } from "../../src/schema/index.ts";
import { learnAbbreviations } from "./abbreviations.ts";
import { countryNames } from "./countries.ts";

/** What a corpus calls by several names: abbreviations that its articles explain, and countries. */
export function learnSynonyms(articles: readonly { articleBody: string }[]): SynonymRule[] {
  return [...learnAbbreviations(articles.map(({ articleBody }) => articleBody)), ...countryNames()];
}
