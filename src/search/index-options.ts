import type { Options } from "minisearch";
import { ANALYSIS_VERSION, analysisLanguage, analyze } from "../analysis/index.ts";
import type { Article, IndexedFields } from "../schema/index.ts";

/** The indexed fields: stemmed terms of headline, lead and whole body, and the unstemmed words of all of them. */
export const INDEX_FIELDS = ["headline", "lead", "body", "surface"] as const;
export type IndexField = (typeof INDEX_FIELDS)[number];
export type StemmedField = Exclude<IndexField, "surface">;

/** What MiniSearch is given for an article: per field, its terms parted by spaces. */
export interface IndexedDocument extends Record<IndexField, string> {
  id: string;
  stored: IndexedFields;
}

/** How much a match in each field counts. Set by hand; to be tuned on the development data. */
export const FIELD_BOOSTS: Readonly<Record<IndexField, number>> = { headline: 3, lead: 1.5, body: 1, surface: 0.4 };

/**
 * MiniSearch's options, defined once for the build and the Worker. Text is analysed before it comes here, by the language
 * of its article, so that tokens are terms already.
 */
export const INDEX_OPTIONS: Options<IndexedDocument> = {
  fields: [...INDEX_FIELDS],
  storeFields: ["stored"],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term || null,
};

/** MiniSearch loads an index under any options and then finds nothing: this text tells whether they are the same. */
export const INDEX_FINGERPRINT = `minisearch-7/analysis-${ANALYSIS_VERSION}/${INDEX_FIELDS.join(",")}`;

/** An article as MiniSearch indexes it. `leadEnd` is an offset into the body. */
export function toIndexedDocument(
  article: Pick<Article, "id" | "headline" | "articleBody" | "inLanguage">,
  leadEnd: number,
  stored: IndexedFields,
): IndexedDocument {
  const language = analysisLanguage(article.inLanguage);
  const headline = analyze(article.headline, language);
  const body = analyze(article.articleBody, language);
  const terms = (tokens: { term: string }[]) => tokens.map((token) => token.term).join(" ");
  return {
    id: article.id,
    headline: terms(headline),
    lead: terms(body.filter((token) => token.end <= leadEnd)),
    body: terms(body),
    surface: [...headline, ...body].map((token) => token.surface).join(" "),
    stored,
  };
}
