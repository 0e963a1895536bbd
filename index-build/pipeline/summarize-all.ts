import type { Entity, NewsEvent } from "../../src/schema/index.ts";
import type { EventFacts } from "../events/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { counted, type Progress } from "../runtime/report.ts";
import { summaryRulesVersion } from "../runtime/work-store.ts";
import type { TermStatistics } from "../text-model/index.ts";
import type { BuildContext } from "./build-context.ts";
import { summarizeEvents } from "./summarize-events.ts";

/** An event with its summary, and its articles with the salience of their sentences. */
export interface SummarizedMembers {
  event: NewsEvent;
  articles: DatedArticle[];
}

/** Events with what is said of them, and what summarizing them needs of their corpus. */
export interface DescribedCorpus {
  events: readonly { facts: EventFacts; members: DatedArticle[] }[];
  statistics: TermStatistics;
  entities: Map<string, Entity>;
}

/** The stage `summaries`. */
export const summarizeAll = (context: BuildContext, corpus: DescribedCorpus): Promise<SummarizedMembers[]> =>
  context.report.stage(
    "summaries",
    (progress) => summarizeInOrder(context, corpus, progress),
    (all) =>
      counted(
        all.reduce((sum, { event }) => sum + event.summary.statements.length, 0),
        "cited statement",
      ),
  );

async function summarizeInOrder(
  { store }: BuildContext,
  { events, statistics, entities }: DescribedCorpus,
  progress: Progress,
): Promise<SummarizedMembers[]> {
  const tasks = events.map(({ facts, members }) => ({ members, facts, entities }));
  const summaries = summarizeEvents(tasks, statistics, store.under(summaryRulesVersion()));
  const all: SummarizedMembers[] = [];
  const waiting = events.values();
  for await (const { salience, ...summary } of summaries) {
    const { value: event } = waiting.next();
    if (event === undefined) throw new Error("There are more summaries than events.");
    const { facts, members } = event;
    all.push({
      event: { ...facts, storylineId: null, revisions: [], ...summary },
      articles: members.map((article) => withSalience(article, salience)),
    });
    progress(all.length, events.length);
  }
  return all;
}

const withSalience = (article: DatedArticle, salience: ReadonlyMap<string, number>): DatedArticle => ({
  ...article,
  sentences: article.sentences.map((sentence) => ({ ...sentence, salience: salience.get(sentence.id) ?? 0 })),
});
