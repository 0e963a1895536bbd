import type { Entity, NewsEvent } from "../../src/schema/index.ts";
import type { SiteConfig } from "../config/config.ts";
import { eventLists } from "../event-lists/index.ts";
import { genreOf } from "../events/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { DatedArticle, EventLists } from "../model/pipeline-types.ts";

/** What the lists of a site are made from. */
interface ListedSite {
  articles: readonly DatedArticle[];
  events: readonly NewsEvent[];
  entities: readonly Entity[];
  ledger: Pick<Ledger, "names">;
}

/** The ordered lists of a site's events. Names with a lasting id have a page. */
export const listEvents = (
  { articles, events, entities, ledger: { names } }: ListedSite,
  { front }: Pick<SiteConfig, "front">,
): EventLists =>
  eventLists(
    {
      ...{ articles, events },
      entities: entities.filter(({ id }) => names.get(id)?.replacedBy === null),
      isService: (headline) => genreOf(headline) !== "report",
    },
    front.halfLifeHours,
  );
