import { type Citation, citationLink, type PublishedEvent } from "../../schema/index.ts";

/** What cites, with where each citation can be read beside it. */
export type Linked<T> = T extends Citation
  ? T & { link: string | null }
  : T extends readonly (infer One)[]
    ? Linked<One>[]
    : T extends object
      ? { [Key in keyof T]: Linked<T[Key]> }
      : T;

/**
 * Adds to each citation in `value`, however deep, its `link`: the passage on the article's own page, null where the article has none.
 *
 * @param articles with every cited one among them.
 */
export function withLinks<T>(value: T, articles: PublishedEvent["articles"]): Linked<T> {
  const urls = new Map(articles.map(({ id, url }) => [id, url]));
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== "object" || one === null) return one;
    const entries = Object.entries(one).map(([key, inner]) => [key, walk(inner)] as const);
    const copy: Record<string, unknown> = Object.fromEntries(entries);
    if (isCitation(one)) copy["link"] = citationLink(urls.get(one.articleId) ?? null, one);
    return copy;
  };
  return walk(value) as Linked<T>;
}

const isCitation = (value: object): value is Citation => "articleId" in value && "fragment" in value;
