import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { dateArticle } from "../../index-build/dates/index.ts";
import { authorLine, extract } from "../../index-build/extract/index.ts";
import { loadLanguageIdentifier } from "../../index-build/language-identification/index.ts";
import { listCorpus, readCorpus } from "../../index-build/read/index.ts";
import type { DateValue } from "../../src/schema/index.ts";

/** What a golden case expects of a page. */
export interface GoldenCase {
  /** Path of the page from the project's root. */
  source: string;
  headline: string;
  publisher: string | null;
  author: string | null;
  isBasedOn: string | null;
  inLanguage: string;
  datePublished: DateValue;
  eventDate: string | null;
  bodyStart: string;
  bodyEnd: string;
  /** Phrases the body must hold. */
  contains: string[];
  subheads: string[];
}

/** What the pipeline makes of a page, with its whole body. */
export async function readCase(source: string): Promise<GoldenCase & { articleBody: string }> {
  for await (const read of readCorpus(await listCorpus(source))) {
    if ("problem" in read) throw new Error(read.problem.reason);
    const article = extract(read.record);
    if ("reason" in article) throw new Error(article.reason);
    const { datePublished, eventDate } = dateArticle(article, config.defaultUtcOffset);
    const { headline, publisher, authors, isBasedOn, articleBody, paragraphs } = article;
    return {
      source,
      headline,
      publisher,
      author: authorLine(authors),
      isBasedOn,
      datePublished,
      eventDate: eventDate.value,
      bodyStart: articleBody.slice(0, 60),
      bodyEnd: articleBody.slice(-60),
      contains: [],
      subheads: paragraphs.filter(({ subhead }) => subhead).map(({ start, end }) => articleBody.slice(start, end)),
      inLanguage: (await loadLanguageIdentifier())(articleBody, config.defaultLanguage),
      articleBody,
    };
  }
  throw new Error(`${source} holds no record.`);
}
