import type { RecordContent } from "../model/pipeline-types.ts";

/** Levels of nesting whose texts are looked at: fields are read from fewer. */
const MAX_DEPTH = 16;

/**
 * A record whose texts are well-formed Unicode: half a surrogate pair, as a text cut by a scraper
 * or a database ends in, becomes U+FFFD. The same object where nothing is to be changed.
 */
export function wellFormedRecord<T extends RecordContent>(record: T): T {
  const fields = wellFormedObject(record.fields, 0);
  const text = record.page?.text.toWellFormed();
  if (fields === record.fields && text === record.page?.text) return record;
  return { ...record, fields, page: record.page && { ...record.page, text: text ?? "" } };
}

function wellFormed(value: unknown, depth: number): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (value === null || typeof value !== "object" || depth > MAX_DEPTH) return value;
  if (!Array.isArray(value)) return wellFormedObject(value, depth);
  const items = value.map((item) => wellFormed(item, depth + 1));
  return items.some((item, index) => item !== value[index]) ? items : value;
}

function wellFormedObject(object: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(object);
  const cleaned = entries.map(([name, value]) => [name.toWellFormed(), wellFormed(value, depth + 1)] as const);
  const isChanged = cleaned.some(
    ([name, value], index) => name !== entries[index]?.[0] || value !== entries[index]?.[1],
  );
  return isChanged ? Object.fromEntries(cleaned) : (object as Record<string, unknown>);
}
