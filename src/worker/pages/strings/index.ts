import { ENGLISH } from "./english.ts";
import { INDONESIAN } from "./indonesian.ts";
import type { Strings } from "./strings.ts";

export type { Strings } from "./strings.ts";

/** Languages of the site's own words. */
export const PAGE_LANGUAGES = ["id", "en"] as const;

/** The words in a BCP 47 language; Indonesian where there are none. */
export function stringsFor(language: string): Strings {
  return language.toLowerCase().startsWith("en") ? ENGLISH : INDONESIAN;
}
