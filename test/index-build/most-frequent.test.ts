import { expect, it } from "vitest";
import { mostFrequent } from "../../index-build/model/most-frequent.ts";

it.each([
  [["id", "ms", "ms"], "ms"],
  [["id", "ms", "ms", "id"], "id"],
  [["en"], "en"],
  [[], null],
])("of %j the most frequent is %s, of equals the first", (values, expected) =>
  expect(mostFrequent(values)).toBe(expected),
);
