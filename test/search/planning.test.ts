import { beforeAll, describe, expect, it } from "vitest";
import { Synonyms } from "../../src/analysis/index.ts";
import { parseQuery, planQuery, rank, retrieve } from "../../src/search/index.ts";
import { idOf, openEmbedded, SMALL_CORPUS } from "./index/small-corpus.ts";

const synonyms = new Synonyms([["gas alam", "LNG"], { from: "rusia", to: ["moskow"] }]);
let context: Parameters<typeof retrieve>[1];
beforeAll(() => {
  const index = openEmbedded(SMALL_CORPUS);
  context = { index, synonyms, languages: index.languages };
});

/** Ids that a query finds, in the order of their ids. */
const found = async (query: string) => {
  const { matches } = await retrieve(parseQuery(query), context);
  return [...rank(matches, context.index.docValues, "relevance").documents].map(idOf).sort().join("");
};

describe("what a query finds", () => {
  it.each([
    ["gas alam", "abc"],
    ['"gas alam"', "ab"],
    ['"gas alam" moskow', "ab"],
    ['"alam gas"', "c"],
    // A phrase does not cross from the headline into the body.
    ['"moskow undangan"', ""],
    ['"gas alam" OR banjir', "abd"],
    ["moskow -undangan", "bc"],
    ['gas -"gas alam"', "c"],
    ["judul:moskow", "a"],
    ['judul:"gas alam"', "b"],
    ["mengundang", "a"],
    ["pengungsian", "d"],
    ["13,8 persen", "a"],
    ["13.8", "a"],
    // Another name of several words is one name.
    ["lng", "ab"],
    ["banjr", "d"],
    ["anjir", "d"],
    ["zzzz", ""],
    // No article holds both: those that hold one.
    ["banjir putin", "ad"],
    // Stop words never leave a query empty.
    ["di", "bcd"],
  ])("%s → %s", async (query, ids) => expect(await found(query)).toBe(ids));

  it("reads a synonym one way where it is meant so", async () => {
    expect(await found("rusia")).toBe("abc");
    expect(await found("judul:rusia")).toBe("ab");
    const { clauses } = await planQuery(parseQuery("moskow"), context);
    expect(clauses[0]?.alternatives).toHaveLength(1);
  });

  it("completes the last word only, and a known one only while it is typed", async () => {
    const alternatives = async (query: string, isTyping = false) =>
      (await planQuery(parseQuery(query), context, { isTyping })).clauses.map((clause) => clause.alternatives.length);
    expect(await alternatives("mos")).toEqual([1]);
    expect(await alternatives("mos gas")).toEqual([0, 1]);
    expect(await alternatives("gas", true)).toEqual([1]);
    expect((await alternatives("me", true))[0]).toBeGreaterThan(1);
  });

  it("takes two letters that say nothing for the beginning of another word while they are typed", async () => {
    const terms = async (query: string, isTyping: boolean) =>
      (await planQuery(parseQuery(query), context, { isTyping })).clauses.flatMap(({ alternatives }) =>
        alternatives.flatMap(({ words }) => words.flat().map(({ term }) => term)),
      );
    expect(await terms("di", false)).toContain("di");
    expect(await terms("di", true)).not.toContain("di");
    expect(await terms("di", true)).toContain("sampai");
    // Nothing begins so: the word itself is all there is.
    expect(await terms("ke", true)).toContain("ke");
  });

  it("counts a word typed twice once", async () => {
    expect((await planQuery(parseQuery("gas gas GAS"), context)).clauses).toHaveLength(1);
  });

  it("says how a misspelt word is written", async () => {
    expect((await planQuery(parseQuery("banjr demka"), context)).corrected).toBe("banjir demak");
    expect((await planQuery(parseQuery("banjir"), context)).corrected).toBeNull();
  });
});
