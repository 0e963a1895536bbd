import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ANALYSIS_LANGUAGES, analyze, foldedWords, indexTerm, piecesOf, stem } from "../../src/analysis/index.ts";
import model from "../../src/analysis/languages/id/conflation/model.json" with { type: "json" };
import type { PlannedClause } from "../../src/search/index/query-plan.ts";
import { CandidateWords } from "../../src/search/results/candidate-words.ts";
import { Highlighter } from "../../src/search/results/highlight.ts";

// Texts that stay as they are: no document is among them.
const TEXTS = [
  "test/fixtures/with-urls.jsonl",
  "test/fixtures/published-site/corpus/first.jsonl",
  "bench/conflation/roots-by-hand.tsv",
  ...globSync(["data/corpus/*.txt", "test/golden/*/source.txt"]).sort(),
].map((path) => readFileSync(path, "utf8"));
const exceptions = model.exceptions.split(" ").map((one) => one.split(":")[0] ?? "");

describe("the pieces of a term", () => {
  it("are in all words of it, of either language, and in those that are read by exception", () => {
    const words = new Set([...TEXTS.flatMap(foldedWords), ...exceptions]);
    expect(words.size).toBeGreaterThan(4000);
    for (const language of ANALYSIS_LANGUAGES) {
      const missing = [...words].filter(
        (word) =>
          !/\d/.test(word) && !piecesOf(indexTerm(stem(word, language), language)).some((one) => word.includes(one)),
      );
      expect(missing).toEqual([]);
    }
  });
});

describe("the words that are highlighted", () => {
  const clause = (term: string): PlannedClause => ({
    text: term,
    isRequired: false,
    alternatives: [
      {
        words: [[{ term, fields: ["body"], weight: 1 }]],
        phrase: null,
        inHeadline: false,
      } as PlannedClause["alternatives"][0],
    ],
  });

  it.each(ANALYSIS_LANGUAGES)("are those whose analysis says so, in %s", (language) => {
    const text = TEXTS.join("\n");
    const all = analyze(text, language);
    const counts = Map.groupBy(all, ({ term }) => term);
    const terms = [...counts.keys()].filter((_, at) => at % 40 === 0);
    expect(terms.length).toBeGreaterThan(60);
    for (const term of terms) {
      const looked = indexTerm(term, language);
      const found = new Highlighter([clause(looked)]).wordsIn(text, language);
      const expected = all.filter((one) => one.term === term || one.surface === looked);
      expect(
        found.map(({ start }) => start),
        term,
      ).toEqual(expected.map(({ start }) => start));
    }
  });

  it.each([
    ["Ma’ruf dan Ma'ruf", "maruf", ["Ma’ruf", "Ma'ruf"]],
    ["CAFÉ, Café; cafe", "cafe", ["CAFÉ", "Café", "cafe"]],
    ["Rp1.392 atau 1392", "1392", ["1.392", "1392"]],
    ["B-50 B50", "b50", ["B-50", "B50"]],
    ["me\u00adnulis", "tulis", ["me\u00adnulis"]],
    ["Путин и Си", "путин", ["Путин"]],
    ["negara-negara", "negara", ["negara", "negara"]],
    ["a A b", "a", ["a", "A"]],
  ])("are found in %j for %s", (text, term, expected) => {
    const found = new Highlighter([clause(term)]).wordsIn(text, "id");
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("takes one pass of a word without end", () => {
    const told: number[] = [];
    new CandidateWords(["aa"]).eachIn(`${"a".repeat(1_000_000)} aa`, (start) => told.push(start));
    expect(told).toEqual([1_000_001]);
  });
});
