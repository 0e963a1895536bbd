import { describe, expect, it } from "vitest";
import { languageOf, loadLanguageIdentifier } from "../../index-build/language-identification/index.ts";

const identify = await loadLanguageIdentifier();

describe("the language of a text", () => {
  it.each([
    ["id", "Presiden mengatakan bahwa harga beras naik karena pasokan berkurang setelah banjir di beberapa wilayah."],
    [
      "ms",
      "Perdana Menteri berkata harga beras naik kerana bekalan berkurangan selepas banjir di beberapa kawasan, manakala polis menutup jalan.",
    ],
    ["en", "The president said that rice prices rose because supplies fell after floods in several regions."],
    [
      "ru",
      "Президент заявил, что цены на рис выросли из-за сокращения поставок после наводнений в нескольких регионах.",
    ],
    [
      "de",
      "Der Präsident sagte, dass die Reispreise gestiegen sind, weil das Angebot nach den Überschwemmungen zurückging.",
    ],
  ])("%s", (language, text) => expect(identify(text, "xx")).toBe(language));

  it.each(["Liga Putri", "PSM vs Persib", "!!!", ""])("is the site's own for “%s”, which does not tell", (text) =>
    expect(identify(text, "id")).toBe("id"),
  );
});

describe("the language that a template states", () => {
  const INDONESIAN =
    "Bupati meresmikan jembatan gantung yang baru selesai dibangun. Menurut warga, jembatan itu sudah lama ditunggu karena jalan lama sering terendam banjir dan tidak bisa dilewati mobil.";
  const MALAY =
    "Pegawai daerah berkata jambatan itu siap selepas dua tahun. Penduduk kampung gembira kerana jalan lama kerap ditenggelami air dan kenderaan tidak dapat melaluinya setiap kali hujan lebat.";
  const ENGLISH =
    "The mayor opened the new bridge on Monday after two years of work. Residents said that the old road was often under water and that cars could not pass when it rained.";

  it.each([
    [INDONESIAN, "en", "id"],
    [INDONESIAN, "en-US", "id"],
    [INDONESIAN, "ms-MY", "id"],
    [MALAY, "id-ID", "ms"],
    [MALAY, "en", "ms"],
    [ENGLISH, "id", "en"],
    [ENGLISH, "eng", "en"],
    [INDONESIAN, null, "id"],
    ["Xi Jinping, Vladimir Putin", "en", "en"],
    // A language that is not known here is believed.
    ["Sampéan badhé tindak dhateng pundi, Pak Lurah?", "jv", "jv"],
  ])("%s, stated as %s, is %s", (text, stated, language) => {
    expect(languageOf(text, { stated, fallback: "id" }, identify)).toBe(language);
  });
});
