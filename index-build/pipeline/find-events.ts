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
import type { EventGroup } from "./event-group.ts";
import type { NamedArticles } from "./link-names.ts";
import type { Published } from "./published.ts";

/** The events of a corpus, before anything is said of them. */
export interface FoundEvents {
  groups: EventGroup[];
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
  { articles, lines }: Pick<CorpusArticles, "lines"> & { articles: readonly DatedArticle[] },
  published: Published,
): Promise<FoundEvents> {
  const rules = rulesOf(store.rules);
  const found = await report.stage(
    "events",
    (): FoundEvents => {
      const statistics = statisticsOf(articles);
      const cache = store.under(eventRulesVersion());
      const groups = groupArticles(articles, statistics, {
        cache,
        published: placesOf(published, rules, articles),
      });
      const { identified, ledger: events } = matchLedger(groups, published.ledger.events);
      return {
        groups: identified.map(({ id, group }) => ({ id, members: group })),
        ledger: { ...published.ledger, events, articles: lines, rules },
        statistics,
      };
    },
    ({ groups }) =>
      `${counted(groups.length, "event")}, ${groups.filter(({ members }) => members.length > 1).length} of several articles`,
  );
  const line = movesLine(published.ledger, found.ledger);
  if (line !== null) report.line(line);
  return found;
}

/** The version of all rules that decide what the events are, short enough for a ledger. */
const rulesOf = (readingRules: string): string => identityOf(readingRules + eventRulesVersion());

/** What can be said of the events, now that the names of their articles are linked. */
export function describeEvents(
  groups: readonly EventGroup[],
  { articles, entities }: NamedArticles,
  ceilings: ReadonlyMap<string, string>,
): { facts: EventFacts; members: DatedArticle[] }[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return groups.map(({ id, members: unnamed }) => {
    const members = unnamed.map((article) => byId.get(article.id) ?? article);
    const [ceiling = null] = members
      .flatMap((article) => ceilings.get(article.id) ?? [])
      .sort()
      .toReversed();
    return { facts: factsOf({ id, articles: members, entities, ceiling }), members };
  });
}

/** Where each article was published, and whether it is unchanged since then. */
function placesOf({ ledger, history }: Published, rules: string, articles: readonly DatedArticle[]): PublishedEvents {
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
