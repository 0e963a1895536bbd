import type { ExtractedArticle, Fault, OpenedPage, RecordContent } from "../records.ts";
import type { FieldMapping } from "./fields.ts";
import { openPage } from "./open.ts";
import { settlePage } from "./settle.ts";
import { type Segment, segmentsOf } from "./text/segments.ts";

export type { FieldMapping } from "./fields.ts";
export { openPage } from "./open.ts";
export { settlePage } from "./settle.ts";
export type { Segment } from "./text/segments.ts";

/** The segments of an opened page, line by line. */
export const segmentsOfPage = (page: OpenedPage): Segment[] => page.lines.flatMap(({ text }) => segmentsOf(text));

/** Opens and settles a record by itself, without knowing what its publisher repeats elsewhere. */
export function extract(raw: RecordContent, mapping: FieldMapping = {}): ExtractedArticle | Fault {
  const page = openPage(raw, mapping);
  return "reason" in page ? page : settlePage(page);
}
