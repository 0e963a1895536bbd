import { type Citation, citationLink, type PublishedEvent } from "../../../schema/index.ts";

/** What cites, with where each citation can be read, and who published it, beside it. */
export type Linked<T> = T extends Citation
  ? T & { link: string | null; publisher: string | null; inLanguage: string }
  : T extends readonly (infer One)[]
    ? Linked<One>[]
    : T extends object
      ? { [Key in keyof T]: Linked<T[Key]> }
      : T;

/**
 * Adds to each citation in `value`, however deep, its `link`: the passage on the article's own
 * page, null where the article has none; its `publisher`, null where it is not known; and its
 * language.
 *
 * @param articles with every cited one among them.
 */
export function withLinks<T>(value: T, articles: PublishedEvent["articles"]): Linked<T> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== "object" || one === null) return one;
    const entries = Object.entries(one).map(([key, inner]) => [key, walk(inner)] as const);
    const copy: Record<string, unknown> = Object.fromEntries(entries);
    if (isCitation(one)) {
      const article = byId.get(one.articleId);
      copy["link"] = citationLink(article?.url ?? null, one);
      copy["publisher"] = article?.publisher ?? null;
      copy["inLanguage"] = article?.inLanguage ?? "und";
    }
    return copy;
  };
  return walk(value) as Linked<T>;
}

const isCitation = (value: object): value is Citation => "articleId" in value && "fragment" in value;
