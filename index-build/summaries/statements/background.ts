import { DAY_MS, type DateValue, dateStartMs, knownDay } from "../../../src/schema/index.ts";
import { type EventSentence, mentionsIn } from "../event-text.ts";

/** A sentence about a day, month or year at least this long before the event is background. */
const BACKGROUND_DAYS = 10;

/**
 * Whether a sentence is about another, earlier time than the event's: what led to it, or its
 * history. The first of an article is its news, whatever earlier time it names beside it.
 */
export function isBackground(sentence: EventSentence, eventDate: DateValue): boolean {
  if (sentence.index === 0) return false;
  const eventMs = dateStartMs(eventDate);
  if (eventMs === null) return false;
  const eventDay = knownDay(eventDate);
  let earlier = false;
  for (const mention of mentionsIn(sentence)) {
    if (mention.type !== "time") continue;
    // A sentence that names the event's own day is about the event, whatever it compares it with.
    if (eventDay !== null && knownDay(mention.date) === eventDay) return false;
    const toldMs = dateStartMs(mention.date);
    if (toldMs === null) continue;
    const endMs = mention.date.precision === "year" ? toldMs + 366 * DAY_MS : toldMs;
    if (mention.date.precision === "month" && eventMs - toldMs < 31 * DAY_MS) continue;
    if (endMs < eventMs - BACKGROUND_DAYS * DAY_MS) earlier = true;
  }
  return earlier;
}
