import MiniSearch from "minisearch";
import type { AnalysisLanguage } from "../../src/analysis/index.ts";
import {
  analyzeDocument,
  type ColumnSource,
  INDEX_OPTIONS,
  makeDocValues,
  type SerializedIndex,
  serializeColumns,
  toIndexedDocument,
  WordPositions,
} from "../../src/search/index.ts";
import type { FacetReader } from "./facets.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** The embedded index as JSON. `noteTerm` is given every term of it, some more than once. */
export function buildEmbedded(
  documents: readonly IndexedArticle[],
  facetsOf: FacetReader,
  languages: AnalysisLanguage[],
  noteTerm: (term: string) => void = () => {},
): string {
  const miniSearch = new MiniSearch(INDEX_OPTIONS);
  const positions = new WordPositions();
  const sources: ColumnSource[] = [];
  for (const [number, document] of documents.entries()) {
    const analyzed = analyzeDocument(document, document.leadEnd);
    const { words } = analyzed;
    miniSearch.add(toIndexedDocument(number, analyzed));
    positions.add(number, words);
    for (const term of [...analyzed.headline, ...analyzed.body]) noteTerm(term);
    const { id, datePublished, nearCopyOf } = document;
    sources.push({ id, datePublished, nearCopyOf, headlineLength: words.headline.length, facets: facetsOf(number) });
  }
  const { lists, values } = makeDocValues(sources);
  const serialized: SerializedIndex = {
    miniSearch: miniSearch.toJSON(),
    columns: serializeColumns(lists, values),
    positions: positions.toJSON(),
    languages,
  };
  return JSON.stringify(serialized);
}
