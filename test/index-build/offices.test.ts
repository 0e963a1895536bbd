import { describe, expect, it } from "vitest";
import { officeBefore } from "../../index-build/mentions/offices/before.ts";
import { officeBehind } from "../../index-build/mentions/offices/behind.ts";

/** The office before a name that `|` begins. */
const roleBefore = (marked: string, language = "id", organizations: [string, number][] = []): string | null => {
  const nameStart = marked.indexOf("|");
  const text = marked.replace("|", "");
  const ends = new Map(organizations.map(([name]) => [text.indexOf(name) + name.length, text.indexOf(name)]));
  return officeBefore(text, { from: 0, nameStart, language }, ends)?.text ?? null;
};
/** The office behind a name that `|` ends. */
const roleBehind = (marked: string, language = "id", isPersonAt: (offset: number) => boolean = () => false) => {
  const nameEnd = marked.indexOf("|");
  const text = marked.replace("|", "");
  return officeBehind(text, { nameEnd, to: text.length, language }, isPersonAt)?.text ?? null;
};

describe("an office before a name", () => {
  it.each([
    ["Menteri Perikanan |Rahmat Gunadi hadir.", "Menteri Perikanan"],
    ["Kapolres Metro Depok Kombes |Hartono datang.", "Kapolres Metro Depok"],
    ["Gubernur Jawa Selatan |Wira Atmaja berpidato.", "Gubernur Jawa Selatan"],
    ["Menurut Juru Bicara KPK |Tono Wahyudi, itu benar.", "Juru Bicara KPK"],
    ["kata Wakil Ketua Lembaga Air dan Sungai (LAS) |Ningsih.", "Wakil Ketua Lembaga Air dan Sungai"],
    ["Kepala Dinas Koperasi dan UKM Banyu, |Sri Lestari, berkata.", "Kepala Dinas Koperasi dan UKM Banyu"],
    ["Menteri Luar Negeri (Menlu), |Darto Prabu tiba.", "Menteri Luar Negeri"],
    ["Plt Bupati Banyu |Karno menutup acara.", "Plt Bupati Banyu"],
    ["mantan kepala desa Sumber Jaya |Paijo ditangkap.", "mantan kepala desa Sumber Jaya"],
    ["kuasa hukum |Maman Suherman menjawab.", "kuasa hukum"],
    ["AKP |Joko Susilo memimpin.", "AKP"],
    ["Kapolda Banyu Irjen Pol Drs |Hartono datang.", "Kapolda Banyu"],
    ["Rahmat, Perdana Menteri Nusa, dan pengusaha |Lim Sioe hadir.", "pengusaha"],
    ["Wakil Ketua KAM dan Ketua Umum Liga Bola |Hasan Asri hadir.", "Wakil Ketua KAM dan Ketua Umum Liga Bola"],
    ["Ketua PBNU KH. |Yahya Mansur menolak.", "Ketua PBNU"],
    ["Ketua Komisi Air Minum (KAM) RI |Hasan Asri menolak.", "Ketua Komisi Air Minum (KAM) RI"],
    ["Manajer PT. Kapal Laut |Hendra hadir.", "Manajer PT. Kapal Laut"],
    ["CEO Angkasa Raya |Robert Miles mundur.", "CEO Angkasa Raya"],
    ["Direktur Utama PT Kapal Laut, yakni |Hendra, hadir.", "Direktur Utama PT Kapal Laut"],
  ])("%s", (text, office) => expect(roleBefore(text)).toBe(office));

  it.each([
    ["US President |Ronald Bloom spoke.", "US President", [["US", 0]]],
    ["Air Nordland CEO |Anna Berg resigned.", "Air Nordland CEO", [["Air Nordland", 0]]],
    ["Ketua Pegawai, Liga Bola Nusa, |Stuart Lim hadir.", "Ketua Pegawai, Liga Bola Nusa", [["Liga Bola Nusa", 0]]],
    ["Secretary of State |Mary Poole left.", "Secretary of State", []],
  ] as const)("in English: %s", (text, office, bodies) =>
    expect(
      roleBefore(
        text,
        "en",
        bodies.map(([name, at]) => [name, at]),
      ),
    ).toBe(office),
  );

  it.each([
    "Kasus obstruction of justice |Rudi Hartawan dibuka.",
    "ketua |Rini menutup acara.",
    "Menteri Pertanian bertemu |Rahmat Gunadi.",
    "Rapat dihadiri |Rahmat Gunadi.",
  ])("is none: %s", (text) => expect(roleBefore(text)).toBeNull());
});

describe("an office behind a name", () => {
  it.each([
    ["Asep Kurnia|, Plt Deputi Penindakan KPK, menjelaskan.", "Plt Deputi Penindakan KPK"],
    ["Budi| (Ketua RT 3) membenarkan.", "Ketua RT 3"],
    ["Siti Aminah| selaku Kepala Dinas Kesehatan Banyu membuka acara.", "Kepala Dinas Kesehatan Banyu"],
    ["Wawan| (45), pengamat politik, menilai.", "pengamat"],
  ])("%s", (text, office) => expect(roleBehind(text)).toBe(office));

  it("in English", () =>
    expect(roleBehind("Carl Nash|, the Minister of Health, said.", "en")).toBe("Minister of Health"));

  it("is that of another where a name follows", () => {
    const text = "Rahmat|, Menteri Pertanian Darto hadir.";
    expect(roleBehind(text, "id", (offset) => offset >= text.indexOf("Darto") - 1)).toBeNull();
  });
});
