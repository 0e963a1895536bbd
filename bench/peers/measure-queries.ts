/**
 * Child process: opens the index of one engine, asks it, and prints what was measured. Arguments:
 * engine, folder of the index, file of queries, and whether ids or whole answers are asked for.
 */
import { readFile } from "node:fs/promises";
import { QUERY_KINDS, type QueryKind } from "../corpus/queries.ts";
import { fromJson } from "../from-json.ts";
import type { AskedQuery, OpenIndex } from "./engine.ts";
import { loadEngine } from "./index.ts";
import { type Asked, type AskFigures, type Memory, type ReadFigures, type Times, timesOf } from "./measures.ts";
import { ReadMeter } from "./read-meter.ts";

/**
 * Queries asked of an index just opened, and the time for them: where opening takes seconds, fewer
 * will do.
 */
const COLD_QUERIES = 50;
const COLD_LIMIT_MS = 60_000;

const [name, folder, queriesFile, asked] = process.argv.slice(2) as [string, string, string, Asked];
const queries = fromJson<AskedQuery[]>(await readFile(queriesFile, "utf8"));
const before = memoryNow();
const engine = await loadEngine(name);
const openedMs = performance.now();
const index = await engine.open(folder);
const loadMs = performance.now() - openedMs;
const loaded = memoryAbove(before);
const { times, reads } = await askWarm();
const memory = { loaded, asked: memoryAbove(before) };
// Last of all: to name a hit, an engine may read what stays in its memory.
const hitAt10 = asked === "ids" ? await countKnownItems() : null;
const cold = index.reads ? await askCold() : null;
const figures: AskFigures | null = Object.values(times).every((one) => one === null)
  ? null
  : {
      loadMs,
      memory,
      times,
      hitAt10,
      reads: reads && cold?.reads ? { warm: reads, cold: cold.reads } : null,
      cold: cold?.times ?? null,
    };
// Whatever an engine says on its standard output stands on earlier lines.
console.log(`\n${JSON.stringify(figures)}`);

/** Asks a query; null where the engine has no means for it. */
async function ask(of: OpenIndex, query: AskedQuery): Promise<unknown> {
  return asked === "ids" ? of.search(query) : (of.answer?.(query) ?? null);
}

/** The first half of a kind's queries warms up; the second is measured. */
function queriesOf(kind: QueryKind): { warming: AskedQuery[]; measured: AskedQuery[] } {
  const own = queries.filter((query) => query.kind === kind);
  const half = own.length / 2;
  return { warming: own.slice(0, half), measured: own.slice(half) };
}

async function byKind<T>(run: (kind: QueryKind) => Promise<T>): Promise<Record<QueryKind, T>> {
  const results: [QueryKind, T][] = [];
  for (const kind of QUERY_KINDS) results.push([kind, await run(kind)]);
  return Object.fromEntries(results) as Record<QueryKind, T>;
}

async function askWarm(): Promise<Pick<AskFigures, "times"> & { reads: ReadFigures | null }> {
  const meter = new ReadMeter();
  const times = await byKind(async (kind) => {
    const { warming, measured } = queriesOf(kind);
    for (const query of warming) await ask(index, query);
    const tookMs: number[] = [];
    for (const query of measured) {
      meter.start(index);
      const startedMs = performance.now();
      const found = await ask(index, query);
      if (found !== null) tookMs.push(performance.now() - startedMs);
      meter.stop(index);
    }
    return tookMs.length === 0 ? null : timesOf(tookMs);
  });
  return { times, reads: meter.figures() };
}

/** Each query of an index of its own: what the first visitor meets. */
async function askCold(): Promise<{ times: Times; reads: ReadFigures | null }> {
  // They come by turns of the kinds, so that the first few are of every kind.
  const drawn = queries.slice(queries.length / 2).slice(0, COLD_QUERIES);
  const meter = new ReadMeter();
  const tookMs: number[] = [];
  const begunMs = performance.now();
  for (const query of drawn) {
    if (performance.now() - begunMs > COLD_LIMIT_MS) break;
    const startedMs = performance.now();
    const opened = await engine.open(folder);
    await ask(opened, query);
    tookMs.push(performance.now() - startedMs);
    meter.stop(opened);
  }
  return { times: timesOf(tookMs), reads: meter.figures() };
}

function countKnownItems(): Promise<Record<QueryKind, number | null>> {
  return byKind(async (kind) => {
    let [known, all] = [0, 0];
    for (const query of queriesOf(kind).measured) {
      const found = await index.search(query);
      if (found === null) continue;
      all++;
      if ((await found.ids()).includes(query.sourceId)) known++;
    }
    return all === 0 ? null : known / all;
  });
}

function memoryNow(): Memory {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  // `external` holds the array buffers already.
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapBytes: heapUsed + external, rssBytes: rss };
}

function memoryAbove(base: Memory): Memory {
  const now = memoryNow();
  return { heapBytes: now.heapBytes - base.heapBytes, rssBytes: now.rssBytes - base.rssBytes };
}
