import type { Article, NewsEvent } from "../../src/schema/index.ts";
import { readRecords } from "../data.ts";
import { judgements } from "../judgements.ts";
import type { Clustering } from "./clustering-metrics.ts";
import type { EventJudgement } from "./key-facts.ts";
import type { NamedBuild } from "./named-builds.ts";

/** A set of records with hand-read events. */
interface GoldSet {
  /** As judgements name it. */
  key: string;
  name: string;
  file: string;
  gold: (data: string) => Promise<Clustering>;
}

interface Label {
  id: string;
  event: string | null;
}

const clusteringOf = (labels: readonly Label[]): Clustering =>
  new Map(labels.map(({ id, event }) => [id, event ?? `single:${id}`]));

const GOLD_SETS: readonly GoldSet[] = [
  {
    key: "day",
    name: "one day 2023",
    file: "news/one-day-2023-02-27.jsonl",
    gold: async (data) => clusteringOf(await readRecords<Label>(data, "events", "one-day-2023-02-27.gold.jsonl")),
  },
  {
    key: "yogyakarta",
    name: "Yogyakarta 2025",
    file: "news/yogyakarta-2025.jsonl",
    gold: async () => clusteringOf(await judgements<Label>("yogyakarta-2025-06.jsonl")),
  },
  {
    key: "yogyakarta later",
    name: "Yogyakarta 2025, five days later",
    file: "news/yogyakarta-2025.jsonl",
    gold: async () => clusteringOf(await judgements<Label>("yogyakarta-2025-06-11.jsonl")),
  },
  {
    key: "mixed",
    name: "mixed publishers, three days",
    file: "news/mixed-publishers.jsonl",
    gold: async () => clusteringOf(await judgements<Label>("mixed-2025-06-18.jsonl")),
  },
  {
    key: "ecb",
    name: "ECB+",
    file: "events/ecbplus.jsonl",
    gold: async (data) => {
      const documents = await readRecords<Label & { topic: number }>(data, "events", "ecbplus.jsonl");
      return clusteringOf(documents.map(({ id, topic, event }) => ({ id, event: `${topic}:${event}` })));
    },
  },
];

export const recordIdsOf = (article: Article): string[] =>
  [article, ...article.copies].flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId]));

/** A gold set with what a build of its records published. */
export interface GoldBuild extends Pick<GoldSet, "name" | "file"> {
  gold: Clustering;
  build: NamedBuild;
}

/** The gold sets by their keys, each built. */
export async function goldBuilds(
  data: string,
  buildOf: (file: string) => Promise<NamedBuild>,
): Promise<Map<string, GoldBuild>> {
  const golds = new Map<string, GoldBuild>();
  for (const { key, name, file, gold } of GOLD_SETS)
    golds.set(key, { name, file, gold: await gold(data), build: await buildOf(file) });
  return golds;
}

/** The published event of a judged one: that which most of its records belong to. */
export function publishedEvent(
  golds: ReadonlyMap<string, GoldBuild>,
  judged: Pick<EventJudgement, "set" | "event">,
): NewsEvent | undefined {
  const set = golds.get(judged.set);
  if (!set) throw new Error(`key-facts.jsonl: there is no set "${judged.set}".`);
  const records = new Set([...set.gold].flatMap(([id, event]) => (event === judged.event ? [id] : [])));
  return eventOfRecords(set.build, records);
}

/** The published event that most of the records belong to. */
export function eventOfRecords({ articles, events }: NamedBuild, records: ReadonlySet<string>): NewsEvent | undefined {
  const own = new Set(articles.flatMap((one) => (recordIdsOf(one).some((id) => records.has(id)) ? [one.id] : [])));
  const shared = ({ articleIds }: NewsEvent) => articleIds.filter((id) => own.has(id)).length;
  return events.toSorted((a, b) => shared(b) - shared(a) || a.articleIds.length - b.articleIds.length)[0];
}
