import { describe, expect, it } from "vitest";
import { bCubed, pairwise } from "../../bench/eval/clustering-metrics.ts";

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

  it("is 1 for the gold itself", () => {
    expect(bCubed(gold, gold).f1).toBe(1);
    expect(pairwise(gold, gold).f1).toBe(1);
  });
});
