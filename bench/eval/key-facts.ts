import { commonEventDate, statisticsOf } from "../../index-build/events/index.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { type EventText, readEvent } from "../../index-build/summaries/event-text.ts";
import { Propositions } from "../../index-build/summaries/propositions.ts";
import {
  COVERAGE_OPTIONS,
  type CoverageOptions,
  coverageScorer,
} from "../../index-build/summaries/statements/coverage.ts";
import { BUDGET_OF_MANY, summarize } from "../../index-build/summaries/statements/index.ts";
import { passagesOf } from "../../index-build/summaries/statements/passages.ts";
import { choose } from "../../index-build/summaries/statements/selection.ts";
import type { TermStatistics } from "../../index-build/text-model/index.ts";
import type { Figure } from "../data.ts";
import { itemAt } from "../item-at.ts";
import { judgements } from "../judgements.ts";
import { type EventSet, ecbPlus, oneDay, yogyakarta } from "./event-sets.ts";
import { lexRank, takeDistinct } from "./extractive-baselines.ts";
import { mean } from "./mean.ts";

/** What readers want a summary of an event to tell; see `judgements/README.md`. */
export interface EventJudgement {
  set: string;
  event: string;
  facts: { fact: string; weight: number; patterns: string[] }[];
  disagreements: {
    what: string;
    kind: "value" | "word";
    unit: string;
    claims: { value: string; articles: string[] }[];
  }[];
}

/** An event with the judgement of it. */
export interface JudgedEvent {
  judgement: EventJudgement;
  articles: DatedArticle[];
  text: EventText;
  statistics: TermStatistics;
}

const SETS: Record<string, (data: string) => Promise<EventSet>> = { day: oneDay, yogyakarta, ecb: ecbPlus };

async function judgedEvents(data: string): Promise<JudgedEvent[]> {
  const all = await judgements<EventJudgement>("key-facts.jsonl");
  const events: JudgedEvent[] = [];
  for (const [name, read] of Object.entries(SETS)) {
    const set = await read(data);
    const statistics = statisticsOf(set.articles);
    for (const judgement of all.filter((one) => one.set === name)) {
      const articles = set.articles
        .filter((article) => set.recordIds(article).some((id) => set.gold.get(id) === judgement.event))
        .sort((a, b) => (publishedKey(a) < publishedKey(b) ? -1 : 1));
      events.push({ judgement, articles, text: readEvent(articles, statistics), statistics });
    }
  }
  return events;
}

const publishedKey = ({ datePublished, id }: DatedArticle): string => `${datePublished.value ?? "9999"} ${id}`;

const FOLDS = 10;
const MAX_WORDS = 100;
/** What the options are chosen from, on the events of the other folds. */
const GRID: CoverageOptions[] = [0, 0.5, 1].flatMap((leadWeight) =>
  [0, 1, 2].flatMap((headlineWeight) =>
    [0.3, 0.5].flatMap((brevity) =>
      [1, 3].map((numberWeight) => ({ leadWeight, headlineWeight, brevity, numberWeight, maxWords: 45 })),
    ),
  ),
);

/**
 * Share of the weight of the key facts that a summary of at most 100 words tells, on 30 events of
 * three articles or more.
 */
export async function keyFacts(data: string): Promise<Figure[]> {
  const events = await judgedEvents(data);
  const systems: Record<string, (event: JudgedEvent, index: number) => string[]> = {
    "Lead-3 of the earliest article": ({ text }) => textsOf(text, 0).slice(0, 3),
    "leads of three articles": ({ text }) =>
      text.sentencesOf.slice(0, 3).flatMap((_, index) => textsOf(text, index).slice(0, 1)),
    "first four of the longest article": ({ text }) => textsOf(text, longestOf(text)).slice(0, 4),
    LexRank: ({ text }) => lexRankOf(text),
    "greedy oracle of four sentences": (event) => oracleOf(event, 4),
    "coverage, options of the other events": crossValidated(events),
    "coverage, the build's options": (event) => coverage(event, COVERAGE_OPTIONS),
    "the build's summary": ({ text, articles, statistics }) =>
      summarize(
        text,
        new Map(),
        commonEventDate(articles),
        statistics,
        new Propositions(statistics),
      ).statements.flatMap(({ text: stated, sentenceEnds }) =>
        sentenceEnds.map((end, index) => stated.slice(sentenceEnds[index - 1] ?? 0, end)),
      ),
  };
  return Object.entries(systems).flatMap(([system, choice]) => {
    const choices = events.map((event, index) => choice(event, index));
    const shares = choices.map((sentences, index) => toldShare(itemAt(events, index).judgement, sentences));
    const figure = (name: string, value: number): Figure => ({
      task: "key-facts",
      figure: name,
      value,
      of: events.length,
    });
    return [
      figure(`weighted facts told by ${system}`, mean(shares)),
      figure(`words of ${system}`, mean(choices.map((sentences) => wordCount(sentences)))),
    ];
  });
}

/**
 * The share of the facts' weight that some sentences tell: a fact is told where all its patterns
 * match in one of them.
 */
export function toldShare({ facts }: EventJudgement, sentences: readonly string[]): number {
  const isTold = ({ patterns }: EventJudgement["facts"][number]) =>
    sentences.some((sentence) => patterns.every((pattern) => new RegExp(pattern, "iu").test(sentence)));
  const weight = (some: EventJudgement["facts"]) => some.reduce((sum, fact) => sum + fact.weight, 0);
  return weight(facts.filter(isTold)) / weight(facts);
}

const textsOf = ({ sentencesOf }: EventText, index: number): string[] =>
  (sentencesOf[index] ?? []).map(({ text }) => text);

const longestOf = ({ articles }: EventText): number => {
  const lengths = articles.map(({ articleBody }) => articleBody.length);
  return lengths.indexOf(Math.max(...lengths));
};

export const wordCount = (sentences: readonly string[]): number =>
  sentences.join(" ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function lexRankOf({ sentencesOf }: EventText): string[] {
  const all = sentencesOf.flat();
  const vectors = all.map(({ vector }) => vector);
  const texts = (places: readonly number[]) => places.map((at) => all[at]?.text ?? "");
  return texts(takeDistinct(lexRank(vectors), vectors, (places) => wordCount(texts(places)) > MAX_WORDS));
}

function oracleOf({ judgement, text }: JudgedEvent, count: number): string[] {
  const all = text.sentencesOf.flat().map((sentence) => sentence.text);
  const taken: string[] = [];
  while (taken.length < count) {
    const told = toldShare(judgement, taken);
    const gains = all
      .filter((sentence) => wordCount([...taken, sentence]) <= 1.1 * MAX_WORDS)
      .map((sentence) => ({ sentence, gain: toldShare(judgement, [...taken, sentence]) - told }));
    const best = gains.reduce((a, b) => (b.gain > a.gain ? b : a), { sentence: "", gain: 0 });
    if (best.gain === 0) break;
    taken.push(best.sentence);
  }
  return taken;
}

function coverage({ text, statistics }: JudgedEvent, options: CoverageOptions): string[] {
  const passages = text.sentencesOf.flatMap((sentences) => passagesOf(sentences));
  return choose(passages, coverageScorer(text, statistics, options), BUDGET_OF_MANY).map((sentence) => sentence.text);
}

/** Each event with the options that tell most of the other folds' events. */
function crossValidated(events: readonly JudgedEvent[]): (event: JudgedEvent, index: number) => string[] {
  const told = GRID.map((options) => events.map((event) => toldShare(event.judgement, coverage(event, options))));
  return (event, index) => {
    const totals = told.map((shares) =>
      shares.reduce((sum, share, other) => (other % FOLDS === index % FOLDS ? sum : sum + share), 0),
    );
    return coverage(event, itemAt(GRID, totals.indexOf(Math.max(...totals))));
  };
}
