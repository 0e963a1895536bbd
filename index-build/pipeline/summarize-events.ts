import type { Entity, NewsEvent } from "../../src/schema/index.ts";
import type { DatedArticle, EntityIndex, EventSummary } from "../model/pipeline-types.ts";
import { inParallel } from "../runtime/parallel.ts";
import type { WorkCache } from "../runtime/work-cache.ts";
import { entryOf, packJson, unpackJson } from "../runtime/work-store.ts";
import { type SummarizedEvent, summarizeEvent } from "../summaries/index.ts";
import type { TermStatistics } from "../text-model/index.ts";

/** An event to summarize. */
export interface EventTask {
  /** Its articles, in order of publication. */
  members: readonly DatedArticle[];
  facts: Pick<NewsEvent, "date" | "location" | "participants">;
  /** The entities that its articles name. */
  entities: EntityIndex;
}

/** Fewer events are summarized faster than threads start. */
const MIN_PARALLEL_EVENTS = 300;
/** Articles of a task, about. */
const ARTICLES_A_TASK = 64;

/**
 * Summarizes events, in their order: unchanged ones from the cache, the others on all cores where
 * they are many.
 */
export async function* summarizeEvents(
  tasks: readonly EventTask[],
  statistics: TermStatistics,
  cache: WorkCache,
): AsyncGenerator<SummarizedEvent> {
  const keys = tasks.map((task) => cache.keyOf(statistics.version, ...dependenciesOf(task)));
  const isKnown = keys.map((key) => cache.keep(key));
  const told = summarizeAnew(
    tasks.filter((_, index) => !isKnown[index]),
    statistics,
  );
  try {
    for (const [index, key] of keys.entries()) {
      if (isKnown[index]) yield unpackSummary(entryOf(cache, key));
      else {
        const { value: fresh } = await told.next();
        if (!fresh) throw new Error("An event was left without a summary.");
        cache.put(key, packSummary(fresh));
        yield fresh;
      }
    }
  } finally {
    // Also where the caller stops reading: threads would live on.
    await told.return(undefined);
  }
}

/** All that decides the summary of an event, besides the statistics. */
function dependenciesOf({ members, facts, entities }: EventTask): string[] {
  return [
    JSON.stringify(facts),
    ...members.flatMap(
      ({ id, revision, publisher, datePublished, eventDate, origin, nearCopyOf, inLanguage, mentions }) => [
        JSON.stringify([id, revision, publisher, datePublished, eventDate, origin, nearCopyOf, inLanguage]),
        JSON.stringify(mentions),
        ...new Set(
          mentions.flatMap((one) => (one.type === "time" ? [] : [entities.get(one.entityId)?.prefLabel ?? ""])),
        ),
      ],
    ),
  ];
}

const packSummary = ({ salience, ...telling }: SummarizedEvent): Uint8Array =>
  packJson({ ...telling, salience: [...salience] });

function unpackSummary(bytes: Uint8Array): SummarizedEvent {
  const { salience, ...telling } = unpackJson<EventSummary & { salience: [string, number][] }>(bytes);
  return { ...telling, salience: new Map(salience) };
}

async function* summarizeAnew(
  tasks: readonly EventTask[],
  statistics: TermStatistics,
): AsyncGenerator<SummarizedEvent, undefined> {
  if (tasks.length < MIN_PARALLEL_EVENTS) {
    for (const { members, facts, entities } of tasks) yield summarizeEvent(members, facts, entities, statistics);
    return undefined;
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
  const script = new URL("./summarize-thread.ts", import.meta.url);
  for await (const told of inParallel<EventTask[], SummarizedEvent[]>(script, statistics.frequencies, batches()))
    yield* told;
  return undefined;
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
