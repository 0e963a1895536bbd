import MiniSearch from "minisearch";
import type { AnalysisLanguage } from "../../src/analysis/index.ts";
import {
  type ColumnSource,
  INDEX_OPTIONS,
  makeColumns,
  type SerializedIndex,
  serializeColumns,
  toIndexedDocument,
  WordPositions,
} from "../../src/search/index.ts";
import { type DocumentSource, readDocument } from "./document-source.ts";
import type { FacetReader } from "./facets.ts";

/** The embedded index as JSON, and the telling terms of each article. */
export function buildEmbedded(
  documents: readonly (DocumentSource & Omit<ColumnSource, "headlineLength" | "facets">)[],
  facetsOf: FacetReader,
  languages: AnalysisLanguage[],
): { json: string; tellingTerms: string[][] } {
  const miniSearch = new MiniSearch(INDEX_OPTIONS);
  const positions = new WordPositions();
  const sources: ColumnSource[] = [];
  const tellingTerms: string[][] = [];
  for (const [number, document] of documents.entries()) {
    const read = readDocument(document);
    const { words } = read.analyzed;
    miniSearch.add(toIndexedDocument(number, read.analyzed));
    positions.add(number, words);
    tellingTerms.push(read.tellingTerms);
    const { id, datePublished, nearCopyOf } = document;
    sources.push({ id, datePublished, nearCopyOf, headlineLength: words.headline.length, facets: facetsOf(number) });
  }
  const { lists, values } = makeColumns(sources);
  const serialized: SerializedIndex = {
    miniSearch: miniSearch.toJSON(),
    columns: serializeColumns(lists, values),
    positions: positions.toJSON(),
    languages,
  };
  return { json: JSON.stringify(serialized), tellingTerms };
}
