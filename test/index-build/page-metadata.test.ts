import { describe, expect, it } from "vitest";
import { dateArticle } from "../../index-build/dates/index.ts";
import { parseDocument } from "../../index-build/extract/html/parse-document.ts";
import { StructuredData } from "../../index-build/extract/html/structured-data.ts";
import { extract } from "../../index-build/extract/index.ts";
import { siteLetters } from "../../index-build/model/site-letters.ts";
import { knownDay } from "../../src/schema/index.ts";

const TEXT =
  "<h1>Jembatan Baru Dibuka di Muara</h1><p>Wali kota membuka jembatan baru di tepi sungai pada pagi hari. Warga menyambutnya dengan pawai perahu.</p>" +
  "<p>Jembatan itu menghubungkan dua kampung yang dahulu hanya dapat dicapai dengan perahu kecil milik warga.</p>";

/** What is read of a page. */
function read(
  head: string,
  beside = "",
): { author: string[]; day: string | null; publisher: string | null; body: string } {
  const text = `<html lang="id"><head><title>Jembatan Baru Dibuka di Muara</title>${head}</head><body><main><article>${beside}${TEXT}</article></main></body></html>`;
  const found = extract({ fields: {}, page: { type: "html", text } });
  if ("reason" in found) throw new Error(found.reason);
  const { authors, publisher, articleBody } = found;
  return {
    author: authors.map(({ name }) => name),
    publisher,
    body: articleBody,
    day: knownDay(dateArticle(found, "+07:00").datePublished),
  };
}
const ld = (json: string, type = "application/ld+json") => `<script type="${type}">${json}</script>`;
const ARTICLE =
  '"@type":"NewsArticle","headline":"Jembatan Baru Dibuka di Muara","datePublished":"2024-03-20T08:15:00+07:00"';

describe("JSON-LD", () => {
  it.each([
    [
      "in a graph, by reference",
      ld(`{"@graph":[{"@type":"Person","@id":"#p","name":"Rini Astuti"},{${ARTICLE},"author":{"@id":"#p"}}]}`),
    ],
    [
      "in another block",
      ld('{"@type":"Person","@id":"#p","name":"Rini Astuti"}') + ld(`{${ARTICLE},"author":{"@id":"#p"}}`),
    ],
    ["with a trailing comma", ld(`{${ARTICLE},"author":{"name":"Rini Astuti",},}`)],
    ["in CDATA", ld(`//<![CDATA[\n{${ARTICLE},"author":{"name":"Rini Astuti"}}\n//]]>`)],
    ["in a comment", ld(`<!-- {${ARTICLE},"author":{"name":"Rini Astuti"}} -->`)],
    ["with a raw line break", ld(`{${ARTICLE},"description":"satu\ndua","author":{"name":"Rini Astuti"}}`)],
    ["with raw quotation marks", ld(`{${ARTICLE},"description":"kata "siap" itu","author":{"name":"Rini Astuti"}}`)],
    [
      "with a charset in its type",
      ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}}`, "application/ld+json; charset=utf-8"),
    ],
    [
      "as two objects in one block",
      ld(`{"@type":"WebSite","name":"Kabar"}{${ARTICLE},"author":{"name":"Rini Astuti"}}`),
    ],
    ["with a semicolon behind", ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}};`)],
    ["as given and family name", ld(`{${ARTICLE},"author":{"givenName":"Rini","familyName":"Astuti"}}`)],
  ])("is read %s", (_how, head) => expect(read(head)).toMatchObject({ author: ["Rini Astuti"], day: "2024-03-20" }));

  it("dates a page by what is no article, too", () =>
    expect(read(ld('{"@type":"WebPage","datePublished":"2024-03-21"}')).day).toBe("2024-03-21"));

  it("names no claimant as the author", () =>
    expect(read(ld('{"@graph":[{"@type":"ClaimReview"},{"@type":"Person","name":"Tono Hadi"}]}')).author).toEqual([]));

  it("takes no person for the publisher", () =>
    expect(
      read(
        `${ld(`{${ARTICLE},"publisher":{"@type":["Person","Organization"],"name":"Rini Astuti"}}`)}<meta property="og:site_name" content="Kabar Muara">`,
      ).publisher,
    ).toBe("Kabar Muara"));

  it("of five megabytes is read, and damage of that size left", () => {
    const big = `{"@type":"Thing","name":"${"a ".repeat(2_500_000)}"}`;
    expect(new StructuredData(parseDocument(ld(big))).objects).toHaveLength(1);
    expect(new StructuredData(parseDocument(ld(big.slice(0, -1)))).objects).toHaveLength(0);
  });
});

describe("the author of a page", () => {
  it.each([
    ['<meta name="Author" content="Rini Astuti">', ""],
    ['<meta name="parsely-author" content="Rini Astuti">', ""],
    ['<meta name="DC.creator" content="Rini Astuti">', ""],
    ["", '<a rel="author" href="/rini">Rini Astuti</a>'],
    ["", '<p class="byline">By <a href="/author/rini">Rini Astuti</a></p>'],
    ["", '<span class="article__author-name">Rini Astuti</span>'],
    ["", '<span itemprop="author"><span itemprop="name">Rini Astuti</span></span>'],
    ["", '<span class="author vcard"><a class="url fn n">Rini Astuti</a></span>'],
    ["", '<div class="penulis">Oleh Rini Astuti</div>'],
    [
      '<meta name="author" content="Kabar Muara"><meta property="og:site_name" content="Kabar Muara">',
      '<span class="author">Rini Astuti</span>',
    ],
  ])("is found: %s %s", (head, beside) => expect(read(head, beside).author).toEqual(["Rini Astuti"]));

  it.each([
    '<aside><span class="author">Tono Hadi</span></aside>',
    '<div class="related-posts"><a rel="author">Tono Hadi</a></div>',
    '<div class="author-bio">Tono Hadi is a writer of this page who lives in Muara with two cats.</div>',
    '<span class="comment-author">Tono Hadi</span>',
  ])("is not that of others: %s", (beside) => expect(read("", beside).author).toEqual([]));
});

describe("the day of a page", () => {
  it.each([
    ['<meta property="article:published_time" content="2024-03-20T01:15:00Z">', ""],
    ['<meta name="DC.date.issued" content="2024-03-20">', ""],
    ["", '<time datetime="2024-03-20T08:15:00+07:00">tadi pagi</time>'],
    ["", '<abbr class="published" title="2024-03-20">kemarin</abbr>'],
    ["", '<p class="date">Rabu, 20 Maret 2024 08:15 WIB</p>'],
    ["", '<div class="post-meta"><span class="tanggal">20/03/2024</span></div>'],
    ["", '<time class="updated" datetime="2024-03-25">25 Maret</time><time datetime="2024-03-20">20 Maret</time>'],
    ["", '<p class="date">Diperbarui 25 Maret 2024</p><p class="date">20 Maret 2024</p>'],
  ])("is found: %s %s", (head, beside) => expect(read(head, beside).day).toBe("2024-03-20"));

  it("is not that of another article or of a comment", () =>
    expect(
      read(
        "",
        '<aside><time datetime="2024-03-01"></time></aside><div class="comment"><time datetime="2024-03-02"></time></div>',
      ).day,
    ).toBeNull());
});

describe("a damaged page", () => {
  it.each([
    ["has no body tag", `<html><head>${ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}}`)}</head>${TEXT}</html>`],
    [
      "goes on behind its body",
      `<html><head>${ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}}`)}</head><body></body>${TEXT}</html>`,
    ],
    [
      "is two pages in one",
      `<html><head>${ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}}`)}</head><body><html><body>${TEXT}</body></html>`,
    ],
    ["never closes its head", `<html><head>${ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}}`)}<body>${TEXT}`],
    [
      "holds a template",
      `<html><head>${ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}}`)}</head><body><template><p>Berlangganan sekarang juga untuk membaca semua berita.</p></template>${TEXT}</body></html>`,
    ],
    [
      "is wrapped in a form",
      `<html><head>${ld(`{${ARTICLE},"author":{"name":"Rini Astuti"}}`)}</head><body><form><input name="q"><label>Cari</label>${TEXT}</form></body></html>`,
    ],
  ])("that %s keeps its text and metadata", (_how, text) => {
    const found = extract({ fields: {}, page: { type: "html", text } });
    expect(found).toMatchObject({
      authors: [{ name: "Rini Astuti" }],
      articleBody: expect.stringContaining("dua kampung"),
    });
    expect("articleBody" in found && found.articleBody).not.toMatch(/Berlangganan|Cari/);
  });
});

it("the letters of a site are those before its public suffix", () => {
  expect(siteLetters("https://news.kabar-muara.co.id/a")).toBe("kabarmuara");
  expect(siteLetters("Kabar")).toBeNull();
});
