import type { AnalysisLanguage } from "./stem.ts";

/** How each language parts thousands, and writes the decimal point. */
const SEPARATORS: Record<AnalysisLanguage, { thousands: string; decimal: string }> = {
  id: { thousands: ".", decimal: "," },
  en: { thousands: ",", decimal: "." },
};

/**
 * A number in one spelling for all: without parted thousands, with a point before decimals. Indonesian `44,55` and English `44.55` → `44.55`;
 * `1.392` → `1392`, or `1.392` in English; a time, `08:14` → `08.14`.
 */
export function foldNumber(text: string, language: AnalysisLanguage): string {
  const { thousands, decimal } = SEPARATORS[language];
  const whole = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?=\\${decimal}\\d+$|$)`).exec(text)?.[0] ?? "";
  const digits = whole.replaceAll(thousands, "");
  return digits + text.slice(whole.length).replace(/[,:]/g, ".");
}
