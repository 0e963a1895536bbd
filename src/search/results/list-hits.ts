import type { DocValues } from "../index/doc-values.ts";
import type { RankedHit, Ranking } from "../ranking/rank.ts";

/** A hit with the near-copies of it that were found, too. */
export interface ListedHit extends RankedHit {
  copies: number[];
}

/** A page of hits, or of events with the best hits of each. */
export interface HitPage {
  hits: ListedHit[];
  /** Events in all, where hits are grouped by event. */
  eventTotal: number | null;
  /** How many entries of the list the page holds: hits, or events. */
  entryCount: number;
  isMore: boolean;
}

export interface PageRequest {
  offset: number;
  limit: number;
  /** Hits of one event at most; null lists hits by themselves. */
  maxOfEvent: number | null;
}

/** The hits of a page. Of near-copies the first is listed and the others are attached to it. */
export function listPage(ranking: Ranking, docValues: DocValues, request: PageRequest): HitPage {
  const listed = withoutCopies(ranking, docValues);
  const page =
    request.maxOfEvent === null
      ? pageOfHits(listed, request)
      : pageOfEvents(listed, docValues, request, request.maxOfEvent);
  return { ...page, hits: withCopies(page.hits, ranking, docValues) };
}

/** The first hit of each text. */
function withoutCopies(ranking: Ranking, docValues: DocValues): Ranking {
  const { isCopied } = docValues;
  // Most texts have no copy: only those that have one are looked at together.
  const firstOf = new Map<number, number>();
  let copyCount = 0;
  for (let place = 0; place < ranking.length; place++) {
    const document = ranking.documents[place];
    if (isCopied[document] === 0) continue;
    const original = docValues.canonicalOf(document);
    const first = firstOf.get(original);
    if (first !== undefined) copyCount++;
    if (first === undefined || ranking.isBefore(place, first)) firstOf.set(original, place);
  }
  if (copyCount === 0) return ranking;
  return ranking.filter((place) => {
    const document = ranking.documents[place];
    return isCopied[document] === 0 || firstOf.get(docValues.canonicalOf(document)) === place;
  });
}

function withCopies(hits: readonly RankedHit[], ranking: Ranking, docValues: DocValues): ListedHit[] {
  const { isCopied } = docValues;
  const placesOf = new Map(
    hits.flatMap(({ document }) =>
      isCopied[document] ? [[docValues.canonicalOf(document), [] as number[]] as const] : [],
    ),
  );
  if (placesOf.size === 0) return hits.map((hit) => ({ ...hit, copies: [] }));
  const isListed = new Set(hits.map(({ document }) => document));
  for (let place = 0; place < ranking.length; place++) {
    const document = ranking.documents[place];
    if (isCopied[document] && !isListed.has(document)) placesOf.get(docValues.canonicalOf(document))?.push(place);
  }
  return hits.map((hit) => {
    const places = placesOf.get(docValues.canonicalOf(hit.document)) ?? [];
    const sorted = places.sort((a, b) => (ranking.isBefore(a, b) ? -1 : 1));
    return { ...hit, copies: sorted.map((place) => ranking.documents[place]) };
  });
}

function pageOfHits(listed: Ranking, { offset, limit }: PageRequest): Omit<HitPage, "hits"> & { hits: RankedHit[] } {
  const hits = listed.first(offset + limit).slice(offset);
  return { hits, eventTotal: null, entryCount: hits.length, isMore: offset + limit < listed.length };
}

/** Events in the order of their best hits. */
function pageOfEvents(
  listed: Ranking,
  docValues: DocValues,
  { offset, limit }: PageRequest,
  maxOfEvent: number,
): Omit<HitPage, "hits"> & { hits: RankedHit[] } {
  const events = new Set<number>();
  for (const place of listed.inOrder()) {
    if (events.size >= offset + limit) break;
    events.add(docValues.codeOf("event", listed.documents[place]));
  }
  const placesOf = new Map<number, number[]>([...events].slice(offset).map((event) => [event, []]));
  // Hits of no event share one more.
  const isMet = new Uint8Array(docValues.facets.event.valueCount + 1);
  let eventTotal = 0;
  for (let place = 0; place < listed.length; place++) {
    const event = docValues.codeOf("event", listed.documents[place]);
    placesOf.get(event)?.push(place);
    if (isMet[event + 1] === 0) eventTotal++;
    isMet[event + 1] = 1;
  }
  const hits = [...placesOf.values()].flatMap((places) =>
    places
      .sort((a, b) => (listed.isBefore(a, b) ? -1 : 1))
      .slice(0, maxOfEvent)
      .map((place) => listed.hitAt(place)),
  );
  return { hits, eventTotal, entryCount: placesOf.size, isMore: offset + limit < eventTotal };
}
