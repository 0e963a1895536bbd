import { dateSortKey, type TimelineEntry } from "../../src/schema/index.ts";
import type { DatedArticle } from "../records.ts";

/** Longest timeline of one event. */
const MAX_ENTRIES = 12;

/**
 * The dated sentences of an event's articles, one a date, in date order. A date is told by the first article that tells
 * it in a sentence that stands alone; dates known only to the year are left out.
 */
export function timelineOf(articles: readonly DatedArticle[]): TimelineEntry[] {
  const byDate = new Map<string, TimelineEntry>();
  for (const article of articles) {
    for (const mention of article.mentions) {
      if (mention.type !== "time" || !/^(?:day|month)$/.test(mention.date.precision)) continue;
      const value = mention.date.value;
      if (!value || value.includes("X") || byDate.has(value)) continue;
      const sentence = article.sentences.find(({ start, end }) => start <= mention.start && mention.end <= end);
      if (!sentence?.quotable) continue;
      const text = article.articleBody.slice(sentence.start, sentence.end);
      if ([...byDate.values()].some((entry) => entry.text === text)) continue;
      const citation = { articleId: article.id, sentenceId: sentence.id, start: sentence.start, end: sentence.end };
      byDate.set(value, { date: mention.date, text, citations: [citation], eventId: null });
    }
  }
  return [...byDate.values()].sort((a, b) => (dateSortKey(a.date) < dateSortKey(b.date) ? -1 : 1)).slice(-MAX_ENTRIES);
}
