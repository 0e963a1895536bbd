import {
  dayList,
  type Entity,
  type IndexEntry,
  indexName,
  knownDay,
  type NewsEvent,
  SUBJECT_KINDS,
  type Subject,
  subjectKey,
  TOP_LIST,
} from "../../src/schema/index.ts";
import { newestFirst } from "../../src/search/index.ts";
import type { DatedArticle, EntryIndex, EventLists } from "../model/pipeline-types.ts";
import { namedSubjects, type SubjectWithEvents } from "./named-subjects.ts";
import { prominenceOf } from "./prominence.ts";
import { publisherSlugs } from "./publisher-slugs.ts";

/** What lists of events are made from. */
export interface ListedCorpus {
  articles: readonly Pick<DatedArticle, "id" | "headline" | "origin" | "datePublished">[];
  events: readonly NewsEvent[];
  /** The names that may have a page. */
  entities: readonly Entity[];
  /** Whether a headline is that of a forecast, a schedule or another text of a service. */
  isService: (headline: string) => boolean;
}

/**
 * The lists that pages and routes show: `top`, and, the newest first, those of each subject and
 * day; and the indexes of these.
 *
 * @param halfLifeHours see {@link prominenceOf}.
 */
export function eventLists(corpus: ListedCorpus, halfLifeHours: number): EventLists {
  const counted = ({ id, date, articleIds }: NewsEvent) => ({ id, date, articleCount: articleIds.length });
  const events = corpus.events.toSorted((a, b) => newestFirst(counted(a), counted(b)));
  const named = namedSubjects(events, corpus.entities);
  const subjects = [...named.subjects, ...publishersOf(events)].sort(
    (a, b) => b.subject.eventCount - a.subject.eventCount || (a.subject.id < b.subject.id ? -1 : 1),
  );
  const days = byKey(events, ({ date }) => knownDay(date) ?? []);
  return {
    lists: [
      { name: TOP_LIST, eventIds: byProminence(corpus, halfLifeHours) },
      ...subjects.map(({ subject, eventIds }) => ({ name: subjectKey(subject), eventIds })),
      ...[...days].map(([day, eventIds]) => ({ name: dayList(day), eventIds })),
    ],
    indexes: [...indexesOf(subjects.map(({ subject }) => subject)), ...calendarOf(days)],
    subjects: subjects.map(({ subject }) => subject),
    placeIds: named.placeIds,
  };
}

function publishersOf(events: readonly NewsEvent[]): SubjectWithEvents[] {
  const byName = byKey(events, ({ publishers }) => publishers);
  const slugs = publisherSlugs([...byName.keys()]);
  return [...byName].map(([name, eventIds]) => ({
    subject: {
      ...{ id: slugs.get(name) ?? name, kind: "publisher", name, eventCount: eventIds.length },
      ...{ aliases: [], role: null, chain: [] },
    },
    eventIds,
  }));
}

const indexesOf = (subjects: readonly Subject[]): EntryIndex[] =>
  SUBJECT_KINDS.map((kind) => ({
    name: indexName(kind),
    entries: subjects
      .filter((one) => one.kind === kind)
      .map(({ id, name, role, eventCount }) => ({ id, name, role, eventCount })),
  }));

/** The months with events, and the days of each, newest first. */
function calendarOf(days: ReadonlyMap<string, readonly string[]>): EntryIndex[] {
  const entries = [...days]
    .map(([day, { length: eventCount }]): IndexEntry => ({ id: day, name: day, role: null, eventCount }))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  const months = Map.groupBy(entries, ({ id }) => id.slice(0, MONTH_CHARS));
  const monthEntries = [...months].map(([id, own]): IndexEntry => {
    return { id, name: id, role: null, eventCount: own.reduce((sum, one) => sum + one.eventCount, 0) };
  });
  return [
    { name: indexName("month"), entries: monthEntries },
    ...[...months].map(([month, own]) => ({ name: indexName(`day:${month}`), entries: own })),
  ];
}

/** `YYYY-MM`. */
const MONTH_CHARS = 7;

/** Ids of events by each of their keys, in the events' order. */
function byKey(
  events: readonly NewsEvent[],
  keysOf: (event: NewsEvent) => string | readonly string[],
): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const event of events) {
    for (const key of new Set([keysOf(event)].flat())) {
      const own = ids.get(key) ?? [];
      own.push(event.id);
      ids.set(key, own);
    }
  }
  return ids;
}

/** The most prominent first; those without any date last. */
function byProminence({ articles, events, isService }: ListedCorpus, halfLifeHours: number): string[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ranked = events.map(({ id, articleIds }) => {
    const own = articleIds.flatMap((articleId) => byId.get(articleId) ?? []);
    const told = { articles: own, isService: own.every(({ headline }) => isService(headline)) };
    return { id, prominence: prominenceOf(told, halfLifeHours) ?? Number.NEGATIVE_INFINITY };
  });
  return ranked
    .sort((a, b) => (a.prominence === b.prominence ? (a.id < b.id ? -1 : 1) : b.prominence - a.prominence))
    .map(({ id }) => id);
}
