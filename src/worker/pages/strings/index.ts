import { ENGLISH } from "./english.ts";
import { INDONESIAN } from "./indonesian.ts";
import { MALAY } from "./malay.ts";
import type { PageLanguage, Strings } from "./strings.ts";

export { PAGE_LANGUAGE_CODES, PAGE_LANGUAGES, type PageLanguage, type Strings } from "./strings.ts";

const STRINGS: Record<PageLanguage, Strings> = { id: INDONESIAN, ms: MALAY, en: ENGLISH };

/** The language of the site's own words for a BCP 47 language; Indonesian where there is none. */
export function pageLanguageFor(language: string): PageLanguage {
  const [code = ""] = language.toLowerCase().split(/[-_]/);
  return code === "en" || code === "ms" ? code : "id";
}

/** The words in a BCP 47 language; Indonesian where there are none. */
export const stringsFor = (language: string): Strings => STRINGS[pageLanguageFor(language)];
