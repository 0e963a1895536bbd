import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLink } from "../../index-build/events/average-link.ts";
import { declarativePart } from "../../index-build/events/facts.ts";
import { groupArticles } from "../../index-build/events/index.ts";
import { countTerms } from "../../index-build/text-model/index.ts";
import { analyzeSample } from "../support/sample.ts";

const never = () => false;

describe("average-link clustering", () => {
  it("merges by the mean of all pairs, not by the best one", () => {
    // 0–1 merge at 0.9. 2 is near 1 only: its mean to {0, 1} is (0 + 0.5) / 2.
    const pairs = [
      { a: 0, b: 1, cosine: 0.9 },
      { a: 1, b: 2, cosine: 0.5 },
    ];
    expect(averageLink(3, pairs, 0.3, never)).toEqual([[0, 1], [2]]);
    expect(averageLink(3, pairs, 0.25, never)).toEqual([[0, 1, 2]]);
  });

  it("never puts two items that conflict into one cluster, not even through a third", () => {
    const pairs = [
      { a: 0, b: 1, cosine: 0.9 },
      { a: 1, b: 2, cosine: 0.8 },
    ];
    expect(averageLink(3, pairs, 0.1, (a, b) => a + b === 2 && a !== b)).toEqual([[0, 1], [2]]);
  });

  it("puts every item into exactly one cluster", () => {
    const pair = fc.record({ a: fc.nat(19), b: fc.nat(19), cosine: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (raw) => {
        const unique = new Map(raw.filter(({ a, b }) => a < b).map((one) => [`${one.a}-${one.b}`, one]));
        const clusters = averageLink(20, [...unique.values()], 0.4, never);
        expect(clusters.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, index) => index));
      }),
    );
  });
});

describe("grouping articles", () => {
  it("does not depend on the order of the articles", async () => {
    const { articles } = await analyzeSample();
    const statistics = countTerms(articles);
    const idsOf = (order: typeof articles) =>
      groupArticles(order, statistics)
        .map((group) => group.map(({ id }) => id))
        .sort();
    const expected = idsOf(articles);
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(order, (indexes) => {
        expect(idsOf(indexes.flatMap((index) => articles[index] ?? []))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps near-equal reports of different days apart, and joins those of one day", async () => {
    const { articles } = await analyzeSample();
    const [first] = articles;
    if (!first) throw new Error("The sample is empty.");
    const on = (id: string, day: string) => ({
      ...first,
      id,
      eventDate: { value: day, precision: "day" as const, source: "stated" as const },
      datePublished: { value: day, precision: "day" as const, source: "stated" as const },
    });
    const race = [on("a", "2024-05-05"), on("b", "2024-05-12"), on("c", "2024-05-05")];
    const groups = groupArticles(race, countTerms(race)).map((group) => group.map(({ id }) => id));
    expect(groups).toEqual([["a", "c"], ["b"]]);
  });
});

describe("event names", () => {
  it.each([
    ["Putin Video Call Xi Jinping 1 Jam, Bahas Apa?", "Putin Video Call Xi Jinping 1 Jam"],
    ["Mengapa Harga Beras Naik?", "Mengapa Harga Beras Naik?"],
    ["Harga Beras Naik", "Harga Beras Naik"],
  ])("%s", (headline, name) => expect(declarativePart(headline)).toBe(name));
});
