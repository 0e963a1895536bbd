/** Two-letter codes that name no territory: groupings and reserved ones. */
const NO_TERRITORY = /^(?:EU|EZ|UN|XA|XB|ZZ|QO)$/;
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/**
 * The names of territories in a language (BCP 47), by ISO 3166 code: from the Unicode data (CLDR)
 * of this Node.
 */
export function territoryNames(language: string): Map<string, string> {
  const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = NO_TERRITORY.test(code) ? undefined : display.of(code);
      return name ? [[code, name] as const] : [];
    }),
  );
}

/** The name of a territory (ISO 3166) in a language (BCP 47); the code where it has none. */
export const territoryName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;

/** Codes of the parts of the world (UN M49): the world, continents and their parts. */
const WORLD_REGIONS =
  "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419".split(
    " ",
  );

/** The names of continents and their parts in a language (BCP 47). */
export function worldRegionNames(language: string): string[] {
  const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return WORLD_REGIONS.flatMap((code) => display.of(code) ?? []);
}
