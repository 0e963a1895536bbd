import { MONTH_PATTERN, WEEKDAY_PATTERN } from "../../../src/analysis/index.ts";
import { countWords } from "./lines.ts";
import { CREDIT } from "./patterns.ts";

const ABSOLUTE = new RegExp(
  `\\b\\d{1,2}[ -](?:${MONTH_PATTERN})[ ,-]+\\d{4}\\b|\\b(?:${MONTH_PATTERN})\\.? \\d{1,2},? \\d{4}\\b|` +
    "\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b",
  "i",
);
const RELATIVE =
  /\b(?:\d{1,3}|se)\s?(?:detik|menit|jam|hari|minggu|bulan|tahun)\s+(?:yang\s+)?lalu|\b\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago\b/i;
/** `oleh Dimas A.`, `By Leika Kihara`: a byline without a colon. */
const PLAIN_BYLINE = /^(?:oleh|by)\s+(\p{Lu}[\p{L}.'’ -]{1,40})$/iu;
const ZONE = /\b(?:WIB|WITA|WIT|MYT|SGT|BST|CET|EST|EDT|PST|PDT|ET|(?:UTC|GMT)(?:[+-]\d{1,2})?)\b/gi;
const CLOCK = /\b\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\s*(?:WIB|WITA|WIT|UTC|GMT|AM|PM)?\b/gi;
const WEEKDAY = new RegExp(`\\b(?:${WEEKDAY_PATTERN})\\b`, "gi");
const LABEL =
  /\b(?:diterbitkan|dipublikasikan|tayang|terbit|diperbarui|update|updated|published|posted|on|pada|at|pukul|jam|kompas\.com)\b/gi;

/** `By HNN Staff | November 18, 2019 at 2:26 PM HST` (hawaiinewsnow.com), `By Justine Coleman - 11/18/19 11:04 PM EST` (thehill.com). */
const DATED_BYLINE = /^(?:oleh|by)\s+\p{Lu}.{1,60}\b\d{1,2}[.:]\d{2}\b/u;
/** `Updated at 1:23 p.m.` (thehill.com), `Updated Nov 19, 9:41 AM;Posted Nov 18, 8:19 PM` (nj.com). */
const UPDATED = /^(?:updated|published|posted|first published|last updated|diperbarui|diterbitkan|tayang)\b.{0,60}\d/i;

/** A byline without a colon (`oleh Leika Kihara`) as the credit it is (`By: Leika Kihara`), or null. */
export function plainByline(line: string): string | null {
  const name = line.match(PLAIN_BYLINE)?.[1]?.trim();
  return name === undefined ? null : `By: ${name}`;
}

/** Whether a line tells of writing or publishing, though no date can be read from it. */
export const isBylineOrUpdate = (line: string): boolean =>
  countWords(line) <= 22 &&
  (PLAIN_BYLINE.test(line) || DATED_BYLINE.test(line) || UPDATED.test(line)) &&
  !/[.!?]$/.test(line.replace(/[ap]\.m\.$/i, ""));

/** A line that tells when the page was published, or how long ago. */
export interface Dateline {
  /** The text that holds the date. */
  text: string;
  /** A credit on the same line (`… | LAPORAN: RENI ERINA`), or null. */
  credit: string | null;
}

/**
 * Recognises a dateline: a date, and hardly anything beside it. Seen as `SABTU, 31 DESEMBER 2022 | 08:14 WIB | LAPORAN:
 * NAME` (000), `Rabu, 22 Januari 2025 | 02:08 WIB` (004), `9 jam lalu` (002); inews.id records of 2025 have
 * `Senin, 21 April 2025 - 17:23:00 WIB`, tribunnews.com `41 menit lalu`.
 */
export function readDateline(line: string): Dateline | null {
  if (line.length > 120) return null;
  const parts = line.split(/\s*[|•·]\s*/);
  const dated = parts.filter((part) => ABSOLUTE.test(part) || RELATIVE.test(part));
  if (dated.length === 0) return null;
  const rest = parts
    .filter((part) => !CREDIT.test(part) && !PLAIN_BYLINE.test(part) && !/^updated\b/i.test(part))
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
