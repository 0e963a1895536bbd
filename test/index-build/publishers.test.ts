import { describe, expect, it } from "vitest";
import { publisherNames } from "../../index-build/publishers/index.ts";

const named = (rows: readonly (readonly [publisher: string | null, url: string | null])[], fixed: string[] = []) =>
  publisherNames(
    rows.map(([publisher, url]) => ({ publisher, url })),
    new Set(fixed),
  );

describe("one name for a site", () => {
  it("is the one that is no address, most frequent first", () => {
    expect(
      named([
        ["kabarteluk.com", "https://kabarteluk.com/a"],
        ["Kabar Teluk", "https://kabarteluk.com/b"],
        ["Kabarteluk", "https://bola.kabarteluk.com/c"],
        ["Kabar Teluk", null],
        ["bola.kabarteluk.com", "https://bola.kabarteluk.com/d"],
        ["www.kabarteluk.com", null],
      ]),
    ).toEqual(Array(6).fill("Kabar Teluk"));
  });

  it("is the registrable domain where there is no other, and as the site writes it", () => {
    expect(
      named([
        ["news.suara.co.id", "https://news.suara.co.id/a"],
        ["suara.co.id", null],
        ["Pulau6.com", "https://pulau6.com/a"],
        ["pulau6.com", "https://pulau6.com/b"],
      ]),
    ).toEqual(["suara.co.id", "suara.co.id", "Pulau6.com", "Pulau6.com"]);
  });

  it("is no section of it", () => {
    expect(
      named([
        ["nasional", "https://nasional.harian.example/a"],
        ["sepakbola", "https://www.harian-lain.com/sepakbola/1"],
        ["Harian Lain", "https://www.harian-lain.com/ekonomi/2"],
      ]),
    ).toEqual(["harian.example", "Harian Lain", "Harian Lain"]);
  });

  it("stays apart where names differ, and as the owner gave it", () => {
    expect(
      named(
        [
          ["Astro Bicara", "https://www.kolom.com/a"],
          ["Kolom", "https://www.kolom.com/b"],
          ["KOMPAS", "https://kompas.example/a"],
          [null, "https://kolom.com/c"],
        ],
        ["KOMPAS"],
      ),
    ).toEqual(["Astro Bicara", "Kolom", "KOMPAS", null]);
  });
});
