import { dateStartMs } from "../../../src/schema/index.ts";
import { alternativesOfAll, wordsOfAll } from "../../languages/index.ts";
import { UNIT_OF } from "../../languages/units.ts";
import { cosineOf } from "../../text-model/index.ts";
import type { EventSentence } from "../event-text.ts";
import { countsPeople } from "../quantities/predicates.ts";
import { isArticle } from "../quantities/quantities.ts";
import type { SameMatter } from "./same-matter.ts";
import type { ToldNumber } from "./told-values.ts";

// Tuned on 60 events read for this: `npm run eval -- disagreements`.
/**
 * Least likeness of the words around two numbers of one unit, cosine 0–1, and of their sentences.
 */
const [MIN_AROUND, MIN_SENTENCE] = [0.6, 0.4];
/** The same for times of day and ordinals, of which each article gives one: they need less. */
const [MIN_AROUND_ALONE, MIN_SENTENCE_ALONE] = [0.2, 0.35];
/** Words around a number that both sentences must have at least. */
const MIN_SHARED_WORDS = 2;
/** Names in two sentences that make a time or an ordinal one of the same thing. */
const MIN_SHARED_NAMES = 2;
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
/** Years, tenths of a magnitude and minutes by which reports of one thing differ, at most. */
const MAX_AGE_GAP = 5;
const MAX_MAGNITUDE_GAP = 0.6;
const ROUGHLY_AN_HOUR = 60;
/**
 * Whether two numbers of one unit are of one thing and cannot both be right. A number that one of
 * the articles also gives as the other does is no disagreement: that article reports two things, or
 * corrects itself. Neither is a toll that grows from one report to the next.
 */
export function numbersDiffer(a: ToldNumber, b: ToldNumber, all: readonly ToldNumber[], same: SameMatter): boolean {
  if (a.unit !== b.unit || a.quantity.rough || b.quantity.rough || isRounding(a.quantity.value, b.quantity.value))
    return false;
  if (Math.max(a.quantity.value, b.quantity.value) > MAX_RATIO * Math.min(a.quantity.value, b.quantity.value))
    return false;
  const isSame = isTooFar(a, b) ? null : likeness(a, b, all, same);
  if (isSame === null || a.isOneOfMany || b.isOneOfMany || !same.isLikelySame(a.sentence, b.sentence, 0)) return false;
  const tells = (article: EventSentence["article"], value: string) =>
    all.some((other) => other.sentence.article === article && other.value === value && isSame(other));
  return !tells(a.sentence.article, b.value) && !tells(b.sentence.article, a.value);
}

function isTooFar(a: ToldNumber, b: ToldNumber): boolean {
  const gap = Math.abs(a.quantity.value - b.quantity.value);
  if (a.quantity.kind === "age") return gap > MAX_AGE_GAP;
  if (MAGNITUDES.has(a.unit)) return gap > MAX_MAGNITUDE_GAP;
  return a.quantity.kind === "clock" && (isRough(a) || isRough(b)) && gap <= ROUGHLY_AN_HOUR;
}

const MAGNITUDES = wordsOfAll(({ quantities }) => quantities.measures.magnitude);
const ROUGH_BEFORE = new RegExp(`\\b${alternativesOfAll(({ quantities }) => quantities.rough)}\\s$`, "iu");
const isRough = ({ sentence, quantity }: ToldNumber): boolean =>
  ROUGH_BEFORE.test(sentence.text.slice(0, quantity.start));

/** Whether a number is of the thing that two others are of; null where they are of two. */
function likeness(
  a: ToldNumber,
  b: ToldNumber,
  all: readonly ToldNumber[],
  same: SameMatter,
): ((other: ToldNumber) => boolean) | null {
  const { kind } = a.quantity;
  const isOfUnit = ({ unit }: ToldNumber) => unit === a.unit;
  if (kind === "age") return a.holder !== null && a.holder === b.holder ? ({ holder }) => holder === a.holder : null;
  if (same.dateOtherwise(a.sentence, b.sentence)) return null;
  if (kind === "clock" || kind === "ordinal") {
    if (UNIT_OF.get(a.unit.split(" ").at(-1) ?? "") === "minute") return null;
    const names = same.namesOfBoth(a.sentence, b.sentence).length;
    if ((kind === "clock" || names > 0) && areAlone(a, b, all)) return isOfUnit;
    return names >= MIN_SHARED_NAMES && alike(a, b) >= MIN_SENTENCE
      ? (other) => isOfUnit(other) && same.namesOfBoth(a.sentence, other.sentence).length >= names
      : null;
  }
  if (isArticle(a.text) || isArticle(b.text)) return null;
  if (sameCount(a, b)) return grows(a, b) ? null : (other) => isOfUnit(other) && other.predicate === a.predicate;
  if ([...a.companions].some((one) => b.companions.has(one))) return isOfUnit;
  return areAlike(a, b) && same.saysTheSame(a.sentence, b.sentence) ? isOfUnit : null;
}

/**
 * Whether each of the two articles gives but one time of day, or one ordinal of this kind, in
 * sentences that have something in common.
 */
function areAlone(a: ToldNumber, b: ToldNumber, all: readonly ToldNumber[]): boolean {
  if (namesClash(a.names, b.names)) return false;
  const isOnly = (one: ToldNumber) =>
    all.every(
      (other) =>
        other.sentence.article !== one.sentence.article || other.unit !== one.unit || other.value === one.value,
    );
  return (
    isOnly(a) && isOnly(b) && alike(a, b) >= MIN_SENTENCE_ALONE && cosineOfMaps(a.around, b.around) >= MIN_AROUND_ALONE
  );
}

const alike = (a: ToldNumber, b: ToldNumber): number => cosineOf(a.sentence.vector, b.sentence.vector);

/** `12,1` and `12`, `44.550` and `44.500`. */
const isRounding = (a: number, b: number): boolean =>
  (Number.isInteger(a) !== Number.isInteger(b) && Math.round(a) === Math.round(b)) ||
  (Math.max(a, b) > ROUNDED_FROM && Math.abs(a - b) < ROUNDING_SHARE * Math.max(a, b));

/** Whether two numbers count people whom the same befell. */
const sameCount = (a: ToldNumber, b: ToldNumber): boolean =>
  countsPeople(a.unit) && a.predicate !== null && a.predicate === b.predicate && !namesClash(a.places, b.places);

/** Whether the later report has the greater number. */
function grows(a: ToldNumber, b: ToldNumber): boolean {
  const [one, other] = [a, b].map(({ sentence }) => dateStartMs(sentence.article.datePublished));
  if (one === null || other === null || one === undefined || other === undefined || one === other) return false;
  return one < other === a.quantity.value < b.quantity.value;
}

const areAlike = (a: ToldNumber, b: ToldNumber): boolean =>
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
