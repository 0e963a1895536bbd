import { describe, expect, it } from "vitest";
import { orderDocuments } from "../../index-build/search-index/index.ts";
import { frequentPhrases } from "../../index-build/search-index/phrases.ts";
import { SignificantTerms, significantTermHashes } from "../../index-build/search-index/significant-terms.ts";
import { suggestionsOf } from "../../index-build/search-index/suggestions.ts";
import { termHash, termStatistics } from "../../index-build/text-model/index.ts";
import type { NewsEvent } from "../../src/schema/index.ts";
import { makeArticle } from "../support/make-article.ts";

const article = (id: string, headline: string, body = "Warga.") => makeArticle({ id, headline, body });

const eventOf = (id: string, day: string | null, articleIds: string[]) =>
  ({
    id,
    articleIds,
    firstReport: { value: day, precision: day === null ? "unknown" : "day", source: "stated" },
  }) as unknown as NewsEvent;

it("documents stand by their event, events by their first report, undated ones first", () => {
  const { events, articles } = orderDocuments(
    ["1", "2", "3", "4"].map((id) => article(id, "Judul")),
    [eventOf("b", "2025-03-02", ["4"]), eventOf("c", "2025-03-01", ["3", "1"]), eventOf("a", null, ["2"])],
  );
  expect(events.map(({ id }) => id)).toEqual(["a", "c", "b"]);
  expect(articles.map(({ id }) => id)).toEqual(["2", "3", "1", "4"]);
});

describe("phrases that are suggested", () => {
  const phrasesIn = (texts: readonly string[]) =>
    frequentPhrases(
      texts.map((text, at) => article(`${at}`, text)),
      () => new Set(),
    );
  const headlines = ["Kereta Cepat diresmikan", "Tiket Kereta Cepat habis", "Rute kereta cepat ditambah"];

  it("stand in three articles, as they are mostly written", () => {
    expect(phrasesIn(headlines)).toEqual(["Kereta Cepat"]);
    expect(phrasesIn(headlines.slice(1))).toEqual([]);
  });

  it("are left out as parts of a longer one", () => {
    expect(phrasesIn(headlines.map((text) => text.replace(/cepat/i, "Cepat Bandung")))).toEqual([
      "Kereta Cepat Bandung",
    ]);
  });

  it("come after the names, each with what it is found by", () => {
    const entities = [
      {
        ...{ id: "person-xi", type: "person" as const, prefLabel: "Xi Jinping", altLabel: ["Presiden Xi"] },
        ...{ confidence: 1, isPublic: true },
      },
    ];
    const found = suggestionsOf(
      headlines.map((text, at) => article(`${at}`, text)),
      { entities, hidden: [] },
    );
    expect(found).toEqual([
      { text: "Xi Jinping", type: "entity", names: ["xi jinping", "presiden xi"] },
      { text: "Kereta Cepat", type: "phrase", names: ["kereta cepat"] },
    ]);
  });
});

describe("whom no phrase names", () => {
  const bodies = [
    "Kirana Maheswari ditemukan di Sleman.",
    "Kabar Kirana Maheswari dari Sleman.",
    "Rumah Kirana Maheswari di Sleman.",
  ];
  const articlesOf = (id: string | null) =>
    bodies.map((body, at) => {
      const one = article(`${at}`, "Polisi bekerja", body);
      const start = body.indexOf("Kirana");
      const mention = { type: "person" as const, start, end: start + "Kirana Maheswari".length, entityId: id ?? "" };
      return { ...one, leadEnd: body.length, mentions: id === null ? [] : [mention] };
    });
  const kirana = (isPublic: boolean) => ({
    ...{ id: "person-kirana", type: "person" as const, prefLabel: "Kirana Maheswari", altLabel: [] },
    ...{ confidence: 1, isPublic },
  });
  const textsOf = (...asked: Parameters<typeof suggestionsOf>) => suggestionsOf(...asked).map(({ text }) => text);

  it("a private person, in whatever words", () => {
    expect(textsOf(articlesOf(null), { entities: [], hidden: [] })).toContain("Kirana Maheswari");
    const told = textsOf(articlesOf("person-kirana"), { entities: [kirana(false)], hidden: [] });
    expect(told.filter((text) => /kirana|maheswari/i.test(text))).toEqual([]);
    expect(textsOf(articlesOf("person-kirana"), { entities: [kirana(true)], hidden: [] })).toContain(
      "Kirana Maheswari",
    );
  });

  it("whom the owner hides", () => {
    const told = textsOf(articlesOf(null), { entities: [], hidden: ["kirana maheswari"] });
    expect(told.filter((text) => /kirana/i.test(text))).toEqual([]);
  });
});

it("the terms that tell an article from others are shared with one, and ten at most", () => {
  const body = "Satelit roket orbit antena sinyal stasiun kamera radar lensa baterai panel modul komet planet.";
  const articles = [article("a", "Satelit", body), article("b", "Satelit", body), article("c", "Tunggal", "Kelinci.")];
  const statistics = termStatistics(articles.map(({ termCounts }) => termCounts));
  const [first = new Uint32Array(), , third = new Uint32Array()] = significantTermHashes(articles, statistics);
  expect(first.length).toBe(10);
  expect([...third]).toEqual([]);
  const terms = new SignificantTerms([first]);
  const [wanted = 0] = first;
  const word = ["satelit", "roket", "orbit", "antena"].find((term) => termHash(term) === wanted);
  if (word !== undefined) terms.note(word);
  expect(terms.of(Uint32Array.of(wanted), "id")).toBe(word ?? "");
});
