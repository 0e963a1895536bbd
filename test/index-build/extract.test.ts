import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";

const fromFields = (fields: Record<string, unknown>) => extract({ fields, page: null });
const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";

describe("records", () => {
  it.each([
    [{ title: "Jembatan", body: BODY, url: "https://a.example/1", publisher: "A", author: "Budi" }],
    [{ judul: "Jembatan", isi: BODY, link: "https://a.example/1", media: "A", penulis: "Budi" }],
    [
      {
        Headline: "Jembatan",
        articleBody: BODY,
        permalink: "https://a.example/1",
        source: { name: "A" },
        authors: ["Budi"],
      },
    ],
  ])("are read under any of their common field names: %j", (fields) => {
    expect(fromFields(fields)).toMatchObject({
      headline: "Jembatan",
      articleBody: BODY,
      url: "https://a.example/1",
      publisher: "A",
      authors: [{ type: "person", name: "Budi" }],
    });
  });

  it("have broken entities in their headlines mended", () => {
    expect(fromFields({ title: 'Proyek ";Macet";, Warga&nbsp;Kecewa', body: BODY })).toMatchObject({
      headline: 'Proyek "Macet", Warga Kecewa',
    });
  });

  it("keep a text of fragments when they state a headline", () => {
    expect(fromFields({ title: "Jembatan", summary: "Jembatan baru dibuka di tepi sungai" })).toMatchObject({
      articleBody: "Jembatan baru dibuka di tepi sungai",
    });
  });

  it("give the author of a byline without a colon", () => {
    expect(fromFields({ title: "Jembatan", body: `Oleh Sari Melati\n${BODY}` })).toMatchObject({
      authors: [{ type: "person", name: "Sari Melati" }],
      articleBody: BODY,
    });
  });

  it("without a text are named with the fields they have", () => {
    expect(fromFields({ title: "Jembatan", foto: "x" })).toMatchObject({
      reason: expect.stringMatching(/its fields: title, foto/),
    });
  });

  it("part furniture that was glued into one line", () => {
    const glued = `${BODY} Editor: Sari Melati Jl. Melati 3 Artikel ini telah tayang di Kabar.com dengan judul Jembatan Dibuka`;
    expect(fromFields({ title: "Jembatan", body: glued })).toMatchObject({ articleBody: BODY });
  });
});
