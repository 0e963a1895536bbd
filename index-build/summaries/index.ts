import type { Entity, NewsEvent } from "../../src/schema/index.ts";
import { inParallel } from "../parallel.ts";
import type { DatedArticle, EntityIndex, Telling } from "../records.ts";
import type { TermStatistics } from "../text-model/index.ts";
import { Claims } from "./claims.ts";
import { type EventSentence, type EventText, readEvent } from "./event-text.ts";
import { disagreementsOf, keyFactsOf } from "./key-facts/index.ts";
import { quotesOf } from "./quotes/index.ts";
import { summarize } from "./statements/index.ts";
import { type Salience, salienceInArticle } from "./statements/salience.ts";
import { timelineOf } from "./timeline.ts";

/** An event to tell. */
export interface EventTask {
  /** Its articles, in order of publication. */
  members: readonly DatedArticle[];
  facts: Pick<NewsEvent, "date" | "location" | "participants">;
  /** The entities that its articles name. */
  entities: EntityIndex;
}

/** What is told of an event, and the salience of each sentence that was read, by its id, in percent. */
export type ToldEvent = Telling & { salience: ReadonlyMap<string, number> };

/** Fewer events are sooner told than threads begun. */
const MIN_PARALLEL_EVENTS = 300;
/** Articles of a task, about. */
const ARTICLES_A_TASK = 64;

/** Tells events, in their order, on all cores where they are many. */
export async function* tellEvents(tasks: readonly EventTask[], statistics: TermStatistics): AsyncGenerator<ToldEvent> {
  if (tasks.length < MIN_PARALLEL_EVENTS) {
    for (const { members, facts, entities } of tasks) yield tellEvent(members, facts, entities, statistics);
    return;
  }
  function* batches(): Generator<EventTask[]> {
    let batch: EventTask[] = [];
    let articles = 0;
    for (const task of tasks) {
      batch.push({ ...task, entities: namedIn(task) });
      articles += task.members.length;
      if (articles < ARTICLES_A_TASK) continue;
      yield batch;
      batch = [];
      articles = 0;
    }
    if (batch.length > 0) yield batch;
  }
  const script = new URL("./tell-thread.ts", import.meta.url);
  for await (const told of inParallel<EventTask[], ToldEvent[]>(script, statistics.frequencies, batches())) yield* told;
}

/** A thread is given a copy of what it needs: not the entities of the whole corpus. */
function namedIn({ members, entities }: EventTask): EntityIndex {
  const ids = new Set(
    members.flatMap(({ mentions }) => mentions.flatMap((one) => (one.type === "time" ? [] : [one.entityId]))),
  );
  return new Map(
    [...ids].flatMap((id) => [[id, entities.get(id)] as const]).filter((one) => one[1] !== undefined) as [
      string,
      Entity,
    ][],
  );
}

/**
 * Tells an event from its articles: nothing in it but what stands in one of them.
 *
 * @param articles in order of publication.
 * @returns also the salience of each sentence that was read, by its id, in percent.
 */
export function tellEvent(
  articles: readonly DatedArticle[],
  facts: Pick<NewsEvent, "date" | "location" | "participants">,
  entities: EntityIndex,
  statistics: TermStatistics,
): ToldEvent {
  const text = readEvent(articles, statistics);
  const salience = salienceOf(text);
  const claims = new Claims(statistics);
  return {
    salience: new Map([...salience].map(([{ sentence }, value]) => [sentence.id, Math.round(100 * value)])),
    summary: summarize(text, salience, facts.date, statistics, claims),
    keyFacts: keyFactsOf(text, facts),
    disagreements: disagreementsOf(text, statistics, claims),
    quotes: quotesOf(text, entities),
    timeline: timelineOf(text),
  };
}

function salienceOf({ sentencesOf }: EventText): Salience {
  const all = new Map<EventSentence, number>();
  for (const sentences of sentencesOf) {
    const values = salienceInArticle(sentences);
    for (const [index, sentence] of sentences.entries()) all.set(sentence, values[index] ?? 0);
  }
  return all;
}
