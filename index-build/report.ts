import type { Problem } from "./records.ts";

/** Where the pipeline tells what it does. */
export interface Report {
  /** Runs a stage, tells its name, what came of it and how long it took. */
  stage<T>(name: string, run: () => T | Promise<T>, outcome: (result: T) => string): Promise<T>;
  line(text: string): void;
}

const NAME_WIDTH = 14;
const OUTCOME_WIDTH = 58;

/** A report of aligned lines. `write` takes whole lines; timings in milliseconds. */
export function textReport(write: (line: string) => void): Report {
  return {
    async stage(name, run, outcome) {
      const startedMs = performance.now();
      const result = await run();
      const tookMs = performance.now() - startedMs;
      write(`  ${name.padEnd(NAME_WIDTH)}${outcome(result).padEnd(OUTCOME_WIDTH)}${formatMs(tookMs).padStart(9)}`);
      return result;
    },
    line: write,
  };
}

function formatMs(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** `1 article`, `2 articles`; thousands parted by commas. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? singular : plural}`;
}

/** Problems printed in full; all of them are in `problems.jsonl`. */
const MAX_PRINTED_PROBLEMS = 20;

export function problemLines(problems: readonly Problem[], file: string): string[] {
  const lines = problems.slice(0, MAX_PRINTED_PROBLEMS).map(({ sourceFile, sourceLine, reason }) => {
    return `  ! ${sourceFile}${sourceLine === null ? "" : `:${sourceLine}`}: ${reason}`;
  });
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `  ! … and ${more} more, all in ${file}`] : lines;
}
