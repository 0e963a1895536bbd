import { MONTHS } from "../../../src/analysis/index.ts";
import { BEFORE_CLOCK, hourOf, PART_OF_DAY } from "../../languages/clock.ts";
import {
  alternativesOfAll,
  anyOf,
  LANGUAGES,
  type LanguagePack,
  packOf,
  wordSet,
  wordsOfAll,
} from "../../languages/index.ts";
import { MULTIPLIERS, NUMBER_VALUES, ORDINAL_PREFIX } from "../../languages/numbers.ts";
import { UNIT_OF, unitPattern } from "../../languages/units.ts";
import { readWordNumber, WORD_NUMBER } from "../../languages/word-numbers.ts";
import type { EventSentence } from "../event-text.ts";

/**
 * A number with its unit, as a sentence states it. Offsets into the sentence's text, in UTF-16
 * units.
 */
export interface Quantity {
  sentence: EventSentence;
  start: number;
  end: number;
  /** Verbatim, with multiplier and currency: `Rp 2,5 miliar`, `tujuh`. */
  text: string;
  value: number;
  kind: "amount" | "age" | "clock" | "ordinal";
  /**
   * What is counted or measured, folded: `orang`, `persen`, `rp`, `magnitudo`; `ke- pekan` for
   * ordinals.
   */
  unit: string;
  /** Whether the text says that the number is no exact one: `sekitar`, `lebih dari`, `hampir`. */
  rough: boolean;
}

type Words = LanguagePack["quantities"];
const wordsOf = (words: (quantities: Words) => string): string =>
  anyOf(wordsOfAll(({ quantities }) => words(quantities)));
const fragmentsOf = (fragments: (quantities: Words) => readonly string[]): string =>
  alternativesOfAll(({ quantities }) => fragments(quantities));

const DIGITS = "\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?";
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}./:,-])(?<currency>${fragmentsOf(({ currencies }) => currencies)})?\\s?(?<number>${DIGITS}|${WORD_NUMBER})(?![\\p{N}/:]|[.,-]\\d)(?<multiplier>\\s${anyOf(MULTIPLIERS.keys())}(?!\\p{L}))?(?<percent>\\s?%)?(?<unit>(?:\\s|-)\\p{L}[\\p{L}-]*)?`,
  "giu",
);
const ZONES = wordsOfAll(({ dates }) => dates.zones);
// The words before a number that name its unit: `pukul 05.02`, `magnitudo 5,4`, `pekan ke-23`,
// `usia 51`, `siaga 3`.
const HOUR = `\\b${BEFORE_CLOCK}\\s(?<hour>\\d{1,2})`;
const MINUTE = "[.:](?<minute>\\d{2})(?!\\d)";
const ZONE = `(?:\\s(?<zone>${anyOf(ZONES)})(?!\\p{L}))?`;
const CLOCK = new RegExp(`${HOUR}${MINUTE}${ZONE}`, "giu");
/** Also finds an hour alone with a part of the day. */
const CLOCK_WITH_PART = new RegExp(`${HOUR}(?!\\d)(?:${MINUTE})?(?:\\s(?<part>${PART_OF_DAY})\\b)?${ZONE}`, "giu");
const UNIT_BEFORE = new RegExp(`\\b(${wordsOf(({ unitsBefore }) => unitsBefore)})\\s(?:${ORDINAL_PREFIX}-?)?$`, "iu");
const ORDINAL = new RegExp(`(?<![\\p{L}\\d_])(\\p{L}+)\\s(${ORDINAL_PREFIX})[-\\s](\\d+)(?!\\d|[.,]\\d)`, "giu");
const YEARS = unitPattern(["year"]);
const AGE = new RegExp(
  `(?:(?<=(?<!\\p{L})\\p{Lu}\\p{L}*\\s)\\(|\\b${fragmentsOf(({ beforeAge }) => beforeAge)}\\s)(\\d{1,3})(?=\\s${YEARS}\\b|\\)|\\s*,)`,
  "gu",
);
const ROUGH = new RegExp(`\\b${fragmentsOf(({ rough }) => rough)}\\s$`, "iu");
/** Words after a number that are no unit. */
const NO_UNIT = new RegExp(`^${anyOf([fragmentsOf(({ noUnits }) => noUnits), ...MONTHS.keys(), ...ZONES])}$`, "iu");
// Units are compared across languages: what no word of the text names is named by the first.
const {
  quantities: { percent: PERCENT, age: AGE_UNIT },
} = LANGUAGES[0];
const [CLOCK_UNIT] = wordSet(LANGUAGES[0].dates.clock);

/** One in a word is often an article: `satu trash bag`. */
export const isArticle = (text: string): boolean => NUMBER_VALUES.get(text.toLowerCase()) === 1;

/** The quantities of a sentence, in order. Dates, years and bare numbers are none. */
export function quantitiesIn(sentence: EventSentence): Quantity[] {
  const { text, article } = sentence;
  const {
    numbers: { decimalSign },
    dates: { hoursAlone },
  } = packOf(article.inLanguage);
  const found: Quantity[] = [];
  // What is read first is the more particular reading.
  for (const one of [
    ...clocksIn(text, hoursAlone),
    ...ordinalsIn(text),
    ...agesIn(text),
    ...amountsIn(text, decimalSign),
  ]) {
    if (found.some(({ start, end }) => start < one.end && one.start < end)) continue;
    found.push({ ...one, sentence, text: text.slice(one.start, one.end) });
  }
  return found.sort((a, b) => a.start - b.start);
}

type Read = Omit<Quantity, "sentence" | "text">;

const clocksIn = (text: string, hoursAlone: boolean): Read[] =>
  [...text.matchAll(hoursAlone ? CLOCK_WITH_PART : CLOCK)].flatMap(({ 0: whole, groups = {}, index }): Read[] => {
    const { hour, part, minute = part && "0", zone = "" } = groups;
    if (minute === undefined || Number(hour) > 24 || Number(minute) > 59) return [];
    const value = hourOf(Number(hour), part) * 60 + Number(minute);
    const unit = `${CLOCK_UNIT} ${zone.toLowerCase()}`.trim();
    return [{ start: index, end: index + whole.length, kind: "clock", value, unit, rough: false }];
  });

/** What every ordinal holds; most sentences hold none. */
const ORDINAL_SIGN = new RegExp(`\\s${ORDINAL_PREFIX}[-\\s]\\d`, "i");

const ordinalsIn = (text: string): Read[] =>
  (ORDINAL_SIGN.test(text) ? [...text.matchAll(ORDINAL)] : []).map(
    ({ 0: whole, 1: noun = "", 2: prefix, 3: number, index }) => ({
      start: index,
      end: index + whole.length,
      kind: "ordinal",
      value: Number(number),
      unit: `${prefix}- ${noun}`.toLowerCase(),
      rough: false,
    }),
  );

const agesIn = (text: string): Read[] =>
  [...text.matchAll(AGE)].map(({ 0: whole, 1: number = "", index }) => {
    const start = index + whole.indexOf(number);
    return { start, end: start + number.length, kind: "age", value: Number(number), unit: AGE_UNIT, rough: false };
  });

function amountsIn(text: string, decimalSign: DecimalSign): Read[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): Read[] => {
    const { currency, number = "", multiplier, percent, unit = "" } = match.groups ?? {};
    const value = numberOf(number, decimalSign) * (MULTIPLIERS.get(multiplier?.trim().toLowerCase() ?? "") ?? 1);
    if (Number.isNaN(value)) return [];
    // Years are no quantities: `tahun 2022`, `2022 lalu`.
    if (!currency && !percent && !multiplier && /^(?:19|20)\d\d$/.test(number)) return [];
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const before = text.slice(Math.max(0, start - 24), start);
    const named =
      currency?.replace(/[.\s]/g, "") ?? (percent ? PERCENT : (before.match(UNIT_BEFORE)?.[1] ?? unitAfter(unit)));
    if (!named || isPartOfName(text.slice(0, start))) return [];
    // The unit after a number is separated from it; a percent sign, too.
    const end = match.index + match[0].length - unit.length - (percent?.length ?? 0);
    // `12 tahun 6 bulan` was read with its years.
    if (UNIT_OF.get(named.toLowerCase()) === "month" && YEARS_BEFORE.test(before)) return [];
    const counted = CLASSIFIER.test(named)
      ? `${named} ${text.slice(match.index + match[0].length).match(/^\s(\p{Ll}+)/u)?.[1] ?? ""}`
      : named;
    const months =
      UNIT_OF.get(named.toLowerCase()) === "year" ? monthsAfter(text.slice(match.index + match[0].length)) : 0;
    return [
      {
        start,
        end,
        kind: "amount",
        value: value + months / 12,
        unit: counted.trim().toLowerCase(),
        rough: ROUGH.test(before),
      },
    ];
  });
}

/** `63 ekor sapi`, `34 unit mobil`: the noun behind the classifier is what is counted. */
const CLASSIFIER = new RegExp(`^${wordsOf(({ classifiers }) => classifiers)}$`, "i");

/** `6 tahun 6 bulan` is one span of time. */
const MONTHS_AFTER = new RegExp(
  `^\\s(?:${anyOf(wordsOfAll(({ sentences }) => sentences.and))}\\s)?(\\d{1,2})\\s${unitPattern(["month"])}\\b`,
  "iu",
);
const YEARS_BEFORE = new RegExp(
  `\\d\\s${YEARS}\\s(?:${anyOf(wordsOfAll(({ sentences }) => sentences.and))}\\s)?$`,
  "iu",
);
/** The months that go on a number of years, behind a space: ` 6 bulan`; empty for none. */
export const monthsBehind = (text: string): string => text.match(MONTHS_AFTER)?.[0] ?? "";
const monthsAfter = (text: string): number => Number(text.match(MONTHS_AFTER)?.[1] ?? 0);

/**
 * `Liga 2`, `Formula 1`: the number belongs to a name, unless the word before only opens the
 * sentence.
 */
const isPartOfName = (before: string): boolean => /\S\s+(?:\p{Lu}\p{L}+)\s$/u.test(before);

function unitAfter(unit: string): string | null {
  const word = unit.replace(/^[\s-]+/, "");
  return word === "" || NO_UNIT.test(word) || /^\p{Lu}\p{Ll}/u.test(word) ? null : word;
}

type DecimalSign = LanguagePack["numbers"]["decimalSign"];
const THOUSANDS: Record<DecimalSign, RegExp> = {
  ".": /,(?=\d{3}(?!\d))/g,
  ",": /\.(?=\d{3}(?!\d))/g,
};

/**
 * Reads a number as its language writes it: `1.500` is fifteen hundred in Indonesian, one and a
 * half in English.
 */
function numberOf(number: string, decimalSign: DecimalSign): number {
  if (/^\d/.test(number)) return Number(number.replace(THOUSANDS[decimalSign], "").replace(",", "."));
  return readWordNumber(number);
}
