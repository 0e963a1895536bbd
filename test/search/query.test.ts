import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery, readDay } from "../../src/search/index.ts";

const word = (text: string) => ({ text, isPhrase: false, inHeadline: false });
const phrase = (text: string) => ({ text, isPhrase: true, inHeadline: false });

describe("reading a query", () => {
  it.each([
    ["putin xi", [[word("putin")], [word("xi")]]],
    ['"tanpa batas" putin', [[phrase("tanpa batas")], [word("putin")]]],
    ["“tanpa batas”", [[phrase("tanpa batas")]]],
    ['"tak ditutup', [[phrase("tak ditutup")]]],
    ["putin OR xi moskow", [[word("putin"), word("xi")], [word("moskow")]]],
    ['putin ATAU "xi jinping"', [[word("putin"), phrase("xi jinping")]]],
    ["judul:gas", [[{ ...word("gas"), inHeadline: true }]]],
    ['title:"gas alam"', [[{ ...phrase("gas alam"), inHeadline: true }]]],
    ["China-Rusia", [[word("China-Rusia")]]],
    ["putin - xi", [[word("putin")], [word("xi")]]],
    ["suhu -5 derajat", [[word("suhu")], [word("5")], [word("derajat")]]],
    ["OR putin OR", [[word("putin")]]],
    ["https://example.com/a", [[word("https://example.com/a")]]],
    ["Catatan:besok judul:", [[word("Catatan:besok")], [word("judul:")]]],
  ])("%s", (query, clauses) => expect(parseQuery(query).clauses).toEqual(clauses));

  it("takes what is excluded, and what narrows", () => {
    const parsed = parseQuery(
      'gas -pipa -"gas alam" sumber:detik -source:kompas dari:2025 sampai:maret-2025 peristiwa:abcd1234',
    );
    expect(parsed).toMatchObject({
      clauses: [[word("gas")]],
      excluded: [word("pipa"), phrase("gas alam")],
      publishers: ["detik"],
      excludedPublishers: ["kompas"],
      from: "2025-01-01",
      to: "2025-03-31",
      events: ["abcd1234"],
    });
  });

  it("searches as text what is no date and no id", () => {
    expect(parseQuery("dari:kemarin").clauses).toEqual([[word("kemarin")]]);
    expect(parseQuery("sampai:2025-02-31").to).toBeNull();
    expect(parseQuery("dari Jakarta sampai Bogor").clauses).toHaveLength(4);
  });

  it("knows whether the last word may go on", () => {
    expect(parseQuery("put").isOpen).toBe(true);
    expect(parseQuery("put ").isOpen).toBe(false);
    expect(parseQuery('"put"').isOpen).toBe(false);
  });

  it("takes anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (query) => {
        const { clauses } = parseQuery(query);
        for (const operand of clauses.flat()) expect(operand.text).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "-", "OR", "judul:", "dari:", "2025", ":", "a", " ", "“", "sumber:"), {
          maxLength: 20,
        }),
        (parts) => void parseQuery(parts.join("")),
      ),
    );
  });
});

describe("reading a day", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-03-20", "2025-03-20", "2025-03-20"],
    ["20-3-2025", "2025-03-20", "2025-03-20"],
    ["20/3/2025", "2025-03-20", "2025-03-20"],
    ["maret-2025", "2025-03-01", "2025-03-31"],
    ["20 Maret 2025", "2025-03-20", "2025-03-20"],
  ])("%s", (text, from, to) => expect([readDay(text, "from"), readDay(text, "to")]).toEqual([from, to]));

  it.each(["", "kemarin", "2025-13", "2025-02-30", "25", "2025-1-2-3", "20-3-25", "2025-xx"])("“%s” is none", (text) =>
    expect(readDay(text, "from")).toBeNull(),
  );
});
