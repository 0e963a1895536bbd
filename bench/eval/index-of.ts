import MiniSearch from "minisearch";
import { buildEmbedded } from "../../index-build/search-index/embedded.ts";
import { analysisLanguage, BUILT_IN_SYNONYMS, Synonyms } from "../../src/analysis/index.ts";
import { type DateValue, UNKNOWN_DATE } from "../../src/schema/index.ts";
import {
  EmbeddedIndex,
  INDEX_FINGERPRINT,
  type PlannerContext,
  parseQuery,
  RECENCY,
  rank,
  retrieve,
  type SearchIndex,
  type SerializedIndex,
} from "../../src/search/index.ts";
import { fromJson } from "../from-json.ts";

/** A text to search, as it comes from a test collection. */
export interface SearchedText {
  id: string;
  text: string;
  headline?: string;
  /** Length of the lead, in UTF-16 units. Default: the whole text, as of a passage. */
  leadEnd?: number;
  datePublished?: DateValue;
}

/** An index of texts, numbered in their order, made as the build makes it. */
export function indexOf(texts: readonly SearchedText[], inLanguage: string): SearchIndex {
  return EmbeddedIndex.load(serializedIndexOf(texts, inLanguage), INDEX_FINGERPRINT);
}

/** The same, as the build writes it. */
export function serializedIndexOf(texts: readonly SearchedText[], inLanguage: string): SerializedIndex {
  const documents = texts.map(({ id, text, headline = "", leadEnd = text.length, datePublished }) => ({
    id,
    headline,
    articleBody: text,
    inLanguage,
    leadEnd,
    datePublished: datePublished ?? { ...UNKNOWN_DATE },
    nearCopyOf: null,
    revision: id,
    eventId: id,
  }));
  const language = [{ value: inLanguage, label: inLanguage }];
  const facets = { publisher: [], event: [], person: [], organization: [], place: [], language };
  const json = buildEmbedded(documents, () => facets, [analysisLanguage(inLanguage)]);
  return fromJson<SerializedIndex>(json);
}

/** What queries are planned with on an index of texts. */
export const contextOf = (index: SearchIndex): PlannerContext => ({
  index,
  synonyms: new Synonyms(BUILT_IN_SYNONYMS),
  languages: index.languages,
});

/** An engine by its name, as a figure names it, and how it ranks: ids, best first. */
export type Engine = readonly [name: string, rank: (query: string) => string[] | Promise<string[]>];

export const OWN = "Kilas";

/** Kilas, and MiniSearch as it comes and with what makes it forgiving, on the same texts. */
export function enginesOf(texts: readonly SearchedText[], inLanguage: string, fields: string[]): Engine[] {
  const plain = new MiniSearch<SearchedText>({ fields });
  plain.addAll(texts);
  const rankPlain = (options: object) => (query: string) => plain.search(query, options).map(({ id }) => String(id));
  return [
    [OWN, rankerOf(indexOf(texts, inLanguage), texts)],
    ["MiniSearch as it comes", rankPlain({})],
    ["MiniSearch with prefix and fuzzy", rankPlain({ prefix: true, fuzzy: 0.2 })],
  ];
}

/** Ranks the texts of an index for a query as the search does: ids, best first. */
export function rankerOf(
  index: SearchIndex,
  texts: readonly SearchedText[],
  recency = RECENCY,
): (query: string) => Promise<string[]> {
  const context = contextOf(index);
  return async (query) => {
    const { matches } = await retrieve(parseQuery(query), context);
    const hits = rank(matches, index.docValues, "relevance", () => true, recency);
    return hits.first(hits.length).map(({ document }) => texts[document]?.id ?? "");
  };
}
