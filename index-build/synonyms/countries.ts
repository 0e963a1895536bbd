import { fold } from "../../src/analysis/index.ts";
import type { SynonymRule } from "../../src/schema/index.ts";

const LANGUAGES = ["id", "en", "ms"];
/** Two-letter codes that are no territory: groupings and reserved ones. */
const NO_TERRITORY = /^(?:EU|EZ|UN|XA|XB|ZZ|QO)$/;

/** The names of each country in every language Kilas reads, where they differ: from the Unicode data (CLDR) of this Node. */
export function countryNames(): SynonymRule[] {
  const displays = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }));
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const code = first + second;
      if (NO_TERRITORY.test(code)) return [];
      const names = displays.flatMap((display) => display.of(code) ?? []);
      const different = new Map(names.map((name) => [fold(name), name]));
      return different.size > 1 ? [[...different.values()]] : [];
    }),
  );
}
