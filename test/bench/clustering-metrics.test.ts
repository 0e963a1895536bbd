import { describe, expect, it } from "vitest";
import { bCubed, ceafE, multiOnly, pairwise } from "../../bench/eval/clustering-metrics.ts";

const clustering = (...clusters: string[]) =>
  new Map(clusters.flatMap((items, index) => [...items].map((item) => [item, String(index)] as const)));

describe("clustering figures, worked by hand", () => {
  // Gold {a b c} {d}; found {a b} {c d}.
  const gold = clustering("abc", "d");
  const found = clustering("ab", "cd");

  it("BCubed", () => {
    // Precision: a 1, b 1, c 1/2, d 1/2 → 3/4. Recall: a 2/3, b 2/3, c 1/3, d 1 → 2/3.
    const { precision, recall, f1 } = bCubed(gold, found);
    expect(precision).toBeCloseTo(3 / 4);
    expect(recall).toBeCloseTo(2 / 3);
    expect(f1).toBeCloseTo(12 / 17);
  });

  it("pairwise", () => {
    // Gold pairs ab ac bc; found pairs ab cd; both: ab.
    const { precision, recall } = pairwise(gold, found);
    expect(precision).toBeCloseTo(1 / 2);
    expect(recall).toBeCloseTo(1 / 3);
  });

  it("CEAF-e", () => {
    // Likeness: abc–ab 4/5, abc–cd 2/5, d–cd 2/3, d–ab 0. Best: abc–ab and d–cd, 22/15, over two
    // clusters on either side.
    const { precision, recall, f1 } = ceafE(gold, found);
    expect(precision).toBeCloseTo(11 / 15);
    expect(recall).toBeCloseTo(11 / 15);
    expect(f1).toBeCloseTo(11 / 15);
  });

  it("CEAF-e matches a cluster once, though it resembles two", () => {
    // Gold {a b c d}; found {a b} {c d}: either matches with 4/6, the other with nothing.
    const { precision, recall } = ceafE(clustering("abcd"), clustering("ab", "cd"));
    expect(precision).toBeCloseTo(1 / 3);
    expect(recall).toBeCloseTo(2 / 3);
  });

  it("leaves singletons out where only events of several articles count", () => {
    expect([...multiOnly(gold).keys()]).toEqual(["a", "b", "c"]);
    // Of a, b and c, found {a b} {c}: precision 1, recall (2/3 + 2/3 + 1/3) / 3.
    const { precision, recall } = bCubed(multiOnly(gold), found);
    expect(precision).toBe(1);
    expect(recall).toBeCloseTo(5 / 9);
  });

  it("is 1 for the gold itself", () => {
    expect(ceafE(gold, gold).f1).toBe(1);
    expect(bCubed(gold, gold).f1).toBe(1);
    expect(pairwise(gold, gold).f1).toBe(1);
  });
});
