import { dateSortKey, dateStartMs, type NewsEvent } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";

/** Articles and events in the order that they are numbered in. */
export interface OrderedCorpus {
  articles: DatedArticle[];
  events: NewsEvent[];
}

/**
 * Numbers events by their first report and articles by their event: what a query finds together is
 * adjacent, so that few files hold it, and news of a new day comes at the end, so that the files
 * before stay as they are.
 */
export function orderDocuments(articles: readonly DatedArticle[], events: readonly NewsEvent[]): OrderedCorpus {
  const ordered = events
    .map((event) => ({ event, key: orderKey(event) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.event.id, b.event.id))
    .map(({ event }) => event);
  const articleById = new Map(articles.map((article) => [article.id, article]));
  return {
    events: ordered,
    articles: ordered.flatMap(({ articleIds }) => articleIds.flatMap((id) => articleById.get(id) ?? [])),
  };
}

/** Undated events come first: whatever comes later is dated, mostly. */
const orderKey = ({ firstReport }: NewsEvent): string =>
  dateStartMs(firstReport) === null ? "" : dateSortKey(firstReport);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
