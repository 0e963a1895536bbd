const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The characters that Windows-1252 puts at bytes 0x80–0x9F, by their byte. */
const SPECIALS =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const byteOf = new Map([...SPECIALS].map((char, index) => [char, 0x80 + index]));
const RUN = new RegExp(`[\\u0080-\\u00ff${SPECIALS}]{2,}`, "gu");

/**
 * Undoes UTF-8 that was read as Latin-1 or Windows-1252 (`â€œ` for `“`, `Ø§Ù„Ù„Ù‡` for `الله`). A
 * run is repaired only where its bytes are valid UTF-8, which text that was meant so hardly ever
 * is.
 */
export const repairMojibake = (text: string): string => text.replace(RUN, repairRun);

function repairRun(run: string): string {
  const bytes = Uint8Array.from(run, (char) => byteOf.get(char) ?? char.charCodeAt(0));
  try {
    return utf8.decode(bytes);
  } catch {
    return run;
  }
}

const C1 = /[\u0080-\u009f]/g;

/**
 * A text whose C1 controls are the characters they stand for: a part of UTF-8 that was read as
 * Latin-1, else the byte of Windows-1252 (`\x93` for `“`). The five bytes that it leaves undefined
 * stay.
 */
export const repairC1 = (text: string): string =>
  text
    .replace(RUN, (run) => (run.search(C1) < 0 ? run : repairRun(run)))
    .replace(C1, (char) => SPECIALS[char.charCodeAt(0) - 0x80] ?? char);
