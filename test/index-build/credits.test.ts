import { describe, expect, it } from "vitest";
import { authorLine, extract } from "../../index-build/extract/index.ts";
import { isPlaceholder, nameOnly } from "../../index-build/extract/named.ts";
import { readCredits } from "../../index-build/extract/text/credits.ts";

const PARAGRAPHS = [
  "Bandara Muara menambah dua penerbangan malam ke Teluk Karang mulai bulan depan.",
  "Manajer bandara Yusuf Santika mengatakan permintaan naik 18 persen dalam setahun.",
  "Penerbangan terakhir kini berangkat pukul 22.15 dan tiba pukul 23.05.",
  "Maskapai menyiapkan pesawat berkapasitas 72 kursi untuk jalur itu.",
  "Warga Teluk Karang menyambut jadwal baru itu dengan gembira.",
];

const read = (text: string) => extract({ fields: { title: "Bandara Tambah Penerbangan", body: text }, page: null });
const bodyOf = (text: string): string => {
  const read_ = read(text);
  return "articleBody" in read_ ? read_.articleBody : read_.reason;
};
const withLine = (line: string, at = 1) => PARAGRAPHS.toSpliced(at, 0, line);

describe("a credit inside a text", () => {
  it.each([
    "Pilihan Editor: Jembatan Kali Putih Ditutup Dua Pekan",
    "Catatan Editor: angka ini sudah diperbarui",
    "Editor: Rini Halim",
    "Penulis: Rini Halim",
    "Reporter: Rini Halim",
    "Surat Pewarta: Malam di Teluk Karang",
  ])("cuts no paragraph that follows: “%s”", (line) => {
    for (const separator of ["\n\n", "\n", " "]) {
      for (const at of [1, 2]) {
        const body = bodyOf(withLine(line, at).join(separator));
        for (const paragraph of PARAGRAPHS) expect(body).toContain(paragraph);
      }
    }
  });

  it("closes the text where nothing of it follows, and then only itself and the page around", () => {
    for (const close of [
      "Editor: Rini Halim",
      "Penulis: Budi Santoso Editor: Rini Halim",
      "Editor : Rini Halim\nTerkini",
    ]) {
      for (const separator of ["\n\n", " "]) {
        const body = bodyOf([...PARAGRAPHS, close].join(separator));
        for (const paragraph of PARAGRAPHS) expect(body).toContain(paragraph);
        expect(body).not.toMatch(/editor|terkini/i);
      }
    }
  });
});

describe("what stands in place of a name", () => {
  it.each([
    "Penulis tidak ditemukan",
    "Tidak Ditemukan",
    "nama penulis belum diketahui",
    "Author not found",
    "byline not available",
    "Unknown author",
    "Unknown",
    "Anonim",
    "No author",
    "Tanpa nama",
    "Pengarang tidak dikenal",
    "n/a",
    "-",
    "--",
    "",
    "???",
  ])("is no name: “%s”", (text) => {
    expect(isPlaceholder(text)).toBe(true);
    expect(nameOnly(text)).toBeNull();
  });

  it.each([
    "https://kabar.example/penulis/rini",
    "#/schema/person/1",
    "//kabar.example",
    "rini@kabar.example",
    "_:b0",
    "4711",
  ])("nor is a reference: “%s”", (text) => expect(nameOnly(text)).toBeNull());

  it.each([
    "Rini Halim",
    "Tim Redaksi",
    "Nona Tidore",
    "No Brand",
    "Tak Berhenti Membaca",
    "Ada Lovelace",
    "Tanti Belum",
  ])("and a name is one: “%s”", (text) => expect(nameOnly(text)).toBe(text));

  const authorsOf = (fields: Record<string, unknown>) => {
    const article = extract({ fields: { title: "Bandara", body: PARAGRAPHS.join("\n\n"), ...fields }, page: null });
    return "authors" in article ? [authorLine(article.authors), article.publisher] : [];
  };

  it("is unknown in a record, whatever field it stands in", () => {
    expect(authorsOf({ author: "Penulis tidak ditemukan", publisher: "Tidak ditemukan" })).toEqual([null, null]);
    expect(
      authorsOf({ author: { "@id": "https://kabar.example/#rini" }, publisher: "https://www.kabar.co.id/" }),
    ).toEqual([null, "kabar.co.id"]);
    expect(authorsOf({ author: [{ name: "Rini Halim" }, { name: "Unknown author" }] })[0]).toBe("Rini Halim");
  });

  it("is unknown in the markup of a page", () => {
    const page = (author: string, publisher: string) =>
      extract({
        fields: {},
        page: {
          type: "html",
          text:
            `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bandara Muara Menambah Penerbangan Malam",` +
            `"author":${author},"publisher":${publisher}}</script></head><body><article><h1>Bandara Muara Menambah Penerbangan Malam</h1>` +
            `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`,
        },
      });
    expect(page('{"@id":"https://kabar.example/#/p/1"}', '{"@id":"#w"}')).toMatchObject({
      authors: [],
      publisher: null,
    });
    expect(page('[{"@id":"#a"},{"name":"Rini Halim"}]', '{"name":"Kabar Muara"}')).toMatchObject({
      authors: [{ type: "person", name: "Rini Halim" }],
      publisher: "Kabar Muara",
    });
    expect(page('{"url":"https://kabar.example/rini"}', '"Tidak ditemukan"')).toMatchObject({
      authors: [],
      publisher: null,
    });
  });
});

describe("where a text was taken from", () => {
  it.each([
    ["dengan judul Jembatan Dibuka", "Jembatan Dibuka"],
    ['dengan judul: "Jembatan Dibuka".', "Jembatan Dibuka"],
    ["dengan judul “Jembatan Dibuka, Warga Lega”, [https://kabar.example/1].", "Jembatan Dibuka, Warga Lega"],
    ["dengan judul [Foto] Jembatan Dibuka [kabar.example]", "[Foto] Jembatan Dibuka"],
    ["dengan judul [Foto]", "[Foto]"],
  ])("is read of “%s”", (words, originalHeadline) => {
    expect(readCredits([`Artikel ini telah tayang di Kabar.com ${words}`])).toMatchObject({
      isBasedOn: "Kabar.com",
      originalHeadline,
    });
  });
});
