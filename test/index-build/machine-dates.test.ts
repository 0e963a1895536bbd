import { describe, expect, it } from "vitest";
import { dateArticle } from "../../index-build/dates/index.ts";
import { toIso } from "../../index-build/dates/machine-dates.ts";
import { statedDate } from "../../index-build/dates/stated.ts";

const read = (text: string) => statedDate([{ text, basis: "record" }], "+07:00")?.date.value ?? null;

describe("dates as programs and agencies write them", () => {
  it.each<[string, string | null]>([
    // Twelve hours, with stops and without; a zone that changes with the season.
    ["Dec. 5, 2024, 3:04 p.m. ET", "2024-12-05T15:04-05:00"],
    ["Jul. 4, 2024 9:15 a.m. PT", "2024-07-04T09:15-07:00"],
    ["5 Dec 2024 12:04 a.m.", "2024-12-05T00:04+07:00"],
    ["December 5, 2024 3:04 P.M.", "2024-12-05T15:04+07:00"],
    ["December 5, 2024 3:04 PM", "2024-12-05T15:04+07:00"],
    ["11 Jun 2024, 12:30 AM MYT", "2024-06-11T00:30+08:00"],
    ["21 Mac 2024, 4:30 petang", "2024-03-21T16:30+07:00"],
    ["Minggu, 1 Dis 2024 | 12:05 tengah hari", "2024-12-01T12:05+07:00"],
    // A zone that nobody knows: the time is another one here.
    ["2024-03-20 10:00 XYZT", "2024-03-20"],
    // Ordinals, stops and old spellings.
    ["20th March 2024", "2024-03-20"],
    ["3rd of June 2024", "2024-06-03"],
    ["1st April 2024 10:00", "2024-04-01T10:00+07:00"],
    ["July 3rd, 2024", "2024-07-03"],
    ["Sept. 9, 2024", "2024-09-09"],
    ["9 Sept. 2024", "2024-09-09"],
    ["3 Dis 2024", "2024-12-03"],
    ["8 Ogs 2024", "2024-08-08"],
    ["5 Peb 2020", "2020-02-05"],
    ["17 Agust 2023", "2023-08-17"],
    // Programs.
    ["20240320T100000Z", "2024-03-20T17:00:00+07:00"],
    ["20240320100000", "2024-03-20T10:00:00+07:00"],
    ["20240320", "2024-03-20"],
    ["2024-03-20T10:00:00+07:00[Asia/Jakarta]", "2024-03-20T10:00:00+07:00"],
    ["2024-03-20T10:00:00.123456789Z[UTC][u-ca=iso8601]", "2024-03-20T17:00:00+07:00"],
    ["/Date(1709251200000)/", "2024-03-01T07:00:00+07:00"],
    ["\\/Date(1709251200000+0700)\\/", "2024-03-01T07:00:00+07:00"],
    ["1709251200", "2024-03-01T07:00:00+07:00"],
    ["13+December+2018", "2018-12-13"],
    ["Mon,+05+Jan+2026+20:30:00+0700", "2026-01-05T20:30:00+07:00"],
    ["17/08/2023 12.00WIB", "2023-08-17T12:00+07:00"],
    ["Kamis, 17 Agustus 2023 - 12:00WITA", "2023-08-17T12:00+08:00"],
    ["2024-03-20T23:15:0Z", "2024-03-21T06:15:00+07:00"],
    ["2024-03-20T05-35-11Z", "2024-03-20T12:35:11+07:00"],
    ["2024-3-5 7:05", "2024-03-05T07:05+07:00"],
    // No dates.
    ["20241320T100000Z", null],
    ["/Date(x)/", null],
    ["31+April+2024", null],
  ])("%s", (text, value) => expect(read(text)).toBe(value));

  it("leaves any other text as it is", () => {
    for (const text of ["Senin, 3 Juni 2024", "C++ dan D++", "2024-06-03T08:00:00+07:00", "a[b]"])
      expect(toIso(text)).toBe(text);
  });
});

describe("what stands in place of a date", () => {
  const unread = (text: string) =>
    dateArticle({ articleBody: "", dates: [{ text, basis: "record" }], scrapedAt: null, url: null }, "+07:00")
      .unreadDate;

  it.each(["Tidak Ditemukan", "Scroll ke bawah untuk melanjutkan", "Not available"])("%s is silent", (text) =>
    expect(unread(text)).toBeNull(),
  );
  it.each(["tanggal 32 Juni 2024", "3 jam lalu"])("%s is reported", (text) => expect(unread(text)).toBe(text));
});

describe("the clock of a site", () => {
  const published = (url: string) =>
    dateArticle(
      { articleBody: "", dates: [{ text: "Wed, 20 Mar 2024 22:30:00 +0000", basis: "record" }], scrapedAt: null, url },
      "+07:00",
    ).datePublished.value;

  it("is that of its country where that has one", () => {
    expect(published("https://www.akhbar.example.my/a")).toBe("2024-03-21T06:30:00+08:00");
    expect(published("https://kabar.example.id/a")).toBe("2024-03-21T05:30:00+07:00");
    expect(published("https://kabar.example/a")).toBe("2024-03-21T05:30:00+07:00");
  });
});
