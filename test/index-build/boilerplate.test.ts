import { describe, expect, it } from "vitest";
import { BoilerplateLearner } from "../../index-build/boilerplate/index.ts";
import { parsePage } from "../../index-build/extract/index.ts";
import { loadLanguageIdentifier } from "../../index-build/language-identification/index.ts";
import type { ParsedPage } from "../../index-build/model/pipeline-types.ts";
import { type PreparationConfig, pageSegments, prepareArticle } from "../../index-build/pipeline/prepare.ts";

const config: PreparationConfig = { defaultLanguage: "id", defaultUtcOffset: "+07:00", fields: {}, publishers: {} };
const identify = await loadLanguageIdentifier();

/** The bodies of records after what they teach together is taken out. */
function bodiesOf(records: readonly Record<string, string>[]): string[] {
  const pages = records.map((fields) => parsePage({ fields, page: null }, config.fields) as ParsedPage);
  const learner = new BoilerplateLearner();
  for (const page of pages) learner.add(pageSegments(page, "."));
  const boilerplate = { ...learner.learn(), phrases: [], headlineEnds: [] };
  return pages.map((page) => {
    const prepared = prepareArticle({ page, folder: ".", boilerplate }, config, identify);
    return "reason" in prepared ? prepared.reason : prepared.draft.articleBody;
  });
}

const story = (number: number) =>
  `Warga kampung nomor ${"abcdefghijklmnopqrstuvwxyz"[number]}ra menanam ${["padi", "jagung", "kopi", "teh"][number % 4]} di ladang ke${number}, lalu pulang ke rumah ${"mnopqrstuvwxyzabcdefghijkl"[number]}bi sebelum hujan turun di sore hari yang sejuk.`;
const record = (number: number, body: string, publisher = "Kabar") => ({
  title: `Berita ladang ${number}`,
  body,
  publisher,
});

describe("what a publisher repeats", () => {
  const footer = "Kabar Sore diterbitkan oleh yayasan pembaca setia di kota ini.";

  it("goes, on a line of its own and glued into the text", () => {
    const bodies = bodiesOf(
      Array.from({ length: 12 }, (_, number) => record(number, `${story(number)}${number % 2 ? " " : "\n"}${footer}`)),
    );
    expect(bodies).toEqual(Array.from({ length: 12 }, (_, number) => story(number)));
  });

  it("stays where another publisher writes it once", () => {
    const records = Array.from({ length: 12 }, (_, number) => record(number, `${story(number)} ${footer}`));
    expect(bodiesOf([...records, record(20, `${story(20)} ${footer}`, "Lain")]).at(-1)).toBe(`${story(20)} ${footer}`);
  });

  it("stays in texts that follow one template, or are copies", () => {
    const template = (number: number) =>
      `Harga cabai hari ini Rp ${number}0.000. Harga dapat berubah karena pasokan dan cuaca. Pembeli diminta memeriksa harga di pasar. Data ini dihimpun dari pedagang.`;
    const bodies = bodiesOf(Array.from({ length: 12 }, (_, number) => record(number, template(number + 10))));
    expect(bodies[0]).toBe(template(10));
  });

  it("stays inside the text, where a publisher repeats the background of a matter", () => {
    const background = "Pembangunan bendungan itu dimulai tiga tahun lalu dengan dana dari pemerintah pusat.";
    const inside = (number: number) =>
      Array.from({ length: 9 }, (_, at) => `${story(number)} Ini kalimat ${"abcdefghi"[at]}${number}.`).join(" ");
    const bodies = bodiesOf(
      Array.from({ length: 12 }, (_, number) =>
        record(number, number < 8 ? `${inside(number)} ${background} ${inside(number + 12)}` : inside(number)),
      ),
    );
    expect(bodies[0]).toContain(background);
  });

  it("stays near the end too, with text of the report behind it", () => {
    const background = "Pembangunan bendungan itu dimulai tiga tahun lalu dengan dana dari pemerintah pusat.";
    const closing = (number: number) =>
      `Kepala desa ke${number} berharap ${"qrstuvwxyzab"[number]}ta cepat selesai sebelum musim panen tiba lagi tahun depan.`;
    const bodies = bodiesOf(
      Array.from({ length: 12 }, (_, number) =>
        record(number, `${story(number)} ${number < 8 ? `${background} ` : ""}${closing(number)} ${footer}`),
      ),
    );
    expect(bodies[0]).toBe(`${story(0)} ${background} ${closing(0)}`);
  });

  it("is not learnt from a handful of pages", () => {
    const bodies = bodiesOf(Array.from({ length: 4 }, (_, number) => record(number, `${story(number)} ${footer}`)));
    expect(bodies[0]).toBe(`${story(0)} ${footer}`);
  });
});

describe("a teaser glued into a text", () => {
  it("ends where the headline of another article of the corpus ends", () => {
    const teaser = "Baca juga: Hasan Ali Menang Lomba Perahu Kampung Air Bupati Jaya Utama membuka acara itu kemarin.";
    const [, body] = bodiesOf([
      { title: "Hasan Ali Menang Lomba Perahu Kampung Air", body: story(1) },
      { title: "Acara", body: `${story(2)} ${teaser}` },
    ]);
    expect(body).toBe(`${story(2)}\n\nBupati Jaya Utama membuka acara itu kemarin.`);
  });

  it("ends where two pages go on differently", () => {
    const headline = "Baca juga: Panen Raya Desa Maju Ditunda Sampai Musim Hujan Tiba";
    const bodies = bodiesOf([
      record(1, `${story(1)} ${headline} Karang Taruna menyiapkan lumbung baru bagi warga.`),
      record(2, `${story(2)} ${headline} Sungai Biru meluap dan merendam dua rumah warga.`),
    ]);
    expect(bodies[0]).toMatch(/\n\nKarang Taruna menyiapkan/);
    expect(bodies[1]).toMatch(/\n\nSungai Biru meluap/);
  });

  it("leaves the words around it whole", () => {
    const [body] = bodiesOf([
      {
        title: "Ladang",
        body: `${story(1)} Baca Juga: Harga Beras Naik Lagi Menjelang Lebaran Tahun Ini Menurut warga, harga itu berat.`,
      },
    ]);
    expect(body).toBe(`${story(1)}\n\nMenurut warga, harga itu berat.`);
  });
});
