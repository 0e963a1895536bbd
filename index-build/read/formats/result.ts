import type { RecordContent } from "../../model/pipeline-types.ts";

/** What a record holds, or why it cannot be read. */
export type FormatBody = RecordContent | { fault: string };

/**
 * A record of a file, or why one of it cannot be read. `line` counts from 1; null for a file that
 * is one record.
 */
export type FormatResult = { line: number | null } & FormatBody;

/**
 * Largest single record, in UTF-16 units: one beyond it is named as a problem instead of being held
 * in memory.
 */
export const MAX_RECORD_CHARS = 20_000_000;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
