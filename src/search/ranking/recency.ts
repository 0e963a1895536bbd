import type { DocumentColumns } from "../index/document-columns.ts";

/**
 * How much more the newest article counts than one of no age at all, 0–1, and the age at which half of that is left, in days. It orders articles that match about as well;
 * it never lifts one that matches badly.
 */
const MAX_BONUS = 0.15;
const HALF_LIFE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * What a score is multiplied by for an article's age, 1 to 1 + {@link MAX_BONUS}. Age counts from the corpus's newest article, since
 * no clock enters a build: in an archive all hits are old, and nothing changes.
 */
export function recencyFactor({ publishedMs, newestMs }: DocumentColumns, document: number): number {
  const ageDays = (newestMs - (publishedMs[document] ?? Number.NaN)) / DAY_MS;
  return Number.isNaN(ageDays) ? 1 : 1 + MAX_BONUS * 2 ** (-Math.max(0, ageDays) / HALF_LIFE_DAYS);
}
