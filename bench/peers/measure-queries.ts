/** Child process: opens the index of one engine, asks it, and prints what was measured. Arguments: engine, folder of the index, file of queries. */
import { readFile } from "node:fs/promises";
import { QUERY_KINDS, type QueryKind } from "../corpus/queries.ts";
import type { AskedQuery, OpenIndex } from "./engine.ts";
import { loadEngine } from "./index.ts";
import { type Memory, type QueryFigures, type ReadFigures, type Times, timesOf } from "./measures.ts";
import { ReadMeter } from "./read-meter.ts";

/** Queries asked of an index just opened. */
const COLD_QUERIES = 50;

/** Something to be measured: a query's ids, or its whole answer. Null where the engine has no means for it. */
type Ask = (index: OpenIndex, query: AskedQuery) => unknown;
const askIds: Ask = (index, query) => index.search(query);
const askAnswer: Ask = (index, query) => index.answer?.(query) ?? null;

const [name, folder, queriesFile] = process.argv.slice(2) as [string, string, string];
const queries = JSON.parse(await readFile(queriesFile, "utf8")) as AskedQuery[];
const before = memoryNow();
const engine = await loadEngine(name);
const openedMs = performance.now();
const index = await engine.open(folder);
const loadMs = performance.now() - openedMs;
const loaded = memoryAbove(before);
const ids = await askAll(askIds);
const asked = memoryAbove(before);
const hitAt10 = await countKnownItems();
const answers = index.answer ? await askAll(askAnswer) : null;
const answered = answers && memoryAbove(before);
const idsCold = index.reads ? await askCold(askIds) : null;
const answersCold = answers && (await askCold(askAnswer));
const figures: QueryFigures = {
  loadMs,
  memory: { loaded, asked, answered },
  ids: ids.times,
  answers: answers && (answers.times as Record<QueryKind, Times>),
  hitAt10,
  reads:
    ids.reads && idsCold?.reads
      ? {
          idsWarm: ids.reads,
          answersWarm: answers?.reads ?? null,
          idsCold: idsCold.reads,
          answersCold: answersCold?.reads ?? null,
        }
      : null,
  cold: idsCold && { ids: idsCold.times, answers: answersCold?.times ?? null },
};
// Whatever an engine says on its standard output stands on earlier lines.
console.log(`\n${JSON.stringify(figures)}`);

/** The first half of a kind's queries warms up; the second is measured. */
function queriesOf(kind: QueryKind): { warming: AskedQuery[]; measured: AskedQuery[] } {
  const own = queries.filter((query) => query.kind === kind);
  const half = own.length / 2;
  return { warming: own.slice(0, half), measured: own.slice(half) };
}

async function askAll(ask: Ask): Promise<{ times: Record<string, Times | null>; reads: ReadFigures | null }> {
  const times: Record<string, Times | null> = {};
  const meter = new ReadMeter();
  for (const kind of QUERY_KINDS) {
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
    times[kind] = tookMs.length === 0 ? null : timesOf(tookMs);
  }
  return { times, reads: meter.figures() };
}

/** Each query of an index of its own: what the first visitor meets. */
async function askCold(ask: Ask): Promise<{ times: Times; reads: ReadFigures | null }> {
  const measured = QUERY_KINDS.flatMap((kind) =>
    queriesOf(kind).measured.slice(0, Math.ceil(COLD_QUERIES / QUERY_KINDS.length)),
  );
  const meter = new ReadMeter();
  const tookMs: number[] = [];
  for (const query of measured.slice(0, COLD_QUERIES)) {
    const startedMs = performance.now();
    const opened = await engine.open(folder);
    await ask(opened, query);
    tookMs.push(performance.now() - startedMs);
    meter.stop(opened);
  }
  return { times: timesOf(tookMs), reads: meter.figures() };
}

async function countKnownItems(): Promise<Record<string, number | null>> {
  const shares: Record<string, number | null> = {};
  for (const kind of QUERY_KINDS) {
    let [known, all] = [0, 0];
    for (const query of queriesOf(kind).measured) {
      const found = await index.search(query);
      if (found === null) continue;
      all++;
      if ((await found.ids()).includes(query.sourceId)) known++;
    }
    shares[kind] = all === 0 ? null : known / all;
  }
  return shares;
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
