import MiniSearch from "minisearch";
import { beforeAll, describe, expect, it } from "vitest";
import { BUILT_IN_SYNONYMS, Synonyms } from "../../../src/analysis/index.ts";
import { DAY_MS } from "../../../src/schema/index.ts";
import { NO_DAY } from "../../../src/search/index/doc-values.ts";
import {
  INDEX_OPTIONS,
  parseQuery,
  planQuery,
  type SearchIndex,
  toMiniSearchQuery,
} from "../../../src/search/index.ts";
import { SMALL_CORPUS, type SmallCorpus, serializedOf } from "./small-corpus.ts";

/**
 * What every implementation of {@link SearchIndex} must do. MiniSearch, called with the same plan,
 * says what is right.
 */
export function describeIndex(name: string, open: (corpus: SmallCorpus) => SearchIndex | Promise<SearchIndex>): void {
  describe(`the ${name} index`, () => {
    let index: SearchIndex;
    let oracle: MiniSearch;
    beforeAll(async () => {
      index = await open(SMALL_CORPUS);
      oracle = MiniSearch.loadJS(serializedOf(SMALL_CORPUS).miniSearch, INDEX_OPTIONS);
    });
    const plan = async (query: string, combineWith: "AND" | "OR") => ({
      combineWith,
      clauses: (
        await planQuery(parseQuery(query), {
          index,
          synonyms: new Synonyms(BUILT_IN_SYNONYMS),
          languages: index.languages,
        })
      ).clauses,
    });

    it("knows its words and terms", async () => {
      expect(await index.documentCountOf("gas")).toBe(3);
      expect(await index.documentCountOf("mengungsi")).toBe(1);
      expect(await index.documentCountOf("ungsi")).toBe(0);
      expect(await index.hasTerm("ungsi")).toBe(true);
      expect(await index.hasTerm("mengungsi")).toBe(false);
    });

    it("completes a prefix, the most frequent first", async () => {
      expect(await index.prefixCompletions("mo", 5)).toEqual([{ word: "moskow", documentCount: 3 }]);
      expect((await index.prefixCompletions("d", 2)).map(({ word }) => word)).toEqual(["di", "demak"]);
      expect(await index.prefixCompletions("zz", 5)).toEqual([]);
    });

    it.each([
      ["moskwo", 1, "moskow"],
      ["oskow", 1, "moskow"],
      ["banjer", 1, "banjir"],
      ["pengungssii", 2, "pengungsi"],
    ])("corrects %s within %i edits to %s", async (word, edits, expected) => {
      expect((await index.corrections(word, edits, 3))[0]).toMatchObject({ word: expected, edits });
    });

    it.each([
      "putin",
      "gas alam",
      "alam moskow",
      "undangan moskow",
      "gas moskow banjir",
      "mengungsi",
      "“gas alam” OR putin",
    ])("scores “%s” as MiniSearch does, all words and any", async (query) => {
      for (const combineWith of ["AND", "OR"] as const) {
        const asked = await plan(query, combineWith);
        const expected = new Map(oracle.search(toMiniSearchQuery(asked)).map(({ id, score }) => [id, score]));
        const { documents, scores } = await index.match(asked);
        expect([...documents].sort()).toEqual([...expected.keys()].sort());
        for (const [place, document] of documents.entries())
          expect(scores[place]).toBeCloseTo(expected.get(document) ?? Number.NaN, 9);
      }
    });

    it("tells which words each document holds", async () => {
      const { documents, clauses } = await index.match(await plan("banjir gas moskow", "OR"));
      expect(Object.fromEntries([...documents].map((document, place) => [document, clauses[place]]))).toEqual({
        0: 0b110,
        1: 0b110,
        2: 0b110,
        3: 0b001,
      });
    });

    it("tells where words stand, the body apart from the headline", async () => {
      const positionsIn = async (word: string, ...wanted: number[]) => {
        const { documents, starts, positions } = await index.positionsOf(word, Uint32Array.from(wanted));
        return [...documents].map((document, at) => [document, [...positions.slice(starts[at], starts[at + 1])]]);
      };
      expect(await positionsIn("alam", 0, 1, 2, 3)).toEqual([
        [0, [10]],
        [1, [1, 9]],
        [2, [0, 5]],
      ]);
      expect(await positionsIn("alam", 2)).toEqual([[2, [0, 5]]]);
      expect(await positionsIn("nirvana", 0)).toEqual([]);
    });

    it("has doc values in the order of its documents", async () => {
      const { docValues } = index;
      expect(docValues.count).toBe(4);
      const { offsets, codes } = docValues.facets.person;
      expect(await index.valuesOf("person", [...codes.slice(offsets?.[0], offsets?.[1])])).toEqual([
        { value: "p-putin", label: "Putin" },
        { value: "p-xi", label: "Xi" },
      ]);
      expect(docValues.codeOf("publisher", 2)).toBe(-1);
      expect([0, 1, 2, 3].map((document) => docValues.codeOf("event", document))).toEqual([0, 0, 1, 2]);
      expect(await index.valuesOf("event", [0])).toEqual([{ value: "e1", label: "Peristiwa 0" }]);
      expect(await index.codesOf("person", ["p-xi", "p-nobody"])).toEqual([1]);
      const ofAll = (read: (document: number) => number) => [0, 1, 2, 3].map(read);
      expect(ofAll((document) => docValues.canonicalOf(document))).toEqual([0, 1, 1, 3]);
      expect([...docValues.isCopied]).toEqual([0, 1, 1, 0]);
      expect(docValues.newestMs).toBe(Date.UTC(2025, 2, 1));
      expect(ofAll((document) => docValues.publishedMs(document))).toEqual(
        [0, 1, 2].map((month) => Date.UTC(2025, month, 1)).concat(Number.NaN),
      );
      expect(docValues.firstDay(1)).toBe(Date.UTC(2025, 1, 1) / DAY_MS);
      expect(docValues.lastDay(1)).toBe(Date.UTC(2025, 1, 28) / DAY_MS);
      expect(docValues.firstDay(3)).toBe(NO_DAY);
      expect(docValues.usualDays.first).toBe(Date.UTC(2025, 0, 1) / DAY_MS);
      expect([...docValues.headlineLengths]).toEqual([5, 3, 2, 3]);
    });
  });
}
