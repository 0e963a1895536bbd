import type { TimeMention } from "../../src/schema/index.ts";
import { alternativesOfAll } from "../languages/index.ts";
import type { EventSentence } from "./event-text.ts";
import { TAG } from "./quotes/speech.ts";

const QUOTATION_MARK = /["“”]/u;
/** How far from a verb of speech, in UTF-16 units, a date is that of the speaking. */
const MAX_SPEECH_DISTANCE = 45;
/** What goes on a span of time, or ends it: `8-12 Juni`, `hingga Jumat`, `beberapa hari ini`. */
const IN_SPAN = new RegExp(
  `(?:\\d\\s?[-–]\\s?|(?:^|\\s)(?:${alternativesOfAll(({ dates }) => [...dates.untils, ...dates.spanMiddles, ...dates.vague])})\\s(?:\\p{L}+\\s)?)$`,
  "iu",
);
/** Characters before a date that are looked at. */
const MAX_LEAD_CHARS = 60;

/**
 * Whether a date of a sentence is one on which something happens: not on which somebody spoke, and
 * not an end of a span of time.
 */
export function isOfHappening({ text, sentence }: EventSentence, { start, aspect }: TimeMention): boolean {
  if (aspect === "attribution") return false;
  const at = start - sentence.start;
  if (IN_SPAN.test(text.slice(Math.max(0, at - MAX_LEAD_CHARS), at))) return false;
  return !isOfSpeech(text, at);
}

/** Whether a date stands beside a verb of speech, outside of what is quoted. */
function isOfSpeech(text: string, at: number): boolean {
  const isQuoted = (offset: number) => text.slice(0, offset).split(QUOTATION_MARK).length % 2 === 0;
  if (isQuoted(at)) return false;
  const tags = [...text.matchAll(TAG)].filter(({ index }) => !isQuoted(index));
  if (QUOTATION_MARK.test(text)) return tags.length > 0;
  return tags.some(({ 0: tag, index }) => {
    const distance = index < at ? at - index - tag.length : index - at;
    return distance <= MAX_SPEECH_DISTANCE;
  });
}
