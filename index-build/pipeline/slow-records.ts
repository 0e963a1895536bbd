import type { RecordOrigin } from "../model/pipeline-types.ts";
import { counted, formatMs, placeOf } from "../runtime/report.ts";

/**
 * Time that the work on one record may take in a stage, in milliseconds. The slowest of 80,000
 * mutated files takes a fifth of it. A record beyond it is named, and is read all the same: a build
 * depends on no clock.
 */
export const RECORD_BUDGET_MS = 5000;

/** A record that took longer than its budget. */
export interface SlowRecord extends RecordOrigin {
  tookMs: number;
}

/** Slow records that are named one by one: the slowest. */
const MAX_NAMED = 5;

/** Slow records for people, a line each. They are in the report only: no clock enters a build. */
export function slowRecordLines(slow: readonly SlowRecord[], stage: string): string[] {
  const named = slow.toSorted((a, b) => b.tookMs - a.tookMs).slice(0, MAX_NAMED);
  const lines = named.map(
    (one) =>
      `  ! ${placeOf(one)}: the stage ${stage} took ${formatMs(one.tookMs)} for this record: look at it with npm run kilas -- inspect, and report it with the page if it is no larger than others.`,
  );
  const left = slow.length - named.length;
  return left > 0 ? [...lines, `  ! … and ${counted(left, "other slow record")} in the stage ${stage}`] : lines;
}
