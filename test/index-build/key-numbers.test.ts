import { describe, expect, it } from "vitest";
import { statisticsOf } from "../../index-build/events/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { summarizeEvent } from "../../index-build/summaries/index.ts";
import { UNKNOWN_DATE } from "../../src/schema/index.ts";
import { makeArticle } from "../support/make-article.ts";

const FACTS = { date: { ...UNKNOWN_DATE }, location: null, participants: [] };

/** An article of an origin of its own, published on a day of May 2026. */
const told = (id: string, dayOfMay: number, body: string, headline = "Kapal Tenggelam"): DatedArticle => ({
  ...makeArticle({ id, headline, body, published: `2026-05-${String(dayOfMay).padStart(2, "0")}` }),
  origin: id,
});

const numbersOf = (...articles: DatedArticle[]) =>
  summarizeEvent(articles, FACTS, new Map(), statisticsOf(articles)).keyFacts.numbers;
const labelsOf = (body: string, inLanguage = "id") => {
  const article = { ...told("a", 1, body), inLanguage };
  return numbersOf(article).map(({ label, text }) => `${label}: ${text}`);
};

describe("the numbers of an event", () => {
  it.each([
    ["Kapal tenggelam dan 14 orang tewas di perairan itu.", ["Tewas: 14 orang"]],
    ["Sebanyak tujuh orang luka berat dalam kecelakaan itu.", ["Luka berat: tujuh orang"]],
    ["Banjir merendam desa; 120 rumah rusak di kampung itu.", ["Rusak: 120 rumah"]],
    ["Kerugian ditaksir mencapai Rp 2,5 miliar menurut polisi.", ["Kerugian: Rp 2,5 miliar"]],
    ["Gempa magnitudo 5,4 mengguncang kota itu semalam.", ["Magnitudo: 5,4"]],
  ])("says of what each is: %s", (body, labels) => expect(labelsOf(body)).toEqual(labels));

  it.each([
    ["Hakim menjatuhkan hukuman 12 tahun 6 bulan penjara kepadanya.", ["Hukuman penjara: 12 tahun 6 bulan"]],
    ["Hakim menjatuhkan denda sebesar Rp 300 juta kepada terdakwa itu.", ["Denda: Rp 300 juta"]],
  ])("of a punishment only where a headline is about one: %s", (body, labels) => {
    const read = (headline: string) => numbersOf(told("a", 1, body, headline));
    expect(read("Mantan Bupati Divonis Bersalah").map(({ label, text }) => `${label}: ${text}`)).toEqual(labels);
    expect(read("Daftar Penerima Bintang Kehormatan")).toEqual([]);
  });

  it("in English alike", () =>
    expect(labelsOf("The ferry sank and 14 people were killed off the coast.", "en")).toEqual(["Killed: 14 people"]));

  it.each([
    ["nobody says of what", "Sebanyak 65 orang berada di kapal itu pagi tadi."],
    ["a span of time", "Perjalanan itu memakan waktu 12 tahun lamanya."],
    ["a sum without a name", "Ia membawa Rp 50 juta di dalam tasnya kemarin."],
    ["none at all", "Ada 0 orang tewas dalam kejadian itu."],
    ["no exact one", "Sekitar 30 orang tewas dalam kejadian itu."],
    ["a prosecutor asks for", "Jaksa menuntut hukuman 12 tahun penjara dan denda Rp 1 miliar."],
    ["may come to pass", "Pelaku terancam hukuman 15 tahun penjara karena perbuatannya."],
    ["is a rule", "Pelanggar membayar denda sebesar Rp 300 juta ke kas negara."],
    ["befell nobody", "Sebanyak dua orang hilang kendali di tikungan itu semalam."],
    ["was before", "Letusan sebelumnya membuat 35 orang tewas di lereng itu."],
    ["is a part of a whole", "Tiga dari sembilan penumpang luka dalam kecelakaan itu."],
    ["came on top", "Jumlah korban bertambah 2 orang tewas pada malam itu."],
    ["belongs to others", "Pilot tewas dan 12 warga mengeluh kepada petugas."],
    ["is of another year", "Pada 2019 sebanyak 40 orang tewas di tempat yang sama."],
    ["counts things under a word for persons", "Polisi mengamankan 309 kilogram sabu di pelabuhan."],
    ["an age", "Budi (45) tewas dalam kejadian itu."],
  ])("leaves out what %s", (_, body) => expect(labelsOf(body)).toEqual([]));

  it("gives a toll that grows as one, with the values before it and who says so", () => {
    const [toll, ...others] = numbersOf(
      told("a", 1, "Kapal tenggelam dan 12 orang tewas di perairan itu."),
      told("b", 2, "Tim menemukan korban lagi sehingga 14 orang tewas di perairan itu."),
      told("c", 2, "Jumlahnya kini 14 orang tewas menurut petugas."),
    );
    expect(others).toEqual([]);
    expect(toll).toMatchObject({ label: "Tewas", value: 14, originCount: 2, reported: { value: "2026-05-02" } });
    expect(toll?.earlier).toMatchObject([{ text: "12 orang", value: 12, reported: { value: "2026-05-01" } }]);
    expect(toll?.earlier[0]?.citations[0]?.articleId).toBe("a");
  });

  it("goes by most newsrooms where later ones stand alone", () => {
    const [toll] = numbersOf(
      told("a", 1, "Kapal tenggelam dan 14 orang tewas di perairan itu."),
      told("b", 1, "Petugas mencatat 14 orang tewas di perairan itu."),
      told("c", 2, "Ada 41 orang tewas di perairan itu menurut warga."),
    );
    expect(toll).toMatchObject({ value: 14, originCount: 2, earlier: [] });
  });
});

describe("the first statement", () => {
  const firstOf = (body: string) => {
    const article = told("a", 1, body);
    return summarizeEvent([article], FACTS, new Map(), statisticsOf([article])).summary.statements[0]?.text;
  };
  const NEWS = "Bupati Rina Sasmita membuka pasar ikan baru di Kota Banyu pada Senin pagi.";

  it.each([
    ["a quotation", `"Pasar ini milik warga dan harus dijaga bersama," kata Bupati Rina Sasmita. ${NEWS}`],
    ["a question", `Sudahkah Anda tahu pasar ikan baru di Kota Banyu? ${NEWS}`],
    ["what was told before", `Diberitakan sebelumnya, pasar ikan lama di Kota Banyu terbakar habis. ${NEWS}`],
  ])("is not %s", (_, body) => expect(firstOf(body)).toBe(NEWS));

  it("is the news, whatever earlier time it names beside it", () => {
    const article = {
      ...told(
        "a",
        20,
        "Bupati membuka pasar ikan yang dibangun sejak Maret 2019 di Kota Banyu. Warga datang pagi-pagi.",
      ),
    };
    const facts = { ...FACTS, date: { value: "2026-05-20", precision: "day", source: "stated" } as const };
    const { summary } = summarizeEvent([article], facts, new Map(), statisticsOf([article]));
    expect(summary.statements[0]?.text).toMatch(/^Bupati membuka/);
    expect(summary.background).toEqual([]);
  });
});
