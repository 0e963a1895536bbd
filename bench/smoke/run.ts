/**
 * `npm run smoke [-- NAME …] [--few N] [--jobs N]`: starts every script of `package.json` and every
 * task of `npm run eval` on about N records (default 30), and prints the seconds of each. All
 * output goes to a temporary folder. Fails where a command fails, prints no figure, or is unknown
 * here. A command that is not started is named with its reason. With names, only those commands and
 * the ones they come after.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeDeployment } from "../../index-build/cli/make-deployment.ts";
import { TASKS } from "../eval/tasks.ts";
import { freePort } from "../worker/runtime.ts";
import { faultOfOutput, type SmokeCommand, type SmokeRun, smokeCommands } from "./commands.ts";

/** A command that takes longer hangs, or no longer keeps to a few records. */
const LIMIT_MS = 120_000;
/** Lines of its errors that are shown of a command that fails. */
const SHOWN_LINES = 15;

const { values, positionals } = parseArgs({
  options: {
    few: { type: "string", default: "30" },
    jobs: { type: "string", default: String(Math.min(4, availableParallelism())) },
  },
  allowPositionals: true,
});

const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
const startedMs = performance.now();
const folder = await mkdtemp(join(tmpdir(), "kilas-smoke-"));
try {
  const ground = { folder, articles: Number(values.few), port: await freePort() };
  const commands = chosen(smokeCommands(Object.keys(scripts), Object.keys(TASKS), ground), positionals);
  const [tried, failed] = await runAll(commands, Number(values.jobs));
  for (const { name, run } of commands)
    if ("notHere" in run) console.log(`${name.padEnd(22)} not started here: ${run.notHere}`);
  console.log(`${tried - failed} of ${tried} commands run, ${seconds(startedMs)}`);
  if (failed > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The commands of some names and those they come after; without names, all. */
function chosen(commands: readonly SmokeCommand[], names: readonly string[]): readonly SmokeCommand[] {
  const unknown = names.find((name) => !commands.some((one) => one.name === name));
  if (unknown !== undefined)
    throw new Error(`There is no command ${unknown}: choose of ${commands.map(({ name }) => name).join(", ")}.`);
  if (names.length === 0) return commands;
  const needed = new Set(names);
  // A set that grows while it is gone through is gone through to its end.
  for (const name of needed) {
    const run = commands.find((one) => one.name === name)?.run;
    for (const before of run && "after" in run ? (run.after ?? []) : []) needed.add(before);
  }
  return commands.filter(({ name }) => needed.has(name));
}

/** Runs commands, so many at a time, each after those it needs. */
async function runAll(commands: readonly SmokeCommand[], jobs: number): Promise<[tried: number, failed: number]> {
  const waiting = commands.flatMap(({ name, run }) => ("notHere" in run ? [] : [{ name, run }]));
  const tried = waiting.length;
  const done = new Map<string, boolean>();
  const running = new Map<string, Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const at = waiting.findIndex(({ run }) => (run.after ?? []).every((name) => done.has(name)));
    if (running.size >= jobs || at < 0) {
      await Promise.race(running.values());
      continue;
    }
    for (const { name, run } of waiting.splice(at, 1)) {
      const fails = (run.after ?? []).filter((before) => done.get(before) === false);
      const outcome = fails.length > 0 ? Promise.resolve(`needs ${fails.join(", ")}`) : runOne(name, run);
      running.set(
        name,
        outcome.then((fault) => {
          if (fault !== null) console.error(`${name.padEnd(22)} FAILED: ${fault}`);
          done.set(name, fault === null);
          running.delete(name);
        }),
      );
    }
  }
  return [tried, [...done.values()].filter((isGood) => !isGood).length];
}

/** Runs a command to its end; gives what is wrong with it, or null. */
async function runOne(name: string, run: SmokeRun): Promise<string | null> {
  const beganMs = performance.now();
  const child = await begin(name, run);
  const printed = { stdout: "", stderr: "" };
  child.stdout?.on("data", (data: Buffer) => {
    printed.stdout += data.toString();
  });
  child.stderr?.on("data", (data: Buffer) => {
    printed.stderr += data.toString();
  });
  const limit = setTimeout(() => {
    child.kill("SIGKILL");
    // Children of it may keep these open for ever.
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, LIMIT_MS);
  const ended = once(child, "close") as Promise<[number | null, string | null]>;
  const hasAnswered = run.address === undefined ? null : await answers(run.address, child);
  // What runs until it is stopped is stopped, and may end as it likes.
  if (hasAnswered) child.kill("SIGTERM");
  const [code, signal] = await ended;
  clearTimeout(limit);
  const isOver = hasAnswered ?? code === 0;
  const fault = isOver
    ? faultOfOutput(printed.stdout, run.prints)
    : signal === "SIGKILL"
      ? `took more than ${LIMIT_MS / 1000} s`
      : `ended with ${code ?? signal}`;
  if (fault === null) {
    console.log(`${name.padEnd(22)} ${seconds(beganMs)}`);
    return null;
  }
  const said = (printed.stderr.trim() || printed.stdout.trim()).split("\n").slice(-SHOWN_LINES);
  return [fault, ...said.map((line) => `    ${line}`)].join("\n");
}

/** Starts the program that the script names, without npm in between. */
async function begin(name: string, run: SmokeRun): Promise<ChildProcess> {
  const [script = ""] = name.split(" ");
  const [program, file = "", ...rest] = (scripts[script] ?? "").replace(/^exec /, "").split(" ");
  if (program !== "node") throw new Error(`npm run smoke starts scripts of Node only, and ${script} is none.`);
  return spawn(process.execPath, [resolve(file), ...rest, ...run.args], {
    cwd: run.address === undefined ? process.cwd() : await ownFolder(),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      KILAS_FEW: values.few,
      // On a few records, loading modules takes most of the time: compiled code is shared.
      NODE_COMPILE_CACHE: join(folder, "compiled"),
      WRANGLER_SEND_METRICS: "false",
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
    },
  });
}

/**
 * A folder with the Worker's sources, to serve from: it builds into the folder it is started in.
 */
async function ownFolder(): Promise<string> {
  const own = join(folder, "served");
  await makeDeployment(own, null);
  await mkdir(join(own, "data"));
  return own;
}

/** Whether an address answers well before the process ends. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

function seconds(sinceMs: number): string {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1).padStart(6)} s`;
}
