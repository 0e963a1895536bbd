import {
  dateSortKey,
  dateStartMs,
  type EventHeading,
  type EventHits,
  type PublishedArticle,
  type SearchHit,
  type SearchResponse,
} from "../schema/index.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { countFacets, type Filters, passes } from "./facets.ts";
import { planQuery } from "./planner.ts";
import type { IndexHit, QueryPlan, SearchIndex } from "./search-index.ts";
import type { Site } from "./site.ts";
import { makeSnippet } from "./snippet.ts";

export type SearchSort = "relevance" | "newest" | "oldest";

export interface SearchOptions {
  filters?: Filters | undefined;
  /** Default `relevance`. */
  sort?: SearchSort | undefined;
  /** `event` lists events, each with its best three hits. */
  group?: "event" | undefined;
  /** Hits a page, or events where grouped. Range 1–50; default 10. */
  limit?: number | undefined;
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined;
}

export const DEFAULT_LIMIT = 10;
export const MAX_LIMIT = 50;

/** Of the words of a query of three or more, this share must match where no article holds them all; never fewer than two. */
const RELAXED_SHARE = 0.3;

/**
 * Searches a site.
 *
 * @throws CursorError for a cursor of another build.
 */
export async function search(site: Site, query: string, options: SearchOptions = {}): Promise<SearchResponse> {
  const { build } = site.manifest;
  const sort = options.sort ?? "relevance";
  const list = JSON.stringify([query, sort, options.filters ?? {}, options.group ?? ""]);
  const offset = options.cursor === undefined ? 0 : decodeCursor(options.cursor, build, list);
  const limit = options.limit ?? DEFAULT_LIMIT;
  const { plan, corrected } = planQuery(query, site);
  const all = findHits(site.index, plan).filter((hit) => passes(hit, options.filters ?? {}));
  sortHits(all, sort);
  const events = new Map(site.manifest.events.map((event) => [event.id, event]));
  // A page holds so many hits, or, grouped, so many events with the best hits of each.
  const groups = options.group === "event" ? [...byEvent(all).values()] : null;
  const entryCount = groups?.length ?? all.length;
  const page = groups
    ? groups.slice(offset, offset + limit).flatMap((hits) => hits.slice(0, MAX_HITS_OF_EVENT))
    : all.slice(offset, offset + limit);
  const articles = await site.documents.articles(page.map((hit) => hit.id));
  const hits = page.map((hit) => toSearchHit(hit, articles.get(hit.id)));
  const response: SearchResponse = {
    query,
    total: all.length,
    hits,
    facets: countFacets(all, (id) => events.get(id)?.name ?? id),
    nextCursor: offset + limit < entryCount ? encodeCursor(build, list, offset + limit) : null,
    didYouMean: corrected,
    build,
  };
  return groups ? { ...response, events: groupByEvent(hits, events) } : response;
}

/** Hits listed of one event where hits are grouped; the others stand on its page. */
const MAX_HITS_OF_EVENT = 3;

/** Hits by event, the events in the order of their first hit. */
export function byEvent(hits: readonly IndexHit[]): Map<string, IndexHit[]> {
  return Map.groupBy(hits, (hit) => hit.stored.eventId);
}

/**
 * All hits of a plan: of all its words, or, where no article holds them all, of `relaxedShare` of them (0–1) and at least
 * two. One or two words must all match.
 */
export function findHits(index: SearchIndex, plan: QueryPlan, relaxedShare = RELAXED_SHARE): IndexHit[] {
  if (plan.groups.length === 0) return [];
  const found = plan.groups.filter((group) => group.alternatives.length > 0);
  if (found.length === plan.groups.length) {
    const hits = index.run(plan);
    if (hits.length > 0) return hits;
  }
  const needed = Math.max(2, Math.ceil(plan.groups.length * relaxedShare));
  if (plan.groups.length < 3 || found.length < needed) return [];
  const termsOfGroups = found.map(
    (group) => new Set(group.alternatives.flatMap(({ words }) => words.flat().map(({ term }) => term))),
  );
  return index
    .run({ combineWith: "OR", groups: found })
    .filter((hit) => termsOfGroups.filter((terms) => hit.terms.some((term) => terms.has(term))).length >= needed);
}

function sortHits(hits: IndexHit[], sort: SearchSort): void {
  if (sort === "relevance") return;
  const key = (hit: IndexHit) => dateStartMs(hit.stored.datePublished);
  hits.sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    // Undated articles come last either way.
    if (first === null || second === null) return (first === null ? 1 : 0) - (second === null ? 1 : 0);
    return sort === "newest" ? second - first : first - second;
  });
}

function toSearchHit(hit: IndexHit, article: PublishedArticle | undefined): SearchHit {
  const { headline, url, publisher, datePublished, eventId } = hit.stored;
  if (!article) throw new Error(`Article ${hit.id} is in the index but not in the published files: build them anew.`);
  return {
    id: hit.id,
    headline,
    url,
    publisher,
    datePublished,
    eventId,
    score: hit.score,
    snippet: makeSnippet(article, new Set(hit.terms)),
  };
}

/** Events in the order of their best hit. */
function groupByEvent(hits: readonly SearchHit[], headings: ReadonlyMap<string, EventHeading>): EventHits[] {
  return [...Map.groupBy(hits, (hit) => hit.eventId)].map(([eventId, own]) => {
    const heading = headings.get(eventId);
    if (!heading) throw new Error(`Event ${eventId} is in the index but not in the manifest: build them anew.`);
    const { id, name, date, articleCount, publisherCount, unnamedCount, originCount } = heading;
    return { id, name, date, articleCount, publisherCount, unnamedCount, originCount, hits: own };
  });
}

/** Events, newest first: of one day those known to the day first, then those of most articles. Undated ones last. */
export function newestFirst(a: EventHeading, b: EventHeading): number {
  const key = ({ date }: EventHeading) => (date.value === null ? "" : dateSortKey(date).slice(0, 10));
  const [first, second] = [key(a), key(b)];
  if (first !== second) return first < second ? 1 : -1;
  const stated = Number(b.date.source === "stated") - Number(a.date.source === "stated");
  return stated || b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1);
}
