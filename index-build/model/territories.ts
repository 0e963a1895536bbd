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
