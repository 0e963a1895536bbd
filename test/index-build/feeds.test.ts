import { describe, expect, it } from "vitest";
import { readSource } from "../../index-build/fetch/sources.ts";
import { readFiles } from "../support/read-files.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";

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
    const { articles } = await readSource(Buffer.from(atom), "https://umpan.example/atom", null);
    expect(articles.map(({ url }) => url)).toEqual([
      "https://kabar.example/berita/2024/kirab",
      "https://kabar.example/berita/wayang",
      "https://lain.example/utuh",
    ]);
    const plain = '<rss version="2.0"><channel><item><title>x</title><link>/a</link></item></channel></rss>';
    expect((await readSource(Buffer.from(plain), "https://umpan.example/rss", null)).articles[0]?.url).toBe(
      "https://umpan.example/a",
    );
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
    const read = await readSource(Buffer.from(index), "https://kabar.example/sitemap.xml", null);
    return read.sitemaps.map((url) => url.slice("https://kabar.example/".length, -".xml".length));
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
