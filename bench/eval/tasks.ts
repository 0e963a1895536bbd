import type { Figure } from "../data.ts";
import { accounting } from "./accounting.ts";
import { withBuiltNews } from "./built.ts";
import { dates } from "./dates.ts";
import { disagreements } from "./disagreements.ts";
import { eventCurve } from "./event-curve.ts";
import { eventDates } from "./event-dates.ts";
import { eventMistakes } from "./event-mistakes.ts";
import { eventStream } from "./event-stream.ts";
import { events, eventsOfOneDay, eventsSweep } from "./events.ts";
import { extraction } from "./extraction.ts";
import { faithfulness } from "./faithfulness.ts";
import { front } from "./front.ts";
import { fuzz } from "./fuzz.ts";
import { grouping } from "./grouping.ts";
import { indexEquality, indexEquality10k } from "./index-equality.ts";
import { judgedQueries } from "./judged-queries.ts";
import { keyFacts } from "./key-facts.ts";
import { knownItems } from "./known-items.ts";
import { names, namesIdner } from "./names.ts";
import { openings } from "./openings.ts";
import { pages } from "./pages.ts";
import { phrases } from "./phrases.ts";
import { published } from "./published.ts";
import { rankingSweep } from "./ranking-sweep.ts";
import { reading } from "./reading.ts";
import { records } from "./records.ts";
import { retrieval } from "./retrieval.ts";
import { sampleBytes, sampleEvents } from "./sample.ts";
import { sentences } from "./sentences.ts";
import { snippets } from "./snippets.ts";
import { stemming } from "./stemming.ts";
import { storylines } from "./storylines.ts";
import { summaries } from "./summaries.ts";
import { support } from "./support.ts";
import { teasers } from "./teasers.ts";

/**
 * The pipeline over the sample and some news files together, and what can be said of the result.
 */
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

/**
 * Measures something, and gives its figures.
 *
 * @param into folder below which a task writes what the repository keeps.
 */
type Task = (data: string, into: string) => Promise<Figure[]>;

/** Each task of `npm run eval` by its name. */
export const TASKS: Readonly<Record<string, Task>> = {
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
  front,
  fuzz,
  grouping,
  "index-equality": async (data) => [...(await indexEquality(data)), ...(await indexEquality10k(data))],
  "judged-queries": judgedQueries,
  "key-facts": keyFacts,
  "known-items": knownItems,
  names,
  "names-idner": namesIdner,
  openings,
  pages,
  phrases,
  "ranking-sweep": rankingSweep,
  published,
  reading,
  records,
  retrieval,
  sentences,
  snippets,
  stemming,
  storylines,
  summaries,
  support,
  teasers,
};
