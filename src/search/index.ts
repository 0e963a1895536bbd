export { CursorError, decodeCursor, encodeCursor } from "./cursor.ts";
export type { ReadShard } from "./documents.ts";
export { editDistance } from "./edit-distance.ts";
export { EmbeddedIndex, toMiniSearchQuery } from "./embedded-index.ts";
export type { Filters } from "./facets.ts";
export { INDEX_FIELDS, INDEX_FINGERPRINT, INDEX_OPTIONS, toIndexedDocument } from "./index-options.ts";
export { planQuery } from "./planner.ts";
export { answer, type QueryAnswer } from "./query-summary.ts";
export {
  DEFAULT_LIMIT,
  findHits,
  MAX_LIMIT,
  newestFirst,
  type SearchOptions,
  type SearchSort,
  search,
} from "./search.ts";
export { openSite, type Site } from "./site.ts";
export { highlightRanges, makeSnippet } from "./snippet.ts";
export { suggest } from "./suggest.ts";
