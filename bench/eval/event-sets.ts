import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { type ComparedReports, compareReports, statisticsOf } from "../../index-build/events/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { readArticles } from "../../index-build/pipeline/articles.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { withTimes } from "../../index-build/pipeline/link-names.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import { dataPath, readAllRecords, readRecords } from "../data.ts";
import { fewOf } from "../few.ts";
import { addressName, judgements } from "../judgements.ts";
import type { Clustering } from "./clustering-metrics.ts";

/** Articles with hand-read events, compared and ready to be linked. */
export interface EventSet {
  name: string;
  /**
   * The gold event of each labelled record; one of its own for each that is the only report of its
   * event.
   */
  gold: Clustering;
  /** The gold story of each labelled record that belongs to one. */
  stories: Clustering;
  articles: DatedArticle[];
  compared: ComparedReports;
  /** The labels' names of the records that became an article. */
  recordIds: (article: DatedArticle) => string[];
}

interface Label {
  id: string;
  event: string | null;
  story?: string | null;
}

/** The articles of a corpus, as the stage `events` gets them. */
export async function articlesOf(corpus: string): Promise<DatedArticle[]> {
  using context = openContext({ config, report: textReport((line) => console.error(line)) });
  const { drafts } = await readArticles(context, corpus);
  return withTimes(drafts);
}

async function toSet(
  name: string,
  corpus: string,
  labels: readonly Label[],
  idOf: (copy: Source) => string,
): Promise<EventSet> {
  const articles = await articlesOf(corpus);
  const statistics = statisticsOf(articles);
  return {
    name,
    gold: new Map(labels.map(({ id, event }) => [id, event ?? `single:${id}`])),
    stories: new Map(labels.flatMap(({ id, story }) => (story ? [[id, story] as const] : []))),
    articles,
    compared: compareReports(articles, statistics, null),
    recordIds: (article) => [article, ...article.copies].map(idOf),
  };
}

type Source = Pick<DatedArticle, "sourceId" | "url">;
const bySourceId = ({ sourceId }: Source): string => sourceId ?? "";
const byAddress = ({ url }: Source): string => addressName(url);

/** One hand-read day of two Indonesian publishers. */
export const oneDay = async (data: string): Promise<EventSet> =>
  toSet(
    "one day 2023",
    dataPath(data, "news", "one-day-2023-02-27.jsonl"),
    await readRecords<Label>(data, "events", "one-day-2023-02-27.gold.jsonl"),
    bySourceId,
  );

interface EcbDocument {
  id: string;
  topic: number;
  event: string;
  sents: string[];
}

/**
 * English documents in confusable pairs, all topics together; the first sentence stands as the
 * headline.
 */
export async function ecbPlus(data: string): Promise<EventSet> {
  const documents = await readRecords<EcbDocument>(data, "events", "ecbplus.jsonl");
  const folder = await mkdtemp(join(tmpdir(), "kilas-eval-"));
  try {
    const corpus = join(folder, "ecbplus.jsonl");
    const records = documents.map(({ id, sents: [title = "", ...rest] }) => ({
      id,
      title,
      body: rest.join("\n") || title,
    }));
    await writeFile(corpus, records.map((record) => JSON.stringify(record)).join("\n"));
    const labels = documents.map(({ id, topic, event }) => ({ id, event: `${topic}:${event}` }));
    return await toSet("ECB+", corpus, labels, bySourceId);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Six days of seven publishers of one region, among two months of theirs. */
export const yogyakarta = async (data: string): Promise<EventSet> =>
  toSet(
    "Yogyakarta 2025",
    dataPath(data, "news", "yogyakarta-2025.jsonl"),
    await judgements<Label>("yogyakarta-2025-06.jsonl"),
    bySourceId,
  );

/** One day of eight publishers, headline and lead only. */
export async function headlineDay(data: string): Promise<EventSet> {
  const day = "2026-08-09";
  const records = await readAllRecords<{ date: string | null }>(data, "news", "headlines-2026-08.jsonl");
  const folder = await mkdtemp(join(tmpdir(), "kilas-eval-"));
  try {
    const corpus = join(folder, `headlines-${day}.jsonl`);
    const own = fewOf(records.filter(({ date }) => date?.startsWith(day)));
    await writeFile(corpus, own.map((record) => JSON.stringify(record)).join("\n"));
    return await toSet("headlines 2026", corpus, await judgements<Label>(`headlines-${day}.jsonl`), byAddress);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The cluster of each labelled record among groups of articles. */
export function clusteringOf({ recordIds }: EventSet, groups: readonly (readonly DatedArticle[])[]): Clustering {
  return new Map(
    groups.flatMap((group, index) =>
      group.flatMap((article) => recordIds(article).map((id) => [id, String(index)] as const)),
    ),
  );
}

/**
 * The gold of the records that were grouped: a record that is no article, such as one without a
 * text, has no group.
 */
export const goldOf = ({ gold }: EventSet, found: Clustering): Clustering =>
  new Map([...gold].filter(([id]) => found.has(id)));
