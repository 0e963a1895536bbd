import { LANGUAGES } from "../languages/index.ts";

const OFFSETS = new Map(LANGUAGES.flatMap(({ dates }) => Object.entries(dates.offsetsByCountry)));

/**
 * The offset of the clock of a site in a country with one, by the country in its address; else
 * null.
 */
export function offsetOfSite(url: string | null): string | null {
  const host = url === null ? undefined : URL.parse(url)?.hostname;
  return OFFSETS.get(host?.split(".").at(-1) ?? "") ?? null;
}
