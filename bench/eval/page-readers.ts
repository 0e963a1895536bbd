import { extractFromHtml } from "@extractus/article-extractor";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { htmlLines } from "../../index-build/markup/index.ts";
import type { PageReading } from "./page-scores.ts";

/** Other readers of pages, by name. */
export const PAGE_READERS: Readonly<Record<string, (html: string, url: string) => Promise<PageReading>>> = {
  Readability: async (html) => {
    const article = new Readability(parseHTML(html).document as never).parse();
    return readingOf(article?.content, article?.publishedTime, article?.byline);
  },
  defuddle: async (html, url) => {
    const { content, published, author } = await Defuddle(parseHTML(html).document as never, url);
    return readingOf(content, published, author);
  },
  "article-extractor": async (html, url) => {
    const article = await extractFromHtml(html, url);
    return readingOf(article?.content, article?.published, article?.author);
  },
};

function readingOf(content?: string | null, published?: string | null, author?: string | null): PageReading {
  const ms = Date.parse(published ?? "");
  return {
    body: htmlLines(content ?? "")
      .lines.map(({ text }) => text)
      .join("\n"),
    day: Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 10),
    author: author ?? null,
  };
}
