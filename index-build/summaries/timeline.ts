import { dateSortKey, type TimelineEntry, type TimeMention } from "../../src/schema/index.ts";
import { alternativesOfAll } from "../languages/index.ts";
import { cosineOf } from "../text-model/index.ts";
import { citationOf } from "./citation.ts";
import { type EventSentence, type EventText, mentionsIn } from "./event-text.ts";
import { isOfHappening } from "./happenings.ts";

/** Longest timeline of one event: the dates most articles name. */
const MAX_ENTRIES = 12;
/** Entries this similar state one thing: cosine, 0–1. */
const MAX_LIKENESS = 0.6;
/**
 * A sentence about what happened on a day says more of it than one about what was said on it, or is
 * planned for it.
 */
const ASPECT_RANKS = { past: 0, future: 1, attribution: 2 };

interface Told {
  date: TimeMention["date"];
  sentence: EventSentence;
  rank: number;
}

/**
 * The dated sentences of an event's articles, one a date, in order of date (EDTF). A date is
 * represented by a self-contained sentence that speaks of it as past, of the earliest article; a
 * sentence that repeats what another entry states is left out, and so are dates known only to the
 * month or year, which are mostly of figures compared with, and what speaks to the reader.
 */
export function timelineOf({ sentencesOf }: EventText): TimelineEntry[] {
  const byDate = new Map<string, Told[]>();
  for (const sentence of sentencesOf.flat()) {
    if (!sentence.sentence.quotable || TO_READER.test(sentence.text)) continue;
    for (const { date, aspect } of timesIn(sentence)) {
      const value = date.value as string;
      byDate.set(value, [...(byDate.get(value) ?? []), { date, sentence, rank: ASPECT_RANKS[aspect] }]);
    }
  }
  const kept: Told[] = [];
  const articlesOf = (told: readonly Told[]) => new Set(told.map(({ sentence }) => sentence.article)).size;
  const mostNamed = [...byDate.values()].sort((a, b) => articlesOf(b) - articlesOf(a));
  for (const told of mostNamed) {
    if (kept.length === MAX_ENTRIES) break;
    // Stable: of one rank, the earliest article and its earliest sentence.
    const entry = [...told]
      .sort((a, b) => a.rank - b.rank)
      .find(({ sentence }) => kept.every((other) => cosineOf(other.sentence.vector, sentence.vector) <= MAX_LIKENESS));
    if (entry) kept.push(entry);
  }
  return kept
    .sort((a, b) => (dateSortKey(a.date) < dateSortKey(b.date) ? -1 : 1))
    .map(({ date, sentence }) => ({ date, text: sentence.text, citations: [citationOf(sentence)], eventId: null }));
}

const TO_READER = new RegExp(
  `(?<![\\p{L}])(?:${alternativesOfAll(({ sentences }) => sentences.toReader)})(?![\\p{L}])`,
  "iu",
);

/** The days of happenings that a sentence names. */
const timesIn = (sentence: EventSentence): TimeMention[] =>
  mentionsIn(sentence).filter(
    (mention): mention is TimeMention =>
      mention.type === "time" &&
      mention.date.precision === "day" &&
      mention.date.value !== null &&
      !mention.date.value.includes("X") &&
      isOfHappening(sentence, mention),
  );
