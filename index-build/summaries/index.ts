import type { DateValue, Summary, TimelineEntry } from "../../src/schema/index.ts";
import type { DatedArticle } from "../records.ts";
import type { TermStatistics } from "../text-model/index.ts";
import { readEvent } from "./event-text.ts";
import { summarize } from "./statements/index.ts";
import { timelineOf } from "./timeline.ts";

/** What is told of an event. */
export interface Telling {
  summary: Summary;
  timeline: TimelineEntry[];
}

/**
 * Tells an event from its articles: nothing in it but what stands in one of them.
 *
 * @param articles in order of publication.
 */
export function tellEvent(articles: readonly DatedArticle[], date: DateValue, statistics: TermStatistics): Telling {
  const text = readEvent(articles, statistics);
  return { summary: summarize(text, date, statistics), timeline: timelineOf(text) };
}
