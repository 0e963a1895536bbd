import { describe, expect, it } from "vitest";
import { parseDocument } from "../../index-build/extract/html/parse-document.ts";
import { extract } from "../../index-build/extract/index.ts";
import { madeNews } from "../support/made-news.ts";

const ARTICLE = madeNews(1, 21)[0]?.paragraphs.slice(0, 4) ?? [];
const TITLE = "Bupati Membuka Pasar Ikan di Tepi Sungai Lestari";
const head = `<head><title>${TITLE} - Kabar Uji</title></head>`;
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
const read = (text: string) => extract({ fields: {}, page: { type: "html", text } });
const bodyOf = (text: string) => {
  const found = read(text);
  return "reason" in found ? found.reason : found.articleBody.split("\n\n");
};

describe("odd pages are read all the same", () => {
  it.each([
    [
      "ten megabytes of hidden text",
      `<html>${head}<body><h1>${TITLE}</h1><div hidden>${"kata tersembunyi ".repeat(620_000)}</div>${paragraphs(ARTICLE)}</body></html>`,
    ],
    [
      "no closing tag at all",
      `<html><head><title>${TITLE} - Kabar Uji</title><body><h1>${TITLE}</h1>${ARTICLE.map((text) => `<p>${text}`).join("")}`,
    ],
    [
      "two documents in one",
      `<html>${head}<body><h1>${TITLE}</h1>${paragraphs(ARTICLE.slice(0, 2))}</body></html><html>${head}<body>${paragraphs(ARTICLE.slice(2))}</body></html>`,
    ],
    [
      "one table for all",
      `<html>${head}<body><table><tr><td><a href="/">Depan</a></td><td><b>${TITLE}</b>${ARTICLE.map((text) => `<br><br>${text}`).join("")}</td></tr></table></body></html>`,
    ],
    [
      "names of tags and attributes in capitals",
      `<HTML><HEAD><TITLE>${TITLE} - Kabar Uji</TITLE><META NAME="Author" CONTENT="Rini Halim"></HEAD><BODY><H1>${TITLE}</H1>${ARTICLE.map((text) => `<P>${text}</P>`).join("")}</BODY></HTML>`,
    ],
    [
      "a place to jump to that is never closed",
      `<html>${head}<body><a name=top><h1>${TITLE}</h1>${paragraphs(ARTICLE)}</body></html>`,
    ],
    [
      "an archive's banner",
      `<html>${head}<body><div id="wm-ipp-base" style="display:none">Arsip: 31 salinan</div><h1>${TITLE}</h1>${paragraphs(ARTICLE)}</body></html>`,
    ],
  ])("%s", (_, html) => expect(bodyOf(html)).toEqual(ARTICLE));

  it("one of a single sentence, which its markup calls an article", () => {
    const [sentence = ""] = ARTICLE[0]?.split(/(?<=\.) /) ?? [];
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: TITLE,
      datePublished: "2024-06-05T09:00:00+07:00",
    });
    const html = `<html><head><title>${TITLE}</title><script type="application/ld+json">${data}</script></head><body><article><h1>${TITLE}</h1><p>${sentence}</p></article></body></html>`;
    expect(bodyOf(html)).toEqual([sentence]);
  });

  it("one that is all links is named as a list", () => {
    const links = madeNews(30, 22).map(({ title }, at) => `<li><a href="/berita/${at}">${title}</a></li>`);
    expect(bodyOf(`<html>${head}<body><ul>${links.join("")}</ul></body></html>`)).toMatch(/lists articles|no sentence/);
  });

  it("a live blog of 300 entries: all of them", () => {
    const entries = madeNews(300, 23).map(({ title, paragraphs: [text = ""] }) => ({ title, text }));
    const html = `<html>${head}<body><article><h1>${TITLE}</h1>${entries.map(({ title, text }, at) => `<section><time>${10 + (at % 12)}.${10 + (at % 50)}</time><h3>${title}</h3><p>${text}</p></section>`).join("")}</article></body></html>`;
    const body = [bodyOf(html)].flat().join(" ");
    const sentences = entries.flatMap(({ text }) => text.split(/(?<=[.!?]"?) /));
    expect(sentences.filter((sentence) => !body.includes(sentence))).toEqual([]);
  });

  it("one in three languages: each paragraph", () => {
    const texts = [
      ...ARTICLE,
      "The regent opened the fish market by the river on Wednesday, and forty traders moved into their stalls.",
      "Pasar ikan itu dibuka oleh bupati pada hari Rabu dan empat puluh peniaga telah berpindah ke gerai masing-masing.",
    ];
    expect(bodyOf(`<html>${head}<body><h1>${TITLE}</h1>${paragraphs(texts)}</body></html>`)).toEqual(texts);
  });
});

it("the names of attributes have no case; the first of two counts", () => {
  const document = parseDocument('<html><body><A HREF="/a" href="/b" ID=x>Kabar</A></body></html>');
  const link = document.querySelector("a[href]");
  expect([link?.getAttribute("href"), link?.getAttribute("id")]).toEqual(["/b", "x"]);
});

it("the names of attributes have no case in a fragment either", () =>
  expect(parseDocument('<DIV CLASS="isi"><A HREF="/a">Kabar</A></DIV>').querySelector(".isi a[href]")).not.toBeNull());
