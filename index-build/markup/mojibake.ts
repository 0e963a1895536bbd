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
  try {
    return utf8.decode(bytesOf(run));
  } catch {
    return run;
  }
}

const bytesOf = (run: string): Buffer =>
  Buffer.from(Uint8Array.from(run, (char) => byteOf.get(char) ?? char.charCodeAt(0)));

const C1 = /[\u0080-\u009f]/;

/**
 * A text whose C1 controls are the characters they stand for: a part of UTF-8 that was read as
 * Latin-1, else the byte of Windows-1252 (`\x93` for `“`). Those that stand for nothing stay.
 */
export const repairC1 = (text: string): string =>
  text
    .replace(LONE_C1, (char) => SPECIALS[char.charCodeAt(0) - 0x80] ?? char)
    .replace(RUN, (run) => (C1.test(run) ? repairParts(run) : run));

/** A C1 control beside no other character above ASCII of Latin-1. */
const LONE_C1 = /(?<![\u0080-\u00ff])[\u0080-\u009f](?![\u0080-\u00ff])/g;
/** A character in UTF-8, or a byte that Windows-1252 has and Latin-1 has not. */
const PART = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\x9f]/g;

/**
 * A run that holds C1 controls, of whose UTF-8 some bytes may be lost: every whole character is
 * repaired. Of what is left, a control is a mark of Windows-1252, and no letter.
 */
const repairParts = (run: string): string =>
  bytesOf(run)
    .toString("latin1")
    .replace(PART, (part, at: number) => {
      const own = run.slice(at, at + part.length);
      if (part.length > 1) return repairRun(own);
      const meant = SPECIALS[part.charCodeAt(0) - 0x80] ?? own;
      return /[\p{P}\p{Sc}\p{So}]/u.test(meant) ? meant : own;
    });
