import fc from "fast-check";
import { expect, it } from "vitest";
import { DistanceFrom, editDistance } from "../../../src/search/index/edit-distance.ts";
import { FuzzyCandidates } from "../../../src/search/index/embedded/fuzzy-candidates.ts";

it("finds the words within some edits that comparing every word finds", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "z", "é", "9", "ж"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      (words, asked, maxEdits) => {
        const found = [...new FuzzyCandidates(words).within(asked, maxEdits)];
        const expected = words
          .map((one) => ({ word: one, edits: editDistance(asked, one, maxEdits) }))
          .filter(({ edits }) => edits <= maxEdits);
        const order = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);
        expect(found.sort(order)).toEqual(expected.sort(order));
      },
    ),
  );
});

it("gives in bits the distances that the table gives", () => {
  const long = fc.string({ unit: fc.constantFrom("a", "b", "ж"), maxLength: 40 });
  const near = fc
    .tuple(
      fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "ж"), minLength: 1, maxLength: 34 }),
      fc.nat(33),
      fc.nat(33),
    )
    .map(([word, first, second]): [string, string] => {
      const units = [...word];
      const [one = 0, other = 0] = [first % units.length, second % units.length];
      [units[one], units[other]] = [units[other] ?? "", units[one] ?? ""];
      return [word, units.toSpliced(other, 1).join("")];
    });
  fc.assert(
    fc.property(fc.oneof(fc.tuple(long, long), near), fc.integer({ min: 0, max: 5 }), ([a, b], max) => {
      const list = Uint16Array.from(`xx${b}`, (sign) => sign.charCodeAt(0));
      expect(new DistanceFrom(a).to(list, 2, list.length, max)).toBe(editDistance(a, b, max));
    }),
    { numRuns: 2000 },
  );
});
