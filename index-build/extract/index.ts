import type { FieldMapping } from "../model/field-names.ts";
import type { ExtractedArticle, Fault, ParsedPage, RecordContent } from "../model/pipeline-types.ts";
import { extractArticle } from "./extract-article.ts";
import { parsePage } from "./parse-page.ts";
import { type Segment, segmentsOf } from "./text/segments.ts";
import { teaserPrefixes } from "./text/teasers.ts";

export { authorLine } from "./authors.ts";
export { examinePage } from "./examine-page.ts";
export { type CorpusKnowledge, extractArticle } from "./extract-article.ts";
export { withoutHeadline } from "./field-advice.ts";
export { parsePage, sourceText } from "./parse-page.ts";
export { type GluedCandidate, gluedIn, namesInHeadline } from "./text/glued-words.ts";
export { type Segment, segmentsOf } from "./text/segments.ts";
export { keyOfHeadline } from "./text/teasers.ts";

/** The segments of a parsed page, line by line. */
export const segmentsOfPage = (page: ParsedPage): Segment[] => page.lines.flatMap(({ text }) => segmentsOf(text));

/** The prefixes of each teaser of a parsed page; see `teaserPrefixes`. */
export const teasersOfPage = (page: ParsedPage): string[][] =>
  page.lines.map(({ text }) => teaserPrefixes(text)).filter((prefixes) => prefixes.length > 0);

/**
 * Opens and settles a record by itself, without knowing what its publisher repeats elsewhere.
 *
 * @example
 * ```ts
 * const article = extract({ fields: { kepala: "Banjir", naskah: "…" }, page: null }, {
 *   headline: ["kepala"],
 *   body: ["naskah"],
 * });
 * if ("reason" in article) console.error(article.reason);
 * ```
 */
export function extract(raw: RecordContent, mapping: FieldMapping = {}): ExtractedArticle | Fault {
  const page = parsePage(raw, mapping);
  return "reason" in page ? page : extractArticle(page);
}
