import { DAY_MS, type DateValue, knownDay, type TimeMention, UNKNOWN_DATE } from "../../src/schema/index.ts";
import { alternativesOfAll } from "../languages/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";

/** How far into a body the happening is reported, in UTF-16 units: news puts it first. */
const OPENING_CHARS = 900;
/** A day so much further in counts 1/e of one at the start. */
const DECAY_CHARS = 150;
/**
 * Weights of the day of a happening; of one on which somebody was quoted, which is often the same;
 * of a future day.
 */
const ASPECT_WEIGHTS = { past: 1, attribution: 0.3, future: 0.3 };
/**
 * A day given with `lalu` or `ago` is looked back upon: what led to the event, more often than the
 * event.
 */
const LOOKED_BACK_FACTOR = 0.5;
const LOOKED_BACK = new RegExp(`^\\)?\\s*${alternativesOfAll(({ datelines }) => datelines.lookedBack)}\\b`, "iu");
/** The first day of the past that an article names counts this many times. */
const FIRST_DAY_FACTOR = 4;
/** The day of publication itself: enough where no other day is named. */
const PUBLICATION_WEIGHT = 0.005;
/**
 * Days that lie further before publication, or further after it, are not the day of what is
 * reported.
 */
const MAX_AGE_DAYS = 14;
const MAX_AHEAD_DAYS = 4;
/** Earlier days are history, whatever the text is about. */
const FIRST_YEAR = "1990";

/**
 * The day of an event: the one its articles name most, and earliest in their texts. It is stated
 * where a text names it, and inferred (`~`) where only the day of publication speaks for it. Of two
 * days of equal weight: the later.
 *
 * @param ceiling the last day on which the corpus can have been published, `YYYY-MM-DD`: what lies
 * after it has not happened. Default null: not known.
 */
export function commonEventDate(articles: readonly DatedArticle[], ceiling: string | null = null): DateValue {
  const votes = new Map<string, number>();
  const stated = new Set<string>();
  for (const article of articles) {
    const published = publishedDay(article);
    for (const [day, weight] of daysNamed(article, published)) {
      if (ceiling !== null && day > ceiling) continue;
      votes.set(day, (votes.get(day) ?? 0) + weight);
      stated.add(day);
    }
    if (published !== null) votes.set(published, (votes.get(published) ?? 0) + PUBLICATION_WEIGHT);
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  if (winner) {
    const [day] = winner;
    return stated.has(day)
      ? { value: day, precision: "day", source: "stated" }
      : { value: `${day}~`, precision: "day", source: "inferred" };
  }
  return articles.find(({ eventDate }) => eventDate.value !== null)?.eventDate ?? { ...UNKNOWN_DATE };
}

/** The day of publication; null where that is only known as an interval or a month. */
const publishedDay = ({ datePublished }: DatedArticle): string | null => knownDay(datePublished);

/** The days the opening of an article names, each with its best weight. */
function daysNamed({ articleBody, mentions }: DatedArticle, published: string | null): Map<string, number> {
  const weights = new Map<string, number>();
  let isFirst = true;
  for (const mention of mentions) {
    if (mention.type !== "time" || mention.start > OPENING_CHARS) continue;
    const day = dayOf(mention);
    if (day === null || !isNear(day, published)) continue;
    let weight = ASPECT_WEIGHTS[mention.aspect] * Math.exp(-mention.start / DECAY_CHARS);
    if (mention.aspect === "past" && isFirst) {
      weight *= FIRST_DAY_FACTOR;
      isFirst = false;
    }
    if (LOOKED_BACK.test(articleBody.slice(mention.end, mention.end + 12))) weight *= LOOKED_BACK_FACTOR;
    weights.set(day, Math.max(weights.get(day) ?? 0, weight));
  }
  return weights;
}

const dayOf = ({ date }: TimeMention): string | null => (date.precision === "day" ? knownDay(date) : null);

function isNear(day: string, published: string | null): boolean {
  if (day < FIRST_YEAR) return false;
  if (published === null) return true;
  const ageDays = (Date.parse(published) - Date.parse(day)) / DAY_MS;
  return ageDays <= MAX_AGE_DAYS && ageDays >= -MAX_AHEAD_DAYS;
}
