import type { Entity } from "../../src/schema/index.ts";
import {
  type EventFacts,
  factsOf,
  groupArticles,
  type PublishedEvents,
  type PublishedPlace,
  statisticsOf,
} from "../events/index.ts";
import { type Ledger, matchLedger, publishedEvents } from "../ledger/index.ts";
import { identityOf } from "../model/identity.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { counted } from "../runtime/report.ts";
import { eventRulesVersion } from "../runtime/work-store.ts";
import type { TermStatistics } from "../text-model/index.ts";
import type { CorpusArticles } from "./articles.ts";
import type { BuildContext } from "./build-context.ts";
import { movesLine } from "./check-moves.ts";
import type { NamedArticles } from "./link-names.ts";
import type { Published } from "./published.ts";

/** The events of a corpus, before they are summarized. */
export interface FoundEvents {
  events: { facts: EventFacts; members: DatedArticle[] }[];
  /** The ledger for the next build. */
  ledger: Ledger;
  statistics: TermStatistics;
}

/**
 * The stage `events`: groups the articles by the happening they report, and gives each event the
 * address it was published at.
 */
export async function findEvents(
  { report, store }: BuildContext,
  corpus: CorpusArticles & NamedArticles,
  published: Published,
): Promise<FoundEvents> {
  const rules = rulesOf(store.rules);
  const found = await report.stage(
    "events",
    (): FoundEvents => {
      const statistics = statisticsOf(corpus.articles);
      const cache = store.under(eventRulesVersion());
      const groups = groupArticles(corpus.articles, statistics, {
        cache,
        published: placesOf(published, rules, corpus),
      });
      const { identified, ledger: events } = matchLedger(groups, published.ledger.events);
      return {
        events: identified.map(({ id, group }) => ({ facts: factsIn(corpus, id, group), members: group })),
        ledger: { ...published.ledger, events, articles: corpus.lines, rules },
        statistics,
      };
    },
    ({ events }) =>
      `${counted(events.length, "event")}, ${events.filter(({ members }) => members.length > 1).length} of several articles`,
  );
  const line = movesLine(published.ledger, found.ledger);
  if (line !== null) report.line(line);
  return found;
}

/** The version of all rules that decide what the events are, short enough for a ledger. */
const rulesOf = (readingRules: string): string => identityOf(readingRules + eventRulesVersion());

function factsIn(
  { entities, ceilings }: { entities: Map<string, Entity>; ceilings: ReadonlyMap<string, string> },
  id: string,
  articles: readonly DatedArticle[],
): EventFacts {
  const [ceiling = null] = articles
    .flatMap((article) => ceilings.get(article.id) ?? [])
    .sort()
    .toReversed();
  return factsOf({ id, articles, entities, ceiling });
}

/** Where each article was published, and whether it is unchanged since then. */
function placesOf(
  { ledger, history }: Published,
  rules: string,
  { articles }: Pick<NamedArticles, "articles">,
): PublishedEvents {
  const eventOf = publishedEvents(ledger.events);
  const isSameRules = ledger.rules === rules;
  return new Map(
    articles.flatMap(({ id, revision }): [string, PublishedPlace][] => {
      const event = eventOf.get(id);
      if (event === undefined) return [];
      return [[id, { event, isUnchanged: isSameRules && history.get(event)?.articles[id] === revision }]];
    }),
  );
}
