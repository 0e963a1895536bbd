import type { EventHits, SearchHit, SearchResponse } from "../../schema/index.ts";
import type { Matches } from "../index/search-index.ts";
import { type ParsedQuery, parseQuery } from "../query/parse-query.ts";
import { documentsOfAny } from "../ranking/find-matches.ts";
import { rank, type SearchSort } from "../ranking/rank.ts";
import { retrieve } from "../ranking/retrieve.ts";
import { decodeCursor, encodeCursor } from "../results/cursor.ts";
import { type CountedFacet, countFacets } from "../results/facets.ts";
import { type Filters, hasCode, makeFilter } from "../results/filters.ts";
import { Highlighter } from "../results/highlight.ts";
import { type HitPage, type ListedHit, listPage } from "../results/list-hits.ts";
import { makePublisherTest } from "../results/publisher-filters.ts";
import { makeSnippet } from "../results/snippet.ts";
import type { SearchableSite, Site } from "../site/site.ts";
import type { ArticleRecord } from "../store/article-record.ts";
import { currentEventCodes } from "./current-events.ts";

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
  /** Entries passed over where there is no cursor. Default 0. */
  offset?: number | undefined;
  /**
   * Whether a facet that is narrowed counts what its other values would show, too: over the hits of
   * all other filters. Default false: every facet counts the hits.
   */
  countsAlternatives?: boolean | undefined;
  /**
   * Whether the query is still being typed: its last word is completed even where it is a word by
   * itself. Default false.
   */
  isTyping?: boolean | undefined;
}

export const DEFAULT_LIMIT = 10;
export const MAX_LIMIT = 50;

/** Hits listed of one event where hits are grouped; its page lists the others. */
const MAX_HITS_OF_EVENT = 3;

/**
 * Searches a site. Where the request's budget does not reach, the best of what it reached comes
 * back and says so with `partial`.
 *
 * @throws CursorError for a cursor of another build, ShardError where a file of the build cannot be
 * read.
 *
 * @example
 * ```ts
 * const site = new BuiltSite(manifestJson, indexJson, store).open();
 * const { hits, facets } = await search(site, "gempa cianjur", {
 *   filters: { publisher: ["Kompas"], from: "2022-11-01" },
 *   sort: "newest",
 *   limit: 20,
 * });
 * ```
 */
export async function search(unopened: Site, query: string, options: SearchOptions = {}): Promise<SearchResponse> {
  const site = await unopened.withIndex();
  const { build } = site.manifest;
  const { limit = DEFAULT_LIMIT, filters = {}, group } = options;
  const parsed = parseQuery(query);
  const { planned, matches, proposal } = await retrieve(parsed, site, options);
  const { docValues } = site.index;
  const sort = options.sort ?? (planned.clauses.length > 0 ? "relevance" : "newest");
  const list = JSON.stringify([query, sort, filters, group ?? "", options.isTyping ?? false]);
  const offset = options.cursor === undefined ? (options.offset ?? 0) : decodeCursor(options.cursor, build, list);
  const passes = await testsOf(site, parsed, filters);
  const found = planned.clauses.length > 0 ? matches : await narrowedOnly(site, parsed, planned.excluded);
  const ranking = rank(found, docValues, sort, (document) => passes.every((test) => test(document)));
  const page = listPage(ranking, docValues, {
    offset,
    limit,
    maxOfEvent: group === "event" ? MAX_HITS_OF_EVENT : null,
  });
  const alternatives = options.countsAlternatives ? await alternativesOf(site, parsed, filters, found.documents) : {};
  const [shown, { facets, histogram }] = await Promise.all([
    showHits(site, page, new Highlighter(planned.clauses)),
    countFacets((facet) => alternatives[facet] ?? ranking.documents, site.index),
  ]);
  const response: SearchResponse = {
    query,
    total: ranking.length,
    hits: shown.hits,
    facets,
    histogram,
    nextCursor: shown.isMore ? encodeCursor(build, list, offset + shown.entryCount) : null,
    matched: found.documents.length > matches.fullMatchCount && planned.clauses.length > 0 ? "some" : "all",
    searchedFor: planned.corrected,
    didYouMean: planned.corrected ?? proposal,
    partial: site.session.isPartial,
    build,
  };
  return page.eventTotal === null ? response : { ...response, eventTotal: page.eventTotal, events: shown.events };
}

/** What documents must pass: the filters, and what the query narrows by in its own words. */
async function testsOf(
  site: SearchableSite,
  parsed: ParsedQuery,
  filters: Filters,
): Promise<((document: number) => boolean)[]> {
  const { index } = site;
  const { events, excludedEvents, from, to } = parsed;
  const given = filters.event ?? [];
  const tests = [
    await makeFilter(filters, index),
    await makeFilter({ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }, index),
    await makePublisherTest(parsed, index),
  ];
  for (const wanted of [given, events])
    if (wanted.length > 0) tests.push(hasCode(index.docValues, "event", await currentEventCodes(site, wanted)));
  if (excludedEvents.length === 0) return tests;
  const isUnwanted = hasCode(index.docValues, "event", await currentEventCodes(site, excludedEvents));
  return [...tests, (document) => !isUnwanted(document)];
}

/** Filters that narrow one facet. */
const FILTERS_OF_FACET: Record<CountedFacet, readonly (keyof Filters)[]> = {
  publisher: ["publisher"],
  event: ["event"],
  person: ["person"],
  organization: ["organization"],
  place: ["place"],
  language: ["language"],
  date: ["year", "month", "from", "to"],
};

/** Of each facet that is narrowed, the documents that pass all other filters. */
async function alternativesOf(
  site: SearchableSite,
  parsed: ParsedQuery,
  filters: Filters,
  documents: Uint32Array,
): Promise<Partial<Record<CountedFacet, Uint32Array>>> {
  const narrowed = Object.entries(FILTERS_OF_FACET).filter(([, names]) => names.some((name) => filters[name]?.length));
  const entries = narrowed.map(async ([facet, names]) => {
    const others = Object.fromEntries(Object.entries(filters).filter(([name]) => !names.some((one) => one === name)));
    const passes = await testsOf(site, parsed, others);
    return [facet, documents.filter((document) => passes.every((test) => test(document)))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Of a query that names no word, but narrows, everything it leaves; of one that says nothing at
 * all, nothing.
 */
async function narrowedOnly(
  { index }: SearchableSite,
  parsed: ParsedQuery,
  excluded: Parameters<typeof documentsOfAny>[1],
): Promise<Matches> {
  const { publishers, excludedPublishers, events, excludedEvents, from, to } = parsed;
  const narrows =
    from !== null ||
    to !== null ||
    [publishers, excludedPublishers, events, excludedEvents, excluded].some((list) => list.length > 0);
  const unwanted = narrows ? await documentsOfAny(index, excluded) : new Set();
  const all = Uint32Array.from({ length: narrows ? index.docValues.count : 0 }, (_, document) => document);
  const documents = unwanted.size === 0 ? all : all.filter((document) => !unwanted.has(document));
  return { documents, scores: new Float64Array(documents.length), clauses: new Uint32Array(documents.length) };
}

/** Fetches that a page of many hits leaves to what the facets are called. */
const FACET_FETCHES = 6;

/** A page as it is answered. */
interface ShownPage {
  hits: SearchHit[];
  events: EventHits[];
  /** Entries of the list that the page could show, and whether others follow. */
  entryCount: number;
  isMore: boolean;
}

/**
 * Reads the hits of a page; where the budget does not reach the last ones, the page ends before
 * them.
 */
async function showHits({ documents, session }: Site, page: HitPage, highlighter: Highlighter): Promise<ShownPage> {
  const numbers = [...page.hits, ...page.hits.flatMap(({ copies }) => copies.map((document) => ({ document })))];
  const records = await documents.articlesAt(
    numbers.map(({ document }) => document),
    FACET_FETCHES,
  );
  const firstMissing = page.hits.findIndex(({ document }) => !records.has(document));
  if (firstMissing >= 0 && !session.isPartial) {
    throw new Error(
      `Article ${page.hits[firstMissing]?.document} is in the index but not in the published files: build them anew.`,
    );
  }
  const reached = firstMissing < 0 ? page.hits : page.hits.slice(0, firstMissing);
  const shown = reached.flatMap((hit) => {
    const record = records.get(hit.document);
    return record ? [{ hit: toSearchHit(hit, record, records, highlighter), event: record.event }] : [];
  });
  const events = groupByEvent(shown);
  const isWhole = reached.length === page.hits.length;
  const entryCount = isWhole ? page.entryCount : page.eventTotal === null ? shown.length : events.length;
  return { hits: shown.map(({ hit }) => hit), events, entryCount, isMore: page.isMore || !isWhole };
}

function toSearchHit(
  { score, copies }: ListedHit,
  { article }: ArticleRecord,
  records: ReadonlyMap<number, ArticleRecord>,
  highlighter: Highlighter,
): SearchHit {
  const { id, headline, url, publisher, datePublished, inLanguage, eventId } = article;
  return {
    id,
    headline,
    url,
    publisher,
    datePublished,
    inLanguage,
    eventId,
    score,
    snippet: makeSnippet(article, highlighter),
    headlineRanges: highlighter.wordsIn(headline, inLanguage).map(({ start, end }) => [start, end]),
    nearCopies: copies.flatMap((copy) => {
      const other = records.get(copy)?.article;
      return other ? [{ id: other.id, publisher: other.publisher }] : [];
    }),
  };
}

/** Events in the order of their best hit. */
function groupByEvent(shown: readonly Pick<ArticleRecord & { hit: SearchHit }, "hit" | "event">[]): EventHits[] {
  return [...Map.groupBy(shown, ({ event }) => event.id).values()].map((own) => {
    const { storylineId: _storylineId, ...heading } = own[0].event;
    return { ...heading, hits: own.map(({ hit }) => hit) };
  });
}
