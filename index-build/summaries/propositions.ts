import { analysisLanguage, analyze, fold, isNegated } from "../../src/analysis/index.ts";
import { alternativesOfAll, anyOf, wordsOfAll } from "../languages/index.ts";
import { cosineOf, type TermStatistics } from "../text-model/index.ts";
import type { EventSentence } from "./event-text.ts";
import { predicateOf } from "./quantities/predicates.ts";
import { quantitiesIn } from "./quantities/quantities.ts";

/** What must agree before one sentence counts as saying the same as another. */
export interface Proposition {
  sentence: EventSentence;
  /**
   * Weight of each significant word that is no name and no number, by its term: what is said of
   * whom.
   */
  content: ReadonlyMap<string, number>;
  terms: ReadonlySet<string>;
  /** Folded words of the names in it. */
  names: ReadonlySet<string>;
  folded: string;
  numbers: ReadonlySet<string>;
  /** What befell what its numbers count, by value, where it says. */
  counted: ReadonlyMap<number, string>;
  negated: boolean;
  /** Whether it speaks of what is to come, is wished or may be. */
  ahead: boolean;
}

// Tuned on 300 pairs of sentences marked by reading: `npm run eval -- support`.
/** Least cosine of two sentences that say the same, 0–1. */
const MIN_COSINE = 0.5;
/**
 * Least share of the weight of a proposition's significant words that the other sentence must hold,
 * 0–1.
 */
const MIN_CONTENT_SHARE = 0.6;
/**
 * Largest share of a proposition's names that the other sentence may leave out, 0–1: it may say
 * `ia`.
 */
const MAX_MISSING_NAMES = 0.25;
/** Words of a lower idf say nothing by themselves. */
const MIN_IDF = 1.5;
/** A sentence of fewer words is a fragment: it entails nothing. */
const MIN_WORDS = 7;
/** A sentence much shorter than the proposition says less. */
const MIN_LENGTH_RATIO = 0.5;

/** Verbs that deny what follows them. */
const DENIAL = new RegExp(`\\b${anyOf(wordsOfAll(({ speech }) => speech.denials))}\\b`, "i");
const FUTURE = wordsOfAll(({ dates }) => dates.future);
const AHEAD = new RegExp(
  `\\b(?:${anyOf(FUTURE)}|${alternativesOfAll(({ propositions }) => propositions.ahead)})\\b`,
  "i",
);
const INNER_NAME = /(?<=\S\s)\p{Lu}[\p{L}-]*/gu;

// `Di tengah perang yang memanas, Presiden …`: when and where, before what is claimed.
const INTRODUCTION = new RegExp(
  `^${alternativesOfAll(({ propositions }) => propositions.circumstances)}\\s[^,"“]{3,90},\\s`,
  "iu",
);

export function propositionOf(sentence: EventSentence, statistics: TermStatistics): Proposition {
  const { text, article } = sentence;
  const language = analysisLanguage(article.inLanguage);
  const main = text.replace(INTRODUCTION, "");
  const nameText = (` ${main}`.match(INNER_NAME) ?? []).join(" ");
  const nameTerms = new Set(analyze(nameText, language).map(({ term }) => term));
  const terms = new Set(analyze(text, language).map(({ term }) => term));
  const content = new Map<string, number>();
  for (const { term } of analyze(main, language)) {
    const idf = statistics.idf(term);
    if (idf >= MIN_IDF && !nameTerms.has(term) && !/^\d/.test(term)) content.set(term, idf);
  }
  return {
    sentence,
    content,
    terms,
    names: new Set(
      fold(nameText)
        .split(/[\s-]+/)
        .filter((word) => word.length > 2),
    ),
    folded: fold(text),
    counted: countedIn(sentence),
    numbers: new Set(text.match(/\d+(?:[.,:/]\d+)*/g) ?? []),
    negated: isNegated(text) || DENIAL.test(text),
    ahead: AHEAD.test(text),
  };
}

function countedIn(sentence: EventSentence): Map<number, string> {
  const counted = new Map<number, string>();
  for (const { value, start, end } of quantitiesIn(sentence)) {
    const predicate = predicateOf(sentence.text.slice(0, start), sentence.text.slice(end));
    if (predicate !== null) counted.set(value, predicate);
  }
  return counted;
}

/**
 * Whether `other` says what `proposition` says: equal in negation and in what has happened or is to
 * come, with every number, nearly every name and most of the weight of the words that are neither.
 */
export function entails(proposition: Proposition, other: Proposition): boolean {
  if (proposition.negated !== other.negated || proposition.ahead !== other.ahead) return false;
  const [words, otherWords] = [proposition.sentence.words, other.sentence.words];
  if (otherWords < MIN_WORDS || otherWords < MIN_LENGTH_RATIO * words) return false;
  for (const number of proposition.numbers) if (!other.numbers.has(number)) return false;
  // `5 tewas` and `5 hilang` have their number in common, and nothing else.
  for (const [value, predicate] of proposition.counted) {
    if (other.counted.has(value) && other.counted.get(value) !== predicate) return false;
  }
  if (cosineOf(proposition.sentence.vector, other.sentence.vector) < MIN_COSINE) return false;
  if (contentShare(proposition, other) < MIN_CONTENT_SHARE) return false;
  const missing = [...proposition.names].filter((name) => !other.folded.includes(name)).length;
  return missing <= MAX_MISSING_NAMES * proposition.names.size;
}

/**
 * Share of the weight of a proposition's significant words that another sentence holds, 0–1; 0
 * where the proposition has none.
 */
export function contentShare(proposition: Proposition, other: Proposition): number {
  let [held, all] = [0, 0];
  for (const [term, weight] of proposition.content) {
    all += weight;
    if (other.terms.has(term)) held += weight;
  }
  return all === 0 ? 0 : held / all;
}

/** The propositions of the sentences of one event, each computed once, and only on demand. */
export class Propositions {
  readonly #statistics: TermStatistics;
  readonly #known = new Map<EventSentence, Proposition>();

  constructor(statistics: TermStatistics) {
    this.#statistics = statistics;
  }

  of(sentence: EventSentence): Proposition {
    const proposition = this.#known.get(sentence) ?? propositionOf(sentence, this.#statistics);
    this.#known.set(sentence, proposition);
    return proposition;
  }

  /**
   * See {@link entails}. Most sentences have little in common: their propositions are never worked
   * out.
   */
  entails(one: EventSentence, other: EventSentence): boolean {
    return cosineOf(one.vector, other.vector) >= MIN_COSINE && entails(this.of(one), this.of(other));
  }
}
