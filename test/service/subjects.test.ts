import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite } from "../../index-build/cli/open-site.ts";
import { DEFAULT_CONFIG } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { createApp } from "../../src/worker/app.tsx";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

/** What the governor does day by day. */
const MATTERS = [
  [
    "Jembatan Sungai Tanduk diresmikan, dua kecamatan tersambung",
    "Gubernur Jawa Barat Rina Kartika meresmikan jembatan Sungai Tanduk di Bandung, Senin. Jembatan sepanjang dua ratus meter itu menghubungkan dua kecamatan. Kontraktor membangunnya selama dua tahun dengan rangka baja.",
  ],
  [
    "Pedagang ikan pindah ke pasar baru di Labuan",
    "Tiga ratus pedagang ikan menempati kios baru di Labuan sejak subuh. Gubernur Jawa Barat Rina Kartika membagikan kunci kepada mereka. Harga sewa lapak digratiskan selama enam bulan pertama.",
  ],
  [
    "Siswa kejuruan maritim wakili provinsi pada lomba perahu layar",
    "Dua belas siswa sekolah kejuruan maritim berangkat ke lomba perahu layar. Gubernur Jawa Barat Rina Kartika melepas rombongan dan menyerahkan bendera. Pelatih menargetkan dua medali emas.",
  ],
  [
    "Vaksinasi campak dimulai, lima puluh ribu anak disasar",
    "Petugas kesehatan menyuntikkan vaksin campak kepada balita di puskesmas. Gubernur Jawa Barat Rina Kartika meninjau posyandu dan berbincang dengan para ibu. Stok vaksin cukup untuk lima puluh ribu anak.",
  ],
] as const;
const PUBLISHERS = ["Kabar Pagi", "Suara Nusa", "Harian Kota"];
/** What the second and the third newsroom add in words of their own. */
const OTHERS = [
  "",
  " Warga menyeberangi jembatan Sungai Tanduk dengan sepeda seusai upacara peresmian.",
  " Camat setempat berharap jembatan Sungai Tanduk memperlancar angkutan hasil panen antarkecamatan.",
];

/** The first matter has reports of three newsrooms, the newer ones of one. */
const records = MATTERS.flatMap(([title, body], day) =>
  PUBLISHERS.slice(0, day === 0 ? PUBLISHERS.length : 1).map((publisher, at) => ({
    url: `https://${publisher.toLowerCase().replace(" ", "-")}.example/${day}`,
    title: at === 0 ? title : `Gubernur Rina Kartika resmikan jembatan Sungai Tanduk${OTHERS[at]?.slice(0, 12)}`,
    date: `2025-03-1${day}T0${7 + at}:00+07:00`,
    publisher,
    body: at === 0 ? body : `${OTHERS[at]?.trim()} ${body.split(". ").toReversed().join(". ")}`,
  })),
);

let app: ReturnType<typeof createApp>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  const [corpus, out] = [join(folder.path, "corpus"), join(folder.path, "out")];
  await mkdir(corpus);
  await writeFile(join(corpus, "a.jsonl"), records.map((one) => JSON.stringify(one)).join("\n"));
  const config = { ...DEFAULT_CONFIG, url: "https://berita.example", faults: "mailto:redaksi@berita.example" };
  await buildSite({ corpus, out, config, report: QUIET });
  app = createApp(await openSite(out));
});
afterAll(() => folder.remove());

const get = async (path: string) => {
  const response = await app.request(`https://anywhere.example${path}`);
  return { status: response.status, location: response.headers.get("location"), text: await response.text() };
};
const linksIn = (html: string, prefix: string) =>
  [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, href = ""]) => (href.startsWith(prefix) ? [href] : []));

describe("the page of a name", () => {
  it("is reached from events and from the index, says what it is, and lists its events, newest first", async () => {
    const { text: index } = await get("/names");
    const [path = ""] = linksIn(index, "/names/person-");
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text).toContain('<h1 dir="auto">Rina Kartika</h1>');
    expect(text).toContain("Gubernur Jawa Barat");
    const events = linksIn(text, "/events/");
    expect(events).toHaveLength(MATTERS.length);
    const { text: newest } = await get(events[0] ?? "");
    expect(newest).toContain("Vaksinasi campak");
    expect(linksIn(newest, "/names/")).toContain(path);
  });

  it("has a feed of its events, and says that no Host is its address", async () => {
    const [path = ""] = linksIn((await get("/names")).text, "/names/person-");
    const page = (await get(path)).text;
    expect(page).toContain(`<link rel="canonical" href="https://berita.example${path}"/>`);
    expect(linksIn(page, path)).toContain(`${path}/feed.xml`);
    const { text: feed } = await get(`${path}/feed.xml`);
    expect(feed.match(/<item>/g)).toHaveLength(MATTERS.length);
    expect(feed).toContain(`<link>https://berita.example${path}</link>`);
    for (const text of [page, feed, (await get("/feed.xml")).text]) expect(text).not.toContain("anywhere.example");
  });

  it.each([
    "/names/person-nobody",
    "/names/__proto__",
    `/names/${"a".repeat(300)}`,
    "/names/person-nobody/feed.xml",
    "/publishers/nobody",
    "/publishers?page=9",
    "/days/2025-13",
    "/days/2025-03-31",
    "/days/2025-03-11?page=7",
    "/days/yesterday",
    "/names?kind=place&page=40",
  ])("is no page: %s", async (path) => expect((await get(path)).status).toBe(404));

  it("past its end is none, and a page that is no number is the first", async () => {
    const [path = ""] = linksIn((await get("/names")).text, "/names/person-");
    expect((await get(`${path}?page=2`)).status).toBe(404);
    for (const page of ["0", "-1", "x", "1e9", ""]) expect((await get(`${path}?page=${page}`)).status).toBe(200);
  });
});

describe("oEmbed", () => {
  it("is found at the stated address, and knows its pages by it", async () => {
    const [path = ""] = linksIn((await get("/")).text, "/events/");
    const [link = ""] = linksIn((await get(path)).text, "https://berita.example/oembed?url=");
    const { status, text } = await get(link.slice("https://berita.example".length));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ type: "rich" });
    expect((await get(`/oembed?url=${encodeURIComponent("https://other.example/")}`)).status).toBe(404);
  });
});

describe("pages of publishers and days", () => {
  it("list what each published, and what happened when", async () => {
    const { text } = await get("/publishers");
    expect(linksIn(text, "/publishers/")).toEqual(
      expect.arrayContaining(["/publishers/kabar-pagi", "/publishers/suara-nusa", "/publishers/harian-kota"]),
    );
    expect(linksIn((await get("/publishers/kabar-pagi")).text, "/events/")).toHaveLength(MATTERS.length);
    expect(linksIn((await get("/publishers/suara-nusa")).text, "/events/")).toHaveLength(1);
    const { text: months } = await get("/days");
    expect(linksIn(months, "/days/")).toEqual(["/days/2025-03"]);
    const days = linksIn((await get("/days/2025-03")).text, "/days/2025-03-");
    expect(days[0]).toBe("/days/2025-03-13");
    expect(linksIn((await get("/days/2025-03-13")).text, "/events/")).toHaveLength(1);
  });
});

describe("a fault", () => {
  it("is reported by a mail that quotes the statement and names its page, below each statement", async () => {
    const { events } = JSON.parse((await get("/api/events")).text) as { events: { id: string }[] };
    const path = `/events/${events[0]?.id}`;
    const event = JSON.parse((await get(`/api${path}`)).text) as { summary: { statements: { text: string }[] } };
    const mails = linksIn((await get(path)).text, "mailto:redaksi@berita.example?");
    expect(mails.length).toBeGreaterThanOrEqual(event.summary.statements.length);
    const body = new URL((mails[0] ?? "").replaceAll("&amp;", "&")).searchParams.get("body");
    expect(body).toContain(`> ${event.summary.statements[0]?.text}`);
    expect(body).toContain(`https://berita.example${path}`);
  });
});

describe("the front page", () => {
  it("has what several newsrooms tell above newer single reports", async () => {
    const { text } = await get("/");
    const links = linksIn(text, "/events/");
    expect((await get(links[0] ?? "")).text).toMatch(/jembatan Sungai Tanduk/i);
    const { events } = JSON.parse((await get("/api/events?sort=top")).text) as { events: { originCount: number }[] };
    expect(events.map(({ originCount }) => originCount)).toHaveLength(MATTERS.length);
    expect(JSON.parse((await get("/api/events?sort=best")).text)).toMatchObject({ status: 400 });
  });

  it("names the page past its end, with a way back", async () => {
    const { status, text } = await get("/?page=50");
    expect(status).toBe(200);
    expect(text).toContain('rel="prev"');
    expect(text).not.toContain('rel="next"');
  });
});
