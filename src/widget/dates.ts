import type { DateValue } from "../schema/index.ts";
import type { WidgetStrings } from "./strings.ts";

const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/**
 * The day, month or year of a date that is known so far; of a span where it begins. What is only
 * inferred says so.
 */
export function dayText({ value, source }: DateValue, { locale, about }: WidgetStrings): string {
  const part = value?.match(/^\d{4}(?:-\d{2}){0,2}/)?.[0] ?? "";
  const format = FORMATS[part.length];
  if (!format) return "";
  const text = new Intl.DateTimeFormat(locale, { ...format, timeZone: "UTC" }).format(Date.parse(part));
  return source === "inferred" ? `${about} ${text}` : text;
}
