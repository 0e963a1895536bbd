import { describe, expect, it } from "vitest";
import { placeOf } from "../../index-build/events/location.ts";
import { placeRunsOf } from "../../index-build/events/place-runs.ts";
import { withRegions } from "../../index-build/events/regions.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import type { Entity } from "../../src/schema/index.ts";

/** An article whose places are marked by `[` and `]`; its lead is the first sentence. */
function told(
  headline: string,
  marked: string,
  inLanguage = "id",
): { article: DatedArticle; entities: Map<string, Entity> } {
  const entities = new Map<string, Entity>();
  const mentions: DatedArticle["mentions"] = [];
  let body = "";
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    if (!part.startsWith("[")) {
      body += part;
      continue;
    }
    const name = part.slice(1, -1);
    const id = `place-${name === "Indonesia" ? "id" : name.toLowerCase().replaceAll(" ", "-")}`;
    entities.set(id, { id, type: "place", prefLabel: name, altLabel: [], confidence: 1, isPublic: true });
    mentions.push({ type: "place", start: body.length, end: body.length + name.length, entityId: id });
    body += name;
  }
  const sentences: { start: number; end: number }[] = [];
  for (const match of body.matchAll(/[^.]+\.?\s*/g))
    sentences.push({ start: match.index, end: match.index + match[0].length });
  const article = {
    headline,
    articleBody: body,
    mentions,
    sentences,
    leadEnd: sentences[0]?.end ?? 0,
    inLanguage,
    datelinePlace: null,
  };
  return { article: article as unknown as DatedArticle, entities };
}

const place = (...all: ReturnType<typeof told>[]) =>
  placeOf(
    all.map(({ article }) => article),
    new Map(all.flatMap(({ entities }) => [...entities])),
  );

describe("the place of an event", () => {
  it("is where the lead says that it happened, the narrowest first, with its chain", () => {
    const found = place(
      told(
        "Remaja Terseret Ombak",
        "Remaja terseret ombak di [Pantai Biru], [Kemadang], [Tanjungsari], [Gunungkidul], Senin. Ia dari [Semarang].",
      ),
    );
    expect(found).toEqual({
      name: "Pantai Biru, Kemadang, Tanjungsari",
      chain: ["Kemadang", "Tanjungsari", "Kabupaten Gunungkidul", "Daerah Istimewa Yogyakarta", "Indonesia"],
    });
  });

  it("is not where somebody comments", () => {
    const found = place(
      told(
        "Iran Membantah",
        "Rudal jatuh di [Haifa] tadi malam. Hal itu keliru, kata anggota parlemen di [Jakarta], Selasa (24/6).",
      ),
    );
    expect(found?.name).toBe("Haifa");
  });

  it("is the region that most articles name, though each names another part of it", () => {
    const found = place(
      told("Pabrik di Sewon Terbakar", "Pabrik di [Sewon], [Bantul] terbakar."),
      told("Kebakaran Gudang di Bantul", "Gudang di [Bangunharjo], [Sewon], [Bantul] terbakar."),
      told("Gudang Terbakar", "Sebuah gudang terbakar di [Bantul]. Pemiliknya orang [Klaten]."),
    );
    expect(found?.chain).toContain("Kabupaten Bantul");
  });

  it("is in the headline, with a word of place", () => {
    expect(place(told("Gempa Guncang Warga di Palu", "Gempa terjadi pagi tadi. Warga [Palu] panik."))?.name).toBe(
      "Palu",
    );
  });

  it("is where the news was told, where nothing is told to happen anywhere", () => {
    const one = told(
      "Tarif Naik",
      'Tarif kapal naik. "Naik bulan depan," kata Hasan di [Gedung Biru], [Jakarta Pusat], Senin.',
    );
    expect(place(one)?.name).toBe("Gedung Biru, Jakarta Pusat");
  });

  it("is where something set out or happened, not where it arrived", () => {
    const text =
      "Insiden di [Bandara El Biru], [Kupang], menunda penerbangan. Penumpang rute [Kupang]-[Surabaya] tiba di [Bandara Juanda].";
    expect(place(told("Penerbangan Ditunda", text))?.name).toBe("Bandara El Biru, Kupang");
  });

  it("is the inner one of two regions, one around the other", () => {
    const found = place(
      told("Banjir", "Banjir di [Daerah Istimewa Yogyakarta] meluas. Rumah di [Sleman] dan di [Sleman] terendam."),
    );
    expect(found?.name).toBe("Sleman");
  });

  it("is the place of the dateline, but not of a seat of the media, where the text has none", () => {
    const dated = (datelinePlace: string) => {
      const { article, entities } = told("Liga Bola", "Liga bola berkembang. Gaji dibayar.");
      return placeOf([{ ...article, datelinePlace }], entities)?.name ?? null;
    };
    expect([dated("Sleman"), dated("Jakarta")]).toEqual(["Sleman", null]);
  });

  it("is the province where several of its regencies are told", () => {
    const one = told("Pajak", "Pajak naik, kata A di [Sleman], Senin. Pajak naik, kata B di [Bantul], Senin.");
    expect(place(one)).toEqual({
      name: "Daerah Istimewa Yogyakarta",
      chain: ["Daerah Istimewa Yogyakarta", "Indonesia"],
    });
  });

  it("is whole where a scraper cut it and the headline has it", () =>
    expect(place(told("Gempa di Sigi", "Gempa terjadi di [Sig]. Warga panik."))?.name).toBe("Sigi"));

  it("has its country as the text tells it", () =>
    expect(place(told("Gol", "Laga digelar di [Suita], [Osaka], [Jepang], Selasa (10/6)."))).toEqual({
      name: "Suita, Osaka, Jepang",
      chain: ["Osaka", "Jepang"],
    }));

  it("is that of the body that acts, where nothing else is told", () => {
    const { article, entities } = told("Polres Bantul Tangkap Dua Orang", "[Polres Bantul] menangkap dua orang.");
    const [mention] = article.mentions;
    const own = [...entities.values()].map((entity): Entity => ({ ...entity, type: "organization" }));
    if (mention) mention.type = "organization";
    const found = placeOf([article], new Map(own.map((entity) => [entity.id, entity])));
    expect(found).toMatchObject({
      name: "Bantul",
      chain: ["Kabupaten Bantul", "Daerah Istimewa Yogyakarta", "Indonesia"],
    });
  });

  it("is no list of countries", () =>
    expect(place(told("Laga", "Laga [Jepang], [Brasil] digelar di [Osaka], Selasa (10/6)."))?.name).toBe("Osaka"));

  it.each([
    ["not at all, but named", told("Klub Menang", "Gol pemain tim nasional [Brasil] membawa kemenangan.")],
    ["in an office", told("Gubernur Bicara", "Prestasi naik menurut Gubernur [Sumatera Utara].")],
    ["the readers' own country", told("Pajak Naik", "Pajak di [Indonesia] naik.")],
    ["a continent", told("Klub Terbaik", "Klub itu terbaik di [Asia].")],
    ["a medium", told("Viral", "Video itu beredar di [Instagram].")],
    ["where something came from", told("Beras Tiba", "Beras dari [Vietnam] tiba.")],
  ])("is none: %s", (_, one) => expect(place(one)).toBeNull());

  it("needs a sure name", () => {
    const one = told("Acara", "Acara digelar di [Gedung Biru] pagi tadi.");
    for (const entity of one.entities.values()) entity.confidence = 0.4;
    expect(place(one)).toBeNull();
    expect(placeOf([], new Map())).toBeNull();
  });
});

it("places of one breath are one run; those of one region know each other", () => {
  const { article, entities } = told(
    "X",
    "Acara di [Stadion Biru], [Bantul]. Warga [Bantul] ke [Stadion Biru Bantul].",
  );
  const runs = placeRunsOf(article, entities);
  expect(runs.map(({ text }) => text)).toEqual(["Stadion Biru, Bantul", "Bantul", "Stadion Biru Bantul"]);
  expect(
    new Set(
      withRegions([runs])
        .flat()
        .map(({ region }) => region),
    ).size,
  ).toBe(1);
});
