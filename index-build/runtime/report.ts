import { type Options, SingleBar } from "cli-progress";
import type { RecordOrigin, RecordProblem } from "../model/pipeline-types.ts";

/** Reports how much of a stage is done; both numbers in the same unit. */
export type Progress = (done: number, total: number) => void;

/** The receiver of the pipeline's messages. */
export interface Report {
  /** Runs a stage, reports its name, its outcome and how long it took. */
  stage<T>(name: string, run: (progress: Progress) => T | Promise<T>, outcome: (result: T) => string): Promise<T>;
  line(text: string): void;
}

const NAME_WIDTH = 14;
const OUTCOME_WIDTH = 58;

/**
 * A report of aligned lines. `write` takes whole lines; timings in milliseconds.
 *
 * @param terminal where a bar shows how far a stage is; none where it is no terminal.
 */
export function textReport(write: (line: string) => void, terminal: NodeJS.WriteStream | null = null): Report {
  return {
    async stage(name, run, outcome) {
      const startedMs = performance.now();
      const bar = terminal?.isTTY ? new StageBar(name, terminal) : null;
      try {
        const result = await run((done, total) => bar?.update(done, total));
        const tookMs = performance.now() - startedMs;
        bar?.stop();
        write(`  ${name.padEnd(NAME_WIDTH)}${outcome(result).padEnd(OUTCOME_WIDTH)}${formatMs(tookMs).padStart(9)}`);
        return result;
      } finally {
        bar?.stop();
      }
    },
    line: write,
  };
}

/** Least time between two updates of the bar, in milliseconds. */
const UPDATE_MS = 200;
/** A stage shorter than this shows no bar, in milliseconds. */
const QUIET_MS = 400;

/**
 * The bar of one stage. Time left is that of this stage alone: how long the next takes is not known
 * before it runs.
 */
class StageBar {
  readonly #bar: SingleBar;
  readonly #name: string;
  readonly #startedMs = performance.now();
  #updatedMs = 0;
  #isRunning = false;

  constructor(name: string, stream: NodeJS.WriteStream) {
    this.#name = name;
    const options: Options = {
      stream,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 30,
      format: "  {name} {bar} {percentage}% {left}",
    };
    this.#bar = new SingleBar(options);
  }

  update(done: number, total: number): void {
    const now = performance.now();
    if (total === 0 || now - this.#startedMs < QUIET_MS || now - this.#updatedMs < UPDATE_MS) return;
    this.#updatedMs = now;
    const share = Math.min(1, done / total);
    // The mean speed so far, not the last moment's: the time left does not jump about.
    const leftMs = share > 0 ? ((now - this.#startedMs) * (1 - share)) / share : 0;
    const payload = { name: this.#name.padEnd(NAME_WIDTH), left: `${formatLeft(leftMs)} left in this stage` };
    if (!this.#isRunning) {
      this.#bar.start(100, 0, payload);
      this.#isRunning = true;
    }
    this.#bar.update(Math.floor(100 * share), payload);
    // The pipeline seldom waits, so the bar's own timer would not be served.
    this.#bar.render();
  }

  stop(): void {
    if (this.#isRunning) this.#bar.stop();
    this.#isRunning = false;
  }
}

const formatLeft = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** A time for people: `480 ms`, `12.5 s`. */
export function formatMs(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** `1 article`, `2 articles`; thousands separated by commas. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? singular : plural}`;
}

/** A record's file, and its line where it has one. */
export const placeOf = ({ sourceFile, sourceLine }: RecordOrigin): string =>
  sourceLine === null ? sourceFile : `${sourceFile}:${sourceLine}`;

/** Problems printed in full; all of them are in `problems.jsonl`. */
const MAX_PRINTED_PROBLEMS = 20;
/** So many records of a file with the same problem, or fewer, are named one by one. */
const MAX_NAMED_ALIKE = 3;

/** Problems for people, a line each; those that many records of one file share, on one. */
export function problemLines(problems: readonly RecordProblem[], file: string): string[] {
  const alike = Map.groupBy(problems, ({ sourceFile, reason }) => `${sourceFile}\n${reason}`);
  const groups = [...alike.values()].flatMap((group) =>
    group.length > MAX_NAMED_ALIKE ? [group] : group.map((one) => [one]),
  );
  const printed = groups.slice(0, MAX_PRINTED_PROBLEMS);
  const lines = printed.flatMap(([first, ...others]) => {
    const more = others.length === 0 ? "" : ` and ${counted(others.length, "other record")} of it`;
    return first ? [`  ! ${placeOf(first)}${more}: ${first.reason}`] : [];
  });
  const left = problems.length - printed.reduce((sum, { length }) => sum + length, 0);
  return left > 0 ? [...lines, `  ! … and ${left} more, all in ${file}`] : lines;
}
