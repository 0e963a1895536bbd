import { describe, expect, it } from "vitest";
import { learnAbbreviations } from "../../index-build/synonyms/abbreviations.ts";
import { countryNames } from "../../index-build/synonyms/countries.ts";
import { learnSynonyms } from "../../index-build/synonyms/index.ts";

describe("abbreviations that articles explain", () => {
  it.each([
    ["kata Mahkamah Agung (MA) kemarin", { from: "ma", to: ["mahkamah agung"] }],
    [
      "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) menyebut",
      ["bmkg", "badan meteorologi klimatologi dan geofisika"],
    ],
    ["the International Criminal Court (ICC) said", ["icc", "international criminal court"]],
    ["Komisi Pemberantasan Korupsi (KPK) menahan", ["kpk", "komisi pemberantasan korupsi"]],
    [
      "oleh Pusat Pelaporan dan Analisis Transaksi Keuangan (PPATK).",
      ["ppatk", "pusat pelaporan dan analisis transaksi keuangan"],
    ],
  ])("%s", (text, rule) => expect(learnAbbreviations([text])).toEqual([rule]));

  it.each([
    "ujar Budi (Kompas) kemarin",
    "Budi Santoso (30) dan",
    "Desa Sari (RT 01)",
    "pria itu (TNI)",
    "di Jakarta Selatan (WIB)",
  ])("none in “%s”", (text) => expect(learnAbbreviations([text])).toEqual([]));

  it("are what most articles say, or nothing where they disagree", () => {
    const agung = "Mahkamah Agung (MA) memutus";
    const aceh = "Majelis Adat (MA) bersidang";
    expect(learnAbbreviations([agung, agung, aceh])).toEqual([{ from: "ma", to: ["mahkamah agung"] }]);
    expect(learnAbbreviations([agung, aceh])).toEqual([]);
  });

  it("lead one way where the short form is a word", () => {
    expect(learnAbbreviations(["World Health Organization (WHO) said"])).toEqual([
      { from: "who", to: ["world health organization"] },
    ]);
  });
});

describe("names of countries", () => {
  it("stand together in every language", () => {
    const rules = countryNames();
    const groupOf = (name: string) => rules.find((rule) => Array.isArray(rule) && rule.includes(name));
    expect(groupOf("Mesir")).toEqual(expect.arrayContaining(["Mesir", "Egypt"]));
    expect(groupOf("Belanda")).toContain("Netherlands");
  });
});

it("a corpus has the abbreviations it explains, and the countries", () => {
  const explained = Array.from({ length: 5 }, () => ({
    articleBody: "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) memperingatkan warga.",
  }));
  const countries = countryNames();
  expect(learnSynonyms([])).toEqual(countries);
  expect(learnSynonyms(explained).length).toBe(countries.length + 1);
});
