import { LANGUAGES } from "../languages/index.ts";

const OFFSETS = new Map(LANGUAGES.flatMap(({ dates }) => Object.entries(dates.offsetsByCountry)));

/**
 * The offset of the clock of a site in a country with one, by the country in its address; else
 * null.
 */
export function offsetOfSite(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return OFFSETS.get(new URL(url).hostname.split(".").at(-1) ?? "") ?? null;
}
