import type { AnalysisLanguage } from "./stem.ts";

/** How each language parts thousands: a whole number so written, up to the end or the decimal sign. */
const PARTED: Record<AnalysisLanguage, RegExp> = {
  id: /^\d{1,3}(?:\.\d{3})+(?=,\d+$|$)/,
  en: /^\d{1,3}(?:,\d{3})+(?=\.\d+$|$)/,
};

/**
 * A number in one spelling for all: without parted thousands, with a point before decimals. Indonesian `44,55` and English `44.55` → `44.55`;
 * `1.392` → `1392`, or `1.392` in English; a time, `08:14` → `08.14`. A word without digits stays as it is.
 */
export function foldNumber(text: string, language: AnalysisLanguage): string {
  const whole = PARTED[language].exec(text)?.[0] ?? "";
  return whole.replace(/\D/g, "") + text.slice(whole.length).replace(/[,:]/g, ".");
}
