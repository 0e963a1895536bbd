import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltSite, relatedArticles, search, suggest } from "../../src/search/index.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

const paragraph = (text: string) =>
  `${text} Keterangan itu disampaikan kepada wartawan pada hari yang sama di kantor pemerintah setempat. Warga diminta tetap tenang.`;

const RECORDS = [
  {
    title: "Mahkamah Agung tolak kasasi terdakwa korupsi timah",
    date: "2025-03-20",
    publisher: "Kompas",
    body: paragraph(
      "Mahkamah Agung (MA) menolak kasasi terdakwa korupsi timah di Bangka. Putusan dibacakan hakim Budi Santoso di Jakarta. Kerugian negara Rp44,55 triliun.",
    ),
  },
  {
    title: "Terdakwa korupsi timah banding di Bangka",
    date: "2025-02-10",
    publisher: "Detik",
    body: paragraph(
      "Terdakwa korupsi timah mengajukan banding di Bangka. Kuasa hukum Budi Santoso menyebut putusan itu tidak adil bagi kliennya.",
    ),
  },
  {
    title: "Gencatan senjata di Gaza mulai berlaku",
    date: "2024-11-02",
    publisher: "Detik",
    body: paragraph(
      "Gencatan senjata di Gaza mulai berlaku hari ini. Pasukan menarik diri. Bantuan makanan masuk lewat perbatasan.",
    ),
  },
  {
    title: "Pertandingan persahabatan <b>B-50</b> ditunda",
    publisher: "Tribun",
    body: paragraph(
      "Uji jalan biodiesel B-50 ditunda sampai tahun depan. Menteri menyebut pasokan belum cukup & harganya <tinggi>.",
    ),
  },
  {
    title: "Ceasefire talks resume in Cairo",
    date: "2025-01",
    publisher: "Antara",
    lang: "en",
    body: "The ceasefire talks between the two sides resumed in Cairo on Monday. Officials said that they had been invited by Egypt and that the discussions would last until the end of the week.",
  },
];

let site: BuiltSite;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "corpus"));
  const copy = {
    ...RECORDS[0],
    publisher: "Jawa Pos",
    title: `${RECORDS[0]?.title} lagi`,
    url: "https://jawapos.com/a",
  };
  const lines = [...RECORDS, copy].map((record) => JSON.stringify(record));
  await writeFile(join(folder.path, "corpus", "a.jsonl"), lines.join("\n"));
  site = await buildAndOpen(join(folder.path, "corpus"), join(folder.path, "out"));
});
afterAll(() => folder.remove());

const headlines = async (query: string, options = {}) =>
  (await search(site.open(), query, options)).hits.map(({ headline }) => headline.split(" ")[0]);

describe("near-copies", () => {
  it("are listed under the first of them, and counted", async () => {
    const { hits, total, facets } = await search(site.open(), "kasasi timah");
    expect(total).toBe(2);
    expect(hits).toHaveLength(1);
    expect(hits[0]?.nearCopies).toHaveLength(1);
    expect([hits[0]?.publisher, hits[0]?.nearCopies[0]?.publisher].sort()).toEqual(["Jawa Pos", "Kompas"]);
    expect(facets.publisher.map(({ value }) => value).sort()).toEqual(["Jawa Pos", "Kompas"]);
  });
});

describe("other names", () => {
  it("are learnt from articles that explain them", async () => {
    expect(site.manifest.learntSynonyms).toContainEqual({ from: "ma", to: ["mahkamah agung"] });
    expect(await headlines("MA tolak kasasi")).toEqual(["Mahkamah"]);
  });

  it.each([
    ["ceasefire", ["Ceasefire", "Gencatan"]],
    ["gencatan senjata", ["Ceasefire", "Gencatan"]],
    ["Egypt", ["Ceasefire"]],
    ["Mesir", ["Ceasefire"]],
  ])("cross languages: %s", async (query, expected) => {
    expect((await headlines(query)).sort()).toEqual(expected);
  });
});

describe("numbers", () => {
  it.each([
    ["44,55 triliun", "Mahkamah"],
    ["Rp 44,55 trilyun", "Mahkamah"],
    ["B50", "Pertandingan"],
    ["b-50", "Pertandingan"],
  ])("%s", async (query, first) => expect((await headlines(query))[0]).toBe(first));
});

describe("filters", () => {
  it.each([
    ["timah sumber:detik", ["Terdakwa"]],
    ["timah -sumber:detik", ["Mahkamah"]],
    ["timah dari:2025-03", ["Mahkamah"]],
    ["timah sampai:2025-02", ["Terdakwa"]],
    ["timah dari:maret-2025 sampai:20-3-2025", ["Mahkamah"]],
    ["sumber:tribun", ["Pertandingan"]],
    ["sumber:tidakada", []],
    // A month may be any of its days.
    ["dari:2025-01-15 sampai:2025-01-16", ["Ceasefire"]],
    ["-timah sumber:detik", ["Gencatan"]],
  ])("%s", async (query, expected) => expect(await headlines(query)).toEqual(expected));

  it("hold together, the values of one beside each other", async () => {
    const filters = { publisher: ["Detik", "Kompas"], year: ["2025"] };
    expect((await headlines("timah OR gencatan", { filters })).sort()).toEqual(["Mahkamah", "Terdakwa"]);
    expect(await headlines("timah", { filters: { month: ["2025-02"] } })).toEqual(["Terdakwa"]);
    expect(await headlines("timah", { filters: { from: "2025-03-01", to: "2025-03-31" } })).toEqual(["Mahkamah"]);
    expect(await headlines("ceasefire", { filters: { language: ["en"] } })).toEqual(["Ceasefire"]);
  });

  it("narrow by persons and places that the facets name", async () => {
    const { facets } = await search(site.open(), "timah");
    const place = facets.place.find(({ label }) => label === "Bangka");
    expect(place?.count).toBe(3);
    expect((await headlines("timah", { filters: { place: [place?.value ?? ""] } })).length).toBe(2);
    expect((await search(site.open(), "timah", { filters: { person: ["nobody"] } })).total).toBe(0);
  });

  it("are counted over all hits, by year and month, unknown dates nowhere", async () => {
    const { facets, total } = await search(site.open(), "timah OR gencatan OR biodiesel OR ceasefire", { limit: 1 });
    expect(total).toBe(6);
    expect(facets.year.map(({ value, count }) => `${value} ${count}`)).toEqual(["2025 4", "2024 1"]);
    expect(facets.month.map(({ value, count }) => `${value} ${count}`)).toEqual([
      "2025-03 2",
      "2025-02 1",
      "2025-01 1",
      "2024-11 1",
    ]);
    expect(facets.language.map(({ value, count }) => `${value} ${count}`)).toEqual(["id 5", "en 1"]);
  });
});

describe("snippets", () => {
  it("are safe as HTML, and mark the same words", async () => {
    const { hits } = await search(site.open(), "harganya tinggi");
    const { text, ranges, html } = hits[0]?.snippet ?? { text: "", ranges: [], html: "" };
    expect(text).toMatch(/& harganya <tinggi>/);
    expect(html).toMatch(/&amp; <mark>harganya<\/mark> &lt;<mark>tinggi<\/mark>&gt;/);
    expect(html.match(/<(?!\/?mark>)/)).toBeNull();
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["harganya", "tinggi"]);
  });

  it("mark what was meant by a misspelt word, and a phrase only where it stands", async () => {
    const marked = async (query: string) => {
      const { hits } = await search(site.open(), query);
      const { text, ranges } = hits[0]?.snippet ?? { text: "", ranges: [] };
      return ranges.map(([start, end]) => text.slice(start, end));
    };
    expect(await marked("korupis timah")).toContain("korupsi");
    expect(await marked('"gencatan senjata"')).toEqual(["Gencatan", "senjata"]);
  });
});

describe("suggestions", () => {
  it("complete names and headlines, a slip in what is typed or not", async () => {
    const texts = async (typed: string) => (await suggest(site.open(), typed)).map(({ text }) => text);
    expect(await texts("mahkamah a")).toContain("Mahkamah Agung");
    expect(await texts("mahkmaah ag")).toContain("Mahkamah Agung");
    // A lawyer of one side is no public person.
    expect(await texts("budi s")).not.toContain("Budi Santoso");
    expect((await texts("gencatan s")).some((text) => text.startsWith("Gencatan senjata di Gaza"))).toBe(true);
    const all = await texts("timah");
    expect(new Set(all.map((text) => text.toLowerCase())).size).toBe(all.length);
  });
});

describe("related articles", () => {
  it("are of other events and share the most telling words", async () => {
    const [{ id = "" } = {}] = (await search(site.open(), "kasasi")).hits;
    const record = await site.open().documents.record(id);
    const related = record ? await relatedArticles(site.open(), record) : [];
    for (const one of related) expect(one.eventId).not.toBe(record?.event.id);
    if (record?.event.id !== (await search(site.open(), "banding")).hits[0]?.eventId)
      expect(related[0]?.headline).toMatch(/banding/);
  });
});

describe("what matched", () => {
  it("is told: all words, or some", async () => {
    expect((await search(site.open(), "korupsi timah")).matched).toBe("all");
    expect((await search(site.open(), "gencatan timah")).matched).toBe("some");
  });
});

describe("a misspelt query", () => {
  it("is put right, and says so", async () => {
    const { searchedFor, didYouMean, hits } = await search(site.open(), "korupis timah");
    expect([searchedFor, didYouMean]).toEqual(["korupsi timah", "korupsi timah"]);
    expect(hits.length).toBeGreaterThan(0);
  });
});
