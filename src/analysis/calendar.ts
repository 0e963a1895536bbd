import { PACKS } from "./languages/index.ts";
import type { AnalysisPack } from "./languages/pack.ts";

/**
 * Numbers by folded name: each language lists the names of the first, the second …; `first` numbers
 * the first.
 */
function byName(lists: (pack: AnalysisPack) => readonly string[], first: number): ReadonlyMap<string, number> {
  const rows = PACKS.flatMap((pack) => [...lists(pack).entries()]);
  return new Map(
    rows.flatMap(([index, names]) =>
      names.split(" ").map((name) => [name.replaceAll("_", " "), index + first] as const),
    ),
  );
}

/** Month number 1–12 by folded name. */
export const MONTHS = byName(({ months }) => months, 1);
/** Weekday number 0–6 (Sunday is 0) by folded name. */
export const WEEKDAYS = byName(({ weekdays }) => weekdays, 0);

const alternatives = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(" ", "['’ ]"))
    .join("|");

/** Regular-expression alternatives of the names, longest first, for patterns with the `i` flag. */
export const MONTH_PATTERN = alternatives(MONTHS.keys());
export const WEEKDAY_PATTERN = alternatives([...WEEKDAYS.keys()].filter((name) => name.length > 3));

/**
 * Offsets of the zones that news writes, by folded name. Indonesian and Malaysian ones do not
 * change with the season.
 */
export const ZONE_OFFSETS: ReadonlyMap<string, string> = new Map(PACKS.flatMap(({ zones }) => Object.entries(zones)));
