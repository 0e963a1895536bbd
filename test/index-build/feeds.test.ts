import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Announcement, readSource } from "../../index-build/fetch/sources.ts";
import { XmlEntryReader } from "../../index-build/markup/index.ts";
import { readFiles } from "../support/read-files.ts";
import { leastWorkMsOf, workMsOf } from "../support/work.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";

/** Reads a source in pieces, as a connection gives it. */
async function read(text: string | Buffer, url: string, pieceBytes = 1 << 16) {
  const articles: Announcement[] = [];
  async function* body() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const listed = await readSource(body(), { url, contentType: null }, (article) => articles.push(article));
  return { articles, ...listed };
}

describe("an export of WordPress", () => {
  const wxr = (head: string, item: string) =>
    `<rss version="2.0"><channel><title>Kabar Teluk</title>${head}<wp:wxr_version>1.2</wp:wxr_version><item><title>Jembatan</title>` +
    `<content:encoded><![CDATA[${BODY}]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${item}</item></channel></rss>`;
  const fieldsOf = async (head: string, item: string) =>
    (await readFiles({ "a.xml": Buffer.from(wxr(head, item)) })).records[0]?.fields;

  it.each([
    ["2024-06-03T01:00:00Z", "2024-06-03 01:00:00", "2024-06-03 08:00:00", "Mon, 03 Jun 2024 01:00:00 +0000"],
    ["2024-06-03 08:00:00", "0000-00-00 00:00:00", "2024-06-03 08:00:00", "Mon, 30 Nov -0001 00:00:00 +0000"],
    [
      "Mon, 03 Jun 2024 01:00:00 +0000",
      "0000-00-00 00:00:00",
      "2024-06-03 08:00:00",
      "Mon, 03 Jun 2024 01:00:00 +0000",
    ],
    [undefined, "0000-00-00 00:00:00", "0000-00-00 00:00:00", "Mon, 30 Nov -0001 00:00:00 +0000"],
  ])("has a date of %s", async (date, gmt, local, pubDate) => {
    const item = `<pubDate>${pubDate}</pubDate><wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${gmt}</wp:post_date_gmt>`;
    expect((await fieldsOf("", item))?.["date"]).toBe(date);
  });

  it("names its authors, not what they log in with", async () => {
    const author = (login: string, name: string) =>
      `<wp:author><wp:author_login><![CDATA[${login}]]></wp:author_login><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>`;
    const head = author("sari.r", "Sari Rahayu") + author("bimo", "Bimo Laksono");
    expect((await fieldsOf(head, "<dc:creator>bimo</dc:creator>"))?.["author"]).toBe("Bimo Laksono");
    expect((await fieldsOf(head, "<dc:creator>tamu</dc:creator>"))?.["author"]).toBe("tamu");
  });
});

describe("addresses in a feed", () => {
  it("count from the nearest xml:base, else from where it was fetched", async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://kabar.example/berita/"><title>A</title>' +
      '<entry xml:base="2024/"><title>Kirab</title><link href="kirab"/></entry>' +
      '<entry><title>Wayang</title><link rel="alternate" href="wayang"/></entry>' +
      '<entry><title>Utuh</title><link href="https://lain.example/utuh"/></entry></feed>';
    const { articles } = await read(atom, "https://umpan.example/atom");
    expect(articles.map(({ url }) => url)).toEqual([
      "https://kabar.example/berita/2024/kirab",
      "https://kabar.example/berita/wayang",
      "https://lain.example/utuh",
    ]);
    const plain = '<rss version="2.0"><channel><item><title>x</title><link>/a</link></item></channel></rss>';
    expect((await read(plain, "https://umpan.example/rss")).articles[0]?.url).toBe("https://umpan.example/a");
  });
});

describe("a source that comes in pieces", () => {
  const url = "https://kabar.example/s";
  const entry = (at: number) => `<url><loc>https://kabar.example/${at}é</loc><lastmod>2026-06-0${at}</lastmod></url>`;
  const urlset = `<?xml version="1.0"?>\n<urlset>${[1, 2, 3].map(entry).join("\n")}</urlset>`;
  const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [{ url: "/é", title: "É" }] });

  it.each([1, 2, 3, 7, 4096])("of %i bytes is read as a whole one is", async (bytes) => {
    for (const text of [urlset, gzipSync(urlset), `\ufeff  ${json}`, gzipSync(json)])
      expect(await read(text, url, bytes)).toEqual(await read(text, url));
    expect((await read(urlset, url, bytes)).articles.map(({ date }) => date)).toHaveLength(3);
    expect((await read(json, url, bytes)).articles).toMatchObject([
      { url: "https://kabar.example/%C3%A9", title: "É" },
    ]);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ["nothing", "", /neither a feed nor a sitemap/],
    ["blanks", "  \n ", /neither a feed nor a sitemap/],
    ["a page", "<html><body>", /neither a feed nor a sitemap/],
    ["a damaged gzip", gzipSync(urlset).subarray(0, 60), /gzip is damaged/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), /no text/],
  ])("of %s is refused", async (_name, text, reason) => {
    await expect(read(text, url)).rejects.toThrow(reason);
  });

  it.each(["<html><body>", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0000"])(
    "of %j is closed where it is refused",
    async (start) => {
      let isClosed = false;
      async function* body() {
        try {
          for (;;) yield Buffer.from(start.padEnd(5000), "latin1");
        } finally {
          isClosed = true;
        }
      }
      await expect(readSource(body(), { url, contentType: null }, () => {})).rejects.toThrow(/no text|neither/);
      await expect.poll(() => isClosed).toBe(true);
    },
  );

  it("is dated and headed by the news part of its entries", async () => {
    const news =
      "<news:news><news:publication_date>2026-06-03</news:publication_date><news:title>Kirab</news:title></news:news>";
    const { articles } = await read(
      `<urlset><url><loc>/a</loc>${news}</url><url><loc>/b</loc><news:news/></url></urlset>`,
      url,
    );
    expect(articles).toMatchObject([
      { date: "2026-06-03", title: "Kirab" },
      { date: null, title: null },
    ]);
  });

  it("of more than 100 MB is refused, packed or not, while it comes", async () => {
    async function* endless() {
      yield Buffer.from("<urlset>");
      for (;;) yield Buffer.alloc(1 << 20, " ");
    }
    await expect(readSource(endless(), { url, contentType: null }, () => {})).rejects.toThrow(/larger than 100000000/);
    const packed = gzipSync(Buffer.concat([Buffer.from("<urlset>"), Buffer.alloc(120_000_000, " ")]));
    await expect(read(packed, url)).rejects.toThrow(/larger than 100000000/);
  });
});

describe("XML of many parts", () => {
  it.each<[string, (count: number) => string]>([
    [
      "elements of one name",
      (count) => `<rss><item><title>a</title>${"<category>a</category>".repeat(count)}</item></rss>`,
    ],
    ["entries in one piece", (count) => `<rss>${"<item>\n<title>a</title>\n</item>\n".repeat(count)}</rss>`],
    ["elements in one another", (count) => `<rss><item><title>${"<b>".repeat(count)}a`],
    ["elements that end and never began", (count) => `<rss><item>${"<b>".repeat(900)}${"</i>".repeat(count)}`],
  ])("costs no square: %s", (_name, xmlOf) => {
    const read = (count: number) => () => {
      const reader = new XmlEntryReader(1_000_000);
      const xml = xmlOf(count);
      for (let at = 0; at < xml.length; at += 65_536) reader.push(xml.slice(at, at + 65_536));
      reader.end();
    };
    const mostMs = 50 * Math.max(2, Math.min(...[1, 2, 3].map(() => workMsOf(read(4000)))));
    expect(leastWorkMsOf(read(60_000), mostMs)).toBeLessThan(mostMs);
  });
});

describe("the sitemaps of an index", () => {
  const sitemapsOf = async (...sitemaps: (string | [string, string])[]) => {
    const entries = sitemaps.map((one) =>
      typeof one === "string"
        ? `<sitemap><loc>https://kabar.example/${one}.xml</loc></sitemap>`
        : `<sitemap><loc>https://kabar.example/${one[0]}.xml</loc><lastmod>${one[1]}</lastmod></sitemap>`,
    );
    const index = `<sitemapindex>${entries.join("")}</sitemapindex>`;
    const { sitemaps: found } = await read(index, "https://kabar.example/sitemap.xml");
    return found.map((url) => url.slice("https://kabar.example/".length, -".xml".length));
  };

  it("come the latest first by their dates", async () => {
    expect(await sitemapsOf(["a", "2024-01-01"], "undated", ["b", "2024-06-01"])).toEqual(["b", "a", "undated"]);
  });

  it("come by their numbers where nothing dates them", async () => {
    const posts = Array.from({ length: 12 }, (_, at) => `wp-sitemap-posts-post-${at + 1}`);
    const sorted = await sitemapsOf(...posts, "wp-sitemap-posts-page-1", "wp-sitemap-users-1");
    expect(sorted.slice(0, 3)).toEqual([
      "wp-sitemap-posts-post-12",
      "wp-sitemap-posts-post-11",
      "wp-sitemap-posts-post-10",
    ]);
    expect(await sitemapsOf("s-2023-12", "s-2024-02", "s-2024-11")).toEqual(["s-2024-11", "s-2024-02", "s-2023-12"]);
    expect(await sitemapsOf("berita", "olahraga")).toEqual(["berita", "olahraga"]);
  });
});
