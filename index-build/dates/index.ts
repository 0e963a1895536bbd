import { type DateValue, firstDay } from "../../src/schema/index.ts";
import type { ExtractedArticle, ResolvedTime } from "../records.ts";
import { eventDateOf } from "./event-date.ts";
import { inferPublished, statedDate } from "./published.ts";
import { resolveTimes } from "./resolve.ts";

/** The dates of an article. */
export interface ArticleDates {
  datePublished: DateValue;
  /** The times its body names. */
  times: ResolvedTime[];
  /** The day of the happening it reports. */
  eventDate: DateValue;
}

/** Finds when an article was published, which times it names, and on which day its event took place. */
export function dateArticle(
  article: Pick<ExtractedArticle, "articleBody" | "datelines">,
  defaultUtcOffset: string,
): ArticleDates {
  const stated = statedDate(article.datelines, defaultUtcOffset);
  const times = resolveTimes(article.articleBody, stated && firstDay(stated));
  const datePublished = stated ?? inferPublished(times);
  return { datePublished, times, eventDate: eventDateOf(times, datePublished) };
}
