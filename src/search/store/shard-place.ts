import { partitionPoint } from "./partition-point.ts";

/**
 * Which of several files, of ascending first keys or numbers, holds one if any does; -1 for one
 * before all.
 */
export function shardPlace<T extends string | number>(firsts: readonly T[], wanted: T): number {
  return partitionPoint(firsts.length, (at) => firsts[at] <= wanted) - 1;
}
