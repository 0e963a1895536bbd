import { DAY_MS } from "../../schema/index.ts";
import type { DocumentColumns } from "../index/document-columns.ts";

/** How much the age of an article counts. */
export interface Recency {
  /** How much more the newest article counts than one of endless age: 0 for nothing, 1 for twice as much. */
  maxBonus: number;
  /** Age in days at which half of that is left. */
  halfLifeDays: number;
}

/** Orders articles that match about as well; it never lifts one that matches badly. See `docs/search.md` for what others give. */
export const RECENCY: Recency = { maxBonus: 0.07, halfLifeDays: 90 };

/**
 * What a score is multiplied by for an article's age, 1 to 1 + `maxBonus`. Age counts from the corpus's newest article, since no clock enters
 * a build: among the old articles of an archive all count alike. An article without a date is taken for old.
 */
export function recencyFactor(
  { publishedMs, newestMs }: DocumentColumns,
  document: number,
  { maxBonus, halfLifeDays }: Recency,
): number {
  const ageDays = (newestMs - (publishedMs[document] ?? Number.NaN)) / DAY_MS;
  return Number.isNaN(ageDays) ? 1 : 1 + maxBonus * 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}
