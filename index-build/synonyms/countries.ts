import { fold } from "../../src/analysis/index.ts";
import type { SynonymRule } from "../../src/schema/index.ts";
import { territoryNames } from "../model/territories.ts";

const LANGUAGES = ["id", "en", "ms"];

/** The names of each country in every language Kilas reads, where they differ. */
export function countryNames(): SynonymRule[] {
  const namesByLanguage = LANGUAGES.map(territoryNames);
  const codes = new Set(namesByLanguage.flatMap((names) => [...names.keys()]));
  return [...codes].sort().flatMap((code) => {
    const names = namesByLanguage.flatMap((one) => one.get(code) ?? []);
    const different = new Map(names.map((name) => [fold(name), name]));
    return different.size > 1 ? [[...different.values()]] : [];
  });
}
