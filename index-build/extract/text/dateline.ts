import { MONTH_PATTERN, WEEKDAY_PATTERN, ZONE_OFFSETS } from "../../../src/analysis/index.ts";
import { alternativesOfAll, wordsOfAll } from "../../languages/index.ts";
import { countWords } from "./lines.ts";
import { CREDIT, DATED_BYLINE, PLAIN_BYLINE } from "./patterns.ts";

const ABSOLUTE = new RegExp(
  `\\b\\d{1,2}[ -](?:${MONTH_PATTERN})[ ,-]+\\d{4}\\b|\\b(?:${MONTH_PATTERN})\\.? \\d{1,2},? \\d{4}\\b|` +
    "\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b",
  "i",
);
const RELATIVE = new RegExp(`\\b${alternativesOfAll(({ datelines }) => datelines.ago)}`, "i");
const HALVES = [...wordsOfAll(({ datelines }) => datelines.halvesOfDay)];
/** Time zones of more than a letter; `ET` has no offset of its own. */
const ZONES = [...ZONE_OFFSETS.keys(), "et"].filter((zone) => zone.length > 1);
const ZONE = new RegExp(`\\b(?:(?:UTC|GMT)[+-]\\d{1,2}|${ZONES.join("|")})\\b`, "gi");
const CLOCK = new RegExp(`\\b\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?\\s*(?:${[...ZONES, ...HALVES].join("|")})?\\b`, "gi");
const WEEKDAY = new RegExp(`\\b(?:${WEEKDAY_PATTERN})\\b`, "gi");
/** Beside what the packs hold, the name of a site. */
const LABEL = new RegExp(`\\b(?:${alternativesOfAll(({ datelines }) => datelines.labels)}|kompas\\.com)\\b`, "gi");

const PUBLISHED = new RegExp(`^${alternativesOfAll(({ datelines }) => datelines.published)}\\b.{0,60}\\d`, "i");
/** A text that tells of a change begins so: `Updated`. */
export const UPDATED = new RegExp(`^${alternativesOfAll(({ datelines }) => datelines.updated)}\\b`, "i");
/** `p.m.`: it ends a line as no sentence. */
const DOTTED_HALF = new RegExp(`(?:${HALVES.map((half) => half.replace(/./gu, "$&\\.")).join("|") || "(?!)"})$`, "i");

/** Whether a line holds a date with its year, or says how long ago something was. */
export const holdsDate = (line: string): boolean => ABSOLUTE.test(line) || RELATIVE.test(line);

const OPENING_DATE = new RegExp(`^(?:${ABSOLUTE.source})(?=\\s?[-–—:])`, "i");

/** The date that opens a text before a dash: `27.1.2022 - Warga …`; null where none does. */
export const openingDate = (text: string): string | null => text.match(OPENING_DATE)?.[0] ?? null;

/** A byline without a colon (`oleh Dimas A.`) as the credit it is (`oleh: Dimas A.`), or null. */
export function plainByline(line: string): string | null {
  const [, by, name] = line.match(PLAIN_BYLINE) ?? [];
  return name === undefined ? null : `${by}: ${name.trim()}`;
}

/** Whether a line is about writing or publishing, though no date can be read from it. */
export const isBylineOrUpdate = (line: string): boolean =>
  countWords(line) <= 22 &&
  (PLAIN_BYLINE.test(line) || DATED_BYLINE.test(line) || PUBLISHED.test(line)) &&
  !/[.!?]$/.test(line.replace(DOTTED_HALF, ""));

/** A line that states when the page was published, or how long ago. */
export interface Dateline {
  /** The text that holds the date. */
  text: string;
  /** A credit on the same line (`… | LAPORAN: RENI ERINA`), or null. */
  credit: string | null;
}

/**
 * Recognises a dateline: a date, and hardly anything beside it. Seen as
 * `SABTU, 31 DESEMBER 2022 | 08:14 WIB | LAPORAN: NAME` (000), `Rabu, 22 Januari 2025 | 02:08 WIB`
 * (004), `9 jam lalu` (002); inews.id records of 2025 have `Senin, 21 April 2025 - 17:23:00 WIB`,
 * tribunnews.com `41 menit lalu`.
 */
export function readDateline(line: string): Dateline | null {
  if (line.length > 120) return null;
  const parts = line.split(/(?:(?<!\s)\s+)?[|•·]\s*/);
  const dated = parts.filter((part) => ABSOLUTE.test(part) || RELATIVE.test(part));
  if (dated.length === 0) return null;
  const rest = parts
    .filter((part) => !CREDIT.test(part) && !PLAIN_BYLINE.test(part) && !UPDATED.test(part))
    .join(" ")
    .replace(ABSOLUTE, " ")
    .replace(RELATIVE, " ")
    .replace(CLOCK, " ")
    .replace(ZONE, " ")
    .replace(WEEKDAY, " ")
    .replace(LABEL, " ");
  if (countWords(rest) > 1) return null;
  const withTime = parts.filter((part) => !CREDIT.test(part)).join(" ");
  const credit = parts.find((part) => CREDIT.test(part)) ?? parts.flatMap((part) => plainByline(part) ?? [])[0] ?? null;
  return { text: withTime, credit };
}
