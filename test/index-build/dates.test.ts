import { describe, expect, it } from "vitest";
import { boundDates, dateArticle, publicationCeiling } from "../../index-build/dates/index.ts";
import { inferPublished } from "../../index-build/dates/inferred.ts";
import { resolveTimes } from "../../index-build/dates/resolve.ts";
import { statedDate } from "../../index-build/dates/stated.ts";
import {
  type DateValue,
  dateSortKey,
  dateStartMs,
  dayNumber,
  daySpan,
  knownDay,
  UNKNOWN_DATE,
} from "../../src/schema/index.ts";

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

  it("takes a month that is told as past from the year before, where this year's has not come", () => {
    const text = "Senin (27/2/2023), ia bicara. Harga naik sejak November lalu dan turun pada Januari.";
    expect(values(text, "2023-02-27").slice(1)).toEqual(["2022-11", "2023-01"]);
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

describe("relative times", () => {
  // 2025-04-28 is a Monday.
  const told = (text: string) => resolveTimes(text, "2025-04-28").map(({ date, aspect }) => `${date.value} ${aspect}`);

  it.each([
    ["Wali kota tiba kemarin dan pulang hari ini.", ["2025-04-27 past", "2025-04-28 past"]],
    ["Rapat akan digelar besok.", ["2025-04-29 future"]],
    ["Ia tiba pada Jumat malam.", ["2025-04-25 past"]],
    ["Rapat dijadwalkan pada Jumat.", ["2025-05-02 future"]],
    ["He said on Friday that talks ended last week.", ["2025-04-25 past", "2025-04-21/2025-04-27 past"]],
    [
      "Harga naik dua pekan lalu, bulan lalu dan tahun lalu.",
      ["2025-04-14/2025-04-20 past", "2025-03 past", "2024 past"],
    ],
    ["Ia tiba pada Senin (21/4/2025) lalu.", ["2025-04-21 past"]],
    ["“Saya datang kemarin,” kata Sari.", []],
    ["Ia menunggu seminggu.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("need a day to count from", () => expect(resolveTimes("Ia tiba kemarin.", null)).toEqual([]));
});

describe("where a date of publication comes from", () => {
  const dated = (
    dates: { text: string; basis: "record" }[],
    url: string | null,
    scrapedAt: string | null,
    articleBody = "Jembatan dibuka.",
  ) => {
    const { datePublished, dateBasis, unreadDate } = dateArticle({ articleBody, dates, url, scrapedAt }, "+07:00");
    return [datePublished.value, datePublished.source, dateBasis, unreadDate];
  };

  it("a field, counted back from when the page was fetched where it says how long ago", () => {
    const record = [{ text: "3 jam lalu", basis: "record" as const }];
    expect(dated(record, null, "2025-04-28T01:00:00Z")).toEqual(["2025-04-28", "stated", "record", null]);
    expect(dated(record, null, "2025-04-28T01:00")).toEqual(["2025-04-27", "stated", "record", null]);
    // Without a clock, nobody knows which day it was.
    expect(dated(record, null, "2025-04-28")).toEqual([null, "unknown", null, "3 jam lalu"]);
  });

  it.each([
    ["https://nasional.kompas.com/read/2023/02/27/21433081/berita", "2023-02-27"],
    ["https://www.cnnindonesia.com/nasional/20260806125253-20-1389262/kemensos", "2026-08-06"],
    ["https://kabar.example/2026-08-12-jembatan.html", "2026-08-12"],
    ["https://news.detik.com/berita/d-20260806/pria", null],
    ["https://kabar.example/2023/13/45/x", null],
  ])("the address %s, as inferred", (url, day) => {
    expect(dated([], url, null)).toEqual(day === null ? [null, "unknown", null, null] : [day, "inferred", "url", null]);
  });

  it("the text, though never a day to come or the end of a span", () => {
    expect(dated([], null, null, "Rabu (30/4/2025) akan digelar rapat.")[0]).toBeNull();
    expect(dated([], null, null, "Kontrak berlaku sampai 31 Desember 2030.")[0]).toBeNull();
  });
});

describe("numbers that look like dates", () => {
  it.each([
    "Kepmendagri No. 300.2.2-2138/2025 mengatur batas wilayah",
    "Perda Nomor 12/3/2024 tentang retribusi",
    "perkara nomor: 7/5/2023/PN.Jkt",
    "registrasi 11.12.2019.0045",
    "hubungi 0812-12-12-2012",
    "versi 10.4.2023.1",
    "tahun 2138 pada kalender itu",
    "SK No 1/2/2020",
    "kode 9-8-2021-A",
    "skor 3.2-2019",
    "surat AB/12/3/2024",
  ])("are none in “%s”", (text) => expect(values(text)).toEqual([]));

  it.each([
    ["Sabtu-Minggu, 20-21/6/2025", "2025-06-21"],
    ["pada 1-20/3/2023", "2023-03-20"],
    ["pukul 10.00, 20.03.2023.", "2023-03-20"],
    ["tanggal 20-3-2023-21-3-2023", "2023-03-20"],
    ["diunggah 2023-03-20T10:15", "2023-03-20"],
    ["(20/3/2023), kemudian", "2023-03-20"],
    ["Senin,20/3/2023.", "2023-03-20"],
    ["20/03/2023,10:15 WIB", "2023-03-20"],
    ["20 / 3 / 2023", "2023-03-20"],
  ])("are not mistaken for it: “%s”", (text, day) => expect(values(text)[0]).toBe(day));
});

describe("the last day of a corpus", () => {
  const date = (value: string, source: "stated" | "inferred" = "stated"): DateValue => ({
    value,
    precision: value.includes("/") ? "interval" : "day",
    source,
  });
  const days = (count: number, source?: "stated" | "inferred") =>
    Array.from({ length: count }, (_, at) => date(`2025-0${1 + (at % 6)}-10`, source));

  it("is the newest stated day, where most records state one", () => {
    expect(publicationCeiling([...days(4), date("2138-02-02", "inferred")])).toBe("2025-04-10");
    expect(publicationCeiling([date("2025-06-12T10:00+07:00"), date("2025-06-14/..", "inferred")])).toBe("2025-06-12");
  });

  it("is not lifted by a day years after all others", () => {
    expect(publicationCeiling([...days(4), date("2062-01-01")])).toBe("2025-04-10");
    expect(publicationCeiling([...days(4), date("2062-01-01"), date("2099-01-01")])).toBe("2025-04-10");
    expect(publicationCeiling([...days(24, "inferred"), date("2031-01-01", "inferred")])).toBe("2025-06-10");
  });

  it("believes an archive's next year, and a few texts years apart", () => {
    expect(publicationCeiling([date("2015-01-01"), date("2016-01-01"), date("2019-01-01"), date("2026-01-01")])).toBe(
      "2026-01-01",
    );
    const sample = ["2022-12-31", "2022-12-31"].map((day) => date(day));
    const inferred = ["2023-03-20/2023-03-21", "2025-01-21/..", "2026-02-05~"].map((value) => date(value, "inferred"));
    expect(publicationCeiling([...sample, ...inferred])).toBe("2026-02-05");
    expect(publicationCeiling([UNKNOWN_DATE])).toBeNull();
  });

  const dated = (articleBody: string, dates: string[] = []) => ({
    articleBody,
    ...dateArticle(
      { articleBody, dates: dates.map((text) => ({ text, basis: "record" as const })), scrapedAt: null, url: null },
      "+07:00",
    ),
  });

  it("bounds what is inferred: nothing told as past lies after it", () => {
    const text = dated("Wali kota tiba Senin (2/2/2032). Ia pulang pada Kamis (12/6/2025).");
    expect(text.datePublished.value).toBe("2032-02-02/..");
    const bounded = boundDates(text, "2025-06-30");
    expect(bounded.datePublished.value).toBe("2025-06-12/2025-06-30");
    expect(bounded.eventDate.value).toBe("2025-06-12");
    expect(bounded.times.map(({ aspect }) => aspect)).toEqual(["future", "past"]);
    const before = dated("Wali kota tiba Kamis (12/6/2025).");
    expect(boundDates(before, "2025-06-30")).toBe(before);
  });

  it("is not believed of a stated day after it", () => {
    const text = dated("Wali kota tiba Rabu (11/6) dan pulang pada Kamis (12/6/2025).", ["2062-01-01"]);
    expect(text.datePublished.value).toBe("2062-01-01");
    const bounded = boundDates(text, "2025-06-30");
    expect(bounded.datePublished).toMatchObject({ value: "2025-06-12/..", source: "inferred" });
    expect(bounded.dateBasis).toBe("text");
    expect(bounded.times.map(({ date }) => date.value)).toEqual(["2025-06-11", "2025-06-12"]);
  });
});

describe("an open interval", () => {
  const open: DateValue = { value: "2025-06-12/..", precision: "interval", source: "inferred" };

  it("is no day: it sorts with the unknown and has no time", () => {
    expect(knownDay(open)).toBeNull();
    expect(dateStartMs(open)).toBeNull();
    expect(dateSortKey(open)).toBe(dateSortKey(UNKNOWN_DATE));
    expect(daySpan(open)).toEqual({ first: dayNumber("2025-06-12"), last: null });
    expect(daySpan({ ...open, value: "../2025-06-12" })).toEqual({ first: null, last: dayNumber("2025-06-12") });
  });

  it.each([
    ["2025-06-12", "2025-06-12"],
    ["2025-06-12~", "2025-06-12"],
    ["2025-06-12T23:30+07:00", "2025-06-12"],
    ["2025-06", null],
    ["2025-06-12/2025-06-13", null],
    ["XXXX-12-01", null],
  ])("is told from %s", (value, day) => expect(knownDay({ ...open, value })).toBe(day));
});
