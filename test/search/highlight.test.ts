import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import model from "../../src/analysis/conflation/model.json" with { type: "json" };
import { ANALYSIS_LANGUAGES, foldedWords, indexTerm, stem } from "../../src/analysis/index.ts";
import { neededLetters } from "../../src/search/results/highlight.ts";

describe("the letters that every word of a term holds", () => {
  it("are in all words, of either language, and in those that are read by exception", () => {
    const texts = [
      "test/fixtures/with-urls.jsonl",
      "bench/conflation/roots-by-hand.tsv",
      "README.md",
      "docs/search.md",
    ];
    const exceptions = model.exceptions.split(" ").map((one) => one.split(":")[0] ?? "");
    const words = new Set([...texts.flatMap((path) => foldedWords(readFileSync(path, "utf8"))), ...exceptions]);
    expect(words.size).toBeGreaterThan(4000);
    const lettersOf = (word: string) =>
      [...word].reduce((bits, sign) => (/[a-z]/.test(sign) ? bits | (1 << (sign.charCodeAt(0) - 97)) : bits), 0);
    for (const language of ANALYSIS_LANGUAGES) {
      const missing = [...words].filter((word) => {
        const needed = neededLetters(indexTerm(stem(word, language), language));
        return (lettersOf(word) & needed) !== needed;
      });
      expect(missing).toEqual([]);
    }
  });
});
