import { describe, expect, it } from "vitest";
import { inParallel } from "../../index-build/runtime/parallel.ts";

const script = new URL("../support/doubling-thread.ts", import.meta.url);

async function resultsOf(tasks: Iterable<number>): Promise<number[]> {
  const results: number[] = [];
  for await (const result of inParallel<number, number>(script, 2, tasks, 3)) results.push(result);
  return results;
}

describe("tasks on threads", () => {
  it("give their results in the order of the tasks, whichever is done first", async () => {
    const tasks = Array.from({ length: 25 }, (_, at) => at);
    expect(await resultsOf(tasks)).toEqual(tasks.map((task) => task * 2));
    expect(await resultsOf([])).toEqual([]);
  });

  it("are made as they are needed, not all at once", async () => {
    let made = 0;
    function* tasks() {
      for (; made < 1000; made++) yield made;
    }
    for await (const _ of inParallel<number, number>(script, 2, tasks(), 2)) break;
    expect(made).toBeLessThan(20);
  });

  it("tell what a thread throws", async () => {
    await expect(resultsOf([1, 2, -3, 4])).rejects.toThrow(/-3 is negative/);
  });

  it("tell that a thread ended, rather than wait for it", async () => {
    await expect(resultsOf([1, Number.NaN, 3, 4, 5])).rejects.toThrow(/ended by itself \(exit code 7\): build again/);
  });
});
