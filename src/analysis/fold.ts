/**
 * Brings a token to the form it is compared in: Unicode NFKD without combining marks, lower case, no apostrophes, hyphens or invisible characters.
 * `Café` → `cafe`, `Ma’ruf` → `maruf`, `B-50` → `b50`, `ＩＣＣ` → `icc`.
 */
export function fold(token: string): string {
  if (PLAIN.test(token)) return token.toLowerCase();
  // Lower-casing first keeps `İ` from leaving a stray dot, and NFKD afterwards strips what it left.
  return token
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘ʼ`-]/gu, "");
}

/** Most tokens are nothing but ASCII letters and digits. */
const PLAIN = /^[a-z0-9]+$/i;
