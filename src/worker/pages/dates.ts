import type { DateValue } from "../../schema/index.ts";
import type { Strings } from "./strings.ts";

/** A date for people, in the page's language; whatever is not certain about it is said. */
export function dateText(date: DateValue, strings: Strings): string {
  const { value } = date;
  if (value === null) return strings.unknownDate;
  if (date.precision === "interval") {
    const [from = "", to = ""] = value.split("/");
    return to === ".." ? strings.orLater(partText(from, strings)) : rangeText(from, to, strings);
  }
  return value.endsWith("~") ? `${strings.about} ${partText(value.slice(0, -1), strings)}` : partText(value, strings);
}

/** The day of a date, without its time. */
export function dayText(date: DateValue, strings: Strings): string {
  return date.value === null
    ? strings.unknownDate
    : dateText({ ...date, value: date.value.replace(/T[^/]*/, "") }, strings);
}

const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

const formatter = ({ lang }: Strings, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "id-ID", { ...format, timeZone: "UTC" });

/** `20–21 Maret 2023`: what both ends share is said once. */
function rangeText(from: string, to: string, strings: Strings): string {
  const format = FORMATS[from.length];
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return !format || Number.isNaN(first) || Number.isNaN(last)
    ? `${from} – ${to}`
    : formatter(strings, format).formatRange(first, last);
}

function partText(part: string, strings: Strings): string {
  const [day = "", time] = part.split("T");
  // A day whose year nothing told is shown without one. 2000 is a leap year, so it holds every day.
  const yearless = day.startsWith("XXXX-");
  const format = yearless ? ({ month: "long", day: "numeric" } as const) : FORMATS[day.length];
  const ms = Date.parse(yearless ? day.replace("XXXX", "2000") : day);
  if (!format || Number.isNaN(ms)) return part;
  const text = formatter(strings, format).format(ms);
  return time ? `${text}, ${clockText(time)}` : text;
}

const ZONES: Record<string, string> = { "+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", "+00:00": "UTC", Z: "UTC" };

function clockText(time: string): string {
  const match = time.match(/^(\d{2}):(\d{2})(?::\d{2})?(.*)$/);
  return match ? `${match[1]}.${match[2]} ${ZONES[match[3] ?? ""] ?? `UTC${match[3]}`}` : time;
}
