import { analysisOf } from "./stem.ts";

/**
 * A number in one spelling for all: without thousands separators, with a point before decimals.
 * Indonesian `44,55` and English `44.55` → `44.55`; `1.392` → `1392`, or `1.392` in English; a
 * time, `08:14` → `08.14`. A word without digits stays as it is.
 */
export function foldNumber(text: string, language: string): string {
  const whole = analysisOf(language).partedThousands.exec(text)?.[0] ?? "";
  return whole.replace(/\D/g, "") + text.slice(whole.length).replace(/[,:]/g, ".");
}
