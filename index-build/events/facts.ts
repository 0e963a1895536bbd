import { fold } from "../../src/analysis/index.ts";
import { dateStartMs, type NewsEvent, UNKNOWN_DATE } from "../../src/schema/index.ts";
import { type DatedArticle, type EntityIndex, type EventSummary, publishersOf } from "../model/pipeline-types.ts";
import { commonEventDate } from "./event-date.ts";
import { placeOf } from "./location.ts";
import { nameOf } from "./name.ts";
import { participantsOf } from "./participants.ts";

/** An event before it is summarised and put in a storyline. */
export type EventFacts = Omit<NewsEvent, keyof EventSummary | "revisions" | "storylineId">;

/** An event's articles, and what is known of their corpus. */
export interface EventMembers {
  id: string;
  /** In order of publication, the undated last. */
  articles: readonly DatedArticle[];
  entities: EntityIndex;
  /** The last day on which the corpus can have been published; null where it is not known. */
  ceiling: string | null;
}

/** What can be said of an event from its articles. */
export function factsOf({ id, articles, entities, ceiling }: EventMembers): EventFacts {
  const place = placeOf(articles, entities);
  const date = commonEventDate(articles, ceiling);
  const publishers = publisherNames(articles);
  const dated = articles.filter(({ datePublished }) => dateStartMs(datePublished) !== null);
  const bounded = articles.find(({ datePublished }) => datePublished.value !== null);
  return {
    id,
    name: nameOf(articles),
    date,
    location: place?.name ?? null,
    locationChain: place?.chain ?? [],
    participants: participantsOf(articles, entities),
    articleIds: articles.map((article) => article.id),
    replacedBy: null,
    publishers,
    publisherCount: publishers.length,
    unnamedCount: articles.filter((article) => article.publisher === null).length,
    originCount: new Set(articles.map(({ origin }) => origin)).size,
    firstReport: (dated[0] ?? bounded)?.datePublished ?? { ...UNKNOWN_DATE },
    lastReport: (dated.at(-1) ?? bounded)?.datePublished ?? { ...UNKNOWN_DATE },
  };
}

/** The publishers of articles and their copies, however they are written, by first report. */
function publisherNames(articles: readonly DatedArticle[]): string[] {
  const names = new Map<string, string>();
  for (const name of articles.flatMap(publishersOf)) if (!names.has(fold(name))) names.set(fold(name), name);
  return [...names.values()];
}
