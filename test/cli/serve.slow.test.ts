import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../bench/worker/runtime.ts";
import { isRunning } from "../../index-build/runtime/process.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

const CORPUS = "test/fixtures/with-urls.jsonl";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let site: string;
const at = (...path: string[]) => join(folder.path, ...path);

beforeAll(async () => {
  folder = await temporaryFolder();
  site = at("site");
  await buildAndOpen(CORPUS, site);
});
afterAll(() => folder.remove());

const serve = (...args: string[]) =>
  spawnSync(process.execPath, ["index-build/cli/program.ts", "serve", ...args], { encoding: "utf8" });

/** A copy of the build, to be spoilt. */
async function copied(name: string): Promise<string> {
  await cp(site, at(name), { recursive: true });
  return at(name);
}

describe("kilas serve --out by itself", () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "absent",
      async () => {},
      /There is no build in \S+absent, which does not exist\. Name the folder of one with --out/,
    ],
    ["file", () => writeFile(at("file"), ""), /--out \S+file is a file, not the folder of a build\. Name the folder/],
    ["plain", () => mkdir(at("plain")), /There is no finished build in \S+plain, which holds no \.kilas-build\. Name/],
    [
      "cut",
      async () => rm(join(await copied("cut"), "worker", "warm-up.txt")),
      /The build in \S+cut lacks its file worker\/warm-up\.txt\. Build it again with npm run build -- --corpus PATH/,
    ],
    [
      "old",
      async () => {
        const path = join(await copied("old"), "worker", "manifest.txt");
        await writeFile(path, (await readFile(path, "utf8")).replace(/"formatVersion":\d+/, '"formatVersion":1'));
      },
      /The build in \S+old cannot be served\. The files were built in format 1, .* Build it again with npm run build/,
    ],
    [
      "busy",
      () => writeFile(at("busy.lock"), JSON.stringify({ pid: process.pid, started: null, host: "elsewhere.example" })),
      /The folder \S+busy is in the hands of another build \(process \d+ on elsewhere\.example\): wait until it is done/,
    ],
  ])("says what is wrong with one that is %s", async (name, prepare, message) => {
    await prepare();
    const { status, stdout, stderr } = serve("--out", at(name), "--port", String(await freePort()));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });

  it("takes no option of a build", () => {
    const { status, stderr } = serve("--out", site, "--accept-moves");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /--accept-moves is for a build, and --out \S+ by itself is served as it is: add --corpus PATH/,
    );
  });
});

it("kilas serve says that its port is taken before it builds", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  try {
    const { status, stdout, stderr } = serve("--corpus", CORPUS, "--out", at("unbuilt"), "--port", String(port));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      `Port ${port} is taken: stop the program that listens there, or name another port, as in npm`,
    );
    expect(await readdir(folder.path)).not.toContain("unbuilt");
  } finally {
    other.close();
  }
});

/** All processes that one has started, through others, too. */
function startedBy(pid: number): number[] {
  const rows = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([own = 0, of]) => (of === parent ? [own, ...below(own)] : []));
  return below(pid);
}

const waitFor = async (isDone: () => boolean | Promise<boolean>) => {
  for (let turn = 0; turn < 200 && !(await isDone()); turn++) await new Promise((done) => setTimeout(done, 200));
};

const answers = (port: number) =>
  fetch(`http://localhost:${port}/api/search?q=library`).then(
    async (response) => response.ok && ((await response.json()) as { total: number }).total > 0,
    () => false,
  );

describe.runIf(process.platform !== "win32")("npm run kilas -- serve", () => {
  it.each<[NodeJS.Signals, string]>([
    ["SIGTERM", "npm"],
    ["SIGINT", "npm"],
    ["SIGTERM", "node"],
  ])("serves a finished build until %s to %s, and leaves no process", async (signal, target) => {
    const moved = at(`moved-${signal}-${target}`);
    await rename(site, moved);
    site = moved;
    const port = await freePort();
    const npm: ChildProcess = spawn("npm", ["run", "kilas", "--", "serve", "--out", site, "--port", String(port)], {
      stdio: "ignore",
    });
    await waitFor(() => answers(port));
    expect(await answers(port)).toBe(true);
    const started = startedBy(npm.pid ?? 0);
    expect(started.length).toBeGreaterThan(3);
    // npm's shell makes way for Node, so that Node is the first that npm has started.
    process.kill((target === "npm" ? npm.pid : started[0]) ?? 0, signal);
    await waitFor(() => started.every((pid) => !isRunning(pid)));
    expect(started.filter(isRunning)).toEqual([]);
  });
});
