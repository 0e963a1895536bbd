import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";
import { joinTornLines } from "../../index-build/extract/text/torn-lines.ts";

describe("lines that were torn at links and italics", () => {
  it.each([
    [
      "Kementerian Agama menggelar\nnikah massal\nuntuk 100 pasangan.",
      "Kementerian Agama menggelar nikah massal untuk 100 pasangan.",
    ],
    [
      "Ada kekhawatiran,\nIran\nakan berlaga di\nPiala Dunia\ntanpa suporter.",
      "Ada kekhawatiran, Iran akan berlaga di Piala Dunia tanpa suporter.",
    ],
    ["Perkara itu ditangani\nPolda Muara\n, kata Rini Halim.", "Perkara itu ditangani Polda Muara, kata Rini Halim."],
  ])("are joined: %j", (torn, whole) => expect(joinTornLines(torn)).toBe(whole));

  it.each([
    "Wali kota membuka jembatan.\nWarga berpawai.",
    "Syarat Pendaftaran\nPeserta berusia 17 tahun atau lebih.",
    "Bahan:\n200 gram beras\nsejumput garam",
    "bawang putih\nbawang merah",
    "Ia pergi.\ndan kembali",
  ])("are told from others: %j", (text) => expect(joinTornLines(text)).toBe(text));
});

describe("the text of a record", () => {
  const bodyOf = (body: string) => {
    const found = extract({ fields: { title: "Gempa Muara Malam Ini", body }, page: null });
    return "reason" in found ? found.reason : found.articleBody;
  };

  it("keeps its first line below a dateline, though it ends with no mark", () =>
    expect(
      bodyOf(
        "TRIBUNMUARA.CO.ID - Terjadi gempa bumi yang mengguncang wilayah Muara malam ini\nGempa tersebut berkekuatan magnitudo 2,3 menurut badan meteorologi setempat.",
      ),
    ).toMatch(/^Terjadi gempa/));

  it("keeps the items of a list that ends it", () =>
    expect(
      bodyOf("Warga diminta melakukan hal berikut saat terjadi gempa bumi di Muara:\n1. Tetap tenang\n2. Jauhi kaca"),
    ).toMatch(/Jauhi kaca$/));

  it.each([
    "BATU PAHAT: Penduduk kampung itu membersihkan sungai pada pagi hari.",
    "BANDUNG–Penduduk kampung itu membersihkan sungai pada pagi hari.",
    "GENEVA 11 Sept. – Penduduk kampung itu membersihkan sungai pada pagi hari.",
  ])("loses the place that opens it: %s", (body) => expect(bodyOf(body)).toMatch(/^Penduduk/));

  it("keeps an abbreviation that opens it", () =>
    expect(bodyOf("BMKG: Gempa berpusat di laut, dan BMKG meminta warga Muara tetap tenang malam ini.")).toMatch(
      /^BMKG/,
    ));

  it.each([
    ["Tersangka ditahan (10/6/2025).Mereka bungkam hingga malam hari.", "(10/6/2025). Mereka"],
    ["Bantuan Subsidi Upah(BSU) cair pada pekan ini untuk pekerja.", "Upah (BSU) cair"],
    ["Laporan intelijen Israel,Mossad beredar luas pada pekan ini.", "Israel, Mossad"],
  ])("has its spaces back: %s", (body, part) => expect(bodyOf(body)).toContain(part));

  it("keeps numbers, addresses and brands as they are", () => {
    const body = "Harga 1.500,75 di kompas.com naik menurut YouTube dan iPhone, kata McDonald (PT) pada pekan ini.";
    expect(bodyOf(body)).toBe(body);
  });
});
