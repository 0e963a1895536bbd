import { type DateBasis, type DateValue, knownDay } from "../../src/schema/index.ts";
import type { ExtractedArticle, ResolvedTime, StatedDate } from "../model/pipeline-types.ts";
import { eventDateOf } from "./event-date.ts";
import { dateInUrl, inferPublished } from "./inferred.ts";
import { resolveTimes } from "./resolve.ts";
import { offsetOfSite } from "./site-offset.ts";
import { fetchedDay, statedDate } from "./stated.ts";

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
  /** The day on which its record says that it was fetched, `YYYY-MM-DD`, or null. */
  fetchedDay: string | null;
  /** The times its body names. */
  times: ResolvedTime[];
  /** The day of the happening it reports. */
  eventDate: DateValue;
}

/**
 * Finds when an article was published, which times it names, and on which day its event took place.
 */
export function dateArticle(
  article: Pick<ExtractedArticle, "articleBody" | "dates" | "scrapedAt" | "url">,
  defaultUtcOffset: string,
): ArticleDates {
  const offset = offsetOfSite(article.url) ?? defaultUtcOffset;
  const stated = statedDate(article.dates, offset, article.scrapedAt);
  const known = stated?.date ?? dateInUrl(article.url);
  const times = resolveTimes(article.articleBody, known && knownDay(known));
  const datePublished = known ?? inferPublished(times);
  const dateBasis = stated?.basis ?? (known ? "url" : datePublished.source === "unknown" ? null : "text");
  // A text without a figure is a placeholder for a date that the page did not have.
  const isDate = ({ basis, text }: StatedDate) => basis !== "dateline" && /\d/.test(text);
  const unread = stated === null ? article.dates.find(isDate) : undefined;
  const unreadDate = unread?.text ?? null;
  const fetched = fetchedDay(article.scrapedAt, offset);
  const eventDate = eventDateOf(times, datePublished);
  return { datePublished, dateBasis, unreadDate, fetchedDay: fetched, times, eventDate };
}
