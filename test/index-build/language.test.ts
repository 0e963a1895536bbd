import { describe, expect, it } from "vitest";
import { loadLanguageIdentifier } from "../../index-build/language-identification/index.ts";

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
