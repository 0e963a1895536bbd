import { DAY_MS } from "../../schema/index.ts";
import type { DocValues } from "../index/doc-values.ts";

/** How much the age of an article counts. */
export interface Recency {
  /**
   * How much more the newest article counts than one of endless age: 0 for nothing, 1 for twice as
   * much.
   */
  maxBonus: number;
  /** Age in days at which half of that is left. */
  halfLifeDays: number;
}

/**
 * Orders articles that match about as well; it never lifts one that matches badly. See
 * `docs/measured.md` for what others give.
 */
export const RECENCY: Recency = { maxBonus: 0.07, halfLifeDays: 90 };

/** Ages are counted in whole days; beyond this many there is no difference left. */
const MAX_AGE_DAYS = 20_000;

/**
 * What scores are multiplied by for an article's age, 1 to 1 + `maxBonus`, by document. Age counts
 * from the corpus's newest article in whole days, since no clock enters a build: among the old
 * articles of an archive all count the same. An article without a date is taken for old.
 */
export function recencyFactors(
  docValues: DocValues,
  { maxBonus, halfLifeDays }: Recency,
): (document: number) => number {
  const { newestMs } = docValues;
  // Many articles share a day: its factor is computed once.
  const known: number[] = [];
  return (document) => {
    const ageDays = Math.floor((newestMs - docValues.publishedMs(document)) / DAY_MS);
    if (Number.isNaN(ageDays) || ageDays >= MAX_AGE_DAYS) return 1;
    const age = Math.max(0, ageDays);
    const factor = known[age] ?? 1 + maxBonus * 2 ** (-age / halfLifeDays);
    known[age] = factor;
    return factor;
  };
}
