import { arch, cpus, platform, totalmem } from "node:os";
import { basename } from "node:path";
import { QUERY_KINDS, type QueryKind } from "./corpus/queries.ts";
import type { AskFigures, EngineFigures, Memory, ReadCounts, ReadFigures, Times } from "./peers/measures.ts";

/** What was run, where and when. */
export interface RunDescription {
  date: string;
  corpus: string;
  articleCount: number;
  queriesPerKind: number;
  /** Engines by the names of the command line. */
  engines: readonly string[];
  machine: { cpu: string; cores: number; memoryBytes: number; system: string; node: string };
  command: string;
}

/** A corpus outside of the project is told by its name: where it lay is nobody's concern. */
export function describeRun(
  run: Pick<RunDescription, "corpus" | "articleCount" | "queriesPerKind" | "engines">,
): RunDescription {
  const corpus = run.corpus.startsWith("/") ? basename(run.corpus) : run.corpus;
  return {
    ...run,
    corpus,
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpus()[0]?.model ?? "unknown",
      cores: cpus().length,
      memoryBytes: totalmem(),
      system: `${platform()} ${arch()}`,
      node: process.version,
    },
    command: `npm run bench -- --corpus ${corpus} --queries ${run.queriesPerKind} --engines ${run.engines.join(",")}`,
  };
}

/** The figures as tables. */
export function reportText(run: RunDescription, figures: readonly EngineFigures[]): string {
  const { cpu, cores, memoryBytes, system, node } = run.machine;
  const ids = figures.flatMap(({ name, queries }) => (queries ? [{ name, ...queries.ids }] : []));
  const answers = figures.flatMap(({ name, queries }) => (queries?.answers ? [{ name, ...queries.answers }] : []));
  return [
    `# Search engines side by side, ${run.articleCount.toLocaleString("en")} articles`,
    `${run.date}; ${cpu}, ${cores} cores, ${gib(memoryBytes)} GiB of memory, ${system}, Node ${node}; corpus \`${run.corpus}\`; ${run.queriesPerKind} queries of each kind, after as many others to warm up. \`${run.command}\``,
    "— stands where an engine has no means for a kind of query. All files were read lately, so they come from the system's cache.",
    "## Build and size",
    "Of Kilas the index alone is timed first, then the whole build of a site with its analysis, events and pages. Files of texts are what shows a hit (of Kilas also its pages of events, storylines and the like); engines without any return ids, and texts would come on top.",
    table(
      ["engine", "version", "build of the index", "whole build", "index", "gzip", "files", "texts", "gzip", "files"],
      figures.map(sizeRow),
    ),
    "## Loading and memory",
    "Above a process without the engine, after garbage collection: heap with buffers / resident.",
    table(
      ["engine", "load", "memory, loaded", "after all ids", "after all whole answers"],
      ids.map(({ name, loadMs, memory }) => {
        const answered = answers.find((one) => one.name === name);
        return [
          name,
          ms(loadMs),
          memoryText(memory.loaded),
          memoryText(memory.asked),
          memoryText(answered?.memory.asked),
        ];
      }),
    ),
    "## Time of a query, p50 / p99 in ms",
    "The first ten ids; of the kind `filter` narrowed to a publisher, and counted per publisher. Kilas also makes whole answers: ten hits with snippets, near-copies and seven facets; the others return ids only.",
    kindTable(ids, ({ times }, kind) => timesText(times[kind])),
    "Whole answers:",
    kindTable(answers, ({ times }, kind) => timesText(times[kind])),
    "## Known item among the first ten",
    "Share of queries whose article is found there; of Kilas also as a near-copy listed behind a hit.",
    kindTable(ids, ({ hitAt10 }, kind) => percent(hitAt10?.[kind])),
    "## Files read by a query, p50 / p99 / most",
    "Cold: of an index just opened, 50 queries, or as many as a minute allows; the time is that of opening and one query. Warm: after others, in one process.",
    table(
      ["engine", "what", "files", "KiB", "p50 / p99 in ms"],
      [...ids.flatMap((one) => readRows(one, "ids")), ...answers.flatMap((one) => readRows(one, "whole answer"))],
    ),
    "## The engines",
    ...figures.map(
      ({ name, version, notes, skipped }) =>
        `- ${name} ${version}: ${notes.join(" ")}${skipped === null ? "" : ` **Left out: ${skipped}.**`}`,
    ),
    "",
  ]
    .map(inLines)
    .join("\n\n");
}

/**
 * Prose in lines of at most 100 columns, cut between words; headings and tables stay as they are.
 */
function inLines(part: string): string {
  if (/^[#|]/.test(part)) return part;
  const indent = part.startsWith("- ") ? "  " : "";
  return part.replace(/(.{1,98})(?:\s+|$)/gu, `$1\n${indent}`).trimEnd();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

type Measured = AskFigures & { name: string };

const kindTable = (measured: readonly Measured[], cellOf: (figures: AskFigures, kind: QueryKind) => string) =>
  table(
    ["engine", ...QUERY_KINDS],
    measured.map((figures) => [figures.name, ...QUERY_KINDS.map((kind) => cellOf(figures, kind))]),
  );

function sizeRow({ name, version, build, size }: EngineFigures): string[] {
  const built = [build ? ms(build.indexMs) : "—", build?.wholeMs == null ? "—" : ms(build.wholeMs)];
  if (!size) return [name, version, ...built, "—", "—", "—", "—", "—", "—"];
  const texts = [mib(size.textBytes), mib(size.textGzipBytes), String(size.textFiles)];
  return [
    name,
    version,
    ...built,
    mib(size.indexBytes),
    mib(size.indexGzipBytes),
    String(size.indexFiles),
    ...(size.textFiles === 0 ? ["—", "—", "—"] : texts),
  ];
}

function readRows({ name, reads, cold }: Measured, what: string): string[][] {
  if (!reads || reads.cold.files.max === 0) return [];
  const row = (state: string, { files, bytes }: ReadFigures, times: Times | null) => [
    name,
    `${what}, ${state}`,
    countsText(files),
    countsText(bytes, 1024),
    timesText(times),
  ];
  return [row("cold", reads.cold, cold), row("warm", reads.warm, null)];
}

const countsText = ({ p50, p99, max }: ReadCounts, unit = 1) =>
  [p50, p99, max].map((count) => Math.round(count / unit).toLocaleString("en")).join(" / ");
const timesText = (times: Times | null | undefined) =>
  times ? `${digits(times.p50Ms)} / ${digits(times.p99Ms)}` : "—";
const percent = (share: number | null | undefined) => (share == null ? "—" : `${(100 * share).toFixed(1)} %`);
const digits = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));
const ms = (value: number) => (value < 10_000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`);
const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
const gib = (bytes: number) => Math.round(bytes / 2 ** 30);
const memoryText = (memory: Memory | undefined) =>
  memory ? `${mib(memory.heapBytes)} / ${mib(memory.rssBytes)}` : "—";
