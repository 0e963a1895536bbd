import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";

const FIRST = "Bupati Demak membuka pasar ikan di tepi sungai pada Rabu (5/6/2024), disaksikan ratusan pedagang.";
const SECOND = "Sebanyak empat puluh pedagang menempati kios baru itu sejak pagi, kata kepala dinas perdagangan.";
const THIRD = "Pasar lama di seberang jalan akan dibongkar bulan depan, dan lahannya menjadi taman kota.";

/** The paragraphs that are kept of a record's text. */
function kept(...lines: readonly string[]): string[] {
  const fields = { title: "Pasar Ikan Demak Dibuka", body: lines.join("\n") };
  const found = extract({ fields, page: null });
  if ("reason" in found) throw new Error(found.reason);
  return found.paragraphs.map(({ start, end }) => found.articleBody.slice(start, end));
}

describe("what editors strike out of a record", () => {
  it.each([
    [
      "a list of titles behind its label",
      [
        "Baca Juga",
        "Harga Ikan Bandeng di Semarang Naik Lagi Pekan Ini",
        "Nelayan Jepara Menunggu Bantuan Solar dari Pemerintah",
      ],
    ],
    [
      "titles behind a label with a colon",
      ["Baca juga:", "Harga Ikan Bandeng Naik", "Nelayan Jepara Menunggu Bantuan Solar dari Pemerintah"],
    ],
    ["a link to a video", ["Simak juga Video Warga Kudus Berebut Gunungan"]],
    ["a call that leads elsewhere", ["Baca kisah pedagang lainnya di sini"]],
    ["a decorated line", ["- ADVERTISEMENT -"]],
    ["labels in brackets", ["[ Cetak ] [ Tutup jendela ]"]],
    ["a caption behind its credit", ["PIXABAY/RINI HALIMIlustrasi pasar ikan."]],
    ["the title of a video", ["Video: Warga Kudus Berebut Gunungan di Alun-alun"]],
    [
      "a title that ends with a mark",
      ["Baca juga: Pedagang Kudus Menolak Pindah, Ketua DPRD: Tamparan untuk Pemerintah!"],
    ],
    ["a row of signs", ["*** *** ***"]],
    ["a caption behind the name of a source", ["Pexels/Rini HalimPasar ikan di pagi hari."]],
  ])("%s", (_, lines) => expect(kept(FIRST, SECOND, ...lines, THIRD)).toEqual([FIRST, SECOND, THIRD]));

  it.each([
    ["initials", ["(abc/def)"]],
    ["initials, and tags below them", ["(abc/def)", "pasar ikan demak", "demak"]],
    ["initials, tags, and what is offered below", ["(abc/def)", "pasar", "demak", "Penghargaan Kota 2025"]],
    ["the agency", ["- BERNAMA"]],
    ["a source and an editor, glued", ["sumber: diskominfo Demakeditor: wawan"]],
    ["a note on whom to write to", ["Rini Halim can be reached at 555-0142 or rini@kabar.example."]],
  ])("%s below the text", (_, lines) => expect(kept(FIRST, SECOND, THIRD, ...lines)).toEqual([FIRST, SECOND, THIRD]));

  it.each([["(Wan)"], ["( Dhani, M)"], ["(rls)"], ["- UTUSAN."], ["(*)"]])("%s behind the last sentence", (end) =>
    expect(kept(FIRST, SECOND, `${THIRD}${end}`)).toEqual([FIRST, SECOND, THIRD]),
  );

  it.each(["JAKARTA-", "JAKARTA, KOMPAS.com-", "Liputan6.com, Jakarta", "KABAR.CO.ID, JAKARTA -- "])(
    "the dateline %j, though it is glued",
    (dateline) => expect(kept(`${dateline}${FIRST}`, SECOND, THIRD)).toEqual([FIRST, SECOND, THIRD]),
  );

  it("labels of navigation that are glued to the last sentence", () => {
    const labels = "Tren Niaga Tren Bola Tren Daerah Tren Global Niaga Tren";
    expect(kept(FIRST, SECOND, `${THIRD} ${labels}`)).toEqual([FIRST, SECOND, THIRD]);
  });

  it("what stands for a post, and nothing of the text around it", () =>
    expect(kept(`${FIRST} View this post on Instagram A post shared by Kabar (@kabar.uji) ${SECOND}`, THIRD)).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ]));
});

describe("what stays in a record", () => {
  it.each([
    [
      "a question behind a title of another article",
      ["Baca juga:", "Harga Ikan Bandeng Naik", "Lantas seberapa jauh pedagang harus pindah?"],
      ["Lantas seberapa jauh pedagang harus pindah?"],
    ],
    ["a numbered heading behind a label whose titles are missing", ["Baca Juga", "1. Kios Baru"], ["1. Kios Baru"]],
    [
      "a place that is an abbreviation with a hyphen",
      [`PDI-Perjuangan ikut membuka pasar ikan di ${"Demak"} bersama warga.`],
      ["PDI-Perjuangan ikut membuka pasar ikan di Demak bersama warga."],
    ],
    [
      "a hashtag as it is written",
      ["Warga menulis #PasarIkanDemak di spanduk mereka yang dipasang sejak pagi."],
      ["Warga menulis #PasarIkanDemak di spanduk mereka yang dipasang sejak pagi."],
    ],
  ])("%s", (_, lines, own) => expect(kept(FIRST, SECOND, ...lines, THIRD)).toEqual([FIRST, SECOND, ...own, THIRD]));

  it("the sentences that a repeated paragraph tells for the first time", () => {
    const more = "Wali kota belum menjawab surat para pedagang itu sampai berita ini ditulis.";
    expect(kept(FIRST, SECOND, `${FIRST} ${SECOND} ${more}`)).toEqual([FIRST, SECOND, more]);
  });

  it("the beginning of a sentence whose name was a link", () =>
    expect(
      kept(
        "Kepala dinas perhubungan mengatakan ada sebanyak dua puluh bus bekas",
        "Transjaya",
        "yang terbakar di tempat penyimpanan pada Rabu pagi.",
        SECOND,
      )[0],
    ).toBe(
      "Kepala dinas perhubungan mengatakan ada sebanyak dua puluh bus bekas Transjaya yang terbakar di tempat penyimpanan pada Rabu pagi.",
    ));

  it("a quotation whole, where sentences inside it were told before", () => {
    const quoted = `"${SECOND.slice(0, -1)}. Kami masih menunggu jawaban mereka sampai malam ini. ${THIRD}"`;
    expect(kept(FIRST, SECOND, THIRD, quoted).join("\n")).toContain(
      "Kami masih menunggu jawaban mereka sampai malam ini.",
    );
  });

  it("the items of a list that its sentence announces", () =>
    expect(kept(FIRST, "Berikut nama pedagang yang belum pindah.", "Wawan Halim", "Rini Sari").slice(-2)).toEqual([
      "Wawan Halim",
      "Rini Sari",
    ]));

  it("the item of a list that ends a text", () =>
    expect(kept(FIRST, "Pedagang yang pindah:", "1. Wawan", "2. Rini Halim")).toContain("2. Rini Halim"));
});
