import { describe, expect, it } from "vitest";
import { foldCopies } from "../../index-build/duplicates/index.ts";
import type { Article } from "../../src/schema/index.ts";

const LONG = "Warga menyambut pembukaan jembatan itu dengan pawai di tepi sungai. ".repeat(8);
const UNKNOWN = { value: null, precision: "unknown", source: "unknown" } as const;
const day = (value: string) => ({ value, precision: "day", source: "stated" }) as const;

/** An article of which only what folding looks at is told. */
function article(id: string, fields: Partial<Article>): Article {
  const articleBody = fields.articleBody ?? LONG;
  const headline = fields.headline ?? "Jembatan";
  return {
    id,
    revision: `${headline} ${articleBody}`,
    url: null,
    headline,
    articleBody,
    datePublished: UNKNOWN,
    dateBasis: null,
    author: null,
    authors: [],
    insertedSpaces: [],
    lineBreaks: [],
    dateModified: UNKNOWN,
    dateFetched: null,
    articleSection: null,
    keywords: [],
    image: null,
    isAccessibleForFree: null,
    publisher: null,
    inLanguage: "id",
    isBasedOn: null,
    nearCopyOf: null,
    sourceFile: `${id}.txt`,
    sourceLine: null,
    sourceId: null,
    copies: [],
    sentences: [],
    mentions: [],
    ...fields,
  };
}
const ids = (articles: readonly Article[]) => foldCopies(articles).articles.map(({ id }) => id);

describe("folding copies", () => {
  it("joins what shares an address or a text, over any chain, in any order", () => {
    const a = article("one", { url: "https://a.example/1", articleBody: `${LONG} A` });
    const b = article("two", { url: "https://a.example/2", articleBody: `${LONG} B` });
    const c = article("one", { url: "https://a.example/1", articleBody: `${LONG} B`, sourceFile: "c.txt" });
    for (const order of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ]) {
      const { articles } = foldCopies(order);
      expect(articles).toHaveLength(1);
      expect(articles[0]?.copies).toHaveLength(2);
      expect(articles[0]?.id).toBe(foldCopies([a, b, c]).articles[0]?.id);
    }
  });

  it("keeps the one that tells most, and fills what it leaves open", () => {
    const bare = article("bare", {});
    const full = article("full", { url: "https://a.example/1", datePublished: day("2025-01-02"), dateBasis: "record" });
    const named = article("named", { publisher: "Kabar", author: "Sari" });
    expect(foldCopies([bare, full, named]).articles).toMatchObject([
      {
        id: "full",
        publisher: "Kabar",
        author: "Sari",
        datePublished: day("2025-01-02"),
        copies: [{ sourceFile: "bare.txt" }, { sourceFile: "named.txt", publisher: "Kabar" }],
      },
    ]);
  });

  it("keeps the latest of one address, and tells which others had another text", () => {
    const url = "https://a.example/1";
    const early = article("x", {
      url,
      datePublished: day("2025-01-01"),
      articleBody: `${LONG} dini`,
      sourceFile: "early",
    });
    const late = article("x", {
      url,
      datePublished: day("2025-01-03"),
      articleBody: `${LONG} akhir`,
      sourceFile: "late",
    });
    const { articles, rewritten } = foldCopies([early, late]);
    expect(articles[0]?.sourceFile).toBe("late");
    expect(rewritten.map(({ sourceFile }) => sourceFile)).toEqual(["early"]);
  });

  it("leaves a short lead under two headlines apart", () => {
    expect(
      ids([
        article("a", { articleBody: "Simak beritanya.", headline: "Satu" }),
        article("b", { articleBody: "Simak beritanya.", headline: "Dua" }),
      ]),
    ).toEqual(["a", "b"]);
  });

  it("of ten thousand copies takes a moment", () => {
    expect(foldCopies(Array.from({ length: 10_000 }, (_, index) => article(`n${index}`, {}))).articles).toHaveLength(1);
  });
});
