import {
  type Asked,
  analysisLanguage,
  analyze,
  fold,
  indexTerm,
  isNegated,
  isStopWord,
  tokenize,
} from "../../../analysis/index.ts";
import {
  cutStatement,
  type PublishedArticle,
  type PublishedEvent,
  passageStart,
  type Statement,
  textFragment,
} from "../../../schema/index.ts";
import type { DocValues } from "../../index/doc-values.ts";
import type { PlannedClause } from "../../index/query-plan.ts";
import { planQuery } from "../../planning/planner.ts";
import { parseQuery } from "../../query/parse-query.ts";
import { findMatches } from "../../ranking/find-matches.ts";
import { type Ranking, rank } from "../../ranking/rank.ts";
import { hasCode } from "../../results/filters.ts";
import type { SearchableSite, Site } from "../../site/site.ts";
import { type Linked, withLinks } from "./citation-links.ts";
import { answersTo, readQuestion } from "./question.ts";
import { inLanguage, type SummaryLength } from "./summary-length.ts";

/** A statement of an answer, with the event it is of and where each citation can be read. */
export type AnswerStatement = Linked<Statement> & { eventId: string };

/** An answer to a query: statements that speak to it, with the events they come from. */
export interface QueryAnswer {
  statements: AnswerStatement[];
  /** In the order of the statements: those of one event are adjacent. */
  events: Pick<PublishedEvent, "id" | "name" | "date" | "inLanguage" | "publisherCount" | "originCount">[];
  /** Why nothing is stated, or null. */
  reason: string | null;
}

export interface AnswerOptions {
  length?: SummaryLength;
  /** BCP 47: statements of articles in this language only. Default: any. */
  lang?: string | undefined;
}

/**
 * Events an answer draws on, and articles read of each, at most: they bound the files that are
 * read.
 */
const MAX_EVENTS = 4;
const MAX_ARTICLES = 3;
/** Statements of one event, where it alone answers and where several do. */
const STATEMENTS: Record<SummaryLength, { ofOne: number; ofMany: number; events: number }> = {
  sentence: { ofOne: 1, ofMany: 1, events: 1 },
  short: { ofOne: 4, ofMany: 2, events: MAX_EVENTS },
  long: { ofOne: 8, ofMany: 4, events: MAX_EVENTS },
};
/** Up to this many words, all of them must be covered; of more words, `NEEDED_SHARE`. */
const MAX_WORDS_ALL_NEEDED = 4;
const NEEDED_SHARE = 0.8;
/**
 * What the event's own name and headline do not already say must occur in the passage itself: at
 * least this share of the words.
 */
const OWN_SHARE = 0.5;
/** Passages that share this much of their words say the same twice, 0–1 (Jaccard). */
const MAX_OVERLAP = 0.6;
/**
 * Beside a passage that matches as well, one from the event's summary is preferred, or a salient
 * one.
 */
const SUMMARY_BONUS = 0.5;
const SALIENCE_BONUS = 0.4;

/**
 * Answers a query from the events its hits belong to, best first: of each the passages that hold
 * most of the query's words, from its summary and from the hits themselves. A passage is stated
 * only when it can be quoted by itself and holds the query's words (all of up to four, four of
 * five), negation included; where none does, one that holds half of them in an event whose name or
 * headline holds the others. `Berapa`, `kapan`, `siapa` and `di mana` ask for a number, a time, a
 * person, a place: what has none is no answer. A word that the corpus does not know cannot be
 * answered to. No text is generated, so nothing can be stated that no article states.
 *
 * @example
 * ```ts
 * const options = { length: "sentence", lang: "id" } as const;
 * const { statements, reason } = await answer(site, "kapan putin mengundang xi", options);
 * ```
 */
export async function answer(
  unopened: Site,
  query: string,
  { length = "short", lang }: AnswerOptions = {},
): Promise<QueryAnswer> {
  const question = readQuestion(query);
  const site = await unopened.withIndex();
  const { clauses, excluded } = await planQuery(parseQuery(question.words), site);
  const { docValues } = site.index;
  const isTelling = tokenize(question.words).some(
    ({ text }) => !site.languages.some((language) => isStopWord(fold(text), language)),
  );
  const known = isTelling && clauses.every((clause) => clause.alternatives.length > 0);
  const isIn = lang === undefined ? undefined : await languageTest(site, lang);
  const best = known
    ? bestEvents(
        rank(await findMatches(site.index, clauses, excluded, NEEDED_SHARE), docValues, "relevance", isIn),
        docValues,
      )
    : [];
  const [events, articles] = await Promise.all([
    site.documents.eventsAt(best.map(({ event }) => event)),
    site.documents.articlesAt(best.flatMap(({ documents }) => documents)),
  ]);
  const read = best.flatMap(({ event: place, documents }) => {
    const event = events.get(place);
    return event ? [{ event, articles: documents.flatMap((one) => articles.get(one)?.article ?? []) }] : [];
  });
  const terms = new TermReader();
  const speakTo = (mayLeaveToContext: boolean) =>
    read
      .map(({ event, articles: own }) => ({
        event,
        articles: own,
        passages: distinct(
          passagesFor({ clauses, query, asked: question.asked, lang, mayLeaveToContext, terms }, event, own),
        ),
      }))
      .filter(({ passages }) => passages.length > 0);
  const inPassages = speakTo(false);
  const { events: maxEvents, ofOne, ofMany } = STATEMENTS[length];
  const answering = (inPassages.length > 0 ? inPassages : speakTo(true)).slice(0, maxEvents);
  const perEvent = answering.length === 1 ? ofOne : ofMany;
  return {
    statements: answering.flatMap(({ event, passages }) =>
      passages
        .slice(0, perEvent)
        .map((statement) => linked(length === "sentence" ? cutStatement(statement) : statement, event)),
    ),
    events: answering.map(({ event: { id, name, date, inLanguage, publisherCount, originCount } }) => ({
      id,
      name,
      date,
      inLanguage,
      publisherCount,
      originCount,
    })),
    reason: answering.length === 0 ? "No article supports an answer to this query." : null,
  };
}

/** Whether a document is in a language that is asked for. */
async function languageTest({ index }: SearchableSite, lang: string): Promise<(document: number) => boolean> {
  const codes = Array.from({ length: index.docValues.facets.language.valueCount }, (_, code) => code);
  const values = await index.valuesOf("language", codes);
  const wanted = codes.filter((code) => inLanguage(values[code]?.value ?? "", lang));
  return hasCode(index.docValues, "language", wanted);
}

/** The events of the best hits, each with the best of its own. */
function bestEvents(ranking: Ranking, docValues: DocValues): { event: number; documents: number[] }[] {
  const best = new Map<number, number[]>();
  for (const place of ranking.inOrder()) {
    const { document } = ranking.hitAt(place);
    const event = docValues.codeOf("event", document);
    const documents = best.get(event);
    if (documents && documents.length < MAX_ARTICLES) documents.push(document);
    else if (!documents && best.size < MAX_EVENTS) best.set(event, [document]);
    if (best.size === MAX_EVENTS && [...best.values()].every((own) => own.length === MAX_ARTICLES)) break;
  }
  return [...best].map(([event, documents]) => ({ event, documents }));
}

/** A statement with the event it is of, and links to its passages on their own pages. */
export const linked = (statement: Statement, { id, articles }: PublishedEvent): AnswerStatement => ({
  ...withLinks(statement, articles),
  eventId: id,
});

interface Request {
  clauses: readonly PlannedClause[];
  query: string;
  asked: Asked | null;
  lang: string | undefined;
  /** Whether the event's name and the headline may hold some of the words. */
  mayLeaveToContext: boolean;
  terms: TermReader;
}

/**
 * Reads the terms of texts, each text once: passages share sentences, and a query may look at them
 * twice.
 */
class TermReader {
  readonly #known = new Map<string, ReadonlySet<string>>();

  of(text: string, language: string): ReadonlySet<string> {
    const known = this.#known.get(text);
    if (known) return known;
    const own = analysisLanguage(language);
    const terms = new Set(analyze(text, own).flatMap(({ term, surface }) => [indexTerm(term, own), surface]));
    this.#known.set(text, terms);
    return terms;
  }

  /** Those of a statement, sentence by sentence. */
  ofStatement({ text, sentenceEnds }: Statement, language: string): ReadonlySet<string> {
    const [only, ...more] = sentenceEnds.map((end, at) =>
      this.of(text.slice(sentenceEnds[at - 1] ?? 0, end).trim(), language),
    );
    return only && more.length === 0 ? only : new Set([...(only ?? []), ...more.flatMap((terms) => [...terms])]);
  }
}

interface ScoredStatement {
  statement: Statement;
  score: number;
  terms: ReadonlySet<string>;
}

/** The passages of an event that speak to a query, those that hold most of its words first. */
function passagesFor(
  { clauses, query, asked, lang, mayLeaveToContext, terms }: Request,
  event: PublishedEvent,
  articles: readonly PublishedArticle[],
): ScoredStatement[] {
  const count = clauses.length;
  const needed = count <= MAX_WORDS_ALL_NEEDED ? count : Math.ceil(count * NEEDED_SHARE);
  // A question with a negation is answered by a passage with one only.
  const negated = isNegated(query);
  // A year or number that is asked for is not one word among others.
  const numbers = clauses.filter(({ text }) => /^\d/.test(text));
  const year = new Set([event.date.value?.slice(0, 4) ?? ""]);
  const languages = new Map(event.articles.map(({ id, inLanguage: own }) => [id, own]));
  const scored = new Map<string, ScoredStatement>();
  const add = (statement: Statement, context: string, bonus: number, article: PublishedArticle | undefined) => {
    const [source] = statement.citations;
    const language = languages.get(source?.articleId ?? "") ?? "id";
    if (scored.has(statement.text) || (negated && !isNegated(statement.text))) return;
    if (lang !== undefined && !inLanguage(language, lang)) return;
    if (asked !== null && !answersTo(asked, statement.text, source, article)) return;
    const own = terms.ofStatement(statement, language);
    const matched = matchedClauses(clauses, own);
    if (matched < Math.ceil(count * OWN_SHARE) || (!mayLeaveToContext && matched < needed)) return;
    const all = new Set([...own, ...terms.of(context, language)]);
    if (mayLeaveToContext && matchedClauses(clauses, all) < needed) return;
    if (numbers.some((clause) => !isMatched(clause, all) && !isMatched(clause, year))) return;
    scored.set(statement.text, { statement, score: matched + bonus, terms: own });
  };
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  for (const statement of [...event.summary.statements, ...event.summary.more, ...event.summary.background])
    add(statement, event.name, SUMMARY_BONUS, articleOf.get(statement.citations[0]?.articleId ?? ""));
  for (const article of articles) {
    for (const [at, sentence] of article.sentences.entries()) {
      const start = passageStart(article.articleBody, article.sentences, at);
      if (start === null) continue;
      // A passage whose last sentence says nothing of it is no better than a shorter one.
      const last = article.articleBody.slice(sentence.start, sentence.end);
      if (matchedClauses(clauses, terms.of(last, article.inLanguage)) === 0) continue;
      const passage = toStatement(article, start, at);
      add(passage, `${event.name} ${article.headline}`, (SALIENCE_BONUS * sentence.salience) / 100, article);
    }
  }
  return [...scored.values()].sort((a, b) => b.score - a.score);
}

/** The statements without those that say what an earlier one says, or are a part of it. */
function distinct(scored: readonly ScoredStatement[]): Statement[] {
  const kept: ScoredStatement[] = [];
  for (const one of scored) {
    const repeats = (other: ScoredStatement) =>
      jaccard(one.terms, other.terms) >= MAX_OVERLAP ||
      one.statement.text.includes(other.statement.text) ||
      other.statement.text.includes(one.statement.text);
    if (!kept.some(repeats)) kept.push(one);
  }
  return kept.map(({ statement }) => statement);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((term) => b.has(term)).length;
  return both / (a.size + b.size - both || 1);
}

function toStatement(article: PublishedArticle, from: number, to: number): Statement {
  const { id, articleBody, sentences, publisher } = article;
  const passage = sentences.slice(from, to + 1);
  const start = passage[0]?.start ?? 0;
  const end = passage.at(-1)?.end ?? start;
  const text = articleBody.slice(start, end);
  return {
    text,
    sentenceEnds: passage.map((sentence) => sentence.end - start),
    citations: [
      { articleId: id, sentenceId: passage[0]?.id ?? "", start, end, fragment: textFragment(article, start, end) },
    ],
    publisherCount: publisher === null ? 0 : 1,
    originCount: 1,
  };
}

/** How many parts of the query a text of these terms holds, in any of their forms. */
const matchedClauses = (clauses: readonly PlannedClause[], terms: ReadonlySet<string>): number =>
  clauses.filter((clause) => isMatched(clause, terms)).length;

const isMatched = ({ alternatives }: PlannedClause, terms: ReadonlySet<string>): boolean =>
  alternatives.some(({ words }) => words.every((word) => word.some(({ term }) => terms.has(term))));
