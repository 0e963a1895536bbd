import { analysisLanguage, analyze, isNegated } from "../analysis/index.ts";
import { type PublishedArticle, type PublishedEvent, type Statement, textFragment } from "../schema/index.ts";
import { planQuery } from "./planner.ts";
import { byEvent, findHits } from "./search.ts";
import type { QueryPlan } from "./search-index.ts";
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
/** Up to so many words, a sentence must hold all of them to speak to the query; of more words, this share. */
const MAX_WORDS_ALL_NEEDED = 4;
const NEEDED_SHARE = 0.8;
/** Sentences that share this much of their words say the same twice, 0–1 (Jaccard). */
const MAX_OVERLAP = 0.6;
/** Beside a sentence that matches as well, one that stands in the event's summary is preferred. */
const SUMMARY_BONUS = 0.5;

/**
 * Answers a query from the events its hits belong to, best first: of each the sentences that hold most of the query's words,
 * from its summary and from the hits themselves. A sentence is stated only when it can be quoted by itself and holds the
 * query's words (all of up to four, four of five), negation included; a word that the corpus does not know cannot be answered
 * to. Nothing is written anew, so nothing can be stated that no article states.
 */
export async function answer(site: Site, query: string): Promise<QueryAnswer> {
  const { plan } = planQuery(query, site);
  const known = plan.groups.every((group) => group.alternatives.length > 0);
  const hits = known ? findHits(site.index, plan, NEEDED_SHARE) : [];
  const best = [...byEvent(hits)].slice(0, MAX_EVENTS);
  const articleIds = best.flatMap(([, own]) => own.slice(0, MAX_ARTICLES).map((hit) => hit.id));
  const [events, articles] = await Promise.all([
    site.documents.events(best.map(([id]) => id)),
    site.documents.articles(articleIds),
  ]);
  const perEvent = best.length === 1 ? STATEMENTS_OF_ONE : STATEMENTS_OF_MANY;
  const found = best.flatMap(([id, own]) => {
    const event = events.get(id);
    if (!event) return [];
    const read = own.slice(0, MAX_ARTICLES).flatMap((hit) => articles.get(hit.id) ?? []);
    return [{ event, statements: distinct(statementsFor(query, plan, event, read)).slice(0, perEvent) }];
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

interface ScoredStatement {
  statement: Statement;
  score: number;
  terms: ReadonlySet<string>;
}

/** The statements of an event that speak to a query, those that hold most of its words first. */
function statementsFor(
  query: string,
  plan: QueryPlan,
  event: PublishedEvent,
  articles: readonly PublishedArticle[],
): ScoredStatement[] {
  const language = analysisLanguage(articles[0]?.inLanguage ?? "id");
  const count = plan.groups.length;
  const needed = count <= MAX_WORDS_ALL_NEEDED ? count : Math.ceil(count * NEEDED_SHARE);
  // A question with a negation is answered by a sentence with one only.
  const negated = isNegated(query);
  const scored = new Map<string, ScoredStatement>();
  const add = (statement: Statement, bonus: number) => {
    if (scored.has(statement.text) || (negated && !isNegated(statement.text))) return;
    const tokens = analyze(statement.text, language);
    const words = matchedGroups(plan, new Set(tokens.flatMap(({ term, surface }) => [term, surface])));
    if (words < needed) return;
    scored.set(statement.text, { statement, score: words + bonus, terms: new Set(tokens.map(({ term }) => term)) });
  };
  for (const statement of event.summary.statements) add(statement, SUMMARY_BONUS);
  for (const article of articles) {
    for (const sentence of article.sentences) if (sentence.quotable) add(toStatement(article, sentence), 0);
  }
  return [...scored.values()].sort((a, b) => b.score - a.score);
}

/** The statements without those that say what an earlier one says. */
function distinct(scored: readonly ScoredStatement[]): Statement[] {
  const kept: ScoredStatement[] = [];
  for (const one of scored) {
    if (kept.every((other) => jaccard(one.terms, other.terms) < MAX_OVERLAP)) kept.push(one);
  }
  return kept.map(({ statement }) => statement);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((term) => b.has(term)).length;
  return both / (a.size + b.size - both || 1);
}

function toStatement(article: PublishedArticle, { id, start, end }: PublishedArticle["sentences"][number]): Statement {
  const text = article.articleBody.slice(start, end);
  return {
    text,
    sentenceEnds: [text.length],
    citations: [{ articleId: article.id, sentenceId: id, start, end, fragment: textFragment(text) }],
    publisherCount: article.publisher === null ? 0 : 1,
    originCount: 1,
  };
}

/** How many parts of the query a text of these terms holds, in any of their forms. */
function matchedGroups(plan: QueryPlan, terms: ReadonlySet<string>): number {
  return plan.groups.filter(({ alternatives }) =>
    alternatives.some(({ words }) => words.every((word) => word.some(({ term }) => terms.has(term)))),
  ).length;
}
