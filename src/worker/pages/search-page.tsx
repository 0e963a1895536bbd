import type { FC } from "hono/jsx";
import type { EventHeading, EventHits, Facets, FacetValue, SearchHit, SearchResponse } from "../../schema/index.ts";
import type { Filters, SearchSort } from "../../search/index.ts";
import { dateText, dayText } from "./dates.ts";
import { coverageText, EventCard } from "./event-card.tsx";
import { Highlighted } from "./highlighted.tsx";
import { Layout } from "./layout.tsx";
import type { Strings } from "./strings.ts";

/** Filters that the page offers. */
type PageFilters = Pick<Filters, "publisher" | "year" | "month" | "event" | "person" | "place" | "language">;

/** What the page was asked for. */
export interface SearchPageQuery {
  q: string;
  sort: SearchSort;
  filters: PageFilters;
  cursor?: string;
}

interface SearchPageProps {
  siteName: string;
  strings: Strings;
  query: SearchPageQuery;
  /** Null on the front page, where nothing was searched. */
  response: SearchResponse | null;
  /** The latest events with the sentence that leads the summary of each. */
  latest: readonly { event: EventHeading; lead: string | null }[];
}

/** Longest query that is repeated in a heading, in UTF-16 units. */
const MAX_SHOWN_QUERY_CHARS = 80;

/** The front page and the results of a search. */
export const SearchPage: FC<SearchPageProps> = ({ siteName, strings, query, response, latest }) => (
  <Layout
    title={response ? `${shown(query.q)} – ${siteName}` : siteName}
    siteName={siteName}
    strings={strings}
    query={query.q}
    indexed={response === null}
  >
    {response ? (
      <Results response={response} query={query} strings={strings} />
    ) : (
      <h1 class="front-title">{strings.tagline}</h1>
    )}
    {response === null || (response.total === 0 && !isNarrowed(query)) ? (
      <section aria-labelledby="latest">
        <h2 class="section-title" id="latest">
          {strings.latestEvents}
        </h2>
        <ul class="cards">
          {latest.map(({ event, lead }) => (
            <EventCard event={event} lead={lead} strings={strings} />
          ))}
        </ul>
      </section>
    ) : null}
  </Layout>
);

const shown = (query: string): string =>
  query.length > MAX_SHOWN_QUERY_CHARS ? `${query.slice(0, MAX_SHOWN_QUERY_CHARS)}…` : query;

const isNarrowed = ({ filters }: SearchPageQuery): boolean =>
  Object.values(filters).some((values) => values && values.length > 0);

interface PartProps {
  response: SearchResponse;
  query: SearchPageQuery;
  strings: Strings;
}

const Results: FC<PartProps> = ({ response, query, strings }) => {
  if (response.total === 0) {
    const narrowed = isNarrowed(query);
    return (
      <section class="empty">
        <h1>
          <bdi>{narrowed ? strings.nothingNarrowed(shown(query.q)) : strings.nothingFound(shown(query.q))}</bdi>
        </h1>
        <p>{narrowed ? strings.nothingNarrowedHint : strings.nothingFoundHint}</p>
        <ActiveFilters query={query} response={response} strings={strings} />
      </section>
    );
  }
  return (
    <>
      <h1 class="result-count">
        <bdi>{strings.found(response.total, shown(query.q))}</bdi>
      </h1>
      {response.searchedFor ? <p class="corrected">{strings.searchedFor(response.searchedFor)}</p> : null}
      {response.didYouMean && !response.searchedFor ? (
        <p class="corrected">
          {strings.didYouMean} <a href={hrefOf({ ...query, q: response.didYouMean })}>{response.didYouMean}</a>?
        </p>
      ) : null}
      {response.matched === "some" ? <p class="corrected">{strings.someWords}</p> : null}
      <Narrowing response={response} query={query} strings={strings} />
      <ol class="groups">
        {(response.events ?? []).map((event) => (
          <EventGroup event={event} strings={strings} />
        ))}
      </ol>
      {response.nextCursor ? (
        <p class="pager">
          <a class="button" href={hrefOf(query, response.nextCursor)} rel="next">
            {strings.more}
          </a>
        </p>
      ) : null}
    </>
  );
};

const EventGroup: FC<{ event: EventHits; strings: Strings }> = ({ event, strings }) => {
  const others = event.articleCount - event.hits.length;
  return (
    <li class="group">
      <p class="kicker">{dayText(event.date, strings)}</p>
      <h2>
        <a href={`/events/${event.id}`}>{event.name}</a>
      </h2>
      <p class="meta">{coverageText(event, strings)}</p>
      <ul class="hits">
        {event.hits.map((hit) => (
          <Hit hit={hit} titled={!hit.headline.startsWith(event.name)} strings={strings} />
        ))}
      </ul>
      {others > 0 ? (
        <p class="meta others">
          <a href={`/events/${event.id}#articles`}>{strings.moreOfEvent(others)}</a>
        </p>
      ) : null}
    </li>
  );
};

/** A hit under its event; `titled` unless its headline would only repeat the event's name. */
const Hit: FC<{ hit: SearchHit; titled: boolean; strings: Strings }> = ({ hit, titled, strings }) => (
  <li class="hit">
    {titled ? (
      <h3>
        <a href={`/articles/${hit.id}`}>
          <Highlighted text={hit.headline} ranges={hit.headlineRanges} />
        </a>
      </h3>
    ) : null}
    <p class="snippet">
      <Highlighted text={hit.snippet.text} ranges={hit.snippet.ranges} />
    </p>
    <p class="meta">
      <a href={`/articles/${hit.id}`}>{hit.publisher ?? strings.unknownPublisher}</a> ·{" "}
      {dateText(hit.datePublished, strings)}
      {hit.nearCopies.length > 0 ? ` · ${strings.nearCopies(hit.nearCopies.length)}` : ""}
    </p>
  </li>
);

const SORTS: readonly SearchSort[] = ["relevance", "newest", "oldest"];

/** Sorting, the facets that have something to choose between, and what is chosen. */
const Narrowing: FC<PartProps> = ({ response, query, strings }) => (
  <div class="narrowing">
    <nav aria-label={strings.sortBy}>
      {SORTS.map((sort) => (
        <a class="chip" href={hrefOf({ ...query, sort })} aria-current={sort === query.sort ? "true" : undefined}>
          {strings[sort]}
        </a>
      ))}
    </nav>
    <FacetChips name="year" title={strings.year} values={response.facets.year} query={query} />
    <FacetChips name="publisher" title={strings.publisher} values={response.facets.publisher} query={query} />
    <ActiveFilters query={query} response={response} strings={strings} />
  </div>
);

interface FacetChipsProps {
  name: "year" | "publisher";
  title: string;
  values: readonly FacetValue[];
  query: SearchPageQuery;
}

const FacetChips: FC<FacetChipsProps> = ({ name, title, values, query }) =>
  values.length < 2 || query.filters[name]?.length ? null : (
    <nav aria-label={title}>
      <span class="chip-title">{title}</span>
      {values.slice(0, 8).map(({ value, label, count }) => (
        <a class="chip" href={hrefOf({ ...query, filters: { ...query.filters, [name]: [value] } })}>
          {label} <span class="count">{count}</span>
        </a>
      ))}
    </nav>
  );

/** What the results are narrowed to, each with a link that takes it back. */
const ActiveFilters: FC<PartProps> = ({ query, response, strings }) => {
  if (!isNarrowed(query)) return null;
  const labelOf = (name: string, value: string) =>
    Object.values(response.facets[name as keyof Facets]).find((one: FacetValue) => one.value === value)?.label ?? value;
  const active = Object.entries(query.filters as Record<string, string[]>).flatMap(([name, values]) =>
    (values ?? []).map((value) => ({ name, value, label: labelOf(name, value) })),
  );
  return (
    <nav aria-label={strings.narrow}>
      {active.map(({ name, value, label }) => {
        const left = (query.filters[name as keyof PageFilters] ?? []).filter((other) => other !== value);
        return (
          <a class="chip" aria-current="true" href={hrefOf({ ...query, filters: { ...query.filters, [name]: left } })}>
            {label} <span aria-hidden="true">✕</span>
          </a>
        );
      })}
      <a class="chip" href={hrefOf({ ...query, filters: {} })}>
        {strings.clearFilters}
      </a>
    </nav>
  );
};

/** The address of a search, or of where it goes on at `cursor`: another order or filter starts anew. */
function hrefOf({ q, sort, filters }: SearchPageQuery, cursor?: string): string {
  const parameters = new URLSearchParams({ q });
  if (sort !== "relevance") parameters.set("sort", sort);
  for (const [name, values] of Object.entries(filters))
    for (const value of values ?? []) parameters.append(name, value);
  if (cursor) parameters.set("cursor", cursor);
  return `/?${parameters}`;
}
