import { describe, expect, it } from "vitest";
import type { DateValue } from "../../src/schema/index.ts";
import { timeScale } from "../../src/worker/pages/parts/time-scale.ts";
import { histogramBars } from "../../src/worker/pages/search/histogram-bars.ts";
import { stringsFor } from "../../src/worker/pages/strings/index.ts";

const reader = { strings: stringsFor("id"), utcOffset: "+07:00", now: 0 };
const at = (value: string | null) => ({
  date: {
    value,
    precision: value === null ? "unknown" : "day",
    source: value === null ? "unknown" : "stated",
  } as DateValue,
});
const labels = (...values: string[]) => timeScale(values.map(at), reader, 5).ticks.map(({ label }) => label);

describe("a line of time", () => {
  it("names years, months or days, a few of them, and the year where it changes", () => {
    expect(labels("2014-03-09", "2023-02-28")).toEqual(["2015", "2018", "2021"]);
    expect(labels("2022-12-30", "2026-02-04")).toEqual(["2023", "2024", "2025", "2026"]);
    expect(labels("2025-01-10", "2025-06-20")).toEqual(["Feb 2025", "Apr 2025", "Jun 2025"]);
    expect(labels("2025-11-10", "2026-03-20")).toEqual(["Des 2025", "Jan 2026", "Feb 2026", "Mar 2026"]);
    expect(labels("2025-12-20", "2026-01-15")).toEqual(["20 Des 2025", "27 Des", "3 Jan 2026", "10 Jan"]);
    expect(labels("2025-02-26", "2025-02-28")).toEqual(["26 Feb", "27 Feb", "28 Feb"]);
    expect(labels("1945-08-17", "2045-08-17").length).toBeLessThanOrEqual(4);
  });

  it("places points in order between the margins, stacks those that would cover one another, and leaves out what has no date", () => {
    const { points } = timeScale(["2025-01-01", null, "2025-12-31", "2025-01-02", "2025-07-01"].map(at), reader, 5);
    expect(points.map(({ point }) => point.date.value)).toEqual([
      "2025-01-01",
      "2025-01-02",
      "2025-07-01",
      "2025-12-31",
    ]);
    expect(points.map(({ level }) => level)).toEqual([0, 1, 0, 0]);
    expect([points[0]?.at, points.at(-1)?.at]).toEqual([5, 95]);
    expect(timeScale([at(null)], reader, 5)).toEqual({ points: [], ticks: [] });
  });
});

describe("bars of a histogram", () => {
  const histogram = (unit: "day" | "month" | "year", ...values: string[]) => ({
    unit,
    bins: values.map((value) => ({ value, count: 1 })),
  });

  it("stand for every day, month or year between the first and the last", () => {
    expect(histogramBars(histogram("month", "2024-11", "2025-02")).map(({ value, count }) => [value, count])).toEqual([
      ["2024-11", 1],
      ["2024-12", 0],
      ["2025-01", 0],
      ["2025-02", 1],
    ]);
    expect(histogramBars(histogram("day", "2024-02-28", "2024-03-01")).map(({ value }) => value)).toEqual([
      "2024-02-28",
      "2024-02-29",
      "2024-03-01",
    ]);
    expect(histogramBars(histogram("year", "1000", "2025"))).toHaveLength(2);
    expect(histogramBars(histogram("year"))).toEqual([]);
  });

  it("are marked where they lie in the chosen range", () => {
    const bars = histogramBars(histogram("month", "2025-01", "2025-04"), "2025-02-10", "2025-03-01");
    expect(bars.map(({ isChosen }) => isChosen)).toEqual([false, true, true, false]);
  });
});
