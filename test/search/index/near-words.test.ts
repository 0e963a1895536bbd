import fc from "fast-check";
import { expect, it } from "vitest";
import { NearWords } from "../../../src/search/index/embedded/near-words.ts";
import { editDistance } from "../../../src/search/index.ts";

it("finds the words within some edits that comparing every word finds", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "z", "é", "9", "ж"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      (words, asked, maxEdits) => {
        const found = [...new NearWords(words).within(asked, maxEdits)];
        const expected = words
          .map((one) => ({ word: one, edits: editDistance(asked, one, maxEdits) }))
          .filter(({ edits }) => edits <= maxEdits);
        const order = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);
        expect(found.sort(order)).toEqual(expected.sort(order));
      },
    ),
  );
});
