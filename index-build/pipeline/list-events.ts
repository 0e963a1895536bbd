import type { NewsEvent } from "../../src/schema/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { eventLists } from "../event-lists/index.ts";
import { genreOf } from "../events/index.ts";
import type { DatedArticle, EventList } from "../model/pipeline-types.ts";

/** The ordered lists of a site's events. */
export const listEvents = (
  { articles, events }: { articles: readonly DatedArticle[]; events: readonly NewsEvent[] },
  { front }: Pick<SiteConfig, "front">,
): EventList[] =>
  eventLists({ articles, events, isService: (headline) => genreOf(headline) !== "report" }, front.halfLifeHours);
