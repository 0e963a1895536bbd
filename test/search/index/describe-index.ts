import MiniSearch from "minisearch";
import { beforeAll, describe, expect, it } from "vitest";
import { BUILT_IN_SYNONYMS, Synonyms } from "../../../src/analysis/index.ts";
import {
  INDEX_OPTIONS,
  makeColumns,
  parseQuery,
  planQuery,
  type SearchIndex,
  type SerializedIndex,
  toIndexedDocument,
  toMiniSearchQuery,
  WordPositions,
} from "../../../src/search/index.ts";

/** Small articles of known words: every index is asked the same of them. */
const ARTICLES = [
  {
    id: "a",
    headline: "Putin mengundang Xi ke Moskow",
    articleBody: "Undangan itu disampaikan. Gas alam naik 13,8 persen.",
  },
  { id: "b", headline: "Gas alam Rusia", articleBody: "Rusia memasok gas. Harga gas alam cair di Moskow turun." },
  { id: "c", headline: "Alam gas", articleBody: "Moskow bicara alam. Gas tidak disebut lagi di sini." },
  { id: "d", headline: "Banjir di Demak", articleBody: "Warga Demak mengungsi karena banjir. Pengungsi bertambah." },
].map((one) => ({ ...one, inLanguage: "id" }));

export const serialized: SerializedIndex = makeSerialized();

function makeSerialized(): SerializedIndex {
  const miniSearch = new MiniSearch(INDEX_OPTIONS);
  const positions = new WordPositions();
  const sources = ARTICLES.map((article, number) => {
    const { indexed, words } = toIndexedDocument(number, article, 20);
    miniSearch.add(indexed);
    positions.add(number, words);
    const facets = {
      publisher: number < 2 ? [{ value: "Kompas", label: "Kompas" }] : [],
      event: [],
      person:
        number === 0
          ? [
              { value: "p-putin", label: "Putin" },
              { value: "p-xi", label: "Xi" },
            ]
          : [],
      place: [],
      language: [{ value: "id", label: "id" }],
    };
    const value = number === 3 ? null : `2025-0${number + 1}`;
    const datePublished = { value, precision: "month" as const, source: "stated" as const };
    return { id: article.id, datePublished, nearCopyOf: null, headlineLength: words.headline.length, facets };
  });
  const made = { miniSearch: miniSearch.toJSON(), columns: makeColumns(sources), positions: positions.toJSON() };
  return JSON.parse(JSON.stringify(made)) as SerializedIndex;
}

/** What every implementation of {@link SearchIndex} must do. MiniSearch, called with the same plan, says what is right. */
export function describeIndex(name: string, open: (made: SerializedIndex) => SearchIndex | Promise<SearchIndex>): void {
  describe(`the ${name} index`, () => {
    let index: SearchIndex;
    let oracle: MiniSearch;
    beforeAll(async () => {
      index = await open(structuredClone(serialized));
      oracle = MiniSearch.loadJS(structuredClone(serialized.miniSearch), INDEX_OPTIONS);
    });
    const plan = (query: string, combineWith: "AND" | "OR") => ({
      combineWith,
      groups: planQuery(parseQuery(query), {
        index,
        synonyms: new Synonyms(BUILT_IN_SYNONYMS),
        languages: index.columns.languages,
      }).groups,
    });

    it("knows its words and terms", () => {
      expect(index.documentCountOf("gas")).toBe(3);
      expect(index.documentCountOf("mengungsi")).toBe(1);
      expect(index.documentCountOf("ungsi")).toBe(0);
      expect(index.hasTerm("ungsi")).toBe(true);
      expect(index.hasTerm("mengungsi")).toBe(false);
    });

    it("completes a prefix, the most frequent first", () => {
      expect(index.completions("mo", 5)).toEqual([{ word: "moskow", documentCount: 3 }]);
      expect(index.completions("d", 2).map(({ word }) => word)).toEqual(["di", "demak"]);
      expect(index.completions("zz", 5)).toEqual([]);
    });

    it.each([
      ["moskwo", 1, "moskow"],
      ["oskow", 1, "moskow"],
      ["banjer", 1, "banjir"],
      ["pengungssii", 2, "pengungsi"],
    ])("corrects %s within %i edits to %s", (word, edits, expected) => {
      expect(index.corrections(word, edits, 3)[0]).toMatchObject({ word: expected, edits });
    });

    it.each(["putin", "gas alam", "alam moskow", "undangan moskow", "gas moskow banjir", "mengungsi"])(
      "scores “%s” as MiniSearch does, all words and any",
      async (query) => {
        for (const combineWith of ["AND", "OR"] as const) {
          const asked = plan(query, combineWith);
          const expected = new Map(oracle.search(toMiniSearchQuery(asked)).map(({ id, score }) => [id, score]));
          const { documents, scores } = await index.match(asked);
          expect(documents.toSorted()).toEqual([...expected.keys()].toSorted());
          for (const [place, document] of documents.entries())
            expect(scores[place]).toBeCloseTo(expected.get(document) ?? Number.NaN, 9);
        }
      },
    );

    it("tells which words each document holds", async () => {
      const { documents, groups } = await index.match(plan("banjir gas moskow", "OR"));
      expect(Object.fromEntries(documents.map((document, place) => [document, groups[place]]))).toEqual({
        0: 0b110,
        1: 0b110,
        2: 0b110,
        3: 0b001,
      });
    });

    it("tells where words stand, the body apart from the headline", async () => {
      expect(await index.positionsOf("alam", [0, 1, 2, 3])).toEqual(
        new Map([
          [0, [10]],
          [1, [1, 9]],
          [2, [0, 5]],
        ]),
      );
      expect(await index.positionsOf("alam", [2])).toEqual(new Map([[2, [0, 5]]]));
      expect(await index.positionsOf("nirvana", [0])).toEqual(new Map());
    });

    it("has columns in the order of its documents", () => {
      const { columns } = index;
      expect(columns.ids).toEqual(["a", "b", "c", "d"]);
      expect(columns.valuesOf("person", 0)).toEqual(["p-putin", "p-xi"]);
      expect(columns.valuesOf("publisher", 2)).toEqual([]);
      expect(columns.numberOf("c")).toBe(2);
      expect(columns.numberOf("x")).toBeNull();
      expect(columns.newestMs).toBe(Date.UTC(2025, 2, 1));
    });
  });
}
