import type { NewsEvent } from "../../src/schema/index.ts";
import type { DatedArticle, EntityIndex, EventSummary } from "../model/pipeline-types.ts";
import type { TermStatistics } from "../text-model/index.ts";
import { type EventSentence, type EventText, readEvent } from "./event-text.ts";
import { disagreementsOf, keyFactsOf } from "./key-facts/index.ts";
import { Propositions } from "./propositions.ts";
import { quotesOf } from "./quotes/index.ts";
import { summarize } from "./statements/index.ts";
import { type Salience, salienceInArticle } from "./statements/salience.ts";
import { timelineOf } from "./timeline.ts";

/**
 * The summary of an event, and the salience of each sentence that was read, by its id, in percent.
 */
export type SummarizedEvent = EventSummary & { salience: ReadonlyMap<string, number> };

/**
 * Summarizes an event from its articles: all of it occurs in one of them.
 *
 * @param articles in order of publication.
 * @returns also the salience of each sentence that was read, by its id, in percent.
 */
export function summarizeEvent(
  articles: readonly DatedArticle[],
  facts: Pick<NewsEvent, "date" | "location" | "participants">,
  entities: EntityIndex,
  statistics: TermStatistics,
): SummarizedEvent {
  const text = readEvent(articles, statistics);
  const salience = salienceOf(text);
  const propositions = new Propositions(statistics);
  return {
    salience: new Map([...salience].map(([{ sentence }, value]) => [sentence.id, Math.round(100 * value)])),
    summary: summarize(text, salience, facts.date, statistics, propositions),
    keyFacts: keyFactsOf(text, facts),
    disagreements: disagreementsOf(text, statistics, propositions),
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
