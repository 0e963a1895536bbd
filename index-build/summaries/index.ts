import type { NewsEvent } from "../../src/schema/index.ts";
import type { DatedArticle, EntityIndex, Telling } from "../records.ts";
import type { TermStatistics } from "../text-model/index.ts";
import { readEvent } from "./event-text.ts";
import { disagreementsOf, keyFactsOf } from "./key-facts/index.ts";
import { quotesOf } from "./quotes/index.ts";
import { summarize } from "./statements/index.ts";
import { timelineOf } from "./timeline.ts";

/**
 * Tells an event from its articles: nothing in it but what stands in one of them.
 *
 * @param articles in order of publication.
 */
export function tellEvent(
  articles: readonly DatedArticle[],
  facts: Pick<NewsEvent, "date" | "location" | "participants">,
  entities: EntityIndex,
  statistics: TermStatistics,
): Telling {
  const text = readEvent(articles, statistics);
  return {
    summary: summarize(text, facts.date, statistics),
    keyFacts: keyFactsOf(text, facts),
    disagreements: disagreementsOf(text, statistics),
    quotes: quotesOf(text, entities),
    timeline: timelineOf(text),
  };
}
