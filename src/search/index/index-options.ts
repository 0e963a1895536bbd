import type { Options } from "minisearch";
import { ANALYSIS_VERSION, analysisLanguage, analyze, indexTerm } from "../../analysis/index.ts";
import type { Article } from "../../schema/index.ts";
import { BuildError } from "../store/index.ts";

/**
 * The indexed fields: stemmed terms of headline, lead and whole body, and the unstemmed words of
 * all of them.
 */
export const INDEX_FIELDS = ["headline", "lead", "body", "surface"] as const;
export type IndexField = (typeof INDEX_FIELDS)[number];
export type StemmedField = Exclude<IndexField, "surface">;

/**
 * What MiniSearch is given for an article: its number, and per field its terms separated by spaces.
 */
export interface IndexedDocument extends Record<IndexField, string> {
  id: number;
}

export type FieldBoosts = Readonly<Record<IndexField, number>>;

/**
 * How much a match in each field counts: chosen on the development data, see `docs/measured.md`.
 */
export const FIELD_BOOSTS: FieldBoosts = { headline: 5, lead: 1, body: 1, surface: 1.5 };

/**
 * Parameters of BM25+ (Lv & Zhai 2011): how soon more of a word stops counting, how much long texts
 * are held back, and what any match counts at least. MiniSearch's own are 1.2, 0.7 and 0.5; these
 * were chosen on the development data, see `docs/measured.md`.
 */
export const BM25_PARAMETERS = { k: 1.2, b: 0.9, d: 0.2 };

/**
 * MiniSearch's options, defined once for the build and the Worker. Text is analysed before it comes
 * here, by the language of its article, so that tokens are terms already.
 */
export const INDEX_OPTIONS: Options<IndexedDocument> = {
  fields: [...INDEX_FIELDS],
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term || null,
};

/**
 * MiniSearch loads an index under any options and then finds nothing: this text identifies the
 * options.
 */
export const INDEX_FINGERPRINT = `minisearch-7/analysis-${ANALYSIS_VERSION}/${INDEX_FIELDS.join(",")}`;

/**
 * @throws BuildError where an index of this fingerprint was built under another analysis or other
 * options: it would load and find nothing.
 */
export function checkFingerprint(fingerprint: string): void {
  if (fingerprint === INDEX_FINGERPRINT) return;
  throw new BuildError(
    `The index was built as ${fingerprint}, this code reads ${INDEX_FINGERPRINT}: build it anew with npm run build.`,
  );
}

/** The words of an article, folded and unstemmed, in order. */
export interface ArticleWords {
  headline: string[];
  body: string[];
}

/** An article's terms by field, as every index holds them, and its words. */
export interface AnalyzedDocument extends Record<StemmedField, string[]> {
  words: ArticleWords;
}

/** Analyses an article. `leadEnd` is an offset into the body. */
export function analyzeDocument(
  { headline, articleBody, inLanguage }: Pick<Article, "headline" | "articleBody" | "inLanguage">,
  leadEnd: number,
): AnalyzedDocument {
  const language = analysisLanguage(inLanguage);
  const analyzed: AnalyzedDocument = { headline: [], lead: [], body: [], words: { headline: [], body: [] } };
  for (const { term, surface } of analyze(headline, language)) {
    analyzed.headline.push(indexTerm(term, language));
    analyzed.words.headline.push(surface);
  }
  for (const { term, surface, end } of analyze(articleBody, language)) {
    const indexed = indexTerm(term, language);
    if (end <= leadEnd) analyzed.lead.push(indexed);
    analyzed.body.push(indexed);
    analyzed.words.body.push(surface);
  }
  return analyzed;
}

/** An article as MiniSearch indexes it. */
export const toIndexedDocument = (id: number, { headline, lead, body, words }: AnalyzedDocument): IndexedDocument => ({
  id,
  headline: headline.join(" "),
  lead: lead.join(" "),
  body: body.join(" "),
  surface: [...words.headline, ...words.body].join(" "),
});
