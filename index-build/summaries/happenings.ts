import { fold, WEEKDAY_PATTERN, WEEKDAYS } from "../../src/analysis/index.ts";
import type { DateValue, TimeMention } from "../../src/schema/index.ts";
import { alternativesOfAll, anyOf, wordsOfAll } from "../languages/index.ts";
import type { EventSentence } from "./event-text.ts";
import { QUOTATION_MARK, TAG } from "./quotes/speech.ts";

/** How far from a verb of speech, in UTF-16 units, a date is that of the speaking. */
const MAX_SPEECH_DISTANCE = 45;
/** What goes on a span of time, or ends it: `8-12 Juni`, `hingga Jumat`, `beberapa hari ini`. */
const IN_SPAN = new RegExp(
  `(?:\\d\\s?[-–]\\s?|(?:^|\\s)(?:${alternativesOfAll(({ dates }) => [...dates.untils, ...dates.spanMiddles, ...dates.vague])})\\s(?:\\p{L}+\\s)?)$`,
  "iu",
);
/** `Sebagaimana diberitakan Antara, `: what goes before the day on which something was printed. */
const PRINTED_BEFORE = new RegExp(`(?:^|\\s)${alternativesOfAll(({ dates }) => dates.printed)}\\s[^.;:]{0,40}$`, "iu");
const CLAUSE_MARKS = /[,;:]\s/u;
/** Opens a clause of what was before or after: `setelah ditangkap pada 19 Februari`. */
const ELSEWHEN = new RegExp(`(?:^|\\s)${alternativesOfAll(({ dates }) => dates.elsewhen)}\\s`, "iu");
/** Fewer words are what is left of a sentence. */
const MIN_WORDS = 7;
const BARE_WEEKDAY = new RegExp(`^(?:\\p{Ll}+\\s)?(?:${WEEKDAY_PATTERN})$`, "iu");
/** A weekday right before a date, or at its beginning. */
const LAST_WEEKDAY = new RegExp(`(?<![\\p{L}])(${WEEKDAY_PATTERN}),?\\s\\(?\\d[^\\p{L}]*(?:\\p{L}+[^\\p{L}]*)?$`, "iu");
const MAX_WEEKDAY_CHARS = 10;
/** Characters before a date that are looked at. */
const MAX_LEAD_CHARS = 60;

/**
 * Whether a date of a sentence is one on which something happens: not on which somebody spoke or
 * something was printed, not an end of a span of time, not of a clause of its own of what came
 * before or after, no weekday alone, which may be any week's, and none that has another weekday or
 * year than the text gives it.
 */
export function isOfHappening(
  { text, sentence, article, words }: EventSentence,
  { start, end, aspect, date }: TimeMention,
): boolean {
  const written = article.articleBody.slice(start, end);
  if (aspect === "attribution" || words < MIN_WORDS || BARE_WEEKDAY.test(written)) return false;
  const at = start - sentence.start;
  if (isOfOtherWeekday(text.slice(Math.max(0, at - MAX_WEEKDAY_CHARS), at) + written, date)) return false;
  if (IN_SPAN.test(text.slice(Math.max(0, at - MAX_LEAD_CHARS), at))) return false;
  const clause = text.slice(0, at).split(CLAUSE_MARKS).at(-1) ?? "";
  if (ELSEWHEN.test(clause) || hasOtherYear(text, written, date)) return false;
  return !isOfSpeech(text, at);
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Whether a date that is written without its year stands in a sentence that names another one. */
function hasOtherYear(text: string, written: string, { value }: DateValue): boolean {
  const own = value?.slice(0, 4);
  return !/\d{4}/.test(written) && (text.match(YEAR) ?? []).some((year) => year !== own);
}

function isOfOtherWeekday(written: string, { value, precision }: DateValue): boolean {
  if (precision !== "day" || value === null) return false;
  const told = written.match(LAST_WEEKDAY)?.[1];
  const weekday = told === undefined ? undefined : WEEKDAYS.get(fold(told));
  const ms = Date.parse(value.slice(0, 10));
  return weekday !== undefined && !Number.isNaN(ms) && new Date(ms).getUTCDay() !== weekday;
}

const SOURCES = new RegExp(`(?<![\\p{L}])${anyOf(wordsOfAll(({ names }) => names.sourceWords))}(?![\\p{L}])`, "iu");

/**
 * Whether a date is one on which something was said, seen or printed, or the end of a span.
 *
 * @param at its offset in the text of its sentence.
 */
export const isOfTelling = (text: string, at: number): boolean =>
  IN_SPAN.test(text.slice(Math.max(0, at - MAX_LEAD_CHARS), at)) ||
  SOURCES.test(text.slice(0, at)) ||
  isOfSpeech(text, at);

/** Whether a date stands beside a verb of speech, outside of what is quoted. */
function isOfSpeech(text: string, at: number): boolean {
  const isQuoted = (offset: number) => text.slice(0, offset).split(QUOTATION_MARK).length % 2 === 0;
  if (isQuoted(at)) return false;
  if (PRINTED_BEFORE.test(text.slice(Math.max(0, at - MAX_LEAD_CHARS), at))) return true;
  const tags = [...text.matchAll(TAG)].filter(({ index }) => !isQuoted(index));
  if (QUOTATION_MARK.test(text)) return tags.length > 0;
  return tags.some(({ 0: tag, index }) => {
    const distance = index < at ? at - index - tag.length : index - at;
    return distance <= MAX_SPEECH_DISTANCE;
  });
}
