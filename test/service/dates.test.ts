import { describe, expect, it } from "vitest";
import type { DateValue } from "../../src/schema/index.ts";
import { dateText, dayText } from "../../src/worker/pages/parts/dates.ts";
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
    [date("2022-12-30/..", "interval"), "30 Desember 2022 atau sesudahnya", "30 December 2022 or later"],
    [date("2023-03-20/2023-03-21", "interval"), "20–21 Maret 2023", "20–21 March 2023"],
    [date("2022-02", "month"), "Februari 2022", "February 2022"],
    [date("2023", "year"), "2023", "2023"],
    [date("XXXX-12-01", "day"), "1 Desember", "1 December"],
    [date(null, "unknown"), "tanggal tidak diketahui", "date unknown"],
  ])("%j", (value, indonesian, english) => {
    // Some versions of the locale data put thin spaces around the dash.
    const plain = (text: string) => text.replace(/\s*–\s*/g, "–");
    expect(plain(dateText(value, { strings: stringsFor("id"), utcOffset: "+07:00" }))).toBe(indonesian);
    expect(plain(dateText(value, { strings: stringsFor("en-GB"), utcOffset: "+07:00" }))).toBe(english);
  });

  it("leaves the time of day out where only the day is wanted", () => {
    expect(dayText(date("2022-12-31T08:14+07:00", "minute"), { strings: stringsFor("id"), utcOffset: "+07:00" })).toBe(
      "31 Desember 2022",
    );
  });
});
