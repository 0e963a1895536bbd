/**
 * `npm run bench:worker -- --out DIR`: what searching a build costs in workerd, the runtime of
 * Cloudflare Workers: CPU time of a request above that of an empty route, in a warm isolate and for
 * the first request of a new one, with the files it fetched. The runtime reads them from the disk
 * in the same process, which on Cloudflare's network others do: so the cost of a Worker that reads
 * the same files and does nothing else is told, too. Linux only. One JSON line a figure.
 */
import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Article } from "../../src/schema/index.ts";
import { readManifest } from "../../src/search/index.ts";
import { type MadeQuery, makeQueries, QUERY_KINDS } from "../corpus/queries.ts";
import { fromJson } from "../from-json.ts";
import { cpuTimeMs, residentBytes } from "./cpu-time.ts";
import { type FilesOfQueries, filesOfQueries } from "./files-of-queries.ts";
import { bestInNode } from "./in-node.ts";
import { bundleWorker, freePort, type Ports, type Runtime, startRuntime } from "./runtime.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "dist" },
    queries: { type: "string", default: "100" },
    cold: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
  },
});
const [perKind, coldStarts, seed] = [Number(values.queries), Number(values.cold), Number(values.seed)];

/** A path that the Worker answers at once, without the build. */
const EMPTY_ROUTE = "/_kilas/none";

interface Cost {
  cpuMs: number;
  files: number;
  bytes: number;
  /** What reading these files costs by itself. */
  readingMs: number;
}

const ports: Ports = [await freePort(), await freePort()];
const folder = await mkdtemp(join(tmpdir(), "kilas-worker-"));
try {
  const manifest = readManifest(await readFile(join(values.out, "worker", "manifest.txt"), "utf8"));
  if (manifest.suggestions.store === "bucket")
    throw new Error("The build lies in a bucket: build it for static assets.");
  await bundleWorker(folder, values.out, ports);
  const queries = makeQueries(await readArticles(), QUERY_KINDS.length * perKind * 2, seed);
  console.log(
    JSON.stringify({
      date: new Date().toISOString().slice(0, 10),
      machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
      articles: manifest.articleCount,
      index: manifest.index.kind,
    }),
  );
  const filesOf = filesOfQueries(values.out);
  await measureWarm(queries, filesOf);
  await measureCold(queries, filesOf);
  await measureInNode(queries.slice(queries.length / 2));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The articles that queries are made from, some thousand of them: spread over all. */
async function readArticles(): Promise<Article[]> {
  const all: Article[] = [];
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(join(values.out, "data", "articles.jsonl")) }))
    if (at++ % 17 === 0 || all.length < 200) all.push(fromJson<Article>(line));
  return all;
}

function pathOf({ text, publisher, isTyping }: MadeQuery): string {
  const parameters = new URLSearchParams({ q: text });
  if (publisher !== null) parameters.set("publisher", publisher);
  if (isTyping) parameters.set("typing", "1");
  return `/api/search?${parameters}`;
}

/**
 * The CPU time of one request, and what came of it: requests follow one another, so that all the
 * runtime does meanwhile is for it.
 */
async function timed({ pid }: Runtime, url: string): Promise<{ cpuMs: number; response: Response }> {
  const before = cpuTimeMs(pid);
  const response = await fetch(url);
  await response.arrayBuffer();
  return { cpuMs: cpuTimeMs(pid) - before, response };
}

/**
 * What a query costs, and reading its files by itself: as they were noted, which now and then are
 * one more or less, since reads that run side by side end in any order.
 */
async function costOf(runtime: Runtime, query: MadeQuery, files: readonly string[]): Promise<Cost> {
  const path = pathOf(query);
  const { cpuMs, response } = await timed(runtime, runtime.origin + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  const timing = response.headers.get("server-timing");
  const [, count = "0", bytes = "0"] = timing?.match(/files;desc="(\d+)", bytes;desc="(\d+)"/) ?? [];
  const reading = await timed(runtime, `${runtime.readerOrigin}/?${files.map((file) => `file=${file}`).join("&")}`);
  return { cpuMs, files: Number(count), bytes: Number(bytes), readingMs: reading.cpuMs };
}

async function emptyCostMs(runtime: Runtime, times: number): Promise<number> {
  const costs: number[] = [];
  for (let at = 0; at < times; at++) costs.push((await timed(runtime, runtime.origin + EMPTY_ROUTE)).cpuMs);
  return quantile(costs, 0.5);
}

async function measureWarm(queries: readonly MadeQuery[], filesOf: FilesOfQueries): Promise<void> {
  const runtime = await startRuntime(folder, ports);
  try {
    const files = await filesOf(queries);
    const half = queries.length / 2;
    const costs: { kind: string; cost: Cost }[] = [];
    for (const [at, query] of queries.entries())
      costs.push({ kind: query.kind, cost: await costOf(runtime, query, files[at] ?? []) });
    const emptyMs = await emptyCostMs(runtime, 300);
    console.log(JSON.stringify({ figure: "empty route, CPU ms", p50: rounded(emptyMs) }));
    const warm = costs.slice(half);
    for (const kind of [...QUERY_KINDS, "all"]) {
      const own = warm.filter((one) => kind === "all" || one.kind === kind).map(({ cost }) => cost);
      print(`warm, ${kind}`, own, emptyMs);
    }
    console.log(
      JSON.stringify({ figure: "memory of the runtime, MB", value: Math.round(residentBytes(runtime.pid) / 1e6) }),
    );
  } finally {
    await runtime.stop();
  }
}

async function measureCold(queries: readonly MadeQuery[], filesOf: FilesOfQueries): Promise<void> {
  const costs: Cost[] = [];
  const startUpMs: number[] = [];
  for (const query of queries.filter(({ kind }) => kind === "exact").slice(0, coldStarts)) {
    const [files = []] = await filesOf([query]);
    const runtime = await startRuntime(folder, ports);
    startUpMs.push(cpuTimeMs(runtime.pid));
    try {
      // The reader is begun and warm, as the network is.
      for (let at = 0; at < 3; at++) await timed(runtime, runtime.readerOrigin);
      const emptyMs = await emptyCostMs(runtime, 5);
      const cost = await costOf(runtime, query, files);
      costs.push({ ...cost, cpuMs: cost.cpuMs - emptyMs, readingMs: cost.readingMs - emptyMs });
    } finally {
      await runtime.stop();
    }
  }
  console.log(
    JSON.stringify({
      figure: "start-up of the runtime with the Worker, CPU ms",
      p50: rounded(quantile(startUpMs, 0.5)),
    }),
  );
  print("first answer of a new isolate, exact", costs, 0);
}

/** What is left where the runtime is warm: beside what it takes in workerd. */
async function measureInNode(queries: readonly MadeQuery[]): Promise<void> {
  const best = await bestInNode(values.out, queries);
  for (const kind of [...QUERY_KINDS, "all"]) {
    const own = best.filter((_, at) => kind === "all" || queries[at]?.kind === kind);
    const ms = {
      p50: rounded(quantile(own, 0.5)),
      p90: rounded(quantile(own, 0.9)),
      p99: rounded(quantile(own, 0.99)),
    };
    console.log(JSON.stringify({ figure: `in Node, the best of five rounds, ${kind}`, of: own.length, ms }));
  }
}

function print(figure: string, costs: readonly Cost[], emptyMs: number): void {
  const at = (read: (cost: Cost) => number, share: number) => rounded(quantile(costs.map(read), share));
  const own = ({ cpuMs, readingMs }: Cost) => cpuMs - readingMs;
  console.log(
    JSON.stringify({
      figure,
      of: costs.length,
      cpuMs: {
        p50: rounded(at(({ cpuMs }) => cpuMs, 0.5) - emptyMs),
        p99: rounded(at(({ cpuMs }) => cpuMs, 0.99) - emptyMs),
      },
      withoutReadingMs: { p50: at(own, 0.5), p90: at(own, 0.9), p99: at(own, 0.99) },
      above10Ms: costs.filter((cost) => own(cost) > 10).length / Math.max(1, costs.length),
      files: { p50: at(({ files }) => files, 0.5), max: at(({ files }) => files, 1) },
      kilobytes: { p50: at(({ bytes }) => bytes / 1e3, 0.5), max: at(({ bytes }) => bytes / 1e3, 1) },
    }),
  );
}

function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? sorted[0] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
