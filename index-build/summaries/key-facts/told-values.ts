import { analysisLanguage, analyze, fold, isStopWord, WEEKDAY_PATTERN, WEEKDAYS } from "../../../src/analysis/index.ts";
import { alternativesOfAll, anyOf, wordsOfAll } from "../../languages/index.ts";
import type { TermStatistics } from "../../text-model/index.ts";
import { type EventSentence, mentionsIn } from "../event-text.ts";
import { comparedUnit, predicateOf } from "../quantities/predicates.ts";
import { type Quantity, quantitiesIn } from "../quantities/quantities.ts";

/** A value that a sentence states, with its context. */
export interface ToldValue {
  sentence: EventSentence;
  /** Verbatim from the sentence. */
  text: string;
  /** What is compared: numbers by amount, dates by day. */
  value: string;
}

/** A number, ready to be compared with those of other articles. */
export interface ToldNumber extends ToldValue {
  quantity: Quantity;
  /** The unit it is compared under: see {@link comparedUnit}. */
  unit: string;
  /** What befell what is counted; see {@link predicateOf}. */
  predicate: string | null;
  /** Weights of the significant words around it. */
  around: ReadonlyMap<string, number>;
  /** Whose age it is, by entity; null for other numbers, and where that is not known. */
  holder: string | null;
  /** The name right before it; empty where there is none. */
  holderName: string;
  /** Numbers right beside it, with their other units: `200 gol` of `200 gol dalam 245 laga`. */
  companions: ReadonlySet<string>;
  /** Whether its sentence gives another of the kind: `178 of 369 punches … 30 of 207 punches`. */
  isOneOfMany: boolean;
  /** Folded names around it, and those of them that say where. */
  names: ReadonlySet<string>;
  places: ReadonlySet<string>;
}

/** Words before and after a number that say what it is about. */
const WINDOW_WORDS = 8;
const BEFORE_PLACE = anyOf(wordsOfAll(({ propositions }) => propositions.beforePlace));
/** By their first words: `ibu kandung` is `ibu`, too. */
const RELATIVES = new Set([...wordsOfAll(({ names }) => names.relatives)].map((word) => word.split("_")[0]));
const PLACE = new RegExp(`(?<=(?:^|\\s)${BEFORE_PLACE}\\s)\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)*`, "gu");
const INNER_NAME = /(?<=\S\s)\p{Lu}\p{L}+/gu;

/** A sentence of more numbers is a table. */
const MAX_NUMBERS = 5;
// Prices and indexes change by the minute, and what was seen at a time is of that time: no two
// articles disagree on them.
const MARKETS = new RegExp(`\\b${alternativesOfAll(({ propositions }) => propositions.markets)}\\b`, "iu");
const OF_THE_MOMENT = new RegExp(`\\b${alternativesOfAll(({ propositions }) => propositions.ofTheMoment)}\\b`, "iu");

export const isOfTheMoment = ({ text, article }: EventSentence): boolean =>
  OF_THE_MOMENT.test(text) || MARKETS.test(text) || MARKETS.test(article.headline);

export const numbersIn = (sentence: EventSentence, statistics: TermStatistics): ToldNumber[] => {
  const quantities = quantitiesIn(sentence);
  if (quantities.length > MAX_NUMBERS || isOfTheMoment(sentence)) return [];
  const numbers = quantities.map((quantity): Beside => {
    const before = sentence.text.slice(0, quantity.start);
    const after = sentence.text.slice(quantity.end);
    const window = `${before.split(/\s+/).slice(-WINDOW_WORDS).join(" ")} ${after
      .split(/\s+/)
      .slice(0, WINDOW_WORDS + 1)
      .join(" ")}`;
    const language = analysisLanguage(sentence.article.inLanguage);
    const nameText = (window.match(INNER_NAME) ?? []).join(" ");
    // Names say of whom, not what.
    const ofNames = new Set(analyze(nameText, language).map(({ term }) => term));
    const around = new Map<string, number>();
    for (const { term, surface } of analyze(window, language)) {
      if (isStopWord(surface, language) || /^\d/.test(term) || ofNames.has(term)) continue;
      around.set(term, Math.max(0, statistics.idf(term)));
    }
    return {
      sentence,
      text: quantity.text,
      value: String(quantity.value),
      quantity,
      unit: comparedUnit(quantity.unit.replace(/-$/, "")),
      predicate: predicateOf(before, after),
      ...holderOf(sentence, quantity),
      around,
      names: new Set((window.match(INNER_NAME) ?? []).map(fold)),
      places: new Set((window.match(PLACE) ?? []).flatMap((place) => fold(place).split(" "))),
    };
  });
  return numbers.map((one) => ({
    ...one,
    companions: new Set(
      numbers.flatMap((other) => (isCompanion(one, other) ? [other.unit, other.value].join(" ") : [])),
    ),
    isOneOfMany: numbers.some(
      ({ unit, predicate, value }) => unit === one.unit && predicate === one.predicate && value !== one.value,
    ),
  }));
};

type Beside = Omit<ToldNumber, "companions" | "isOneOfMany">;

function isCompanion(one: Beside, other: Beside): boolean {
  const { kind, value, start, end } = other.quantity;
  const gap = Math.max(start - one.quantity.end, one.quantity.start - end);
  return other.unit !== one.unit && kind === "amount" && value >= MIN_COMPANION && gap <= MAX_COMPANION_GAP;
}

/** A smaller number beside another is met by chance. */
const MIN_COMPANION = 10;
/** Characters between two numbers that are told together. */
const MAX_COMPANION_GAP = 40;

/** Characters between a name and its age: ` (`, `, `. */
const MAX_AGE_GAP = 2;

/** `Hidayatullah (40)`: who stands right before an age. */
function holderOf(sentence: EventSentence, { kind, start }: Quantity): Pick<ToldNumber, "holder" | "holderName"> {
  const at = sentence.sentence.start + start;
  for (const one of kind === "age" ? mentionsIn(sentence) : []) {
    if (one.type !== "person" || one.end >= at || at - one.end > MAX_AGE_GAP || isOfRelative(sentence, one)) continue;
    return { holder: one.entityId, holderName: sentence.article.articleBody.slice(one.start, one.end) };
  }
  return { holder: null, holderName: "" };
}

/** `Ibu Alex (63)`: the age is the mother's. */
const isOfRelative = ({ article }: EventSentence, { start }: { start: number }): boolean =>
  RELATIVES.has(fold(article.articleBody.slice(0, start).trimEnd().split(" ").at(-1) ?? ""));

/** A day as a text writes it out, with the weekday it gives. */
export interface ToldDay extends ToldValue {
  /** Year, month and day. */
  parts: [number, number, number];
  /** 0 for Sunday to 6; null where none is given. */
  weekday: number | null;
  /** Offset in the text of its sentence. */
  start: number;
}

const WRITTEN_DAY = new RegExp(
  `(?:\\b(?<weekday>${WEEKDAY_PATTERN}),?\\s)?\\(?(?<day>\\d{1,2})\\s?/\\s?(?<month>\\d{1,2})\\s?/\\s?(?<year>(?:19|20)\\d{2})(?!\\d)\\)?`,
  "giu",
);

/** The days a sentence writes out in full. */
export function daysIn(sentence: EventSentence): ToldDay[] {
  return [...sentence.text.matchAll(WRITTEN_DAY)].flatMap((match): ToldDay[] => {
    const { weekday, day, month, year } = match.groups ?? {};
    const parts: ToldDay["parts"] = [Number(year), Number(month), Number(day)];
    if (parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31) return [];
    const value = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const told = { sentence, text: match[0], value, parts, start: match.index };
    return [{ ...told, weekday: WEEKDAYS.get(fold(weekday ?? "")) ?? null }];
  });
}
