import { repairC1 } from "./mojibake.ts";

/**
 * Controls but for tab and line breaks: they belong to terminals and printers. A text in XML may
 * hold none of them.
 */
const CONTROLS = /(?:(?![\t\n\r])\p{Cc})+/gu;
/**
 * Code points that are no characters, and marks of direction. A stray one of these turns the text
 * around it; pages set the direction of each paragraph themselves. Joiners stay, for emoji and
 * for scripts that need them.
 */
const DROPPED = /[\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/gu;
const UNFIT = new RegExp(`${CONTROLS.source}|${DROPPED.source}|\\p{Cs}`, "u");

/**
 * A text that any reader, page, feed and terminal can hold. Half a surrogate pair becomes U+FFFD, a
 * C1 control the character it stands for, any other control a space where it parts words; what is
 * no character and marks of direction go.
 */
export function wellFormedText(text: string): string {
  if (!UNFIT.test(text)) return text;
  return repairC1(text.toWellFormed()).replace(DROPPED, "").replace(CONTROLS, spaceWhereNeeded);
}

function spaceWhereNeeded(run: string, at: number, text: string): string {
  const isApart = (char: string | undefined) => char === undefined || /\s/.test(char);
  return isApart(text[at - 1]) || isApart(text[at + run.length]) ? "" : " ";
}

/** Levels of nesting whose texts are looked at: fields are read from fewer. */
const MAX_DEPTH = 16;

/**
 * A value whose texts are {@link wellFormedText}, names of fields included. The same value where
 * nothing is to be changed.
 */
export const wellFormed = <T>(value: T): T => wellFormedAt(value, 0) as T;

function wellFormedAt(value: unknown, depth: number): unknown {
  if (typeof value === "string") return wellFormedText(value);
  if (value === null || typeof value !== "object" || depth > MAX_DEPTH) return value;
  if (!Array.isArray(value)) return wellFormedObject(value, depth);
  const items = value.map((item) => wellFormedAt(item, depth + 1));
  return items.some((item, index) => item !== value[index]) ? items : value;
}

function wellFormedObject(object: object, depth: number): object {
  const entries = Object.entries(object);
  const cleaned = entries.map(([name, value]) => [wellFormedText(name), wellFormedAt(value, depth + 1)] as const);
  const isChanged = cleaned.some(
    ([name, value], index) => name !== entries[index]?.[0] || value !== entries[index]?.[1],
  );
  return isChanged ? Object.fromEntries(cleaned) : object;
}
