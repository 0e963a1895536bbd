import { join } from "node:path";

/** A command to start, or why it is not started here. */
export interface SmokeCommand {
  name: string;
  run: SmokeRun | { notHere: string };
}

export interface SmokeRun {
  args: readonly string[];
  /** Names of commands that must have ended well before. */
  after?: readonly string[];
  /** What it must print on its standard output: a line, or a figure that is a number. */
  prints: "line" | "figure";
  /** Of a command that runs until it is stopped: the address where it answers once it is up. */
  address?: string;
}

/** What commands are started on. */
export interface SmokeGround {
  /** A folder that is empty, and removed afterwards. */
  folder: string;
  /** Articles of the corpus that is made there. */
  articles: number;
  /** A port that nothing listens on. */
  port: number;
}

const STEP = "a step of .ci/run by itself";

/**
 * Every script of `package.json` and every task of `npm run eval`, in the order of their start. A
 * script `make:…` needs no entry here: it starts with `--into` and a folder of its own.
 *
 * @throws Error where a script is neither started nor named with a reason, and where an entry here
 *   names no script.
 */
export function smokeCommands(
  scripts: readonly string[],
  tasks: readonly string[],
  { folder, articles, port }: SmokeGround,
): SmokeCommand[] {
  const [corpus, site] = [join(folder, "corpus.jsonl"), join(folder, "site")];
  const started: Record<string, SmokeRun> = {
    "make:corpus": { args: ["--articles", String(articles), "--out", corpus], prints: "line" },
    build: { args: ["--corpus", corpus, "--out", site, "--no-cache"], after: ["make:corpus"], prints: "line" },
    "bench:pages": {
      args: ["--out", site, "--words", "1", "--lighthouse", "front"],
      after: ["build"],
      prints: "figure",
    },
    bench: {
      args: ["--corpus", corpus, "--queries", "1", "--out", join(folder, "results")],
      after: ["make:corpus"],
      prints: "line",
    },
    start: {
      args: ["--corpus", corpus, "--port", String(port), "--no-cache"],
      after: ["make:corpus"],
      prints: "line",
      address: `http://localhost:${port}/api/events`,
    },
    "bench:worker": {
      args: ["--out", site, "--queries", "1", "--cold", "1"],
      after: ["build"],
      prints: "figure",
    },
    "bench:write-faults": { args: ["--sample", "20", "--jobs", "1"], prints: "figure" },
    kilas: { args: ["search", "berita", "--out", site, "--json"], after: ["build"], prints: "line" },
    "make:pool": { args: [], prints: "line" },
  };
  const notHere: Record<string, string> = {
    smoke: "this command",
    "setup:tests": STEP,
    check: STEP,
    test: STEP,
    "test:quick": "runs a part of `test`",
    golden: "adds a page to the tests",
    fixture: "adds a published site to the tests",
    format: "rewrites the sources; `check` reads them in the same way",
    deploy: "publishes the site; .ci/run does all of it but the upload",
  };
  const runOf = (name: string): SmokeCommand["run"] => {
    const reason = notHere[name];
    if (reason !== undefined) return { notHere: reason };
    const run = started[name];
    if (run) return run;
    if (name.startsWith("make:")) return { args: ["--into", join(folder, name.replace(":", "-"))], prints: "line" };
    throw new Error(`npm run smoke does not know the script ${name}: say in bench/smoke/commands.ts how to start it.`);
  };
  const gone = [...Object.keys(started), ...Object.keys(notHere)].find((name) => !scripts.includes(name));
  if (gone !== undefined)
    throw new Error(`There is no script ${gone} any more: take it out of bench/smoke/commands.ts.`);
  const first = Object.keys(started);
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return [
    ...scripts
      .filter((name) => name !== EVAL)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((name) => ({ name, run: runOf(name) })),
    ...tasks.map((task): SmokeCommand => {
      const name = `${EVAL} ${task}`;
      // On a few records, its figures are below what it holds.
      if (task === "gate") return { name, run: { notHere: STEP } };
      return { name, run: { args: [task, "--into", join(folder, task)], prints: "figure" } };
    }),
  ];
}

/** The script that stands for its tasks. */
const EVAL = "eval";

/** What is wrong with what a command printed, or null. */
export function faultOfOutput(stdout: string, prints: SmokeRun["prints"]): string | null {
  const lines = stdout.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return "printed nothing";
  if (prints === "figure" && !lines.some(isFigure)) return "printed no figure that is a number";
  return null;
}

function isFigure(line: string): boolean {
  try {
    // `of` counts what a figure was taken over, which may be something where the figure is nothing.
    const { figure, of: _of, ...values } = JSON.parse(line) as Record<string, unknown>;
    return typeof figure === "string" && hasNumber(Object.values(values));
  } catch {
    return false;
  }
}

/** Whether some values hold a number at any depth. A mean of nothing is `null` in JSON. */
const hasNumber = (values: readonly unknown[]): boolean =>
  values.some(
    (value) =>
      typeof value === "number" || (typeof value === "object" && value !== null && hasNumber(Object.values(value))),
  );
