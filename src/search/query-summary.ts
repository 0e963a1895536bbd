import { analysisLanguage, analyze } from "../analysis/index.ts";
import type { PublishedArticle, PublishedEvent, Statement } from "../schema/index.ts";
import { planQuery } from "./planner.ts";
import { findHits, SUPPORTING_SHARE } from "./search.ts";
import type { IndexHit, QueryPlan } from "./search-index.ts";
import type { Site } from "./site.ts";

/** An answer to a query: statements that speak to it, with the events they come from. */
export interface QueryAnswer {
  statements: (Statement & { eventId: string })[];
  events: Pick<PublishedEvent, "id" | "name" | "date" | "publisherCount" | "originCount">[];
  /** Why nothing is stated, or null. */
  reason: string | null;
}

/** Events an answer draws on, articles read of each, and statements of each, at most. */
const MAX_EVENTS = 4;
const MAX_ARTICLES = 3;
const STATEMENTS_OF_ONE = 4;
const STATEMENTS_OF_MANY = 2;
/** Beside a sentence that matches as well, one that stands in the event's summary is preferred. */
const SUMMARY_BONUS = 0.5;

/**
 * Answers a query from the events its hits belong to, best first: of each the sentences that hold most of the query's words,
 * from its summary and from the hits themselves. A sentence is stated only when it can be quoted by itself and holds as
 * many of the words as a hit must; nothing is written anew, so nothing can be stated that no article states.
 */
export async function answer(site: Site, query: string): Promise<QueryAnswer> {
  const { plan } = planQuery(query, site);
  const byEvent = new Map<string, IndexHit[]>();
  for (const hit of findHits(site.index, plan, SUPPORTING_SHARE)) {
    const { eventId } = hit.stored;
    byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), hit]);
  }
  const best = [...byEvent].slice(0, MAX_EVENTS);
  const articleIds = best.flatMap(([, hits]) => hits.slice(0, MAX_ARTICLES).map((hit) => hit.id));
  const [events, articles] = await Promise.all([
    site.documents.events(best.map(([id]) => id)),
    site.documents.articles(articleIds),
  ]);
  const perEvent = best.length === 1 ? STATEMENTS_OF_ONE : STATEMENTS_OF_MANY;
  const found = best.flatMap(([id, hits]) => {
    const event = events.get(id);
    if (!event) return [];
    const own = hits.slice(0, MAX_ARTICLES).flatMap((hit) => articles.get(hit.id) ?? []);
    return [{ event, statements: statementsFor(plan, event, own).slice(0, perEvent) }];
  });
  const answering = found.filter(({ statements }) => statements.length > 0);
  return {
    statements: answering.flatMap(({ event, statements }) => statements.map((one) => ({ ...one, eventId: event.id }))),
    events: answering.map(({ event: { id, name, date, publisherCount, originCount } }) => ({
      id,
      name,
      date,
      publisherCount,
      originCount,
    })),
    reason: answering.length === 0 ? "No article supports an answer to this query." : null,
  };
}

/** The statements of an event that speak to a query, those that hold most of its words first. */
function statementsFor(plan: QueryPlan, event: PublishedEvent, articles: readonly PublishedArticle[]): Statement[] {
  const language = articles[0]?.inLanguage ?? "id";
  const needed = Math.ceil(plan.groups.length * SUPPORTING_SHARE);
  const scored = new Map<string, { statement: Statement; score: number }>();
  const add = (statement: Statement, bonus: number) => {
    const words = matchedGroups(plan, statement.text, language);
    if (words >= needed && !scored.has(statement.text)) scored.set(statement.text, { statement, score: words + bonus });
  };
  for (const statement of event.summary.statements) add(statement, SUMMARY_BONUS);
  for (const article of articles) {
    for (const sentence of article.sentences) if (sentence.quotable) add(toStatement(article, sentence), 0);
  }
  return [...scored.values()].sort((a, b) => b.score - a.score).map(({ statement }) => statement);
}

function toStatement(article: PublishedArticle, { id, start, end }: PublishedArticle["sentences"][number]): Statement {
  return {
    text: article.articleBody.slice(start, end),
    citations: [{ articleId: article.id, sentenceId: id, start, end }],
    publisherCount: article.publisher === null ? 0 : 1,
    originCount: 1,
  };
}

/** How many parts of the query a text holds, in any of their forms. */
function matchedGroups(plan: QueryPlan, text: string, inLanguage: string): number {
  const terms = new Set(analyze(text, analysisLanguage(inLanguage)).flatMap(({ term, surface }) => [term, surface]));
  return plan.groups.filter(({ alternatives }) =>
    alternatives.some(({ words }) => words.every((word) => word.some(({ term }) => terms.has(term)))),
  ).length;
}
