import { type AnalysisLanguage, analysisLanguage, analyze } from "../../../src/analysis/index.ts";
import { packOf } from "../../languages/index.ts";
import { cosineOf, type TermStatistics } from "../../text-model/index.ts";
import type { EventSentence, EventText } from "../event-text.ts";
import { contentShare, type Propositions } from "../propositions.ts";
import { countsPeople } from "../quantities/predicates.ts";
import { isArticle, measuresNothing } from "../quantities/quantities.ts";
import { daysIn, numbersIn, type ToldDay, type ToldNumber, type ToldValue } from "./told-values.ts";

/** Different values that articles of an event report for one thing. */
export interface Difference {
  /** What they are about, in the articles' words: `orang tewas`, `RT tergenang`. */
  what: string;
  /** Each value with all that report it, the first of them first. */
  told: { own: ToldValue; all: ToldValue[] }[];
  kind: "number" | "date";
}

// Tuned on 30 events read for this: `npm run eval -- disagreements`.
/**
 * Least likeness of the words around two numbers of one unit, cosine 0–1, and of their sentences.
 */
const MIN_AROUND = 0.6;
const MIN_SENTENCE = 0.4;
/** The same for times of day and ordinals, of which each article gives one: they need less. */
const MIN_AROUND_ALONE = 0.2;
const MIN_SENTENCE_ALONE = 0.3;
/** Words around a number that both sentences must have at least. */
const MIN_SHARED_WORDS = 2;
/**
 * The greater of two numbers of one thing is at most this many times the other: else they are of
 * two things.
 */
const MAX_RATIO = 8;
/**
 * Numbers nearer to each other than this share are one number, rounded; small ones are not rounded.
 */
const ROUNDING_SHARE = 0.03;
const ROUNDED_FROM = 100;
/**
 * Least likeness of two sentences that date the same thing, and share of what one says that the
 * other says.
 */
const MIN_DATED_SENTENCE = 0.55;
const MIN_DATED_CONTENT = 0.6;
const MIN_DATED_WORDS = 4;

/**
 * What the articles of an event disagree on: numbers of one unit about the same, and days of the
 * same. A number that one of the articles also gives as the other does is no disagreement: that
 * article reports two things, or corrects itself.
 */
export function differencesIn(
  { sentencesOf }: EventText,
  statistics: TermStatistics,
  propositions: Propositions,
): Difference[] {
  if (sentencesOf.length < 2) return [];
  const sentences = sentencesOf.flat();
  const numbers = sentences.flatMap((sentence) => numbersIn(sentence, statistics));
  const days = sentences.flatMap(daysIn);
  return [
    ...joined(numbers, (a, b) => numbersDiffer(a, b, numbers, propositions), labelOfNumbers).map((one) => ({
      ...one,
      kind: "number" as const,
    })),
    ...joined(days, (a, b) => daysDiffer(a, b, propositions), labelOfDays).map((one) => ({
      ...one,
      kind: "date" as const,
    })),
  ];
}

function numbersDiffer(a: ToldNumber, b: ToldNumber, all: readonly ToldNumber[], propositions: Propositions): boolean {
  if (a.unit !== b.unit || a.quantity.rough || b.quantity.rough || isRounding(a.quantity.value, b.quantity.value))
    return false;
  if (Math.max(a.quantity.value, b.quantity.value) > MAX_RATIO * Math.min(a.quantity.value, b.quantity.value))
    return false;
  if (areAlone(a, b, all)) return true;
  const isSame = sameCount(a, b)
    ? (other: ToldNumber) => other.unit === a.unit && other.predicate === a.predicate
    : areAlike(a, b) && saysTheSame(a.sentence, b.sentence, propositions)
      ? (other: ToldNumber) => other.unit === a.unit
      : null;
  if (isSame === null) return false;
  const tells = (article: EventSentence["article"], value: string) =>
    all.some((other) => other.sentence.article === article && other.value === value && isSame(other));
  return !tells(a.sentence.article, b.value) && !tells(b.sentence.article, a.value);
}

/**
 * Whether each of the two articles gives but one time of day, or one ordinal of this kind, in
 * sentences that have something in common.
 */
function areAlone(a: ToldNumber, b: ToldNumber, all: readonly ToldNumber[]): boolean {
  if (!measuresNothing(a.quantity) || namesClash(a.names, b.names)) return false;
  const isOnly = (one: ToldNumber) =>
    all.every(
      (other) =>
        other.sentence.article !== one.sentence.article || other.unit !== one.unit || other.value === one.value,
    );
  return (
    isOnly(a) && isOnly(b) && alike(a, b) >= MIN_SENTENCE_ALONE && cosineOfMaps(a.around, b.around) >= MIN_AROUND_ALONE
  );
}

const alike = (a: ToldValue, b: ToldValue): number => cosineOf(a.sentence.vector, b.sentence.vector);

/** `12,1` and `12`, `44.550` and `44.500`. */
const isRounding = (a: number, b: number): boolean =>
  (Number.isInteger(a) !== Number.isInteger(b) && Math.round(a) === Math.round(b)) ||
  (Math.max(a, b) > ROUNDED_FROM && Math.abs(a - b) < ROUNDING_SHARE * Math.max(a, b));

/** Whether two numbers count people whom the same befell. */
const sameCount = (a: ToldNumber, b: ToldNumber): boolean =>
  countsPeople(a.unit) &&
  a.predicate !== null &&
  a.predicate === b.predicate &&
  !isArticle(a.text) &&
  !isArticle(b.text) &&
  !namesClash(a.places, b.places);

const areAlike = (a: ToldNumber, b: ToldNumber): boolean =>
  !isArticle(a.text) &&
  !isArticle(b.text) &&
  a.predicate === b.predicate &&
  alike(a, b) >= MIN_SENTENCE &&
  [...a.around.keys()].filter((term) => b.around.has(term)).length >= MIN_SHARED_WORDS &&
  cosineOfMaps(a.around, b.around) >= MIN_AROUND &&
  !namesClash(a.names, b.names);

/**
 * Whether each has names that the other has not, and they share few: `12 RT di Jakarta Barat`,
 * `9 RT di Jakarta Timur`.
 */
function namesClash(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared < a.size && shared < b.size && shared <= Math.min(a.size, b.size) / 2;
}

function cosineOfMaps(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const length = (map: ReadonlyMap<string, number>) =>
    Math.sqrt([...map.values()].reduce((sum, value) => sum + value * value, 0));
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  return dot / (length(a) * length(b) || 1);
}

function daysDiffer(a: ToldDay, b: ToldDay, propositions: Propositions): boolean {
  if (a.value === b.value) return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday;
  const [wrong, other] = isImpossible(a) ? [a, b] : isImpossible(b) ? [b, a] : [null, null];
  // A weekday that its date did not have: a slip of the pen where another article has that weekday
  // with nearly that date.
  if (wrong && other && !isImpossible(other) && wrong.weekday === other.weekday && wrong.parts[2] === other.parts[2])
    return wrong.parts.filter((part, index) => part === other.parts[index]).length === 2;
  return alike(a, b) >= MIN_DATED_SENTENCE && saysTheSame(a.sentence, b.sentence, propositions);
}

const isImpossible = ({ parts: [year, month, day], weekday }: ToldDay): boolean =>
  weekday !== null && new Date(Date.UTC(year, month - 1, day)).getUTCDay() !== weekday;

/** Whether each of two sentences says most of what the other says, dates aside. */
function saysTheSame(a: EventSentence, b: EventSentence, propositions: Propositions): boolean {
  const [one, other] = [propositions.of(a), propositions.of(b)];
  // `Senin (27/2/2023).` says nothing.
  if (Math.min(one.content.size, other.content.size) < MIN_DATED_WORDS) return false;
  return Math.min(contentShare(one, other), contentShare(other, one)) >= MIN_DATED_CONTENT;
}

/** Groups values that differ pairwise into differences, each value once. */
function joined<T extends ToldValue>(
  values: readonly T[],
  differ: (a: T, b: T) => boolean,
  labelOf: (values: readonly T[]) => string,
): Omit<Difference, "kind">[] {
  const groups: T[][] = [];
  for (const [index, a] of values.entries()) {
    for (const b of values.slice(index + 1)) {
      if (a.sentence.article === b.sentence.article || !mayDiffer(a, b) || !differ(a, b)) continue;
      const own = groups.filter((group) => group.includes(a) || group.includes(b));
      for (const group of own) groups.splice(groups.indexOf(group), 1);
      groups.push([...new Set([...own.flat(), a, b])]);
    }
  }
  const byLabel = new Map<string, T[]>();
  for (const group of groups) {
    const label = labelOf(group);
    byLabel.set(label, [...(byLabel.get(label) ?? []), ...group]);
  }
  return [...byLabel].map(([what, group]) => {
    const byValue = new Map<string, T[]>();
    // In the order of the values, which is that of the articles.
    for (const one of values)
      if (group.includes(one)) byValue.set(keyOf(one), [...(byValue.get(keyOf(one)) ?? []), one]);
    return {
      what,
      told: [...byValue.values()].flatMap(([own, ...rest]) => (own ? [{ own, all: [own, ...rest] }] : [])),
    };
  });
}

const keyOf = (told: ToldValue): string => `${told.value} ${"weekday" in told ? (told as ToldDay).weekday : ""}`;

const mayDiffer = (a: ToldValue, b: ToldValue): boolean => keyOf(a) !== keyOf(b);

/** EventSummary words that the surroundings share, at most. */
const MAX_LABEL_WORDS = 3;

/** The unit, and the words that occur around all of the numbers, in the order of the first. */
function labelOfNumbers(numbers: readonly ToldNumber[]): string {
  const [first] = numbers;
  if (!first) return "";
  if (numbers.every(({ predicate, unit }) => predicate !== null && predicate === first.predicate && countsPeople(unit)))
    return `${first.unit} ${first.predicate}`;
  const shared = [...first.around.keys()].filter((term) => numbers.every(({ around }) => around.has(term)));
  const { text } = first.sentence;
  const language = analysisLanguage(first.sentence.article.inLanguage);
  const words = (text.match(/\p{L}[\p{L}-]*/gu) ?? []).filter(
    (word) => /^\p{Ll}/u.test(word) && shared.includes(termOf(word, language)),
  );
  const unit = first.quantity.unit.replace(/^\S+- /, "").replace(/-$/, "");
  return [unit, ...new Set(words.filter((word) => word.toLowerCase() !== unit))]
    .slice(0, MAX_LABEL_WORDS + 1)
    .join(" ");
}

const termOf = (word: string, language: AnalysisLanguage): string => analyze(word, language)[0]?.term ?? "";

const labelOfDays = (days: readonly ToldDay[]): string => {
  const [first] = days;
  return first === undefined ? "" : packOf(first.sentence.article.inLanguage).dates.date;
};
