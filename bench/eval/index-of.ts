import MiniSearch from "minisearch";
import { ANALYSIS_LANGUAGES, BUILT_IN_SYNONYMS, Synonyms } from "../../src/analysis/index.ts";
import { type DateValue, UNKNOWN_DATE } from "../../src/schema/index.ts";
import {
  EmbeddedIndex,
  findMatches,
  INDEX_FINGERPRINT,
  INDEX_OPTIONS,
  makeColumns,
  parseQuery,
  planQuery,
  rank,
  type SearchIndex,
  toIndexedDocument,
  WordPositions,
} from "../../src/search/index.ts";

/** A text to search, as it comes from a test collection. */
export interface SearchedText {
  id: string;
  text: string;
  headline?: string;
  /** Length of the lead, in UTF-16 units. Default: the whole text, as of a passage. */
  leadEnd?: number;
  datePublished?: DateValue;
}

/** An index of texts, made as the build makes it. */
export function indexOf(texts: readonly SearchedText[], inLanguage: string): SearchIndex {
  const miniSearch = new MiniSearch(INDEX_OPTIONS);
  const positions = new WordPositions();
  const columns = texts.map(({ id, text, headline = "", leadEnd = text.length, datePublished }, number) => {
    const article = { headline, articleBody: text, inLanguage };
    const { indexed, words } = toIndexedDocument(number, article, leadEnd);
    miniSearch.add(indexed);
    positions.add(number, words);
    const facets = { publisher: [], event: [], person: [], place: [], language: [] };
    return {
      id,
      datePublished: datePublished ?? { ...UNKNOWN_DATE },
      nearCopyOf: null,
      headlineLength: words.headline.length,
      facets,
    };
  });
  const serialized = {
    miniSearch: miniSearch.toJSON(),
    columns: makeColumns(columns),
    positions: positions.toJSON(),
  };
  return EmbeddedIndex.load(JSON.parse(JSON.stringify(serialized)), INDEX_FINGERPRINT);
}

/** Ranks the texts of an index for a query as the search does: ids, best first. */
export function rankerOf(index: SearchIndex): (query: string) => Promise<string[]> {
  const context = { index, synonyms: new Synonyms(BUILT_IN_SYNONYMS), languages: ANALYSIS_LANGUAGES };
  return async (query) => {
    const { groups, excluded } = planQuery(parseQuery(query), context);
    const hits = rank(await findMatches(index, groups, excluded), index.columns, "relevance");
    return hits.map(({ document }) => index.columns.idOf(document));
  };
}
