export { withLinks } from "./citation-links.ts";
export { CursorError, decodeCursor, encodeCursor } from "./cursor.ts";
export { Documents } from "./documents.ts";
export { editDistance } from "./edit-distance.ts";
export { EmbeddedIndex, toMiniSearchQuery } from "./embedded-index.ts";
export type { Filters } from "./facets.ts";
export { INDEX_FINGERPRINT, INDEX_OPTIONS, toIndexedDocument } from "./index-options.ts";
export { planQuery } from "./planner.ts";
export { answer, linked } from "./query-summary.ts";
export {
  DEFAULT_LIMIT,
  findHits,
  MAX_LIMIT,
  newestFirst,
  type SearchSort,
  search,
} from "./search.ts";
export { openSite, type Site } from "./site.ts";
export { makeSnippet } from "./snippet.ts";
export { suggest } from "./suggest.ts";
export { SUMMARY_LENGTHS, type SummaryLength, statementsIn } from "./summary-length.ts";
