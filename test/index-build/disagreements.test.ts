import { describe, expect, it } from "vitest";
import { statisticsOf } from "../../index-build/events/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { summarizeEvent } from "../../index-build/summaries/index.ts";
import { UNKNOWN_DATE } from "../../src/schema/index.ts";
import { makeArticle } from "../support/make-article.ts";

const FACTS = { date: { ...UNKNOWN_DATE }, location: null, participants: [] };

/** What two reports, with the names that are marked by `[` and `]`, disagree on: `label: a / b`. */
function differencesOf(first: string, second: string, headline = "Peristiwa di Banyu"): string[] {
  const articles = [first, second].map((marked, at): DatedArticle => {
    const body = marked.replace(/[[\]]/g, "");
    const names = [...marked.matchAll(/\[([^\]]+)\]/g)].map(({ 1: name = "" }) => name);
    const mentions = names.map((name) => {
      const start = body.indexOf(name);
      return { type: "person" as const, start, end: start + name.length, entityId: `person-${name.toLowerCase()}` };
    });
    return { ...makeArticle({ id: `a${at}`, headline, body }), origin: `a${at}`, mentions };
  });
  return summarizeEvent(articles, FACTS, new Map(), statisticsOf(articles)).disagreements.map(
    ({ what, claims }) => `${what}: ${claims.map(({ text }) => text).join(" / ")}`,
  );
}

describe("articles disagree", () => {
  it.each([
    [
      "whose age it is",
      "Polisi menahan [Darto Prabu] (45) di rumahnya pada pagi hari itu.",
      "Tersangka bernama [Darto Prabu] (42) dibawa ke kantor polisi semalam.",
      "usia Darto Prabu: 45 / 42",
    ],
    [
      "a number beside one that both tell",
      "Penyerang itu mencetak 200 gol dalam 215 penampilan bersama klub ibu kota.",
      "Rekor 200 gol dalam 250 penampilan dicapai penyerang itu semalam.",
      expect.stringMatching(/215 \/ 250$/),
    ],
    [
      "the round of a match of the same two",
      "Duel [Arema Banyu] melawan [Persik Sumber] masuk dalam pekan ke-27 liga musim ini.",
      "Laga [Arema Banyu] menjamu [Persik Sumber] digelar pada pekan ke-26 liga musim ini.",
      "pekan: pekan ke-27 / pekan ke-26",
    ],
    [
      "a day that never was",
      "Jembatan itu ambruk pada Senin (3/6/2024) pagi setelah hujan deras.",
      "Warga melihat jembatan retak sebelum ambruk, Senin (3/5/2024) pagi.",
      "tanggal: Senin (3/6/2024) / Senin (3/5/2024)",
    ],
  ])("on %s", (_, first, second, difference) => expect(differencesOf(first, second)).toEqual([difference]));
});

describe("articles do not disagree", () => {
  it.each([
    [
      "on the day on which the same was said",
      '"Totalnya ada 20 bus yang terbakar di terminal barang itu," ujar Syafrin, Selasa (10/6/2025).',
      '"Total ada 20 bus yang terbakar di terminal barang itu," ujar Syafrin, Rabu (11/6/2025).',
    ],
    [
      "on a span of days that both tell",
      "Hujan lebat melanda kota itu pada Kamis (23/2/2023) hingga Senin (27/2/2023) tanpa henti.",
      "Hujan lebat melanda kota itu sejak Kamis (23/2/2023) hingga Senin (27/2/2023) tanpa henti.",
    ],
    [
      "on numbers of others, whom each alone names",
      "Belanja daerah Kabupaten Bogor sampai Juni sudah dibelanjakan sebesar Rp 4,60 triliun tahun ini.",
      "Belanja daerah Kabupaten Kuningan sampai Juni sudah dibelanjakan sebesar Rp 1,26 triliun tahun ini.",
    ],
    [
      "on the age of a relative",
      "Polisi menahan [Darto Prabu] (45) di rumahnya pada pagi hari itu.",
      "Ibu [Darto Prabu] (48) dibawa ke kantor polisi bersama dua orang lain.",
    ],
    [
      "on one of several numbers of a kind in a sentence",
      "Petinju itu mendaratkan 178 dari 369 pukulan dan lawannya hanya 30 dari 207 pukulan malam itu.",
      "Pada ronde itu ia mendaratkan 28 dari 68 pukulan sepanjang malam itu.",
    ],
  ])("%s", (_, first, second) => expect(differencesOf(first, second)).toEqual([]));

  it("on prices and markets, which change by the minute", () =>
    expect(
      differencesOf(
        "Sektor barang baku naik sebesar 0,49 persen pada perdagangan sore itu.",
        "Sektor barang baku naik sebesar 0,09 persen pada perdagangan sore itu.",
        "IHSG Terkoreksi Tipis",
      ),
    ).toEqual([]));
});
