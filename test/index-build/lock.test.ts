import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { LockError, takeLock } from "../../index-build/runtime/lock.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

const CORPUS = "test/fixtures/with-urls.jsonl";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
let number = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());
beforeEach(async () => {
  path = join(folder.path, String(number++), "ledger.jsonl.lock");
  await mkdir(join(path, ".."));
});

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

const held = async () => JSON.parse(await readFile(path, "utf8")) as { pid: number };

/** Takes the lock that stands there, and gives it back. */
async function takenOver(): Promise<void> {
  {
    await using _lock = await takeLock(path, "The ledger");
    expect((await held()).pid).toBe(process.pid);
  }
  expect(await isThere(path)).toBe(false);
}

/** The pid of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

const build = (corpus: string, out: string) => buildSite({ corpus, out, config, report: QUIET });

test("refuses a second build while the first holds the folder, and names its process", async () => {
  const out = join(path, "..", "dist");
  await using _lock = await takeLock(`${out}.lock`, "The folder");
  const before = await readdir(join(path, ".."), { recursive: true });
  const second = build(CORPUS, out);
  await expect(second).rejects.toThrow(LockError);
  await expect(second).rejects.toThrow(`process ${process.pid}`);
  expect(await readdir(join(path, ".."), { recursive: true })).toEqual(before);
});

test("gives the lock back where the build fails", async () => {
  const out = join(path, "..", "dist");
  const empty = join(path, "..", "empty.jsonl");
  await writeFile(empty, "");
  await expect(build(empty, out)).rejects.toThrow();
  expect(await readdir(join(path, ".."))).toEqual(["empty.jsonl"]);
});

test("says that a folder cannot be locked where a part of its path is a file", async () => {
  const file = join(path, "..", "file");
  await writeFile(file, "");
  const failed = build(CORPUS, join(file, "dist"));
  await expect(failed).rejects.toThrow(LockError);
  await expect(failed).rejects.toThrow(/dist cannot be locked: .* is a file: name another folder/);
  await expect(build(CORPUS, join(file, "deeper", "dist"))).rejects.toThrow(LockError);
});

test("takes over the lock of a process that is no more", async () => {
  await writeFile(path, JSON.stringify({ pid: await deadPid(), started: "1", host: hostname() }));
  await takenOver();
});

test.skipIf(process.platform === "win32")(
  "takes over the lock of a process whose number lives as another",
  async () => {
    await writeFile(path, JSON.stringify({ pid: process.ppid, started: "another time", host: hostname() }));
    await takenOver();
  },
);

test("does not take over the lock of a living process, nor that of another machine", async () => {
  for (const holder of [
    { pid: process.ppid, started: null, host: hostname() },
    { pid: await deadPid(), started: "1", host: "another-machine" },
  ]) {
    const text = JSON.stringify(holder);
    await writeFile(path, text);
    await expect(takeLock(path, "The ledger")).rejects.toThrow(`process ${holder.pid}`);
    expect(await readFile(path, "utf8")).toBe(text);
  }
  await expect(takeLock(path, "The ledger")).rejects.toThrow("on another-machine");
  // Its process touches it as long as it lives: a container that was killed has another name when
  // it starts again.
  const hourAgo = Date.now() / 1000 - 3600;
  await utimes(path, hourAgo, hourAgo);
  await takenOver();
});

test("says that a folder has its name", async () => {
  await mkdir(path);
  await expect(takeLock(path, "The ledger")).rejects.toThrow(/cannot be read \(EISDIR\): move away/);
});

test.for(["", "{", "null", '{"pid":"x"}'])("takes over an old lock that names no process: %j", async (text) => {
  await writeFile(path, text);
  const minuteAgo = Date.now() / 1000 - 60;
  await utimes(path, minuteAgo, minuteAgo);
  await takenOver();
});

test("waits for a lock that is being written, and takes it over where it stays empty", async () => {
  await writeFile(path, "");
  vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
  try {
    const startedMs = Date.now();
    let isTaken = false;
    const taking = takenOver().finally(() => {
      isTaken = true;
    });
    while (!isTaken) {
      await vi.advanceTimersByTimeAsync(100);
      await new Promise(setImmediate);
    }
    await taking;
    expect(Date.now() - startedMs).toBeGreaterThan(4_000);
  } finally {
    vi.useRealTimers();
  }
});

test.for([
  ["before it removed the lock", [".stale", ""]],
  ["after it removed the lock", [".stale"]],
] as const)("takes a lock over also where a process was killed %s", async ([, left]) => {
  const minuteAgo = Date.now() / 1000 - 60;
  for (const suffix of left) {
    await writeFile(path + suffix, "");
    await utimes(path + suffix, minuteAgo, minuteAgo);
  }
  await takenOver();
  expect(await isThere(`${path}.stale`)).toBe(false);
});

test("lets one of many processes have a lock, also a stale one", async () => {
  const script = `
    import { takeLock } from ${JSON.stringify(resolve("index-build/runtime/lock.ts"))};
    process.stdin.once("data", async () => {
      const lock = await takeLock(process.argv[1], "The ledger").catch(() => null);
      console.log(lock === null ? "refused" : "taken");
      // It is held until all have tried.
      process.stdin.once("data", () => process.exit());
    });
    console.log("ready");`;
  const racers = Array.from({ length: 6 }, () => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, path], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = child.stdout.setEncoding("utf8");
    return { child, said: async () => String((await once(lines, "data"))[0]).trim() };
  });
  await Promise.all(racers.map(({ said }) => said()));
  await writeFile(path, JSON.stringify({ pid: await deadPid(), started: "1", host: hostname() }));
  const answers = racers.map(({ said }) => said());
  for (const { child } of racers) child.stdin.write("go\n");
  const told = await Promise.all(answers);
  expect(told.filter((answer) => answer === "taken")).toHaveLength(1);
  const ended = racers.map(({ child }) => once(child, "exit"));
  for (const { child } of racers) child.stdin.write("end\n");
  await Promise.all(ended);
});
