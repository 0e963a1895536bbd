export { withLinks } from "./features/answers/citation-links.ts";
export { passageAt } from "./features/answers/passage.ts";
export { answer, linked } from "./features/answers/query-summary.ts";
export { SUMMARY_LENGTHS, type SummaryLength, statementsIn } from "./features/answers/summary-length.ts";
export { type RelatedArticle, relatedArticles } from "./features/related.ts";
export { DEFAULT_LIMIT, MAX_LIMIT, search } from "./features/search.ts";
export { suggest } from "./features/suggest.ts";
export {
  type ColumnSource,
  type ColumnValue,
  type ColumnValues,
  makeDocValues,
} from "./index/doc-values.ts";
export { editDistance } from "./index/edit-distance.ts";
export { EmbeddedIndex, type SerializedIndex, serializeColumns } from "./index/embedded/embedded-index.ts";
export {
  type AnalyzedDocument,
  analyzeDocument,
  FIELD_BOOSTS,
  INDEX_FIELDS,
  INDEX_FINGERPRINT,
  INDEX_OPTIONS,
  type IndexField,
  toIndexedDocument,
} from "./index/index-options.ts";
export { toMiniSearchQuery } from "./index/minisearch-query.ts";
export { PackedIndex } from "./index/packed/packed-index.ts";
export { PackedReader } from "./index/packed/packed-reader.ts";
export { recordOf } from "./index/record-of.ts";
export { leastCorrectedTo, MAX_COMPLETIONS, type SearchIndex } from "./index/search-index.ts";
export { WordPositions, wordPositions } from "./index/word-positions.ts";
export { planQuery } from "./planning/planner.ts";
export { parseQuery } from "./query/parse-query.ts";
export { readDay } from "./query/read-day.ts";
export { rank, SEARCH_SORTS, type SearchSort } from "./ranking/rank.ts";
export { RECENCY } from "./ranking/recency.ts";
export { retrieve } from "./ranking/retrieve.ts";
export { CursorError, decodeCursor, encodeCursor } from "./results/cursor.ts";
export { MAX_FACET_VALUES } from "./results/facets.ts";
export type { Filters } from "./results/filters.ts";
export { Highlighter } from "./results/highlight.ts";
export { newestFirst } from "./results/newest-first.ts";
export { makeSnippet } from "./results/snippet.ts";
export type { PlannerContext } from "./site/planner-context.ts";
export { BuiltSite, type SearchableSite, type Site, type SiteOptions } from "./site/site.ts";
export type { SuggestionEntry } from "./site/suggestion-list.ts";
export { packArticle } from "./store/article-record.ts";
export {
  BuildError,
  checkedPart,
  checksumOf,
  RecordShardEncoder,
  ShardCache,
  ShardError,
  type ShardRecord,
  type ShardSession,
  type ShardStore,
  shardChecksum,
  type TakeBuffer,
} from "./store/index.ts";
export { encodeManifest, manifestChecksum, readManifest } from "./store/manifest.ts";
export { parseJson } from "./store/parse-json.ts";
export { partitionPoint } from "./store/partition-point.ts";
export { toError } from "./store/to-error.ts";
