import { fold } from "../../src/analysis/index.ts";
import type { SynonymRule } from "../../src/schema/index.ts";
import { LANGUAGES } from "../languages/index.ts";
import { territoryNames } from "../model/territories.ts";

/** The names of each country in every language Kilas reads, where they differ. */
export function countryNames(): SynonymRule[] {
  const namesByLanguage = LANGUAGES.map(({ tag }) => territoryNames(tag));
  const codes = new Set(namesByLanguage.flatMap((names) => [...names.keys()]));
  return [...codes].sort().flatMap((code) => {
    const names = namesByLanguage.flatMap((one) => one.get(code) ?? []);
    const different = new Map(names.map((name) => [fold(name), name]));
    return different.size > 1 ? [[...different.values()]] : [];
  });
}
