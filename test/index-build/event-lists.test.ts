import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventLists } from "../../index-build/event-lists/index.ts";
import { prominenceOf } from "../../index-build/event-lists/prominence.ts";
import type { DateValue } from "../../src/schema/index.ts";

const at = (value: string | null): DateValue => ({
  value,
  precision: value === null ? "unknown" : value.includes("T") ? "minute" : "day",
  source: value === null ? "unknown" : "stated",
});
const hour = (hours: number) => at(new Date(Date.UTC(2026, 7, 1) + hours * 3_600_000).toISOString().slice(0, 16) + "Z");
const told = (...reports: [origin: string, hours: number][]) => ({
  articles: reports.map(([origin, hours]) => ({ origin, datePublished: hour(hours) })),
  isService: false,
});
const H = 6;
const of = (event: ReturnType<typeof told>) => prominenceOf(event, H) ?? Number.NaN;

describe("the prominence of an event", () => {
  it("rises by one half-life where twice as many origins tell it, and where it is told a half-life later", () => {
    const two = of(told(["a", 0], ["b", 0]));
    expect(of(told(["a", 0], ["b", 0], ["c", 0], ["d", 0])) - two).toBeCloseTo(1, 9);
    expect(of(told(["a", H], ["b", H])) - two).toBeCloseTo(1, 9);
  });

  it("counts an origin once, by its last report", () => {
    expect(of(told(["a", 0], ["a", 5], ["b", 3]))).toBe(of(told(["a", 5], ["b", 3])));
  });

  it("sets single reports and texts of a service back", () => {
    expect(of(told(["a", 0], ["b", 0]))).toBeGreaterThan(of(told(["a", H])));
    expect(prominenceOf({ ...told(["a", 0], ["b", 0]), isService: true }, H)).toBeLessThan(of(told(["a", 0])));
  });

  it("takes a day for its noon, and is null without dates", () => {
    const day = { articles: [{ origin: "a", datePublished: at("2026-08-01") }], isService: false };
    expect(prominenceOf(day, H)).toBe(of(told(["a", 12])));
    expect(prominenceOf({ ...day, articles: [{ origin: "a", datePublished: at(null) }] }, H)).toBeNull();
    expect(prominenceOf({ ...day, articles: [{ origin: "a", datePublished: at("../2026-08-01") }] }, H)).toBeNull();
  });

  it("falls for no report more, and keeps the order of two events at any later time", () => {
    const report = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 5_000 }));
    const reports = fc.array(report, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(reports, report, fc.integer({ min: 0, max: 1_000 }), (own, more, later) => {
        expect(of(told(...own, more))).toBeGreaterThanOrEqual(of(told(...own)) - 1e-9);
        const moved = own.map(([origin, hours]): [string, number] => [origin, hours + later]);
        expect(of(told(...moved)) - of(told(...own))).toBeCloseTo(later / H, 6);
      }),
    );
  });
});

describe("lists of events", () => {
  it("have the most prominent first, forecasts behind, and those without a date last", () => {
    const article = (id: string, headline: string, origin: string, datePublished: DateValue) => ({
      id,
      headline,
      origin,
      datePublished,
    });
    const articles = [
      article("a", "Gempa guncang kota", "x", hour(0)),
      article("b", "Gempa mengguncang kota", "y", hour(1)),
      article("c", "Prakiraan Cuaca Hari Ini, Hujan Sedang", "x", hour(3)),
      article("d", "Wali kota membuka pasar", "x", hour(4)),
      article("e", "Menteri tiba di pelabuhan", "x", at(null)),
    ];
    const events = [
      { id: "undated", articleIds: ["e"] },
      { id: "service", articleIds: ["c"] },
      { id: "single", articleIds: ["d"] },
      { id: "several", articleIds: ["a", "b"] },
    ];
    const isService = (headline: string) => headline.startsWith("Prakiraan");
    const [top] = eventLists({ articles, events, isService }, 8);
    expect(top).toEqual({ name: "top", eventIds: ["several", "single", "service", "undated"] });
  });
});
