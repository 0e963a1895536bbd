import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkConfig } from "../../index-build/config/check-config.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { dateArticle } from "../../index-build/dates/index.ts";
import { extract, withoutHeadline } from "../../index-build/extract/index.ts";
import type { FieldMapping } from "../../index-build/model/field-names.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { problemLines } from "../../index-build/runtime/report.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";
import { readFiles } from "../support/read-files.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";
const LONG = `${BODY} Jembatan itu menghubungkan dua kampung yang selama ini hanya dapat dicapai dengan perahu kecil milik warga.`;

const fromFields = (fields: Record<string, unknown>, mapping: FieldMapping = {}) =>
  extract({ fields, page: null }, mapping);
const reasonOf = (fields: Record<string, unknown>, mapping: FieldMapping = {}): string => {
  const found = fromFields(fields, mapping);
  return "reason" in found ? found.reason : "";
};

const CLIPPING = {
  No: 1,
  Judul_Berita: "Jembatan Dibuka",
  "Isi Berita": BODY,
  "Tgl Terbit": "3 Juni 2024",
  "Nama Media": "Kabar Sungai",
  "Nama Wartawan": "Sari Melati",
  "Tautan Asli": "https://kabar.example/jembatan",
  "Tautan Gambar": "https://kabar.example/jembatan.jpg",
  scraped_on: "2025-01-02",
};
const CLIPPED = {
  headline: "Jembatan Dibuka",
  articleBody: BODY,
  publisher: "Kabar Sungai",
  authors: [{ type: "person", name: "Sari Melati" }],
  url: "https://kabar.example/jembatan",
  scrapedAt: "2025-01-02",
};

const table = (rows: readonly Record<string, unknown>[]): string => {
  const cells = (values: readonly unknown[]) => values.map((one) => `"${one}"`).join(";");
  return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))].map(cells).join("\n");
};

describe("records whose headings say it in other words are understood", () => {
  it.each([
    ["a.csv", table([CLIPPING])],
    ["a.tsv", table([CLIPPING]).replaceAll('";"', '"\t"')],
    ["a.json", JSON.stringify([CLIPPING])],
    ["single.json", JSON.stringify({ ...CLIPPING, "Isi Berita": LONG, items: [{ a: 1 }] })],
    ["a.jsonl", JSON.stringify(CLIPPING)],
  ])("in %s", async (name, content) => {
    const { records, problems } = await readFiles({ [name]: content });
    expect(problems).toEqual([]);
    const [found] = records.map((record) => extract(record));
    if (found === undefined || "reason" in found) throw new Error(found?.reason);
    expect(found).toMatchObject({ ...CLIPPED, ...(name === "single.json" && { articleBody: LONG }) });
    expect(dateArticle(found, "+07:00")).toMatchObject({ datePublished: { value: "2024-06-03" }, dateBasis: "record" });
  });

  it("in Malay", () => {
    const fields = {
      Tajuk: "Jambatan Dibuka",
      Kandungan: BODY,
      "Tarikh Siaran": "2024-06-03",
      Akhbar: "Kabar",
      Pautan: CLIPPED.url,
    };
    expect(fromFields(fields)).toMatchObject({
      headline: "Jambatan Dibuka",
      articleBody: BODY,
      publisher: "Kabar",
      url: CLIPPED.url,
      dates: [{ text: "2024-06-03", basis: "record" }],
    });
  });

  it("behind the usual names and what a page of theirs states", () => {
    const html = `<html><head><meta property="og:title" content="Dari Halaman"></head><body><article><h1>Dari Halaman</h1><p>${BODY}</p><p>${LONG}</p></article></body></html>`;
    expect(fromFields({ Judul_Berita: "Dari Catatan", html })).toMatchObject({ headline: "Dari Halaman" });
    expect(fromFields({ judul_asli: "Lain", title: "Jembatan", isi: BODY, "Isi Lengkap": LONG })).toMatchObject({
      headline: "Jembatan",
      articleBody: BODY,
    });
    expect(fromFields({ title: "Jembatan", isi: "-", "Isi Berita": BODY })).toMatchObject({ articleBody: BODY });
    expect(fromFields({ judul_berita: "Jembatan", "Isi Halaman": html })).toMatchObject({ headline: "Jembatan" });
  });

  it("but not under a name that the owner gave to another field", () => {
    const fields = { judul_berita: "Kabar Sungai", judul: "Jembatan", teks_lengkap: BODY };
    expect(fromFields(fields, { publisher: ["judul_berita"] })).toMatchObject({
      headline: "Jembatan",
      publisher: "Kabar Sungai",
    });
  });
});

describe("of several headings that name one field", () => {
  it("the one that says it best holds the text, unless it holds little of it", () => {
    expect(fromFields({ isi_berita: BODY, teks_lengkap: LONG })).toMatchObject({ articleBody: LONG });
    expect(fromFields({ isi_berita: LONG, teks_lengkap: "Baca teks selengkapnya di sini" })).toMatchObject({
      articleBody: LONG,
    });
  });

  it("and say it equally well, the longer text is taken, whatever their order", () => {
    expect(fromFields({ isi_berita: BODY, teks_artikel: LONG })).toMatchObject({ articleBody: LONG });
    expect(fromFields({ teks_artikel: LONG, isi_berita: BODY })).toMatchObject({ articleBody: LONG });
  });

  it("those whose values are of another kind are passed over", () => {
    const odd = {
      judul_berita: "https://kabar.example/1",
      isi_berita: BODY,
      link_berita: "jembatan",
      tgl_berita: "Senin",
    };
    expect(
      fromFields({ ...odd, judul_asli: "Jembatan", nama_media: "3 Juni 2024", penulis_berita: "a@b.example" }),
    ).toMatchObject({
      headline: "Jembatan",
      url: null,
      publisher: null,
      authors: [],
      dates: [],
    });
  });

  it("and are addresses, that of the article goes before that of its source", () => {
    const [own, source] = ["https://kabar.example/1", "https://asal.example/1"];
    expect(fromFields({ isi: BODY, "Link Sumber": source, "Link Berita": own })).toMatchObject({ url: own });
  });

  it("times of fetching are none of publication", () => {
    for (const heading of ["scraped_on", "waktu_crawl", "fetched_at", "diambil_pada", "Tarikh Muat Turun"])
      expect(fromFields({ isi: LONG.replace("(3/6/2024)", ""), [heading]: "2025-01-02" })).toMatchObject({
        dates: [],
        scrapedAt: "2025-01-02",
      });
  });
});

describe("a record without a known text", () => {
  const UNKNOWN = { kepala: "Jembatan baru dibuka", uraian: BODY, "Kode Rubrik": "A7" };

  it("is named with its headings and the line to paste, which mends it", () => {
    const reason = reasonOf(UNKNOWN);
    expect(reason).toContain("(its fields: kepala, uraian, Kode Rubrik)");
    expect(reason).toMatch(/kilas\.config\.ts: fields: \{ headline: \["kepala"\], body: \["uraian"\] \},$/);
    const pasted: FieldMapping = { headline: ["kepala"], body: ["uraian"] };
    expect(checkConfig({ ...config, fields: pasted }).fields).toEqual(pasted);
    expect(fromFields(UNKNOWN, pasted)).toMatchObject({ headline: "Jembatan baru dibuka", articleBody: BODY });
  });

  it("keeps in that line what the owner has set", () => {
    expect(reasonOf(UNKNOWN, { headline: ["kepala"], author: ['si "x"'] })).toMatch(
      /fields: \{ headline: \["kepala"\], author: \["si \\"x\\""\], body: \["uraian"\] \},$/,
    );
  });

  it("leaves the name open where no field holds a text", () => {
    expect(reasonOf({ title: "Jembatan", foto: "x" })).toMatch(/fields: \{ body: \["…"\] \},$/);
    expect(reasonOf({})).toMatch(/no fields/);
  });

  it("that has a field for it is told to fill it", () => {
    expect(reasonOf({ title: "Jembatan", "Isi Berita": "" })).toMatch(/its field Isi Berita holds none\. Fill it/);
  });

  it("tells of many headings, and of long ones, only the first", () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`kolom ${at} ${"x".repeat(99)}`, at]));
    expect(reasonOf(many).length).toBeLessThan(1_200);
  });
});

describe("a record without a known headline", () => {
  it("is named with the line to paste where one of its headings may hold it", () => {
    const fields = { kepala: "Jembatan baru dibuka", isi: BODY };
    expect(withoutHeadline({ fields, page: null })).toMatch(
      /its fields: kepala, isi\).*fields: \{ headline: \["kepala"\] \},$/,
    );
    expect(withoutHeadline({ fields: { id: "7", isi: BODY }, page: null })).toBeNull();
    expect(withoutHeadline({ fields: { ...fields, Judul_Berita: "" }, page: null })).toBeNull();
  });
});

describe("the report", () => {
  it("tells on one line what many records of a file share", () => {
    const problems = Array.from({ length: 120 }, (_, at) => ({
      sourceFile: "a.csv",
      sourceLine: at + 2,
      reason: "R.",
    }));
    expect(problemLines(problems, "FILE")).toEqual(["  ! a.csv:2 and 119 other records of it: R."]);
    expect(problemLines(problems.slice(0, 2), "FILE")).toEqual(["  ! a.csv:2: R.", "  ! a.csv:3: R."]);
    const apart = problems.map((one, at) => ({ ...one, reason: `${at % 60}` }));
    expect(problemLines(apart, "FILE").at(-1)).toBe("  ! … and 100 more, all in FILE");
  });

  it("of a build shows them once; the list of problems holds them all", async () => {
    const folder = await temporaryFolder();
    const rows = Array.from({ length: 5 }, (_, at) => ({ kepala: `Jembatan ${at} dibuka`, uraian: `${at} ${BODY}` }));
    const read = rows.map(({ kepala, uraian }) => ({ kepala, isi: uraian }));
    const corpus = join(folder.path, "corpus");
    await mkdir(corpus);
    await writeFile(join(corpus, "a.csv"), table(rows));
    await writeFile(join(corpus, "b.csv"), table(read));
    const lines: string[] = [];
    const report = { ...QUIET, line: (line: string) => void lines.push(line) };
    const out = join(folder.path, "out");
    await buildSite({ corpus, out, config, report });
    expect(lines.filter((line) => line.includes("!"))).toEqual([
      expect.stringMatching(/b\.csv:2 and 4 other records of it: .*headline: \["kepala"\] \},$/),
      expect.stringMatching(/a\.csv:2 and 4 other records of it: .*body: \["uraian"\] \},$/),
    ]);
    expect((await readFile(join(out, "data/problems.jsonl"), "utf8")).trim().split("\n")).toHaveLength(5);
    await folder.remove();
  });
});
