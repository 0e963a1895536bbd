import { analysisLanguage, analyze } from "../analysis/index.ts";
import type { PublishedEvent, Statement } from "../schema/index.ts";
import { planQuery } from "./planner.ts";
import { findHits } from "./search.ts";
import type { IndexHit } from "./search-index.ts";
import type { Site } from "./site.ts";

/** An answer to a query in statements of event summaries, with the events they come from. */
export interface QueryAnswer {
  statements: (Statement & { eventId: string })[];
  events: Pick<PublishedEvent, "id" | "name" | "date" | "publisherCount" | "originCount">[];
  /** Why nothing is stated, or null. */
  reason: string | null;
}

/** Share of a longer query's words that an article must hold to speak to it: an answer must be surer than a hit. */
const SUPPORTING_SHARE = 0.6;
/** Events an answer draws on, and statements of each, at most. */
const MAX_EVENTS = 4;
const STATEMENTS_OF_ONE = 4;
const STATEMENTS_OF_MANY = 2;

/**
 * Answers a query from the summaries of the events its hits belong to: of each event the statements nearest to the query,
 * events best first. Nothing is written anew, so nothing can be stated that no article states.
 */
export async function answer(site: Site, query: string): Promise<QueryAnswer> {
  const { plan } = planQuery(query, site);
  const hits = findHits(site.index, plan, SUPPORTING_SHARE);
  const byEvent = new Map<string, IndexHit[]>();
  for (const hit of hits) byEvent.set(hit.stored.eventId, [...(byEvent.get(hit.stored.eventId) ?? []), hit]);
  const best = [...byEvent].slice(0, MAX_EVENTS);
  const found = await site.documents.events(best.map(([id]) => id));
  const events = best.flatMap(([id]) => found.get(id) ?? []);
  const perEvent = events.length === 1 ? STATEMENTS_OF_ONE : STATEMENTS_OF_MANY;
  const statements = events.flatMap((event) => {
    const eventHits = byEvent.get(event.id) ?? [];
    const terms = new Set(eventHits.flatMap((hit) => hit.terms));
    const language = eventHits[0]?.stored.inLanguage ?? site.manifest.site.defaultLanguage;
    const focus = event.summary.statements.map((statement, index) => ({
      statement,
      index,
      matches: analyze(statement.text, analysisLanguage(language)).filter(
        ({ term, surface }) => terms.has(term) || terms.has(surface),
      ).length,
    }));
    return focus
      .sort((a, b) => b.matches - a.matches || a.index - b.index)
      .slice(0, perEvent)
      .sort((a, b) => a.index - b.index)
      .map(({ statement }) => ({ ...statement, eventId: event.id }));
  });
  return {
    statements,
    events: events.map(({ id, name, date, publisherCount, originCount }) => ({
      id,
      name,
      date,
      publisherCount,
      originCount,
    })),
    reason: statements.length === 0 ? "No article supports an answer to this query." : null,
  };
}
