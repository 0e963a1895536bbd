import { expect, it } from "vitest";
import { linesOfWords } from "../../index-build/cli/lines.ts";

it("cuts a text between words, a long word not at all", () => {
  expect(linesOfWords("satu dua tiga", 8)).toEqual(["satu dua", "tiga"]);
  expect(linesOfWords("a keanekaragaman b\nc ", 6)).toEqual(["a", "keanekaragaman", "b", "c"]);
});
