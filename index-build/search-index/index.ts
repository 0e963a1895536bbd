import MiniSearch from "minisearch";
import type { IndexedFields } from "../../src/schema/index.ts";
import { INDEX_OPTIONS, toIndexedDocument } from "../../src/search/index.ts";
import type { DatedArticle } from "../records.ts";

/** Largest index, in bytes of JSON, that a Worker loads within its start-up time and memory: about 2,500 full articles. */
export const MAX_EMBEDDED_INDEX_BYTES = 6_000_000;

/** Builds the MiniSearch index of the articles and serialises it. The order of the articles does not matter. */
export function buildIndex(articles: readonly DatedArticle[], eventIdOf: (articleId: string) => string): string {
  const miniSearch = new MiniSearch(INDEX_OPTIONS);
  for (const article of [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { headline, url, publisher, datePublished, inLanguage } = article;
    const stored: IndexedFields = {
      headline,
      url,
      publisher,
      datePublished,
      inLanguage,
      eventId: eventIdOf(article.id),
    };
    miniSearch.add(toIndexedDocument(article, article.leadEnd, stored));
  }
  return JSON.stringify(miniSearch);
}
