import { describe, expect, it } from "vitest";
import { commonEventDate } from "../../index-build/events/event-date.ts";
import { factsOf } from "../../index-build/events/facts.ts";
import { compareReports, groupArticles, statisticsOf } from "../../index-build/events/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { termStatistics } from "../../index-build/text-model/index.ts";
import { makeArticle } from "../support/make-article.ts";

/** The groups of some articles, as their ids. */
function grouped(articles: readonly DatedArticle[]): string[][] {
  const statistics = statisticsOf(articles);
  return groupArticles(articles, statistics).map((group) => group.map(({ id }) => id));
}
const sizes = (articles: readonly DatedArticle[]) =>
  grouped(articles)
    .map(({ length }) => length)
    .sort((a, b) => b - a);

const MATCH =
  "Persebaya mengalahkan Arema 3-1 di Stadion Gelora Bung Tomo. Gol dicetak Bruno Moreira dan Sho Yamamoto. Pelatih Aji Santoso memuji lini belakang.";
const FLOOD =
  "Banjir merendam Kecamatan Sayung setelah tanggul Sungai Dolok jebol. Ratusan warga mengungsi ke balai desa, kata BPBD Demak.";
const TRIAL =
  "Hakim Pengadilan Tipikor memvonis mantan bupati Suryadi empat tahun penjara karena suap proyek jalan. Jaksa KPK menyatakan pikir-pikir.";
const LAUNCH =
  "Satelit Satria-2 diluncurkan dari Kourou. Kominfo menyebut satelit itu melayani sekolah di daerah terpencil.";
const STRIKE =
  "Sopir truk mogok di Pelabuhan Tanjung Perak menolak aturan muatan. Antrean kontainer mengular sampai tol.";
const NEWS = [MATCH, FLOOD, TRIAL, LAUNCH, STRIKE];

/** Two reports of each of five happenings of one day. */
const fiveEvents = NEWS.flatMap((body, index) =>
  ["a", "b"].map((half) =>
    makeArticle({
      id: `${half}${index}`,
      headline: body.split(". ")[0] as string,
      body: half === "a" ? body : `${body} Laporan lain menyebut hal serupa dengan keterangan saksi di lokasi.`,
      published: "2025-03-10",
      publisher: half,
    }),
  ),
);

describe("grouping of what is no plain report", () => {
  it("does not let an article about five events glue them together", () => {
    const all = makeArticle({
      id: "all",
      headline: "Lima kejadian yang menyita perhatian pada Senin",
      body: NEWS.join(" "),
      published: "2025-03-10",
    });
    const groups = grouped([...fiveEvents, all]);
    for (let index = 0; index < NEWS.length; index++) {
      const group = groups.find((ids) => ids.includes(`a${index}`)) ?? [];
      expect(group.filter((id) => id !== "all")).toEqual([`a${index}`, `b${index}`]);
    }
  });

  it.each([
    "Populer: Persebaya menang, tanggul Sungai Dolok jebol",
    "Live updates: flood, trial, strike and more",
    "Rangkuman berita Senin",
  ])("leaves the round-up or live blog “%s” alone", (headline) => {
    const digest = makeArticle({ id: "digest", headline, body: NEWS.join(" "), published: "2025-03-10" });
    expect(grouped([...fiveEvents, digest])).toContainEqual(["digest"]);
  });

  it("keeps horoscopes, forecasts and price lists apart, however alike", () => {
    const templates = ["Aries", "Taurus", "Gemini", "Leo", "Virgo"].flatMap((sign, index) => [
      makeArticle({
        id: `h${index}`,
        headline: `Ramalan Zodiak ${sign} Hari Ini: Keuangan Membaik`,
        body: `Ramalan zodiak ${sign} hari ini soal cinta, karier, keuangan dan kesehatan. Jangan boros dan jaga perasaan pasangan.`,
        published: "2025-03-10",
      }),
      makeArticle({
        id: `f${index}`,
        headline: `Prakiraan Cuaca Kota ${sign} Hari Ini: Hujan Ringan`,
        body: `BMKG memprakirakan cuaca kota ${sign} hujan ringan pada siang hari. Suhu udara 24-31 derajat, kelembapan 70 persen.`,
        published: "2025-03-10",
      }),
      makeArticle({
        id: `p${index}`,
        headline: `Harga Emas Hari Ini di ${sign}, Cek Daftar Lengkap`,
        body: `Harga emas batangan hari ini di ${sign}. Berikut daftar harga emas 0,5 gram, 1 gram, 5 gram dan 10 gram.`,
        published: "2025-03-10",
      }),
    ]);
    expect(sizes(templates)).toEqual(templates.map(() => 1));
  });

  it("keeps fires in two towns and an earthquake from its aftershock apart, told in one wording as they are", () => {
    const fire = (id: string, town: string) =>
      makeArticle({
        id,
        headline: `Rumah Warga di ${town} Terbakar, Kerugian Ratusan Juta`,
        body: `Sebuah rumah milik warga ${town} terbakar pada Senin malam. Petugas pemadam kebakaran menerjunkan tiga unit mobil. Kerugian ditaksir ratusan juta rupiah dan tidak ada korban jiwa.`,
        published: "2025-03-10",
      });
    const quake = (id: string, magnitude: string) =>
      makeArticle({
        id,
        headline: `Gempa M ${magnitude} Guncang Cianjur, Warga Berhamburan`,
        body: `Gempa bumi magnitudo ${magnitude} mengguncang Cianjur. BMKG menyebut gempa tidak berpotensi tsunami. Warga berhamburan keluar rumah.`,
        published: "2025-03-10",
      });
    const groups = grouped([
      fire("s1", "Sleman"),
      fire("s2", "Sleman"),
      fire("k1", "Klaten"),
      quake("q1", "5,6"),
      quake("q2", "5,6"),
      quake("q3", "4,2"),
    ]);
    expect(groups.map((ids) => ids.join(" ")).sort()).toEqual(["k1", "q1 q2", "q3", "s1 s2"]);
  });

  it("parts notices written from one another, and joins a fire named by its district and by its regency", () => {
    const fire = (id: string, headline: string, place: string, nearCopyOf?: string) =>
      makeArticle({
        id,
        headline,
        body: `Gudang mebel milik Budi di ${place} terbakar pada Senin malam. Petugas pemadam menerjunkan tiga unit mobil. Kerugian ditaksir ratusan juta rupiah.`,
        published: "2025-03-10",
        ...(nearCopyOf ? { nearCopyOf } : {}),
      });
    const own = "Kecamatan Sewon, Kabupaten Bantul";
    const groups = grouped([
      fire("a", "Gudang Mebel di Sewon Terbakar", own),
      fire("b", "Gudang Mebel di Bantul Terbakar", own),
      fire("c", "Gudang Mebel di Klaten Terbakar", "Klaten", "a"),
      fire("d", "Gudang Mebel di Jakarta Utara Terbakar", "Jakarta Utara"),
      fire("e", "Gudang Mebel di Jakarta Barat Terbakar", "Jakarta Barat", "d"),
    ]);
    expect(groups.map((ids) => ids.join(" ")).sort()).toEqual(["a b", "c", "d", "e"]);
  });
});

describe("grouping of very many articles", () => {
  it("puts the near-copies of a report with it, ten thousand of them, in a moment", () => {
    const copies = Array.from({ length: 10_000 }, (_, index) =>
      makeArticle({
        id: `c${String(index).padStart(5, "0")}`,
        headline: "Persebaya mengalahkan Arema",
        body: MATCH,
        published: "2025-03-10",
        ...(index > 0 ? { nearCopyOf: "c00000" } : {}),
      }),
    );
    expect(sizes([...copies, ...fiveEvents.slice(2)])[0]).toBe(10_000);
  });

  it("holds an event of five thousand reports that are no copies together, and others out of it", () => {
    const details = "kiper bek sayap kapten wasit penonton tribun kartu sundulan umpan serangan cedera sorak".split(
      " ",
    );
    const more = [
      "Bruno Moreira membuka skor lewat sundulan pada menit kedelapan setelah menerima umpan silang dari sisi kanan.",
      "Arema sempat menyamakan kedudukan melalui penalti sebelum turun minum, tetapi Yamamoto mencetak dua gol pada babak kedua.",
      "Kemenangan di Gelora Bung Tomo itu membawa Persebaya naik ke peringkat ketiga klasemen Liga 1 pekan ke-27.",
      "Aji Santoso menyebut anak asuhnya disiplin menjaga jarak antarlini sepanjang laga derbi Jawa Timur itu.",
    ];
    const reports = Array.from({ length: 5000 }, (_, index) => {
      const own = details[index % details.length];
      const told = more.filter((_, at) => ((index >> at) & 1) === 0 || at === index % 4);
      return makeArticle({
        id: `r${String(index).padStart(4, "0")}`,
        headline: `Persebaya Mengalahkan Arema 3-1, ${own} Jadi Sorotan`,
        body: `${MATCH} ${told.join(" ")} Sorotan pada ${own} ke-${index % 97}.`,
        published: "2025-03-10",
      });
    });
    const groups = grouped([...reports, ...fiveEvents.slice(2)]);
    expect(groups.find((ids) => ids.includes("r0000"))).toHaveLength(5000);
    expect(groups.filter((ids) => !ids.some((id) => id.startsWith("r")))).toHaveLength(4);
  });

  it("holds thousands of short texts of one wording within bounds", () => {
    const notes = Array.from({ length: 3000 }, (_, index) =>
      makeArticle({
        id: `n${String(index).padStart(4, "0")}`,
        headline: `Pengumuman Nomor ${index} tentang Lelang Jabatan`,
        body: "Panitia seleksi mengumumkan hasil seleksi administrasi lelang jabatan. Peserta yang lolos mengikuti uji kompetensi pekan depan.",
        published: "2025-03-10",
      }),
    );
    const statistics = termStatistics(notes.map(({ termCounts }) => termCounts));
    expect(compareReports(notes, statistics, null).pairs.a.length).toBeLessThanOrEqual(200 * notes.length);
  });
});

describe("grouping of what is dated oddly or not at all", () => {
  it("groups undated articles by their text, with one another and with dated ones", () => {
    const undated = fiveEvents.map((article) =>
      article.id.startsWith("b")
        ? { ...article, datePublished: makeArticle({ id: "x", headline: "", body: "" }).datePublished }
        : article,
    );
    expect(sizes(undated)).toEqual([2, 2, 2, 2, 2]);
  });

  it("takes dates of the year 2099 or 1066 as they come, and lets them neither join nor date anything else", () => {
    const [near] = fiveEvents as [DatedArticle];
    const far = ["2099-12-31", "1066-10-14"].map((published) => ({
      ...makeArticle({
        id: published,
        headline: near.headline,
        body: near.articleBody,
        published,
        eventDay: published,
      }),
    }));
    const groups = grouped([...fiveEvents, ...far]);
    expect(groups).toContainEqual(["2099-12-31"]);
    expect(groups).toContainEqual(["1066-10-14"]);
    expect(groups).toContainEqual(["a0", "b0"]);
  });

  it("does not date an undated report by the history it tells", () => {
    const told = (value: string) => ({
      type: "time" as const,
      start: 0,
      end: 10,
      date: { value, precision: "day" as const, source: "stated" as const },
      aspect: "past" as const,
    });
    const undated = makeArticle({ id: "h", headline: "Replika kapal Norman dipamerkan", body: MATCH });
    expect(commonEventDate([{ ...undated, mentions: [told("1066-10-14")] }]).value).toBeNull();
    expect(commonEventDate([{ ...undated, mentions: [told("2024-10-14")] }]).value).toBe("2024-10-14");
  });

  it("tells facts of an event without dates, publishers or names", () => {
    const [article] = [makeArticle({ id: "x", headline: "Kabar", body: MATCH })];
    const facts = factsOf({ id: "e", articles: [article], entities: new Map(), ceiling: null });
    expect(facts).toMatchObject({
      name: "Kabar",
      participants: [],
      publishers: [],
      publisherCount: 0,
      unnamedCount: 1,
      firstReport: { value: null },
      lastReport: { value: null },
      location: null,
    });
  });
});

describe("events in English", () => {
  const crash =
    "A freight train derailed near Springfield on Monday, spilling grain across the tracks. The rail operator Northern Line said no one was hurt.";
  const crashAgain =
    "Grain covered the tracks near Springfield after a freight train of Northern Line derailed. Nobody was hurt, the operator said.";
  const sale =
    "The city of Springfield sold its old town hall to a hotel group for 4 million dollars. Mayor Ann Weller called it a good day.";
  it("come together with the same code, and stay apart in the same town", () => {
    const english = [crash, crashAgain, sale].map((body, index) =>
      makeArticle({
        id: `e${index}`,
        headline: body.split(/[,.]/)[0] as string,
        body,
        published: "2025-03-10",
        inLanguage: "en",
      }),
    );
    expect(grouped(english)).toEqual([["e0", "e1"], ["e2"]]);
  });

  it("two races of one driver a week apart are two events", () => {
    const race = (id: string, city: string, published: string) =>
      makeArticle({
        id,
        headline: `Max Verstappen wins the ${city} Grand Prix`,
        body: `Max Verstappen won the ${city} Grand Prix for Red Bull ahead of Lando Norris and Charles Leclerc. Verstappen led from pole.`,
        published,
        eventDay: published,
        inLanguage: "en",
      });
    const races = [
      race("m1", "Miami", "2024-05-05"),
      race("m2", "Miami", "2024-05-05"),
      race("i1", "Imola", "2024-05-12"),
      race("i2", "Imola", "2024-05-12"),
    ];
    expect(grouped(races)).toEqual([
      ["m1", "m2"],
      ["i1", "i2"],
    ]);
  });
});
