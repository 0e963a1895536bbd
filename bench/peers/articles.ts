import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fromJson } from "../from-json.ts";
import type { GivenArticle } from "./engine.ts";

/** The articles of a built site, in the order of the site. */
export async function readArticles(file: string): Promise<GivenArticle[]> {
  const articles: GivenArticle[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line === "") continue;
    const { id, headline, articleBody, publisher } = fromJson<GivenArticle>(line);
    articles.push({ id, headline, articleBody, publisher });
  }
  return articles;
}
