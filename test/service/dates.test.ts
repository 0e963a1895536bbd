import { describe, expect, it } from "vitest";
import type { DateValue } from "../../src/schema/index.ts";
import { agoText, dateText, dayText } from "../../src/worker/pages/parts/dates.ts";
import { stringsFor } from "../../src/worker/pages/strings/index.ts";

const date = (value: string | null, precision: DateValue["precision"]): DateValue => ({
  value,
  precision,
  source: value === null ? "unknown" : "stated",
});

describe("dates for people", () => {
  it.each([
    [date("2022-12-31T08:14+07:00", "minute"), "31 Desember 2022, 08.14 WIB", "31 December 2022, 08:14 WIB"],
    [date("2026-02-05~", "day"), "sekitar 5 Februari 2026", "about 5 February 2026"],
    [date("2022-12-30/..", "interval"), "tanggal tidak disebut", "date not stated"],
    [date("../2022-12-30", "interval"), "tanggal tidak disebut", "date not stated"],
    [date("2023-03-20/2023-03-21", "interval"), "20–21 Maret 2023", "20–21 March 2023"],
    [date("2022-02", "month"), "Februari 2022", "February 2022"],
    [date("2023", "year"), "2023", "2023"],
    [date("XXXX-12-01", "day"), "1 Desember", "1 December"],
    [date(null, "unknown"), "tanggal tidak disebut", "date not stated"],
  ])("%j", (value, indonesian, english) => {
    // Some versions of the locale data put thin spaces around the dash.
    const plain = (text: string) => text.replace(/\s*–\s*/g, "–");
    expect(plain(dateText(value, { strings: stringsFor("id"), utcOffset: "+07:00", now: 0 }))).toBe(indonesian);
    expect(plain(dateText(value, { strings: stringsFor("en-GB"), utcOffset: "+07:00", now: 0 }))).toBe(english);
  });

  it("leaves the time of day out where only the day is wanted", () => {
    expect(
      dayText(date("2022-12-31T08:14+07:00", "minute"), { strings: stringsFor("id"), utcOffset: "+07:00", now: 0 }),
    ).toBe("31 Desember 2022");
  });

  it.each([
    ["2026-08-12T11:59:30+07:00", "1 menit yang lalu", "1 minute ago"],
    ["2026-08-12T11:20+07:00", "40 menit yang lalu", "40 minutes ago"],
    ["2026-08-12T04:00Z", "1 jam yang lalu", "1 hour ago"],
    ["2026-08-11T12:30+07:00", "23 jam yang lalu", "23 hours ago"],
    ["2026-08-11T12:00+07:00", null, null],
    ["2026-08-12T12:01+07:00", null, null],
  ])("says how long ago %s was at noon of the 12th", (value, indonesian, english) => {
    const now = Date.parse("2026-08-12T12:00+07:00");
    expect(agoText(date(value, "minute"), { strings: stringsFor("id"), utcOffset: "+07:00", now })).toBe(indonesian);
    expect(agoText(date(value, "minute"), { strings: stringsFor("en"), utcOffset: "+07:00", now })).toBe(english);
  });

  it("says of no day how many hours ago it was", () => {
    const now = Date.parse("2026-08-12T12:00+07:00");
    expect(agoText(date("2026-08-12", "day"), { strings: stringsFor("id"), utcOffset: "+07:00", now })).toBeNull();
  });
});
