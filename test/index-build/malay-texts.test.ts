import { describe, expect, it } from "vitest";
import { resolveTimes } from "../../index-build/dates/resolve.ts";
import { statedDate } from "../../index-build/dates/stated.ts";
import { statisticsOf } from "../../index-build/events/index.ts";
import { quotability, sentencesOf } from "../../index-build/sentences/index.ts";
import { standsAlone } from "../../index-build/sentences/stands-alone.ts";
import { isStatement } from "../../index-build/sentences/statements.ts";
import { readEvent } from "../../index-build/summaries/event-text.ts";
import { summarizeEvent } from "../../index-build/summaries/index.ts";
import { quantitiesIn } from "../../index-build/summaries/quantities/quantities.ts";
import { UNKNOWN_DATE } from "../../src/schema/index.ts";
import { makeArticle } from "../support/make-article.ts";

describe("Malay times", () => {
  // A Wednesday.
  const valuesOf = (text: string) => resolveTimes(text, "2024-06-12").map(({ date }) => date.value);

  it.each([
    ["Jambatan itu dibuka hari ini.", "2024-06-12"],
    ["Jambatan itu roboh semalam.", "2024-06-11"],
    ["Jambatan itu roboh kelmarin.", "2024-06-10"],
    ["Jambatan itu akan dibuka esok.", "2024-06-13"],
    ["Jambatan itu akan dibuka lusa.", "2024-06-14"],
    ["Jambatan itu dibina minggu lalu.", "2024-06-03/2024-06-09"],
    ["Jambatan itu dibina minggu lepas.", "2024-06-03/2024-06-09"],
    ["Jambatan itu dibina bulan lepas.", "2024-05"],
    ["Jambatan itu siap tahun depan.", "2025"],
    ["Jambatan itu siap tahun hadapan.", "2025"],
    ["Jambatan itu ditutup lapan hari lalu.", "2024-06-04"],
    ["Jambatan itu ditutup pada Khamis.", "2024-06-06"],
    ["Jambatan itu ditutup pada Isnin lepas.", "2024-06-10"],
  ])("%s", (text, expected) => expect(valuesOf(text)).toEqual([expected]));

  it.each([
    ["Khamis, 6 Jun 2024 | pukul 4.12 petang", "2024-06-06T16:12+08:00"],
    ["6 Jun 2024 12:30 tengah hari", "2024-06-06T12:30+08:00"],
    ["6 Jun 2024 12:05 tengah malam", "2024-06-06T00:05+08:00"],
    ["6 Jun 2024 9.05 malam", "2024-06-06T21:05+08:00"],
  ])("%s", (text, expected) => expect(statedDate([{ text, basis: "record" }], "+08:00")?.date.value).toBe(expected));

  it("tells when somebody was quoted from when something happened", () => {
    const [time] = resolveTimes("Beliau berkata demikian pada sidang media, Khamis (6/6/2024).", null);
    expect(time?.aspect).toBe("attribution");
  });
});

describe("Malay quantities", () => {
  const read = (body: string, inLanguage = "ms") => {
    const articles = [{ ...makeArticle({ id: "a", headline: "H", body }), inLanguage }];
    const sentences = readEvent(articles, statisticsOf(articles)).sentencesOf.flat();
    return sentences.flatMap(quantitiesIn).map(({ value, unit }) => [value, unit]);
  };

  it.each([
    ["Kerugian dianggarkan RM1,500 sahaja.", [[1500, "rm"]]],
    ["Projek itu menelan belanja RM2.5 bilion.", [[2.5e9, "rm"]]],
    ["Kerajaan memperuntukkan 50 juta ringgit.", [[50e6, "ringgit"]]],
    ["Harga petrol naik lima sen seliter.", [[5, "sen"]]],
    ["Pasukan itu membawa lapan belas pelajar.", [[18, "pelajar"]]],
    ["Kejadian berlaku pada pukul 3 petang tadi.", [[900, "pukul"]]],
    ["Kejadian berlaku kira-kira jam 8.30 malam.", [[1230, "pukul"]]],
    ["Majlis bermula pukul 12 tengah hari.", [[720, "pukul"]]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it("are read as Indonesian writes them in an Indonesian article", () => {
    expect(read("Kerugian mencapai 1.500 dolar sejak pukul 8.30 malam.", "id")).toEqual([
      [1500, "dolar"],
      [510, "pukul"],
    ]);
  });
});

describe("Malay sentences", () => {
  it.each([
    "Manakala harga ayam di pasar Chow Kit turun mendadak.",
    "Bagaimanapun, mesyuarat itu ditangguhkan kepada minggu depan.",
    "Dalam pada itu, polis menahan dua lelaki di Klang.",
    "Sementara itu, jalan raya di Kuantan ditutup.",
    "Beliau menegaskan kerajaan tidak akan berundur.",
    "Baginda turut melawat mangsa banjir di Pekan.",
    "Kata beliau, bekalan air akan pulih esok.",
  ])("%s", (sentence) => expect(standsAlone(sentence)).toBe(false));

  it("leave out a quotation whose speaker is a pronoun", () => {
    const sentence = "“Kami akan menambah kapal mulai bulan Julai,” jelas beliau.";
    expect(isStatement(sentence)).toBe(true);
    expect(quotability("prose", sentence, false)).toEqual({ quotable: false, leaning: true });
  });

  it("are held together after YB and Sdn. Bhd., and end after Datuk", () => {
    const split = (text: string) =>
      sentencesOf(text, [{ start: 0, end: text.length, subhead: false }]).map(({ start, end }) =>
        text.slice(start, end),
      );
    expect(split("YB. Aminah menemui wakil Maju Sdn. Bhd. Kuala Biru. Mesyuarat selesai.")).toEqual([
      "YB. Aminah menemui wakil Maju Sdn. Bhd. Kuala Biru.",
      "Mesyuarat selesai.",
    ]);
    expect(split("Anugerah itu membawa gelaran Datuk. Majlis selesai.")).toHaveLength(2);
  });
});

describe("Malay speech", () => {
  it.each([
    ["Aminah Yusof memberitahu bahawa semua jeti sudah selamat digunakan.", "semua jeti sudah selamat digunakan."],
    ["Aminah Yusof berkata, semua jeti sudah selamat digunakan.", "semua jeti sudah selamat digunakan."],
    ["Aminah Yusof turut mendedahkan semua jeti sudah selamat digunakan.", "semua jeti sudah selamat digunakan."],
  ])("%s", (body, expected) => {
    const person = { type: "person" as const, entityId: "e", start: 0, end: 12 };
    const articles = [{ ...makeArticle({ id: "a", headline: "H", body }), inLanguage: "ms", mentions: [person] }];
    const facts = { date: { ...UNKNOWN_DATE }, location: null, participants: [] };
    const [quote] = summarizeEvent(articles, facts, new Map(), statisticsOf(articles)).quotes;
    expect(quote?.text.slice(...(quote?.said ?? []))).toBe(expected);
  });
});
