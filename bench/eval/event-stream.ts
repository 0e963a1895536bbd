import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { groupArticles, statisticsOf } from "../../index-build/events/index.ts";
import {
  EMPTY_LEDGER,
  type EventLedger,
  matchLedger,
  movedEvents,
  publishedEvents,
} from "../../index-build/ledger/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { readArticles } from "../../index-build/pipeline/articles.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import { eventRulesVersion } from "../../index-build/runtime/work-store.ts";
import { type Figure, readRecords } from "../data.ts";
import { bCubed, type Clustering, pairwise } from "./clustering-metrics.ts";
import { clusteringOf, goldOf, headlineDay } from "./event-sets.ts";

/**
 * A dense stream fed day by day: every day the corpus so far is built with the ledger of the day
 * before. How many ids live on from one day to the next, whether every address ever given leads
 * somewhere, and how nearly the last day's events are those of a build from nothing.
 */
export async function eventStream(data: string): Promise<Figure[]> {
  const records = await readRecords<{ date: string | null }>(data, "news", "headlines-2026-08.jsonl");
  const byDay = Map.groupBy(
    records.filter(({ date }) => date !== null),
    ({ date }) => (date as string).slice(0, 10),
  );
  const folder = await mkdtemp(join(tmpdir(), "kilas-eval-"));
  try {
    const corpus = join(folder, "headlines.jsonl");
    const figures: Figure[] = [];
    const given = new Set<string>();
    let ledger = EMPTY_LEDGER.events;
    let worst = 1;
    let last: { id: string; group: DatedArticle[] }[] = [];
    for (const [day, own] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await appendFile(corpus, own.map((record) => `${JSON.stringify(record)}\n`).join(""));
      const before = publishedIds(ledger);
      const matched = await build(corpus, join(folder, "cache"), ledger);
      ledger = matched.ledger;
      last = matched.identified;
      for (const { id } of last) given.add(id);
      if (before.length === 0) continue;
      const survived = before.filter((id) => isPublished(ledger, id)).length / before.length;
      worst = Math.min(worst, survived);
      figures.push({
        task: "event-stream",
        figure: `ids alive on ${day} of those of the day before`,
        value: survived,
        of: before.length,
      });
    }
    const moved = new Map(movedEvents(ledger).map(({ id, replacedBy }) => [id, replacedBy]));
    const leads = [...given].filter((id) => isPublished(ledger, id) || (moved.get(id)?.length ?? 0) > 0).length;
    const fresh = await build(corpus, join(folder, "cache"), EMPTY_LEDGER.events);
    const sameIds = fresh.identified.filter(({ id }) => isPublished(ledger, id)).length / fresh.identified.length;
    const set = await headlineDay(data);
    const againstGold = (fed: string, groups: readonly (readonly DatedArticle[])[]): Figure[] => {
      const found = clusteringOf(set, groups);
      const gold = goldOf(set, found);
      const onDay: Clustering = new Map([...found].filter(([id]) => gold.has(id)));
      return [
        {
          task: "event-stream",
          figure: `hand-read day, ${fed}: BCubed F1`,
          value: bCubed(gold, onDay).f1,
          of: gold.size,
        },
        {
          task: "event-stream",
          figure: `hand-read day, ${fed}: pairwise F1`,
          value: pairwise(gold, onDay).f1,
          of: gold.size,
        },
      ];
    };
    return [
      ...figures,
      ...againstGold(
        "fed by day",
        last.map(({ group }) => group),
      ),
      ...againstGold(
        "at once",
        fresh.identified.map(({ group }) => group),
      ),
      {
        task: "event-stream",
        figure: "least share of ids alive after a day",
        value: worst,
        of: byDay.size,
        atLeast: 0.99,
      },
      {
        task: "event-stream",
        figure: "addresses ever given that lead to an event",
        value: leads / given.size,
        of: given.size,
        atLeast: 1,
      },
      {
        task: "event-stream",
        figure: "events fed by day against events at once: BCubed F1",
        value: bCubed(clustering(fresh.identified), clustering(last)).f1,
        of: last.length,
      },
      {
        task: "event-stream",
        figure: "ids of a build from nothing that the ledger has too",
        value: sameIds,
        of: fresh.identified.length,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isPublished = (ledger: EventLedger, id: string): boolean => ledger.get(id)?.replacedBy === null;
const publishedIds = (ledger: EventLedger): string[] => [...ledger.keys()].filter((id) => isPublished(ledger, id));

/** Groups a corpus as a build with the ledger of the day before does. */
async function build(corpus: string, cache: string, ledger: EventLedger) {
  using context = openContext({ config, report: textReport(() => {}), cache });
  const { drafts } = await readArticles(context, corpus);
  context.store.complete();
  const articles = drafts.map(({ article }) => article);
  const published = new Map(
    [...publishedEvents(ledger)].map(([id, event]) => [id, { event, isUnchanged: true }] as const),
  );
  const options = { cache: context.store.under(eventRulesVersion()), published };
  return matchLedger(groupArticles(articles, statisticsOf(articles), options), ledger);
}

const clustering = (identified: readonly { id: string; group: readonly DatedArticle[] }[]): Clustering =>
  new Map(identified.flatMap(({ id, group }) => group.map((article) => [article.id, id] as const)));
