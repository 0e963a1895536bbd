import { MONTHS } from "../../analysis/index.ts";

/**
 * The day that begins (`from`) or ends (`to`) what a text names: `2025`, `2025-03`, `2025-03-20`,
 * `20-3-2025`, `20/3/2025`, `maret-2025`, `20 maret 2025`. Null for any other text, and for a day
 * that does not exist.
 */
export function readDay(text: string, bound: "from" | "to"): string | null {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[-/.\s]+/);
  const ordered = /^\d{4}$/.test(parts[0] ?? "") ? parts : parts.toReversed();
  const [year, month, day] = ordered;
  if (ordered.length > 3 || !year || !/^[12]\d{3}$/.test(year)) return null;
  const monthNumber = month === undefined ? null : numberOf(month);
  const dayNumber = day === undefined ? null : /^\d{1,2}$/.test(day) ? Number(day) : Number.NaN;
  const first = new Date(Date.UTC(Number(year), (monthNumber ?? 1) - 1, dayNumber ?? 1));
  const isReal =
    (monthNumber === null || first.getUTCMonth() === monthNumber - 1) &&
    (dayNumber === null || first.getUTCDate() === dayNumber);
  if (Number.isNaN(first.getTime()) || !isReal) return null;
  if (bound === "to" && dayNumber === null) first.setUTCMonth(monthNumber ?? 12, 0);
  return first.toISOString().slice(0, 10);
}

const numberOf = (month: string): number =>
  /^\d{1,2}$/.test(month) ? Number(month) : (MONTHS.get(month) ?? Number.NaN);
