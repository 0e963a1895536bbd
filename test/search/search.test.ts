import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import MiniSearch from "minisearch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answer,
  type BuiltSite,
  CursorError,
  EmbeddedIndex,
  Highlighter,
  INDEX_OPTIONS,
  makeSnippet,
  parseQuery,
  planQuery,
  type SerializedIndex,
  search,
  suggest,
  toMiniSearchQuery,
} from "../../src/search/index.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";
import { numberOf, SAMPLE } from "../support/sample.ts";

let site: BuiltSite;
let numbers: Map<string, string>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  site = await buildAndOpen(SAMPLE, join(folder.path, "out"));
  const lines = readFileSync(join(folder.path, "out", "data", "articles.jsonl"), "utf8")
    .trim()
    .split("\n");
  numbers = new Map(lines.map((line) => JSON.parse(line)).map(({ id, sourceFile }) => [id, numberOf(sourceFile)]));
});
afterAll(() => folder.remove());

/** The sample files that a query finds, best first. */
const found = async (query: string) => (await search(site.open(), query)).hits.map(({ id }) => numbers.get(id));

describe("searching the sample", () => {
  it.each(["putin undang xi", "undangan ke moskow", "mengundang", "moskwo undangn"])(
    "“%s” has 000 and 001 on top",
    async (query) => {
      expect((await found(query)).slice(0, 2).sort()).toEqual(["000", "001"]);
    },
  );

  it.each(["tiongkok", "china", "puttin", "jingping", "PUTIN", "put"])("“%s” finds all five", async (query) => {
    expect((await found(query)).sort()).toEqual(["000", "001", "002", "003", "004"]);
  });

  it("“panggilan video” has the three calls on top", async () => {
    expect((await found("panggilan video")).slice(0, 3).sort()).toEqual(["000", "001", "002"]);
  });

  it.each([
    ["tanpa batas", "002"],
    ["ICC", "003"],
    ["Taiwan", "004"],
    ["gas pipa", "001"],
  ])("“%s” finds %s first", async (query, first) => expect((await found(query))[0]).toBe(first));

  it.each(["asdfgh", "KPK", "Assad", "vaksin", "Menkeu", "", "   ", "***", "AS"])(
    "“%s” finds nothing",
    async (query) => {
      const { total, hits, nextCursor } = await search(site.open(), query);
      expect({ total, hits, nextCursor }).toEqual({ total: 0, hits: [], nextCursor: null });
    },
  );

  it("says what it searched instead of a misspelt word", async () => {
    expect((await search(site.open(), "moskwo undangn")).didYouMean).toBe("moskow undangan");
    expect((await search(site.open(), "moskow")).didYouMean).toBeNull();
  });

  it("takes any query", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (query) => {
        const { total, hits } = await search(site.open(), query);
        expect(hits.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 200 },
    );
  });
});

describe("pages, filters and facets", () => {
  it("pages through all hits once", async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await search(site.open(), "putin", { limit: 2, cursor: cursor ?? undefined });
      seen.push(...page.hits.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it("refuses a cursor of another build", async () => {
    await expect(search(site.open(), "putin", { cursor: "otherbuild.1.2" })).rejects.toThrow(CursorError);
    await expect(search(site.open(), "putin", { cursor: "?" })).rejects.toThrow(/no cursor/);
    const { nextCursor } = await search(site.open(), "putin", { limit: 2 });
    await expect(search(site.open(), "xi", { cursor: nextCursor ?? "" })).rejects.toThrow(/another search/);
  });

  it("counts facets over all hits and narrows by them", async () => {
    const { facets } = await search(site.open(), "putin", { limit: 1 });
    expect(facets.year.map(({ value, count }) => [value, count])).toEqual([
      ["2026", 1],
      ["2025", 1],
      ["2023", 1],
      ["2022", 2],
    ]);
    expect(facets.publisher.map(({ count }) => count)).toEqual([1, 1, 1]);
    const narrowed = await search(site.open(), "putin", {
      filters: { year: ["2022", "2025"], publisher: ["SinPo.id"] },
    });
    expect(narrowed.hits.map(({ id }) => numbers.get(id))).toEqual(["004"]);
  });

  it("sorts by time, undated ones last", async () => {
    const { hits } = await search(site.open(), "putin", { sort: "newest" });
    expect(hits.map(({ id }) => numbers.get(id))).toEqual(["002", "004", "003", "000", "001"]);
  });

  it("pages over events when grouped: each stands on one page, with its best hits", async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await search(site.open(), "putin", { limit: 1, group: "event", cursor: cursor ?? undefined });
      expect(page.total).toBe(5);
      expect(page.hits).toEqual(page.events?.flatMap(({ hits }) => hits));
      seen.push(...(page.events ?? []).map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it("groups hits by event, with publishers and origins", async () => {
    const { events } = await search(site.open(), "undangan moskow", { group: "event" });
    expect(events?.[0]).toMatchObject({ publisherCount: 1, originCount: 2, date: { value: "2022-12-30" } });
    expect(events?.[0]?.hits).toHaveLength(2);
  });
});

/** Looks for terms, each a word of its own. */
const highlighterOf = (terms: readonly string[]) =>
  new Highlighter(
    terms.map((term) => ({
      text: term,
      isRequired: false,
      alternatives: [{ words: [[{ term, fields: ["body" as const], weight: 1 }]], phrase: null, inHeadline: false }],
    })),
  );

describe("snippets", () => {
  it("hold all words of the query where a passage does, and mark every form of them", async () => {
    const { hits } = await search(site.open(), "undangan moskow");
    const [first] = hits;
    const marked = first?.snippet.ranges.map(([start, end]) => first.snippet.text.slice(start, end));
    expect(marked).toContain("mengundang");
    expect(marked).toContain("Moskow");
  });

  it("stay within their length and mark inside the text, whatever the article", () => {
    const body = fc.string({ unit: "grapheme", minLength: 1, maxLength: 900 });
    fc.assert(
      fc.property(body, fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 4 }), (articleBody, terms) => {
        const sentences = [
          {
            id: "x#0",
            start: 0,
            end: articleBody.length,
            kind: "prose" as const,
            quotable: true,
            leaning: false,
            salience: 50,
          },
        ];
        const { text, ranges } = makeSnippet({ articleBody, sentences, inLanguage: "id" }, highlighterOf(terms));
        expect(text.length).toBeLessThanOrEqual(240 + 4);
        let at = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });
});

describe("scores", () => {
  it("are MiniSearch's own for the same plan", async () => {
    const { miniSearch } = JSON.parse(
      readFileSync(join(folder.path, "out", "worker", "search-index.txt"), "utf8"),
    ) as SerializedIndex;
    const opened = await site.open().withIndex();
    const oracle = MiniSearch.loadJS(miniSearch, INDEX_OPTIONS);
    for (const query of ["putin undang xi", "tiongkok", "puttin", "panggilan video", "amerika serikat rusia"]) {
      const plan = { combineWith: "AND" as const, clauses: (await planQuery(parseQuery(query), opened)).clauses };
      const expected = oracle.search(toMiniSearchQuery(plan));
      const { documents, scores, clauses } = await opened.index.match(plan);
      expect([...documents]).toEqual(expected.map(({ id }) => id));
      expect([...scores]).toEqual(expected.map(({ score }) => score));
      for (const bits of clauses) expect(bits).toBe(2 ** plan.clauses.length - 1);
    }
  });

  it("come from an index of this code only", () => {
    const none = { miniSearch: {}, columns: {}, positions: {} } as unknown as SerializedIndex;
    expect(() => EmbeddedIndex.load(none, "minisearch-6/other")).toThrow(/build it anew/);
  });
});

describe("suggestions and answers", () => {
  it("completes names, headlines and words", async () => {
    const texts = (await suggest(site.open(), "jinp")).map(({ text, type }) => `${type}: ${text}`);
    expect(texts[0]).toBe("entity: Xi Jinping");
    expect(texts.some((text) => text.startsWith("headline: "))).toBe(true);
    expect(await suggest(site.open(), "")).toEqual([]);
    expect(await suggest(site.open(), "asdfgh")).toEqual([]);
  });

  it("answers a query with cited statements of the right events", async () => {
    const { statements, events, reason } = await answer(site.open(), "undangan ke Moskow");
    expect(reason).toBeNull();
    expect(events[0]?.date.value).toBe("2022-12-30");
    expect(statements[0]?.text).toMatch(/mengundang .* Moskow/);
    expect(statements.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it("finds the sentence that speaks to the query, in the summary or not", async () => {
    const { statements } = await answer(site.open(), "gas pipa");
    expect(statements[0]?.text).toMatch(/pasokan gas pipa ke China/);
    const { statements: taiwan } = await answer(site.open(), "kemerdekaan taiwan");
    expect(taiwan.map(({ text }) => text)).toEqual([expect.stringMatching(/kedudukan Taiwan/)]);
  });

  it.each([
    ["berapa lama pembicaraan informal putin xi", /^(?!.*empat tahun)/],
    ["kapan putin undang xi ke moskow", /Jumat \(30\/12|2023/],
    ["berapa meter kubik gas dipasok rusia", /13,8 miliar meter kubik/],
  ])("answers what is asked for: %s", async (query, expected) => {
    const { statements } = await answer(site.open(), query);
    expect(statements.map(({ text }) => text).join(" ")).toMatch(expected);
  });

  it("states a passage from a sentence that stands alone, and links to it on its own page", async () => {
    const { statements } = await answer(site.open(), "durasi panggilan video 85 menit Ushakov");
    expect(statements).toEqual([]);
    for (const one of (await answer(site.open(), "kemitraan energi Rusia Tiongkok", { length: "long" })).statements) {
      expect(one.text).not.toMatch(/^(?:Ia|Mereka|Hal ini)\b/);
      expect(one.sentenceEnds.at(-1)).toBe(one.text.length);
      for (const { link } of one.citations) if (link !== null) expect(link).toMatch(/^https?:.*#:~:text=/);
    }
  });

  it("answers in one sentence, in few or in many, and in one language", async () => {
    const [sentence, short, long] = await Promise.all(
      (["sentence", "short", "long"] as const).map((length) => answer(site.open(), "putin xi", { length })),
    );
    expect(sentence?.statements).toHaveLength(1);
    expect(sentence?.statements[0]?.sentenceEnds).toHaveLength(1);
    expect(long?.statements.length).toBeGreaterThan(short?.statements.length ?? 99);
    expect((await answer(site.open(), "putin xi", { lang: "en" })).statements).toEqual([]);
    expect((await answer(site.open(), "putin xi", { lang: "id" })).statements.length).toBeGreaterThan(0);
  });

  it.each([
    "vaksin kanker",
    "jadwal bola putin",
    "harga beras di Moskow",
    "Jokowi bertemu Putin",
    "berapa kenaikan ekspor gas Rusia",
    "Putin tidak mengundang Xi",
  ])("states nothing on “%s”", async (query) => {
    const { statements, reason } = await answer(site.open(), query);
    expect(statements).toEqual([]);
    expect(reason).toMatch(/No article/);
  });

  it("states nothing where nothing supports it", async () => {
    const { statements, events, reason } = await answer(site.open(), "vaksin kanker");
    expect({ statements, events }).toEqual({ statements: [], events: [] });
    expect(reason).toMatch(/No article/);
  });
});
