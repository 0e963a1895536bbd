import { LANGUAGES } from "../languages/index.ts";
import { territoryNames } from "../model/territories.ts";
import { AREA_KINDS, areasOf, bareName } from "./areas.ts";
import { foldName } from "./fold-name.ts";

/** A name of a place as it is linked: one key for all names of one place. */
export interface PlaceKey {
  key: string;
  /** ISO 3166 code of a country. */
  country?: string;
}

let countries: ReadonlyMap<string, string> | null = null;

/** ISO 3166 codes of territories by folded name, in every language that the build knows. */
export function countryCodes(): ReadonlyMap<string, string> {
  if (countries) return countries;
  const codes = new Map<string, string>();
  // Of former territories that had the name of one of today, today's: `Rusia` is no Soviet Union.
  for (const { tag } of LANGUAGES)
    for (const [code, name] of territoryNames(tag)) codes.set(foldName(name), codes.get(foldName(name)) ?? code);
  for (const { places } of LANGUAGES)
    for (const [name, code] of Object.entries(places.countries)) codes.set(name, code);
  countries = codes;
  return countries;
}

let regions: ReadonlyMap<string, string> | null = null;

/**
 * Folded names of provinces and regencies with a word of their kind, and the same without, where
 * that is no other's: `kabupaten bantul`, but neither `kota bandung` nor `kabupaten bandung`.
 */
function bareRegions(): ReadonlyMap<string, string> {
  if (regions) return regions;
  const bearers = new Map<string, string[]>();
  for (const { name } of areasOf("regencies")) {
    const bare = foldName(bareName(name, "regencies"));
    bearers.set(bare, [...(bearers.get(bare) ?? []), foldName(name)]);
  }
  const found = new Map<string, string>();
  for (const [bare, [full, ...others]] of bearers) if (full !== undefined && others.length === 0) found.set(full, bare);
  for (const { name } of areasOf("provinces")) {
    const bare = foldName(bareName(name, "provinces"));
    for (const kind of AREA_KINDS[0] ?? []) found.set(`${kind} ${bare}`, bare);
  }
  regions = found;
  return found;
}

/** Full names by short ones, both folded: see `PlaceWords.shortNames`. */
const SHORT_NAMES = new Map(LANGUAGES.flatMap(({ places }) => Object.entries(places.shortNames)));

const KINDS = AREA_KINDS.flat();

/** The folded name of a place, in full where news shortens it: `jawa timur` for `Jatim`. */
export function fullPlaceName(label: string): string {
  const folded = foldName(label);
  const short = SHORT_NAMES.get(folded);
  if (short !== undefined) return short;
  // `Kota Jogja`: what a short name is for may have the word of its kind before it.
  const kind = KINDS.find((words) => folded.startsWith(`${words} `));
  const full = kind === undefined ? undefined : SHORT_NAMES.get(folded.slice(kind.length + 1));
  return kind === undefined || full === undefined ? folded : `${kind} ${full}`;
}

/** Whether a name is that of a country. */
export const isCountry = (label: string): boolean => countryCodes().has(fullPlaceName(label));

/** Whether the gazetteer has a name: of a country, a province or a regency. */
export function isKnownPlace(label: string): boolean {
  const folded = fullPlaceName(label);
  return countryCodes().has(folded) || regionNames().has(folded);
}

let names: ReadonlySet<string> | null = null;

function regionNames(): ReadonlySet<string> {
  names ??= new Set([
    ...areasOf("provinces").flatMap(({ name }) => [foldName(name), foldName(bareName(name, "provinces"))]),
    ...areasOf("regencies").flatMap(({ name }) => [foldName(name), foldName(bareName(name, "regencies"))]),
  ]);
  return names;
}

/** The key of a place's name. */
export function placeKeyOf(label: string): PlaceKey {
  const folded = fullPlaceName(label);
  const country = countryCodes().get(folded);
  if (country !== undefined) return { key: country.toLowerCase(), country };
  return { key: bareRegions().get(folded) ?? folded };
}
