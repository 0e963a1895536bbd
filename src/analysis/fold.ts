/**
 * Brings a text to the form it is compared in: Unicode NFKD without combining marks, lower case, no
 * apostrophes, hyphens or invisible characters. `Café` → `cafe`, `Ma’ruf` → `maruf`, `B-50` →
 * `b50`, `ＩＣＣ` → `icc`.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // Lower-casing first keeps `İ` from leaving a stray dot, and NFKD afterwards strips what it left.
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘ʼ`-]/gu, "");
}

/**
 * Folds one word; it stays one though some signs decompose into several, such as `ﷺ`: a term of an
 * index must hold no white space.
 */
export const foldWord = (word: string): string => fold(word).replaceAll(" ", "");

/** Most tokens are nothing but ASCII letters and digits. */
const PLAIN = /^[a-z0-9]+$/i;
