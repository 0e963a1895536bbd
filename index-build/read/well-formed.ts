import { wellFormed, wellFormedText } from "../markup/index.ts";
import type { RecordContent } from "../model/pipeline-types.ts";

/**
 * A record whose texts can be published, printed and put into a feed; see `wellFormedText`. The
 * same object where nothing is to be changed.
 */
export function wellFormedRecord<T extends RecordContent>(record: T): T {
  const fields = wellFormed(record.fields);
  const text = record.page === null ? "" : wellFormedText(record.page.text);
  if (fields === record.fields && (record.page === null || text === record.page.text)) return record;
  return { ...record, fields, page: record.page && { ...record.page, text } };
}
