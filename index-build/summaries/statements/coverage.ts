import { analysisLanguage, analyze } from "../../../src/analysis/index.ts";
import { cosineOf, type TermStatistics, termHash } from "../../text-model/index.ts";
import { type EventSentence, type EventText, wordsOf } from "../event-text.ts";
import type { Scorer } from "./selection.ts";

/**
 * What the weight of a term grows by as it occurs in the leads, and in the headlines, of more of
 * the articles.
 */
export interface CoverageOptions {
  leadWeight: number;
  headlineWeight: number;
  /**
   * The value of a passage is divided by its words to this power, 0–1: short sentences are
   * preferred by so much.
   */
  brevity: number;
  /** What a number counts beside a word: it is what readers of a summary look for. */
  numberWeight: number;
  /** A passage of more words is too long to be a statement among others. */
  maxWords: number;
}

/** Tuned by `npm run eval -- key-facts`. */
export const COVERAGE_OPTIONS: CoverageOptions = {
  leadWeight: 0.5,
  headlineWeight: 1,
  brevity: 0.5,
  numberWeight: 5,
  maxWords: 35,
};

/** The first statement tells as much as it can: it may be longer. */
export const LEAD_OPTIONS: CoverageOptions = { ...COVERAGE_OPTIONS, brevity: 0.2, maxWords: 45 };

/** Sentences of an article that make its lead. */
const LEAD_SENTENCES = 4;
/** What a term counts that one article only has, beside one that all have. */
const LONE_SHARE = 0.02;
/**
 * Least value of a passage beside that of the first: what adds less is not worth a reader's time.
 */
const LEAST_SHARE = 0.12;
/** A sentence this like a chosen one says the same again, cosine 0–1. */
const MAX_LIKENESS = 0.6;

/**
 * Scores the sentences of several articles on one event: by the terms that are not stated yet, each
 * weighing as much as articles have it, in headlines and leads above all, and as it is significant
 * (after Gillick & Favre 2009, with terms for concepts). What several newsrooms report is what the
 * event is about; stating it once covers it.
 */
export function coverageScorer(
  text: EventText,
  statistics: TermStatistics,
  options: CoverageOptions = COVERAGE_OPTIONS,
): Scorer {
  const { brevity, maxWords } = options;
  const weights = termWeights(text, statistics, options);
  const covered = new Set<number>();
  const chosen: EventSentence[] = [];
  const worthOf = (fresh: readonly EventSentence[]): number => {
    const own = new Set<number>();
    let value = 0;
    for (const { vector } of fresh) {
      if (chosen.some((other) => cosineOf(other.vector, vector) > MAX_LIKENESS)) return Number.NEGATIVE_INFINITY;
      for (const term of vector.terms) {
        if (covered.has(term) || own.has(term)) continue;
        own.add(term);
        value += weights.get(term) ?? 0;
      }
    }
    return value / Math.max(1, wordsOf(fresh)) ** brevity;
  };
  const scorer: Scorer = {
    least: 0,
    fills: true,
    mustState: true,
    valueOf: (fresh) => (wordsOf(fresh) > maxWords ? Number.NEGATIVE_INFINITY : worthOf(fresh)),
    add(sentence) {
      if (chosen.length === 0) scorer.least = LEAST_SHARE * worthOf([sentence]);
      chosen.push(sentence);
      for (const term of sentence.vector.terms) covered.add(term);
    },
  };
  return scorer;
}

function termWeights(
  { sentencesOf, headlines }: EventText,
  statistics: TermStatistics,
  { leadWeight, headlineWeight, numberWeight }: CoverageOptions,
): Map<number, number> {
  const count = sentencesOf.length;
  const all = new Map<number, number>();
  const leads = new Map<number, number>();
  const heads = new Map<number, number>();
  const add = (to: Map<number, number>, terms: Iterable<number>) => {
    for (const term of new Set(terms)) to.set(term, (to.get(term) ?? 0) + 1 / count);
  };
  for (const sentences of sentencesOf) {
    add(all, termsOf(sentences));
    add(leads, termsOf(sentences.slice(0, LEAD_SENTENCES)));
  }
  for (const { terms } of headlines) add(heads, terms);
  const numbers = numbersIn(sentencesOf.flat());
  return new Map(
    [...all].map(([term, share]) => {
      const support = share * count > 1.5 ? share : LONE_SHARE;
      const standing = 1 + leadWeight * (leads.get(term) ?? 0) + headlineWeight * (heads.get(term) ?? 0);
      const kind = numbers.has(term) ? numberWeight : 1;
      return [term, support * standing * kind * Math.max(0, statistics.idfOfHash(term))] as const;
    }),
  );
}

/** Hashes of the terms that are numbers. */
function numbersIn(sentences: readonly EventSentence[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { text, article } of sentences)
    for (const { term } of analyze(text, analysisLanguage(article.inLanguage)))
      if (/^\d/.test(term)) found.add(termHash(term));
  return found;
}

const termsOf = (sentences: readonly EventSentence[]): number[] => sentences.flatMap(({ vector }) => [...vector.terms]);
