import type { Article, ArticleCopy } from "../../src/schema/index.ts";

/**
 * Folds records of one article into one: records with the same id (the same canonical URL, or, without one, the same
 * text) or with the same text. The first stays; the others are listed in its `copies`. Near-copies stay apart.
 */
export function foldCopies<T extends Article>(articles: readonly T[]): T[] {
  const kept: T[] = [];
  const byKey = new Map<string, T>();
  for (const article of articles) {
    const keys = [`id:${article.id}`, `text:${article.revision}`];
    const first = keys.map((key) => byKey.get(key)).find((known) => known !== undefined);
    if (first) {
      const { sourceFile, sourceId, url } = article;
      first.copies.push({ sourceFile, sourceId, url } satisfies ArticleCopy);
    } else {
      kept.push(article);
    }
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, first ?? article);
  }
  return kept;
}
