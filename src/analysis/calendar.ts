/** Month names, folded, by number 1–12. Indonesian with its abbreviations and Malay spellings, and English. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "pebruari", "february", "feb"],
  ["maret", "march", "mac", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "julai", "jul"],
  ["agustus", "august", "ogos", "agt", "agu", "ags", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "december", "disember", "des", "dec"],
];

/** Weekday names, folded, by number 0–6 from Sunday, as `Date.getUTCDay` counts. */
const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ["minggu", "ahad", "sunday", "sun"],
  ["senin", "isnin", "monday", "mon"],
  ["selasa", "tuesday", "tue"],
  ["rabu", "wednesday", "wed"],
  ["kamis", "khamis", "thursday", "thu"],
  ["jumat", "jum at", "jumaat", "friday", "fri"],
  ["sabtu", "saturday", "sat"],
];

const byName = (names: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> =>
  new Map(names.flatMap((row, index) => row.map((name) => [name, index + first] as const)));

/** Month number 1–12 by folded name. */
export const MONTHS = byName(MONTH_NAMES, 1);
/** Weekday number 0–6 (Sunday is 0) by folded name. */
export const WEEKDAYS = byName(WEEKDAY_NAMES, 0);

const alternatives = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(" ", "['’ ]"))
    .join("|");

/** Regular-expression alternatives of the names, longest first, for patterns with the `i` flag. */
export const MONTH_PATTERN = alternatives(MONTHS.keys());
export const WEEKDAY_PATTERN = alternatives([...WEEKDAYS.keys()].filter((name) => name.length > 3));

/** Offsets of the zones Indonesian news writes, and of UTC. WIB, WITA and WIT do not change with the season. */
export const ZONE_OFFSETS: ReadonlyMap<string, string> = new Map([
  ["wib", "+07:00"],
  ["wita", "+08:00"],
  ["wit", "+09:00"],
  ["myt", "+08:00"],
  ["sgt", "+08:00"],
  ["bst", "+01:00"],
  ["cet", "+01:00"],
  ["cest", "+02:00"],
  ["est", "-05:00"],
  ["edt", "-04:00"],
  ["cst", "-06:00"],
  ["cdt", "-05:00"],
  ["pst", "-08:00"],
  ["pdt", "-07:00"],
  ["utc", "+00:00"],
  ["gmt", "+00:00"],
  ["z", "+00:00"],
]);
