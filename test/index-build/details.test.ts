import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin. Warga menyambutnya dengan pawai.";
const NONE = { section: null, keywords: [], image: null, modified: null, isFree: null };

const detailsOf = (fields: Record<string, unknown>) => extract({ fields: { body: BODY, ...fields }, page: null });

function pageOf(head: string, jsonLd?: unknown) {
  const script = jsonLd ? `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>` : "";
  const text = `<html><head>${head}${script}</head><body><article><h1>Jembatan Baru Dibuka</h1><p>${BODY}</p><p>${BODY} Sekali lagi.</p></article></body></html>`;
  return extract({ fields: {}, page: { type: "html", text } });
}

describe("what a record says beside its text", () => {
  it("is kept", () =>
    expect(
      detailsOf({
        category: "Daerah",
        tags: ["jembatan", "Sungai", "sungai"],
        image: "//cdn.kabar.example/a.jpg",
        photo_credit: "Rini Halim",
        updated_at: "2024-06-03T09:00:00+07:00",
        isAccessibleForFree: "False",
      }),
    ).toMatchObject({
      section: "Daerah",
      keywords: ["jembatan", "sungai"],
      image: { url: "https://cdn.kabar.example/a.jpg", creditText: "Rini Halim" },
      modified: "2024-06-03T09:00:00+07:00",
      isFree: false,
    }));

  it("may be in any shape that programs write", () => {
    expect(detailsOf({ tags: "jembatan, sungai; pawai" })).toMatchObject({ keywords: ["jembatan", "sungai", "pawai"] });
    expect(detailsOf({ tags: "#jembatan #sungai raya" })).toMatchObject({ keywords: ["jembatan", "sungai raya"] });
    expect(detailsOf({ categories: [{ name: "Daerah" }, { name: "Kota" }] })).toMatchObject({ section: "Daerah" });
    expect(detailsOf({ image: [{ src: "https://a.example/b.png", credit: "AFP" }] })).toMatchObject({
      image: { url: "https://a.example/b.png", creditText: "AFP" },
    });
  });

  it("is nothing where the values are numbers, addresses or placeholders", () =>
    expect(
      detailsOf({ categories: [12, 7], tags: [3], image: "tidak ditemukan", updated_at: "", isAccessibleForFree: "?" }),
    ).toMatchObject(NONE));
});

describe("what a page says beside its text", () => {
  it("is read from JSON-LD", () =>
    expect(
      pageOf("", {
        "@type": "NewsArticle",
        headline: "Jembatan Baru Dibuka",
        articleSection: ["Daerah"],
        keywords: "jembatan, sungai",
        image: { "@type": "ImageObject", contentUrl: "https://a.example/b.png", creditText: "Budi" },
        dateModified: "2024-06-03T09:00:00+07:00",
        isAccessibleForFree: true,
      }),
    ).toMatchObject({
      section: "Daerah",
      keywords: ["jembatan", "sungai"],
      image: { url: "https://a.example/b.png", creditText: "Budi" },
      modified: "2024-06-03T09:00:00+07:00",
      isFree: true,
    }));

  it("else from its meta tags", () =>
    expect(
      pageOf(
        '<meta property="article:section" content="Daerah"><meta property="article:tag" content="jembatan">' +
          '<meta property="article:tag" content="sungai"><meta property="og:image" content="https://a.example/b.png">' +
          '<meta property="article:modified_time" content="2024-06-03"><meta property="article:content_tier" content="locked">',
      ),
    ).toMatchObject({
      section: "Daerah",
      keywords: ["jembatan", "sungai"],
      image: { url: "https://a.example/b.png", creditText: null },
      modified: "2024-06-03",
      isFree: false,
    }));
});
