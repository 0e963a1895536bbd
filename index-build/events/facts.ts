import { fold } from "../../src/analysis/index.ts";
import { type DateValue, dateStartMs, knownDay, type NewsEvent, UNKNOWN_DATE } from "../../src/schema/index.ts";
import { alternativesOfAll } from "../languages/index.ts";
import { type DatedArticle, type EntityIndex, type EventSummary, publishersOf } from "../model/pipeline-types.ts";
import { commonEventDate } from "./event-date.ts";
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
  const date = commonEventDate(articles, ceiling);
  const publishers = publisherNames(articles);
  const dated = articles.filter(({ datePublished }) => dateStartMs(datePublished) !== null);
  const bounded = articles.find(({ datePublished }) => datePublished.value !== null);
  return {
    id,
    name: nameOf(articles),
    date,
    location: locationOf(articles, date),
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

// `di Istana Kepresidenan Kremlin, Moskow, Rusia, pada Senin (20/3/2023)`: the place said in one
// breath with the day.
const AT = alternativesOfAll(({ places }) => places.at);
const PLACE_WORD = "\\p{Lu}[\\p{L}\\d.'’-]*";
const PLACE_WITH_DAY = new RegExp(
  `\\b${AT}\\s(?<!\\p{Lu}[\\p{L}\\d.'’-]*\\s)(${PLACE_WORD}(?:\\s${PLACE_WORD})*(?:,\\s${PLACE_WORD}(?:\\s${PLACE_WORD})*)*),?\\s` +
    `(?:${alternativesOfAll(({ places }) => places.beforeDay)}\\s)?$`,
  "u",
);
/**
 * Where things are said, not where they happen: names of sites, and what such places are called.
 */
const NOT_PLACES = new RegExp(
  `^(?:instagram|twitter|x|tiktok|youtube|facebook|whatsapp|telegram|threads|${alternativesOfAll(({ places }) => places.notPlaces)})\\b`,
  "iu",
);
/**
 * A place that is named in a headline and in so large a share of an event's articles is where it
 * took place.
 */
const MIN_PLACE_SHARE = 0.5;

/**
 * The place that an article names together with the event's day, else one that headlines and most
 * articles name, or null.
 */
function locationOf(articles: readonly DatedArticle[], date: DateValue): string | null {
  if (knownDay(date) !== null) {
    for (const { articleBody, mentions } of articles) {
      for (const mention of mentions) {
        if (mention.type !== "time" || knownDay(mention.date) !== knownDay(date)) continue;
        const place = articleBody.slice(Math.max(0, mention.start - 140), mention.start).match(PLACE_WITH_DAY)?.[1];
        if (place && !NOT_PLACES.test(place)) return place.replace(/(?<!\.)\.+$/, "");
      }
    }
  }
  return placeOfHeadlines(articles);
}

const PLACE_IN_HEADLINE = new RegExp(`\\b${AT}\\s(\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:\\s\\p{Lu}\\p{Ll}[\\p{L}'’-]*)?)`, "gu");

function placeOfHeadlines(articles: readonly DatedArticle[]): string | null {
  const counts = new Map<string, number>();
  for (const { articleBody, mentions } of articles) {
    const places = new Set(
      mentions.flatMap(({ type, start, end }) => (type === "place" ? [articleBody.slice(start, end)] : [])),
    );
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const named = articles.flatMap(({ headline }) =>
    [...headline.matchAll(PLACE_IN_HEADLINE)].map((match) => match[1] ?? ""),
  );
  const isPlace = (name: string) => (counts.get(name) ?? 0) >= MIN_PLACE_SHARE * articles.length;
  // `di Moskow Bahas …`: a headline writes every word large, so its first word alone may be the
  // place.
  return named.flatMap((name) => [name, name.split(" ")[0] ?? ""]).find(isPlace) ?? null;
}
