import { describe, expect, it } from "vitest";
import { dateArticle } from "../../index-build/dates/index.ts";
import { inferPublished, statedDate } from "../../index-build/dates/published.ts";
import { resolveTimes } from "../../index-build/dates/resolve.ts";

const values = (text: string, anchor: string | null = null) => resolveTimes(text, anchor).map(({ date }) => date.value);

describe("time expressions", () => {
  it.each([
    ["pada Senin (20/3/2023) sore", ["2023-03-20"]],
    ["Jumat, 17 Maret 2023", ["2023-03-17"]],
    ["on December 30, 2022, in Moscow", ["2022-12-30"]],
    ["sejak Februari 2022", ["2022-02"]],
    ["pada paruh pertama 2026", ["2026-01/2026-06"]],
    ["semester II 2025", ["2025-07/2025-12"]],
    ["kuartal III 2024", ["2024-07/2024-09"]],
    ["pada tahun 2023", ["2023"]],
    ["dua kali pada tahun 2022. Pada bulan Februari dan pada September", ["2022", "2022-02", "2022-09"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    "skor 3/2 untuk tuan rumah",
    "Pasal 2/1 ayat 3",
    "Mei dan Juni bermain di taman",
    "pada 31/2/2024",
    "nomor 2022000",
    "Rp2.023 per liter",
    "di Stadion 17 Mei, Banjarmasin",
  ])("finds no date in “%s”", (text) => expect(values(text)).toEqual([]));

  it("takes the year in which the weekday fits", () => {
    // 4 February was a Wednesday in 2015 and in 2026.
    expect(values("pada Rabu (4/2). Terakhir mereka bertemu pada September 2025.")[0]).toBe("2026-02-04");
    expect(values("pada Rabu (4/2). Terakhir mereka bertemu pada Mei 2014.")[0]).toBe("2015-02-04");
    expect(values("pada Rabu (4/2)", "2015-02-05")).toEqual(["2015-02-04"]);
    // 27 February 2023 was a Monday: the writer slipped, and does not mean the Sunday of 2022.
    expect(values("pada Minggu (27/2)", "2023-02-27")).toEqual(["2023-02-27"]);
  });

  it("leaves the year open where nothing decides it", () => {
    expect(values("pada 1 Desember")).toEqual(["XXXX-12-01"]);
    expect(values("pada Jumat (30/12)")).toEqual(["XXXX-12-30"]);
  });

  it("tells what lies ahead and what somebody was quoted on", () => {
    const aspects = resolveTimes(
      "Ia tiba Senin (20/3/2023). Rapat dijadwalkan pada Selasa (21/3). “Baik,” kata Budi, Rabu (22/3).",
      null,
    );
    expect(aspects.map(({ aspect }) => aspect)).toEqual(["past", "future", "attribution"]);
  });
});

describe("the date of publication", () => {
  const stated = (text: string) => statedDate([{ text, basis: "record" }], "+07:00")?.date.value;

  it.each([
    ["2025-07-15 06:56:00", "2025-07-15T06:56:00+07:00"],
    ["2026-05-29T22:02", "2026-05-29T22:02+07:00"],
    ["2025-04-27T20:00:00Z", "2025-04-28T03:00:00+07:00"],
    ["2025-03-08 10:11:12.123456+00", "2025-03-08T17:11:12+07:00"],
    ["2025-04-28T99:99", "2025-04-28"],
    ["2025-4-8", "2025-04-08"],
    ["20250428101500", "2025-04-28T10:15:00+07:00"],
    ["5 Disember 2024 4.12 petang", "2024-12-05T16:12+07:00"],
    ["8 Mac 2025 11:11 malam", "2025-03-08T23:11+07:00"],
    ["01 Jun 25 | 07:30", "2025-06-01T07:30+07:00"],
    ["04/28/2025", "2025-04-28"],
    ["2025-04", "2025-04"],
    ["2026-08-12T12:17:40+07:00", "2026-08-12T12:17:40+07:00"],
    ["Wed, 12 Aug 2026 12:17:40 +0700", "2026-08-12T12:17:40+07:00"],
    ["Senin, 21 April 2025 - 17:23:00 WIB", "2025-04-21T17:23:00+07:00"],
    ["14 Jul 2025, 22:23 WIB", "2025-07-14T22:23+07:00"],
    ["Rabu, 22 Januari 2025 02:08 WITA", "2025-01-22T02:08+08:00"],
    ["May 3, 2024 at 5:07 pm UTC", "2024-05-03T17:07+00:00"],
    ["2023-02-27", "2023-02-27"],
    ["2025/04/28", "2025-04-28"],
    ["2025/4/8 07:15", "2025-04-08T07:15+07:00"],
    ["20250428", "2025-04-28"],
    ["1745798400", "2025-04-28T07:00:00+07:00"],
    ["25 Mar 2025, 22:47 WIB • oleh Dimas A.", "2025-03-25T22:47+07:00"],
    ["January 24, 2025 8:31 AM GMT+7", "2025-01-24T08:31+07:00"],
  ])("%s", (text, expected) => expect(stated(text)).toBe(expected));

  it.each(["41 menit lalu", "9 jam lalu", "", "kemarin", "2025-02-31", "0001-01-01"])("states nothing: “%s”", (text) =>
    expect(stated(text)).toBeUndefined(),
  );

  it("lies between the last day told as past and the first day ahead", () => {
    const inferred = (text: string) => inferPublished(resolveTimes(text, null)).value;
    expect(inferred("Ia tiba pada Senin (20/3/2023). Rapat dijadwalkan pada Selasa (21/3).")).toBe(
      "2023-03-20/2023-03-21",
    );
    expect(inferred("Ia tiba pada Senin (20/3/2023).")).toBe("2023-03-20/..");
    expect(inferred("Ia tiba pada Senin (20/3/2023). “Baik,” katanya dikutip Antara, Selasa (21/3).")).toBe(
      "2023-03-21~",
    );
    expect(inferred("Ia tiba kemarin.")).toBeNull();
  });

  it("never comes from a day that only background tells", () => {
    const { eventDate } = dateArticle(
      {
        articleBody: "Gedung itu dibangun pada 5 Mei 1998. Kini ia runtuh.",
        dates: [{ text: "2024-06-03T10:00", basis: "record" }],
        scrapedAt: null,
        url: null,
      },
      "+07:00",
    );
    expect(eventDate).toEqual({ value: "2024-06-03~", precision: "day", source: "inferred" });
  });
});
