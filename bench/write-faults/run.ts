/**
 * `npm run bench:write-faults [-- --sample N] [--jobs N]`: stops (SIGKILL) or fails (ENOSPC) the
 * second build of a small site before each write, rename and delete, once each. The site must be
 * the old or the new one then, whole; its ledger must lack no id; and a run after it must give what
 * a build gives that nothing disturbed. With `--sample`, N points evenly over all. Prints one line
 * of figures; each point that is lost is told on standard error, and fails the command.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { readLedger } from "../../index-build/ledger/index.ts";
import { recoverOutput } from "../../index-build/output/index.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Report } from "../../index-build/runtime/report.ts";
import { faultCorpora } from "./corpora.ts";
import { FAULT_VARIABLE, type FaultKind, type FaultPoint } from "./fault-point.ts";

const { values } = parseArgs({
  options: { sample: { type: "string" }, jobs: { type: "string", default: String(availableParallelism()) } },
});
const QUIET: Report = { stage: async (_name, run) => run(() => {}), line: () => {} };

/** A folder of the disk with a site and its ledger. */
interface Site {
  folder: string;
  out: string;
  ledger: string;
}

const siteIn = (folder: string): Site => ({
  folder,
  out: join(folder, "dist"),
  ledger: join(folder, "data", "ledger.jsonl"),
});

/** What every point is held against. */
interface Ground {
  /** The site before. */
  site: Site;
  corpus: string;
  oldFiles: string;
  newFiles: string;
  /** Its ledger's event ids. */
  ids: readonly string[];
}

interface Lost {
  kind: FaultKind;
  at: number;
  name: string;
  why: string;
}

const folder = await mkdtemp(join(tmpdir(), "kilas-write-faults-"));

/**
 * The site before, that after a build which nothing disturbed, and what that build changes, in
 * order.
 */
async function makeGround(): Promise<{ ground: Ground; names: string[] }> {
  const { first, second } = faultCorpora();
  const [before, corpus] = [join(folder, "first.jsonl"), join(folder, "second.jsonl")];
  await writeFile(before, first);
  await writeFile(corpus, second);
  const site = siteIn(join(folder, "before"));
  await mkdir(site.folder);
  await build(site, before);
  const after = siteIn(join(folder, "after"));
  await cp(site.folder, after.folder, { recursive: true });
  const counted = await disturbed(after, corpus, { folder: after.folder, at: 0, kind: "fail" });
  if (counted.code !== 0) throw new Error(`The build that nothing disturbs fails:\n${counted.stderr}`);
  const ground: Ground = {
    site,
    corpus,
    oldFiles: await filesOf(site.out),
    newFiles: await filesOf(after.out),
    ids: [...(await readLedger(site.ledger)).events.keys()],
  };
  if (ground.oldFiles === ground.newFiles) throw new Error("Both corpora give the same site.");
  return { ground, names: counted.stdout.split("\n").filter(Boolean) };
}

const build = ({ out, ledger }: Site, corpus: string) =>
  buildSite({ corpus, out, ledger, config, cache: null, report: QUIET });

/** Some of a list, evenly. */
const sampleOf = <T>(list: readonly T[], count: number): T[] =>
  count >= list.length
    ? [...list]
    : list.filter((_, at) => Math.floor(((at + 1) * count) / list.length) > Math.floor((at * count) / list.length));

async function tryAll(ground: Ground, points: readonly Omit<Lost, "why">[]): Promise<Lost[]> {
  const lost: Lost[] = [];
  const queue = points.entries();
  const work = async () => {
    for (const [, point] of queue) {
      const site = siteIn(join(folder, `${point.kind}-${point.at}`));
      const why = await tryPoint(ground, site, point).catch((error: unknown) => String(error));
      if (why !== null) lost.push({ ...point, why });
      await rm(site.folder, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs)) }, work));
  return lost;
}

/** What is lost, or null. */
async function tryPoint(ground: Ground, site: Site, { kind, at }: Omit<Lost, "why">): Promise<string | null> {
  await cp(ground.site.folder, site.folder, { recursive: true });
  const { code, signal, stderr } = await disturbed(site, ground.corpus, { folder: site.folder, at, kind });
  if (kind === "kill" && signal !== "SIGKILL") return `the build was not stopped (exit code ${code})`;
  return (
    (await faultOfSite(ground, site, { wasKilled: kind === "kill", code, stderr })) ??
    (await faultOfLedger(ground, site)) ??
    (await faultOfNextRun(ground, site))
  );
}

async function faultOfSite(
  ground: Ground,
  { folder, out }: Site,
  { wasKilled, code, stderr }: { wasKilled: boolean; code: number | null; stderr: string },
): Promise<string | null> {
  let files = await filesOf(out);
  if (files === "" && wasKilled) {
    // Between two renames: what the next run does first makes it whole.
    const copy = siteIn(`${folder}-copy`);
    await cp(folder, copy.folder, { recursive: true });
    await recoverOutput(copy.out);
    files = await filesOf(copy.out);
    await rm(copy.folder, { recursive: true, force: true });
  }
  if (files !== ground.oldFiles && files !== ground.newFiles) return "the site is neither the old nor the new one";
  if (code === 0 && files !== ground.newFiles) return "the build ended well, and the site is the old one";
  if (!wasKilled && code !== 0 && files === ground.newFiles)
    return `the build failed, and the site is the new one: ${messageOf(stderr)}`;
  if (!wasKilled && code !== 0 && !/(?:Output|Ledger|Lock)Error: /.test(stderr))
    return `the build failed without a message of its own: ${messageOf(stderr)}`;
  return null;
}

const messageOf = (stderr: string): string => stderr.match(/^\w*Error.*$/m)?.[0] ?? stderr.slice(-300);

async function faultOfLedger(ground: Ground, { ledger }: Site): Promise<string | null> {
  const { events } = await readLedger(ledger);
  const lost = ground.ids.filter((id) => !events.has(id));
  return lost.length === 0 ? null : `the ledger lacks ${lost.length} ids`;
}

async function faultOfNextRun(ground: Ground, site: Site): Promise<string | null> {
  await build(site, ground.corpus);
  const left = (await readdir(site.folder, { recursive: true })).filter((name) =>
    /\.building-|\.lock|\.writing/.test(name),
  );
  if (left.length > 0) return `the next run leaves ${left[0]}`;
  if ((await filesOf(site.out)) !== ground.newFiles) return "the next run gives another site";
  return faultOfLedger(ground, site);
}

/**
 * Every file below a folder with its content, as one text to compare; empty where there is none.
 */
async function filesOf(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const told = files.toSorted().map(async (file) => `${file.slice(path.length)} ${await readFile(file, "base64")}\n`);
  return (await Promise.all(told)).join("");
}

/** A build in a process of its own, disturbed at a point. */
async function disturbed(
  { out, ledger }: Site,
  corpus: string,
  point: FaultPoint,
): Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }> {
  const script = (name: string) => join(import.meta.dirname, name);
  const child = spawn(process.execPath, ["--import", script("faulty-fs.ts"), script("build.ts"), corpus, out, ledger], {
    env: { ...process.env, [FAULT_VARIABLE]: JSON.stringify(point) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told.stderr += text));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { code, signal, ...told };
}

try {
  const { ground, names } = await makeGround();
  const all = (["kill", "fail"] as const).flatMap((kind) => names.map((name, at) => ({ kind, at: at + 1, name })));
  const points = sampleOf(all, values.sample === undefined ? all.length : Number(values.sample));
  const lost = await tryAll(ground, points);
  for (const { kind, at, name, why } of lost) console.error(`${kind} before change ${at}, ${name}: ${why}`);
  const lostOf = (kind: FaultKind) => lost.filter((one) => one.kind === kind).length;
  console.log(
    JSON.stringify({
      figure: "write faults",
      changes: names.length,
      points: points.length,
      lostKills: lostOf("kill"),
      lostFaults: lostOf("fail"),
    }),
  );
  if (lost.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
