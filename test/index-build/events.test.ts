import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkWithContinuity } from "../../index-build/events/continuity.ts";
import { DEFAULT_LINKAGE, genreOf, groupArticles, statisticsOf } from "../../index-build/events/index.ts";
import { type LinkageOptions, linkGroups as linkColumns } from "../../index-build/events/linkage.ts";
import { declarativePart } from "../../index-build/events/name.ts";
import type { ArticleDays } from "../../index-build/events/similarity.ts";
import { analyzeSample } from "../support/sample.ts";

/** Plain average link at one threshold. */
const plain = (threshold: number): LinkageOptions => ({
  pairThreshold: threshold,
  groupThreshold: threshold,
  thresholdDecay: 0,
  cohesionShare: 0,
  cohesionPriorPairs: 0,
});
const undated = (count: number): ArticleDays[] =>
  Array.from({ length: count }, () => ({ event: null, published: null }));
interface Pair {
  a: number;
  b: number;
  similarity: number;
}
const linkGroups = (days: readonly ArticleDays[], pairs: readonly Pair[], options: LinkageOptions) =>
  linkColumns(
    days,
    {
      a: Int32Array.from(pairs, ({ a }) => a),
      b: Int32Array.from(pairs, ({ b }) => b),
      similarity: Float32Array.from(pairs, ({ similarity }) => similarity),
    },
    options,
  );
const pair = (a: number, b: number, similarity: number) => ({ a, b, similarity });

describe("linking groups", () => {
  it("joins by the mean of all pairs, not by the best one", () => {
    // 0–1 join at 0.9. 2 is near 1 only: its mean to {0, 1} is (0 + 0.5) / 2.
    const pairs = [pair(0, 1, 0.9), pair(1, 2, 0.5)];
    expect(linkGroups(undated(3), pairs, plain(0.3))).toEqual([[0, 1], [2]]);
    expect(linkGroups(undated(3), pairs, plain(0.25))).toEqual([[0, 1, 2]]);
  });

  it("asks less of a mean over many pairs than of a single one", () => {
    // Four articles alike, and a fifth that is 0.2 like each: below the threshold for one pair,
    // above it for four.
    const pairs = [
      pair(0, 1, 0.6),
      pair(0, 2, 0.6),
      pair(0, 3, 0.6),
      pair(1, 2, 0.6),
      pair(1, 3, 0.6),
      pair(2, 3, 0.6),
    ];
    const fifth = [0, 1, 2, 3].map((a) => pair(a, 4, 0.2));
    const options = { ...plain(0.3), groupThreshold: 0.08, thresholdDecay: 0.5 };
    expect(linkGroups(undated(5), [...pairs, ...fifth], options)).toEqual([[0, 1, 2, 3, 4]]);
    expect(linkGroups(undated(2), [pair(0, 1, 0.2)], options)).toEqual([[0], [1]]);
  });

  it("keeps apart what is closer inside than between, and joins the same likeness where nothing is closer", () => {
    const between = [pair(0, 2, 0.35), pair(0, 3, 0.35), pair(1, 2, 0.35), pair(1, 3, 0.35)];
    const options = { ...plain(0.3), cohesionShare: 0.68 };
    expect(linkGroups(undated(4), [pair(0, 1, 0.7), pair(2, 3, 0.7), ...between], options)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(linkGroups(undated(4), [pair(0, 1, 0.4), pair(2, 3, 0.4), ...between], options)).toEqual([[0, 1, 2, 3]]);
  });

  it("never joins reports published too far apart, not even through a third", () => {
    const pairs = [pair(0, 1, 0.9), pair(1, 2, 0.8), pair(0, 2, 0.8)];
    const published = (day: number): ArticleDays => ({ event: null, published: day });
    expect(linkGroups([published(0), published(4), published(8)], pairs, plain(0.1))).toEqual([[0, 1], [2]]);
  });

  it("puts every item into exactly one group", () => {
    const anyPair = fc.record({ a: fc.nat(19), b: fc.nat(19), similarity: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(anyPair, { maxLength: 60 }), (raw) => {
        const unique = new Map(raw.filter(({ a, b }) => a < b).map((one) => [`${one.a}-${one.b}`, one]));
        const groups = linkGroups(undated(20), [...unique.values()], DEFAULT_LINKAGE);
        expect(groups.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, index) => index));
      }),
    );
  });
});

describe("genres", () => {
  it.each([
    ["Prakiraan Cuaca di Bogor Hari Ini, Hujan Sedang", "forecast"],
    ["Ramalan Zodiak Aries Besok: Lebih Tenang", "horoscope"],
    ["25 Soal PTS Kelas 7 Semester 2 dan Kunci Jawabannya", "exercise"],
    ["Harga Emas Antam Hari Ini Naik", "prices"],
    ["Populer: Banjir di Jakarta - Emas Naik", "digest"],
    ["Jadwal Siaran Langsung Liga 1", "schedule"],
    ["How to renew a passport online", "guide"],
    ["Weather forecast: rain in the north", "forecast"],
    ["Harga Beras Naik, Presiden Gelar Rapat", "report"],
    ["Polisi Tangkap Pelaku Pencurian Kotak Amal", "report"],
    ["Soal Cawapres, Demokrat Sebut Masih Dibahas", "report"],
    ["Presiden Jelaskan Cara Pemerintah Menekan Inflasi", "report"],
    ["Daftar Harga Sembako di Pasar Kramat Jati, Cabai Rp 60.000", "prices"],
    ["Kurs Rupiah terhadap Dolar di BCA dan BRI", "prices"],
    ["Gemini, Karier Anda Cemerlang Besok", "horoscope"],
    ["LIVE: Perkembangan Hari Ini", "digest"],
    ["Lima peristiwa penting pekan ini", "digest"],
    ["Cara Membuat SKCK secara Online", "guide"],
    ["Doa Agar Diberi Kemudahan", "prayer"],
    ["Manchester United Lirik Osimhen", "report"],
    ["Niat Melerai Tawuran, Pelajar di Depok Tewas Dibacok", "report"],
    ["Leo Messi Tiba di Jakarta Hari Ini", "report"],
    ["Cancer, Heart Disease Deaths Fall in US", "report"],
    ["Rekomendasi DPRD Soal Tambang Dikirim ke Menteri", "report"],
    ["Soal Kelas Rawat Inap BPJS, Menkes Angkat Bicara", "report"],
    ["Kurs Rupiah Ambruk ke Rp 17.000, BI Intervensi", "report"],
    ["Jadwal Penerbangan Bali Kacau akibat Erupsi Lewotobi", "report"],
    ["Rekapitulasi Suara KPU Rampung", "report"],
    ["Cuaca Ekstrem Tewaskan Tiga Nelayan Hari Ini", "report"],
    ["Horoskop Hari Ini: Leo", "horoscope"],
    ["Libra 25 September 2025: Saatnya Berani Jujur", "horoscope"],
    ["Cuaca Jakarta Besok 12 Mei: Berawan", "forecast"],
    ["Harga BBM Naik Hari Ini, Pertalite Jadi Rp 10.500", "report"],
    ["Cara Delevingne Ditangkap di Bandara", "report"],
    ["Resep Dokter Dipalsukan, Tiga Orang Ditangkap", "report"],
    ["Doa Bersama Korban Kanjuruhan Digelar di Malang", "report"],
    ["Jadwal Pemilu 2024 Resmi Ditetapkan KPU", "report"],
  ])("%s: %s", (headline, genre) => expect(genreOf(headline)).toBe(genre));
});

describe("grouping articles", () => {
  it("does not depend on the order of the articles", async () => {
    const { articles } = await analyzeSample();
    const statistics = statisticsOf(articles);
    const idsOf = (order: typeof articles) =>
      groupArticles(order, statistics)
        .map((group) => group.map(({ id }) => id))
        .sort();
    const expected = idsOf(articles);
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(order, (indexes) => {
        expect(idsOf(indexes.flatMap((index) => articles[index] ?? []))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps near-equal reports of different days apart, and joins those of one day", async () => {
    const { articles } = await analyzeSample();
    const [first] = articles;
    if (!first) throw new Error("The sample is empty.");
    const on = (id: string, day: string) => ({
      ...first,
      id,
      eventDate: { value: day, precision: "day" as const, source: "stated" as const },
      datePublished: { value: day, precision: "day" as const, source: "stated" as const },
    });
    const race = [on("a", "2024-05-05"), on("b", "2024-05-12"), on("c", "2024-05-05")];
    const groups = groupArticles(race, statisticsOf(race)).map((group) => group.map(({ id }) => id));
    expect(groups).toEqual([["a", "c"], ["b"]]);
  });
});

describe("events that were published before", () => {
  const linked = (similarity: number, events: readonly (string | undefined)[], isUnchanged = false) => {
    const pairs = { a: Int32Array.of(0), b: Int32Array.of(1), similarity: Float32Array.of(similarity) };
    return linkWithContinuity(
      { days: undated(3), pairs },
      events
        .map((event) => (event === undefined ? undefined : { event, isUnchanged }))
        .concat([undefined, undefined])
        .slice(0, 3),
      plain(0.4),
    ).length;
  };

  it("are kept where new likeness would barely join two of them, and joined where it is plain", () => {
    expect(linked(0.45, [])).toBe(2);
    expect(linked(0.45, ["e1", "e2"])).toBe(3);
    expect(linked(0.8, ["e1", "e2"])).toBe(2);
    expect(linked(0.38, ["e1", "e1"])).toBe(2);
    expect(linked(0.3, ["e1", "e1"])).toBe(3);
    expect(linked(0.38, [])).toBe(3);
    // Nothing has happened that could part them.
    expect(linked(0.1, ["e1", "e1"], true)).toBe(2);
  });

  it("are a fixed point: linked again with themselves, the same groups come out", () => {
    const items = fc.integer({ min: 4, max: 14 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        likeness: fc.array(fc.double({ min: 0, max: 0.8, noNaN: true }), {
          minLength: (count * (count - 1)) / 2,
          maxLength: (count * (count - 1)) / 2,
        }),
        before: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), {
          minLength: count,
          maxLength: count,
        }),
      }),
    );
    fc.assert(
      fc.property(items, ({ count, likeness, before }) => {
        const ends = Array.from({ length: count }, (_, a) =>
          Array.from({ length: count - a - 1 }, (_, b) => [a, a + b + 1]),
        );
        const [a, b] = [0, 1].map((end) => Int32Array.from(ends.flat(), (pair) => pair[end] ?? 0));
        if (!a || !b) return;
        const compared = { days: undated(count), pairs: { a, b, similarity: Float32Array.from(likeness) } };
        const numbersOf = (groups: readonly (readonly number[])[]) =>
          Array.from({ length: count }, (_, item) => ({
            event: String(groups.findIndex((group) => group.includes(item))),
            isUnchanged: true,
          }));
        const fresh = linkWithContinuity(compared, new Array(count).fill(undefined), DEFAULT_LINKAGE);
        expect(linkWithContinuity(compared, numbersOf(fresh), DEFAULT_LINKAGE)).toEqual(fresh);
        const places = before.map((event) =>
          event === undefined ? undefined : { event: String(event), isUnchanged: event % 2 === 0 },
        );
        const later = linkWithContinuity(compared, places, DEFAULT_LINKAGE);
        expect(linkWithContinuity(compared, numbersOf(later), DEFAULT_LINKAGE)).toEqual(later);
      }),
      { numRuns: 3000 },
    );
  });

  it("do not change when the same articles come again", async () => {
    const { articles } = await analyzeSample();
    const groups = groupArticles(articles, statisticsOf(articles));
    const published = new Map(
      groups.flatMap((group, index) =>
        group.map(({ id }) => [id, { event: `e${index}`, isUnchanged: false }] as const),
      ),
    );
    expect(groupArticles(articles, statisticsOf(articles), { published })).toEqual(groups);
  });
});

describe("event names", () => {
  it.each([
    ["Putin Video Call Xi Jinping 1 Jam, Bahas Apa?", "Putin Video Call Xi Jinping 1 Jam"],
    ["Mengapa Harga Beras Naik?", "Mengapa Harga Beras Naik?"],
    ["Harga Beras Naik", "Harga Beras Naik"],
    ["Menteri Kunjungi Pasar Induk Cipinang, Ada Apa?!", "Menteri Kunjungi Pasar Induk Cipinang"],
  ])("%s", (headline, name) => expect(declarativePart(headline)).toBe(name));
});
