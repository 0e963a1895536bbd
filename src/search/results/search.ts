import type { EventHits, PublishedArticle, SearchHit, SearchResponse } from "../../schema/index.ts";
import type { DocumentColumns } from "../index/document-columns.ts";
import { type ParsedQuery, parseQuery } from "../query/parse-query.ts";
import { documentsOfAny } from "../ranking/find-matches.ts";
import { type RankedHit, rank, type SearchSort } from "../ranking/rank.ts";
import { retrieve } from "../ranking/retrieve.ts";
import { currentEventIds } from "../site/current-events.ts";
import type { Site } from "../site/site.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { countFacets } from "./facets.ts";
import { type Filters, makeFilter } from "./filters.ts";
import { Highlighter } from "./highlight.ts";
import { makePublisherTest } from "./publisher-filters.ts";
import { makeSnippet } from "./snippet.ts";

export interface SearchOptions {
  filters?: Filters | undefined;
  /** Default `relevance`; of a query that only narrows, `newest`. */
  sort?: SearchSort | undefined;
  /** `event` lists events, each with its best three hits. */
  group?: "event" | undefined;
  /** Hits a page, or events where grouped. Range 1–50; default 10. */
  limit?: number | undefined;
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** Whether the query is still being typed: its last word is completed even where it is a word by itself. Default false. */
  isTyping?: boolean | undefined;
}

export const DEFAULT_LIMIT = 10;
export const MAX_LIMIT = 50;

/** Hits listed of one event where hits are grouped; the others stand on its page. */
const MAX_HITS_OF_EVENT = 3;

/**
 * Searches a site.
 *
 * @throws CursorError for a cursor of another build.
 */
export async function search(site: Site, query: string, options: SearchOptions = {}): Promise<SearchResponse> {
  const { build } = site.manifest;
  const { limit = DEFAULT_LIMIT, filters = {}, group } = options;
  const parsed = parseQuery(query);
  const { planned, matches, proposal } = await retrieve(parsed, site, options);
  const { columns } = site.index;
  const sort = options.sort ?? (planned.groups.length > 0 ? "relevance" : "newest");
  const list = JSON.stringify([query, sort, filters, group ?? "", options.isTyping ?? false]);
  const offset = options.cursor === undefined ? 0 : decodeCursor(options.cursor, build, list);
  const passes = await testsOf(site, parsed, filters);
  const found = planned.groups.length > 0 ? matches : await narrowedOnly(site, parsed, planned.excluded);
  const hits = rank(found, columns, sort, (document) => passes.every((test) => test(document)));
  // A page holds so many hits, or, grouped, so many events with the best hits of each.
  const listed = collapseCopies(hits, columns);
  const groups = group === "event" ? [...byEvent(listed, columns).values()] : null;
  const page = groups
    ? groups.slice(offset, offset + limit).flatMap((own) => own.slice(0, MAX_HITS_OF_EVENT))
    : listed.slice(offset, offset + limit);
  const articles = await site.documents.articles(page.map(({ document }) => columns.idOf(document)));
  const highlighter = new Highlighter(planned.groups);
  const shown = page.map((hit) => toSearchHit(hit, articles.get(columns.idOf(hit.document)), columns, highlighter));
  const isMore = offset + limit < (groups?.length ?? listed.length);
  const response: SearchResponse = {
    query,
    total: hits.length,
    hits: shown,
    facets: countFacets(
      hits.map(({ document }) => document),
      columns,
    ),
    nextCursor: isMore ? encodeCursor(build, list, offset + limit) : null,
    matched: found.documents.length > matches.strictCount && planned.groups.length > 0 ? "some" : "all",
    searchedFor: planned.corrected,
    didYouMean: planned.corrected ?? proposal,
    build,
  };
  return groups ? { ...response, eventTotal: groups.length, events: groupByEvent(shown, site) } : response;
}

/** What documents must pass: the filters, and what the query narrows by in its own words. */
async function testsOf(site: Site, parsed: ParsedQuery, filters: Filters): Promise<((document: number) => boolean)[]> {
  const { columns } = site.index;
  const { events, excludedEvents, from, to } = parsed;
  const [given = [], own = [], unwanted = []] = await Promise.all(
    [filters.event ?? [], events, excludedEvents].map((ids) => currentEventIds(site, ids)),
  );
  const isUnwanted = makeFilter({ event: unwanted }, columns);
  return [
    makeFilter({ ...filters, event: given }, columns),
    makeFilter({ event: own, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }, columns),
    makePublisherTest(parsed, columns),
    (document) => unwanted.length === 0 || !isUnwanted(document),
  ];
}

/** Of a query that names no word, but narrows, everything it leaves; of one that says nothing at all, nothing. */
async function narrowedOnly(site: Site, parsed: ParsedQuery, excluded: Parameters<typeof documentsOfAny>[1]) {
  const { publishers, excludedPublishers, events, excludedEvents, from, to } = parsed;
  const narrows = [publishers, excludedPublishers, events, excludedEvents, excluded].some((list) => list.length > 0);
  const documents = [];
  if (narrows || from !== null || to !== null) {
    const unwanted = await documentsOfAny(site.index, excluded);
    for (let document = 0; document < site.index.columns.count; document++)
      if (!unwanted.has(document)) documents.push(document);
  }
  return { documents, scores: documents.map(() => 0), groups: documents.map(() => 0) };
}

/** A hit with the near-copies of it that were found, too. */
interface ListedHit extends RankedHit {
  copies: number[];
}

/** The first hit of each text, with the others behind it. */
function collapseCopies(hits: readonly RankedHit[], { originals }: DocumentColumns): ListedHit[] {
  const firsts = new Map<number, ListedHit>();
  for (const hit of hits) {
    const original = originals[hit.document] as number;
    const first = firsts.get(original);
    if (first) first.copies.push(hit.document);
    else firsts.set(original, { ...hit, copies: [] });
  }
  return [...firsts.values()];
}

/** Hits by event, the events in the order of their first hit. */
export function byEvent<T extends RankedHit>(hits: readonly T[], columns: DocumentColumns): Map<string, T[]> {
  return Map.groupBy(hits, ({ document }) => columns.valuesOf("event", document)[0] ?? "");
}

function toSearchHit(
  { document, score, copies }: ListedHit,
  article: PublishedArticle | undefined,
  columns: DocumentColumns,
  highlighter: Highlighter,
): SearchHit {
  if (!article) {
    throw new Error(
      `Article ${columns.idOf(document)} is in the index but not in the published files: build them anew.`,
    );
  }
  const { id, headline, url, publisher, datePublished, eventId } = article;
  return {
    id,
    headline,
    url,
    publisher,
    datePublished,
    eventId,
    score,
    snippet: makeSnippet(article, highlighter),
    headlineRanges: highlighter.wordsIn(headline, article.inLanguage).map(({ start, end }) => [start, end]),
    nearCopies: copies.map((copy) => ({
      id: columns.idOf(copy),
      publisher: columns.valuesOf("publisher", copy)[0] ?? null,
    })),
  };
}

/** Events in the order of their best hit. */
function groupByEvent(hits: readonly SearchHit[], { manifest }: Site): EventHits[] {
  const headings = new Map(manifest.events.map((event) => [event.id, event]));
  return [...Map.groupBy(hits, (hit) => hit.eventId)].map(([eventId, own]) => {
    const heading = headings.get(eventId);
    if (!heading) throw new Error(`Event ${eventId} is in the index but not in the manifest: build them anew.`);
    const { id, name, date, articleCount, publisherCount, unnamedCount, originCount } = heading;
    return { id, name, date, articleCount, publisherCount, unnamedCount, originCount, hits: own };
  });
}
