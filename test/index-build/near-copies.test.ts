import { describe, expect, it } from "vitest";
import { findNearCopies, sketchOf } from "../../index-build/duplicates/index.ts";

const words = (seed: number, count: number) =>
  Array.from({ length: count }, (_, at) => `kata${(seed * 7919 + at * 104_729) % 100_003}`).join(" ");
const day = (value: string) => ({ value, precision: "day" as const, source: "stated" as const });
const UNKNOWN = { value: null, precision: "unknown" as const, source: "unknown" as const };

function link(texts: Record<string, { text: string; date?: string }>) {
  const all = Object.entries(texts).map(([id, { text, date }]) => ({
    id,
    datePublished: date ? day(date) : UNKNOWN,
    text,
  }));
  return Object.fromEntries(
    findNearCopies(
      all,
      all.map(({ text }) => sketchOf(text)),
    ),
  );
}

describe("near-copies", () => {
  const wire = words(1, 220);

  it("are linked to the earliest of them, whatever the order", () => {
    const texts = {
      b: { text: `${wire} ${words(2, 30)}`, date: "2025-01-02" },
      a: { text: wire, date: "2025-01-01" },
      c: { text: `${words(3, 20)} ${wire}`, date: "2025-01-02" },
      other: { text: words(4, 220), date: "2025-01-01" },
    };
    expect(link(texts)).toEqual({ b: "a", c: "a" });
    expect(link(Object.fromEntries(Object.entries(texts).reverse()))).toEqual({ b: "a", c: "a" });
  });

  it("may be a part of a longer text", () => {
    expect(
      link({
        long: { text: `${wire} ${words(5, 600)}`, date: "2025-01-01" },
        short: { text: wire, date: "2025-01-02" },
      }),
    ).toEqual({ short: "long" });
  });

  it("are short texts, too, where one is another's to the letter, and not where it goes on", () => {
    const note = words(12, 30);
    const texts = { a: { text: note, date: "2025-01-01" }, b: { text: note.toUpperCase(), date: "2025-01-01" } };
    expect(link({ ...texts, c: { text: `${words(13, 60)} ${note}`, date: "2025-01-01" } })).toMatchObject({ b: "a" });
  });

  it("are no two texts that quote the same words, nor a template days later", () => {
    const quote = words(6, 25);
    expect(link({ a: { text: `${words(7, 150)} ${quote}` }, b: { text: `${words(8, 150)} ${quote}` } })).toEqual({});
    expect(link({ a: { text: wire, date: "2025-01-01" }, b: { text: `${wire} x`, date: "2025-02-01" } })).toEqual({});
  });

  it("of one text, ten thousand, take a moment and have one origin", () => {
    const texts = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `n${String(index).padStart(5, "0")}`,
        { text: `${wire} ${words(index + 10, 5)}` },
      ]),
    );
    expect(new Set(Object.values(link(texts)))).toEqual(new Set(["n00000"]));
  });
});
