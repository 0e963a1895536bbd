import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/search/index.ts";

describe("edit distance", () => {
  it.each([
    ["moskwo", "moskow", 1],
    ["jingping", "jinping", 1],
    ["undangn", "undangan", 1],
    ["kitten", "sitting", 3],
    ["", "ab", 2],
  ])("%s → %s", (a, b, edits) => expect(editDistance(a, b, 5)).toBe(edits));

  it("is symmetric, 0 for equal words only, and stops at its bound", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b, 9);
        expect(editDistance(b, a, 9)).toBe(edits);
        expect(edits === 0).toBe(a === b);
        expect(editDistance(a, b, 1)).toBe(Math.min(edits, 2));
      }),
    );
  });
});
