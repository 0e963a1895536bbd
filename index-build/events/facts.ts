import { analysisLanguage, analyze, fold } from "../../src/analysis/index.ts";
import { type DateValue, firstDay, type NewsEvent, type Participant, UNKNOWN_DATE } from "../../src/schema/index.ts";
import { type DatedArticle, type EntityIndex, publishersOf } from "../records.ts";

/** An event before it is summarised and put in a storyline. */
export type EventFacts = Omit<NewsEvent, "summary" | "timeline" | "storylineId">;

/** Persons and organisations an event lists at most. */
const MAX_PARTICIPANTS = 8;

/** What can be said of an event from its articles. `articles` in order of publication. */
export function factsOf(id: string, articles: readonly DatedArticle[], entities: EntityIndex): EventFacts {
  const date = dateOf(articles);
  return {
    id,
    name: nameOf(articles),
    date,
    location: locationOf(articles, date),
    participants: participantsOf(articles, entities),
    articleIds: articles.map((article) => article.id),
    replacedBy: null,
    publisherCount: new Set(articles.flatMap((article) => publishersOf(article).map(fold))).size,
    unnamedCount: articles.filter((article) => article.publisher === null).length,
    originCount: new Set(articles.map(({ origin }) => origin)).size,
  };
}

const TEASER =
  /\b(?:viral|heboh|terungkap|begini|simak|intip|ini dia|berikut|ternyata|fakta|momen|sosok|profil|cek)\b/iu;

/** The headline that has most in common with the others; one that neither asks nor teases, where there is one. */
function nameOf(articles: readonly DatedArticle[]): string {
  const termsOf = ({ headline, inLanguage }: DatedArticle) =>
    new Set(analyze(headline, analysisLanguage(inLanguage)).map((token) => token.term));
  const frequency = new Map<string, number>();
  for (const article of articles)
    for (const term of termsOf(article)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const score = (article: DatedArticle) => {
    const terms = [...termsOf(article)];
    const shared =
      terms.reduce((sum, term) => sum + (frequency.get(term) ?? 0), 0) / (terms.length || 1) / articles.length;
    return shared - (article.headline.includes("?") ? 1 : 0) - (TEASER.test(article.headline) ? 0.3 : 0);
  };
  const best = articles.reduce((a, b) => (score(b) > score(a) ? b : a));
  return declarativePart(best.headline);
}

/** A headline without the question it ends in: `X Meets Y, Why?` → `X Meets Y`. */
export function declarativePart(headline: string): string {
  if (!headline.endsWith("?")) return headline;
  const cut = Math.max(
    headline.lastIndexOf(", "),
    headline.lastIndexOf("! "),
    headline.lastIndexOf(". "),
    headline.lastIndexOf(": "),
  );
  const part = headline.slice(0, cut);
  return cut > 0 && part.split(" ").length >= 4 ? part : headline;
}

/** The day most articles state; where none states one, the earliest that was inferred. */
function dateOf(articles: readonly DatedArticle[]): DateValue {
  const stated = articles.map((article) => article.eventDate).filter((date) => date.source === "stated");
  if (stated.length > 0) {
    const votes = new Map<string, number>();
    for (const { value } of stated) if (value) votes.set(value, (votes.get(value) ?? 0) + 1);
    const winner = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    return stated.find((date) => date.value === winner) ?? { ...UNKNOWN_DATE };
  }
  const inferred = articles.map((article) => article.eventDate).filter((date) => date.source === "inferred");
  return inferred.sort((a, b) => ((a.value ?? "") < (b.value ?? "") ? -1 : 1))[0] ?? { ...UNKNOWN_DATE };
}

// `di Istana Kepresidenan Kremlin, Moskow, Rusia, pada Senin (20/3/2023)`: the place said in one breath with the day.
const PLACE_WITH_DAY =
  /\b(?:di|at|in)\s((?:\p{Lu}[\p{L}\d.'’-]*)(?:\s\p{Lu}[\p{L}\d.'’-]*)*(?:,\s\p{Lu}[\p{L}\d.'’-]*(?:\s\p{Lu}[\p{L}\d.'’-]*)*)*),?\s(?:pada\s|on\s)?(?:hari\s)?$/u;

/** The place that an article names together with the event's day, or null. */
function locationOf(articles: readonly DatedArticle[], date: DateValue): string | null {
  for (const { articleBody, mentions } of articles) {
    for (const mention of mentions) {
      if (mention.type !== "time" || mention.date.value !== date.value) continue;
      const place = articleBody.slice(Math.max(0, mention.start - 140), mention.start).match(PLACE_WITH_DAY)?.[1];
      if (place && firstDay(date)) return place;
    }
  }
  return null;
}

function participantsOf(articles: readonly DatedArticle[], entities: EntityIndex): Participant[] {
  const counts = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const mention of mentions) {
      if (mention.type === "person" || mention.type === "organization") {
        counts.set(mention.entityId, (counts.get(mention.entityId) ?? 0) + 1);
      }
    }
  }
  return (
    [...counts]
      // A lone abbreviation is more often a thing (`LNG`) or a quoted source than an organisation that takes part.
      .filter(([entityId, count]) => count > 1 || entities.get(entityId)?.type === "person")
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MAX_PARTICIPANTS)
      .flatMap(([entityId]) => {
        const entity = entities.get(entityId);
        return entity ? [{ entityId, name: entity.prefLabel, type: entity.type }] : [];
      })
  );
}
