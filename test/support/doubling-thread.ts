import { serveTasks } from "../../index-build/runtime/parallel-thread.ts";

/**
 * A thread that multiplies numbers, the smaller ones more slowly, and cannot take a negative one
 * and ends at one that is none.
 */
await serveTasks<number, number, number>((factor) => (task) => {
  if (task < 0) throw new RangeError(`${task} is negative`);
  if (Number.isNaN(task)) process.exit(7);
  const untilMs = performance.now() + (task % 3 === 0 ? 20 : 0);
  while (performance.now() < untilMs);
  return { result: task * factor };
});
