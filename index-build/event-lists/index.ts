import type { NewsEvent } from "../../src/schema/index.ts";
import type { DatedArticle, EventList } from "../model/pipeline-types.ts";
import { prominenceOf } from "./prominence.ts";

/** What lists of events are made from. */
export interface ListedCorpus {
  articles: readonly Pick<DatedArticle, "id" | "headline" | "origin" | "datePublished">[];
  events: readonly Pick<NewsEvent, "id" | "articleIds">[];
  /** Whether a headline is that of a forecast, a schedule or another text of a service. */
  isService: (headline: string) => boolean;
}

/**
 * The lists that pages and routes show.
 *
 * @param halfLifeHours see {@link prominenceOf}.
 */
export function eventLists(corpus: ListedCorpus, halfLifeHours: number): EventList[] {
  return [{ name: "top", eventIds: byProminence(corpus, halfLifeHours) }];
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
