/**
 * `npm run eval [-- TASK] [--data DIR]`: measures on the development data and prints one JSON line a figure. Without a task,
 * all of them. `gate` holds the few figures that must never fall, and exits 1 where one does.
 */
import { parseArgs } from "node:util";
import { toError } from "../../src/search/index.ts";
import { accounting } from "./accounting.ts";
import { withBuiltNews } from "./built.ts";
import { type Figure, MissingDataError } from "./data.ts";
import { dates } from "./dates.ts";
import { disagreements } from "./disagreements.ts";
import { eventCurve } from "./event-curve.ts";
import { eventDates } from "./event-dates.ts";
import { eventMistakes } from "./event-mistakes.ts";
import { eventStream } from "./event-stream.ts";
import { events, eventsOfOneDay, eventsSweep } from "./events.ts";
import { extraction } from "./extraction.ts";
import { faithfulness } from "./faithfulness.ts";
import { fuzz } from "./fuzz.ts";
import { grouping } from "./grouping.ts";
import { indexEquality, indexEquality10k } from "./index-equality.ts";
import { judgedQueries } from "./judged-queries.ts";
import { keyFacts } from "./key-facts.ts";
import { knownItems } from "./known-items.ts";
import { openings } from "./openings.ts";
import { phrases } from "./phrases.ts";
import { rankingSweep } from "./ranking-sweep.ts";
import { reading } from "./reading.ts";
import { retrieval } from "./retrieval.ts";
import { sampleBytes, sampleEvents } from "./sample.ts";
import { sentences } from "./sentences.ts";
import { snippets } from "./snippets.ts";
import { stemming } from "./stemming.ts";
import { summaries } from "./summaries.ts";
import { support } from "./support.ts";
import { teasers } from "./teasers.ts";

/** The pipeline over the sample and some news files together, and what can be said of the result. */
const corpusFigures = (data: string, files: readonly string[]): Promise<Figure[]> =>
  withBuiltNews(data, files, async (result, { corpus }) => [
    ...sampleEvents(result),
    ...(await faithfulness(corpus, result)),
    ...(await accounting(corpus, result)),
  ]);

const ALL_NEWS = ["detik-2026", "headlines-2026-08", "one-day-2023-02-27", "undated-2024", "yogyakarta-2025"].map(
  (name) => `${name}.jsonl`,
);
const GATE_NEWS = ["one-day-2023-02-27.jsonl", "yogyakarta-2025.jsonl"];

const TASKS: Record<string, (data: string) => Promise<Figure[]>> = {
  gate: async (data) => [
    ...(await sampleBytes(data)),
    ...(await corpusFigures(data, GATE_NEWS)),
    ...(await eventsOfOneDay(data)),
    ...(await indexEquality(data)),
  ],
  corpus: (data) => corpusFigures(data, ALL_NEWS),
  dates,
  disagreements,
  events,
  "event-curve": eventCurve,
  "event-dates": eventDates,
  "event-mistakes": eventMistakes,
  "event-stream": eventStream,
  "events-sweep": eventsSweep,
  extraction,
  fuzz,
  grouping,
  "index-equality": async (data) => [...(await indexEquality(data)), ...(await indexEquality10k(data))],
  "judged-queries": judgedQueries,
  "key-facts": keyFacts,
  "known-items": knownItems,
  openings,
  phrases,
  "ranking-sweep": rankingSweep,
  reading,
  retrieval,
  sentences,
  snippets,
  stemming,
  summaries,
  support,
  teasers,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { data: { type: "string", default: process.env["KILAS_DATA"] ?? "../shared/data" } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : Object.keys(TASKS);
  for (const name of names) {
    const task = TASKS[name];
    if (!task) throw new MissingDataError(`There is no task ${name}: choose one of ${Object.keys(TASKS).join(", ")}.`);
    for (const figure of await task(values.data)) {
      console.log(JSON.stringify({ ...figure, value: Math.round(figure.value * 1e4) / 1e4 }));
      if (name === "gate" && figure.atLeast !== undefined && figure.value < figure.atLeast) {
        console.error(`gate: ${figure.figure} is ${figure.value}, and must be at least ${figure.atLeast}.`);
        process.exitCode = 1;
      }
    }
  }
}

try {
  await main();
} catch (error) {
  const known =
    error instanceof MissingDataError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  if (!known) throw error;
  console.error(`eval: ${toError(error).message}`);
  process.exitCode = 2;
}
