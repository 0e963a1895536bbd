import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventLists } from "../../index-build/event-lists/index.ts";
import { prominenceOf } from "../../index-build/event-lists/prominence.ts";
import type { DateValue, Entity, NewsEvent } from "../../src/schema/index.ts";

const at = (value: string | null): DateValue => ({
  value,
  precision: value === null ? "unknown" : value.includes("T") ? "minute" : "day",
  source: value === null ? "unknown" : "stated",
});
const hour = (hours: number) => at(`${new Date(Date.UTC(2026, 7, 1) + hours * 3_600_000).toISOString().slice(0, 16)}Z`);
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

  it("counts an origin once, nearer to its last report than to its first", () => {
    expect(of(told(["a", 0], ["a", 2], ["a", 8], ["b", 3]))).toBe(of(told(["a", 6], ["b", 3])));
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

  it("rises with an origin more, and keeps the order of two events at any later time", () => {
    const report = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 5_000 }));
    const reports = fc.array(report, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(reports, report, fc.integer({ min: 0, max: 1_000 }), (own, more, later) => {
        expect(of(told(...own, ["e", more[1]]))).toBeGreaterThanOrEqual(of(told(...own)) - 1e-9);
        const moved = own.map(([origin, hours]): [string, number] => [origin, hours + later]);
        expect(of(told(...moved)) - of(told(...own))).toBeCloseTo(later / H, 6);
      }),
    );
  });
});

const event = (id: string, articleIds: string[], more: Partial<NewsEvent> = {}): NewsEvent =>
  ({
    ...{ id, name: id, articleIds, date: at(null), lastReport: at(null), publishers: [], publisherCount: 0 },
    ...{ unnamedCount: 0, originCount: 1, storylineId: null, participants: [], location: null, locationChain: [] },
    revisions: [],
    ...more,
  }) as unknown as NewsEvent;
const entity = (id: string, type: Entity["type"], prefLabel: string, altLabel: string[] = []): Entity => ({
  ...{ id, type, prefLabel, altLabel, confidence: 1, isPublic: true },
});
const listsOf = (events: NewsEvent[], entities: Entity[]) =>
  eventLists({ articles: [], events, entities, isService: () => false }, 8);

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
      event("undated", ["e"]),
      event("service", ["c"]),
      event("single", ["d"]),
      event("several", ["a", "b"]),
    ];
    const isService = (headline: string) => headline.startsWith("Prakiraan");
    const { lists } = eventLists({ articles, events, entities: [], isService }, 8);
    expect(lists[0]).toEqual({ name: "top", eventIds: ["several", "single", "service", "undated"] });
  });

  it("are of each name that takes part, with the role that most of the newest events give, newest first", () => {
    const rina = (role: string | null) => [
      { entityId: "person-rina", name: "Rina", type: "person" as const, role, comments: false },
    ];
    const events = [
      event("old", [], { date: at("2026-08-01"), participants: rina("Wakil Gubernur") }),
      event("middle", [], { date: at("2026-08-03"), participants: rina("Gubernur") }),
      event("new", [], { date: at("2026-08-04"), participants: rina("Gubernur") }),
    ];
    const { lists, subjects } = listsOf(events, [entity("person-rina", "person", "Rina Kartika", ["Rina"])]);
    expect(lists.find(({ name }) => name === "name:person-rina")?.eventIds).toEqual(["new", "middle", "old"]);
    expect(subjects).toEqual([
      {
        ...{ id: "person-rina", kind: "person", name: "Rina Kartika", aliases: ["Rina"] },
        ...{ role: "Gubernur", chain: [], eventCount: 3 },
      },
    ]);
  });

  it("are of the place that an event names and of those around it, but of no place whose name two bear", () => {
    const events = [
      event("a", [], { location: "Pasar Lama, Sukamaju", locationChain: ["Sukamaju", "Provinsi Utara"] }),
      event("b", [], { location: "Sukamaju", locationChain: ["Provinsi Utara"] }),
      event("c", [], { location: "Kembar", locationChain: [] }),
    ];
    const { lists, subjects, placeIds } = listsOf(events, [
      entity("place-sukamaju", "place", "Sukamaju"),
      entity("place-utara", "place", "Provinsi Utara", ["Utara"]),
      entity("place-kembar-1", "place", "Kembar"),
      entity("place-kembar-2", "place", "Kota Kembar", ["Kembar"]),
    ]);
    expect(Object.fromEntries(lists.map(({ name, eventIds }) => [name, eventIds.toSorted()]))).toMatchObject({
      "name:place-sukamaju": ["a", "b"],
      "name:place-utara": ["a", "b"],
    });
    expect(subjects.map(({ id, chain }) => [id, chain])).toEqual([
      ["place-sukamaju", ["Provinsi Utara"]],
      ["place-utara", []],
    ]);
    expect([...placeIds]).toEqual([["b", "place-sukamaju"]]);
  });

  it("are of days and publishers, with indexes of months and days, newest first", () => {
    const events = [
      event("a", [], { date: at("2026-07-31"), publishers: ["Kabar Pagi", "Berita!"] }),
      event("b", [], { date: at("2026-08-01"), publishers: ["Kabar Pagi", "Berita?"] }),
      event("c", [], { date: at("2026-08"), publishers: ["新闻"] }),
    ];
    const { lists, indexes } = listsOf(events, []);
    expect(lists.find(({ name }) => name === "day:2026-08-01")?.eventIds).toEqual(["b"]);
    const entriesOf = (name: string) => indexes.find((one) => one.name === `index:${name}`)?.entries ?? [];
    expect(entriesOf("month").map(({ id, eventCount }) => [id, eventCount])).toEqual([
      ["2026-08", 1],
      ["2026-07", 1],
    ]);
    expect(entriesOf("day:2026-07").map(({ id }) => id)).toEqual(["2026-07-31"]);
    const [first, ...others] = entriesOf("publisher");
    expect(first).toMatchObject({ id: "kabar-pagi", eventCount: 2 });
    expect(others.map(({ id }) => id.replace(/-[0-9a-z]{12}$/, "-#")).sort()).toEqual([
      "berita-#",
      "berita-#",
      "media-#",
    ]);
    expect(new Set(others.map(({ id }) => id)).size).toBe(3);
  });
});
