import { type DateBasis, type DateValue, knownDay, UNKNOWN_DATE } from "../../src/schema/index.ts";
import type { ExtractedArticle, ResolvedTime, StatedDate } from "../model/pipeline-types.ts";
import { eventDateOf } from "./event-date.ts";
import { dateInUrl, inferPublished } from "./inferred.ts";
import { resolveTimes } from "./resolve.ts";
import { offsetOfSite } from "./site-offset.ts";
import { statedDate } from "./stated.ts";

/** The dates of an article. */
export interface ArticleDates {
  datePublished: DateValue;
  /** Where it was found; null where it is unknown. */
  dateBasis: DateBasis | null;
  /**
   * A date the record or markup states that cannot be read, where none that can is beside it; else
   * null.
   */
  unreadDate: string | null;
  /** When its source says that it was changed; unknown where it does not. */
  dateModified: DateValue;
  /** When its record says that it was fetched, or null. */
  dateFetched: DateValue | null;
  /** The times its body names. */
  times: ResolvedTime[];
  /** The day of the happening it reports. */
  eventDate: DateValue;
}

/**
 * Finds when an article was published, which times it names, and on which day its event took place.
 */
export function dateArticle(
  article: Pick<ExtractedArticle, "articleBody" | "dates" | "scrapedAt" | "url"> &
    Partial<Pick<ExtractedArticle, "modified">>,
  defaultUtcOffset: string,
): ArticleDates {
  const offset = offsetOfSite(article.url) ?? defaultUtcOffset;
  const read = (text: string | null = null) =>
    text === null ? null : (statedDate([{ text, basis: "record" }], offset)?.date ?? null);
  const dateFetched = read(article.scrapedAt);
  const stated = statedDate(article.dates, offset, dateFetched);
  const known = stated?.date ?? dateInUrl(article.url);
  const times = resolveTimes(article.articleBody, known && knownDay(known));
  const datePublished = known ?? inferPublished(times);
  const dateBasis = stated?.basis ?? (known ? "url" : datePublished.source === "unknown" ? null : "text");
  // A text without a figure is a placeholder for a date that the page did not have.
  const isDate = ({ basis, text }: StatedDate) => basis !== "dateline" && /\d/.test(text);
  const unread = stated === null ? article.dates.find(isDate) : undefined;
  const unreadDate = unread?.text ?? null;
  const dateModified = read(article.modified) ?? { ...UNKNOWN_DATE };
  const eventDate = eventDateOf(times, datePublished);
  return { datePublished, dateBasis, dateModified, dateFetched, unreadDate, times, eventDate };
}
