import type { FC } from "hono/jsx";
import type { EventHeading, FacetValue, SearchHit, SearchResponse } from "../../schema/index.ts";
import type { Filters, SearchSort } from "../../search/index.ts";
import { dateText, dayText } from "./dates.ts";
import { coverageText, EventCard } from "./event-card.tsx";
import { Highlighted } from "./highlighted.tsx";
import { Layout } from "./layout.tsx";
import type { Strings } from "./strings.ts";

/** What the page was asked for. */
export interface SearchPageQuery {
  q: string;
  sort: SearchSort;
  filters: Filters;
  cursor?: string;
}

interface SearchPageProps {
  siteName: string;
  strings: Strings;
  query: SearchPageQuery;
  /** Null on the front page, where nothing was searched. */
  response: SearchResponse | null;
  latest: readonly EventHeading[];
}

/** The front page and the results of a search. */
export const SearchPage: FC<SearchPageProps> = ({ siteName, strings, query, response, latest }) => (
  <Layout
    title={response ? `${query.q} – ${siteName}` : siteName}
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
    {response === null || response.total === 0 ? (
      <section aria-labelledby="latest">
        <h2 class="section-title" id="latest">
          {strings.latestEvents}
        </h2>
        <ul class="cards">
          {latest.map((event) => (
            <EventCard event={event} strings={strings} />
          ))}
        </ul>
      </section>
    ) : null}
  </Layout>
);

const Results: FC<{ response: SearchResponse; query: SearchPageQuery; strings: Strings }> = ({
  response,
  query,
  strings,
}) => {
  if (response.total === 0) {
    return (
      <section class="empty">
        <h1>{strings.nothingFound(query.q)}</h1>
        <p>{strings.nothingFoundHint}</p>
      </section>
    );
  }
  return (
    <>
      <h1 class="result-count">{strings.found(response.total, query.q)}</h1>
      {response.didYouMean ? <p class="corrected">{strings.searchedFor(response.didYouMean)}</p> : null}
      <Narrowing response={response} query={query} strings={strings} />
      <ol class="groups">
        {(response.events ?? []).map((event) => (
          <li class="group">
            <p class="kicker">{dayText(event.date, strings)}</p>
            <h2>
              <a href={`/events/${event.id}`}>{event.name}</a>
            </h2>
            <p class="meta">{coverageText(event, strings)}</p>
            <ul class="hits">
              {event.hits.map((hit) => (
                <Hit
                  hit={hit}
                  titled={event.hits.length > 1 || !hit.headline.startsWith(event.name)}
                  strings={strings}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {response.nextCursor ? (
        <p class="pager">
          <a class="button" href={hrefOf({ ...query, cursor: response.nextCursor })} rel="next">
            {strings.more}
          </a>
        </p>
      ) : null}
    </>
  );
};

/** A hit under its event; `titled` unless its headline would only repeat the event's name. */
const Hit: FC<{ hit: SearchHit; titled: boolean; strings: Strings }> = ({ hit, titled, strings }) => (
  <li class="hit">
    {titled ? (
      <h3>
        <a href={`/articles/${hit.id}`}>{hit.headline}</a>
      </h3>
    ) : null}
    <p class="snippet">
      <Highlighted text={hit.snippet.text} ranges={hit.snippet.ranges} />
    </p>
    <p class="meta">
      <a href={`/articles/${hit.id}`}>{hit.publisher ?? strings.unknownPublisher}</a> ·{" "}
      {dateText(hit.datePublished, strings)}
    </p>
  </li>
);

const SORTS: readonly SearchSort[] = ["relevance", "newest", "oldest"];

/** Sorting, and the facets that have something to choose between. */
const Narrowing: FC<{ response: SearchResponse; query: SearchPageQuery; strings: Strings }> = ({
  response,
  query,
  strings,
}) => (
  <nav class="narrowing" aria-label={strings.sortBy}>
    <p>
      {SORTS.map((sort) => (
        <a class="chip" href={hrefOf({ ...query, sort })} aria-current={sort === query.sort ? "true" : undefined}>
          {strings[sort]}
        </a>
      ))}
    </p>
    <FacetChips name="year" title={strings.year} values={response.facets.year} query={query} />
    <FacetChips name="publisher" title={strings.publisher} values={response.facets.publisher} query={query} />
    {Object.values(query.filters).some((values) => values && values.length > 0) ? (
      <p>
        <a class="chip" href={hrefOf({ ...query, filters: {} })}>
          {strings.clearFilters} ✕
        </a>
      </p>
    ) : null}
  </nav>
);

const FacetChips: FC<{
  name: "year" | "publisher";
  title: string;
  values: readonly FacetValue[];
  query: SearchPageQuery;
}> = ({ name, title, values, query }) =>
  values.length < 2 ? null : (
    <p>
      <span class="chip-title">{title}</span>
      {values.slice(0, 8).map(({ value, label, count }) => (
        <a class="chip" href={hrefOf({ ...query, filters: { ...query.filters, [name]: [value] } })}>
          {label} <span class="count">{count}</span>
        </a>
      ))}
    </p>
  );

/** The address of a search. */
function hrefOf({ q, sort, filters, cursor }: SearchPageQuery): string {
  const parameters = new URLSearchParams({ q });
  if (sort !== "relevance") parameters.set("sort", sort);
  for (const [name, values] of Object.entries(filters))
    for (const value of values ?? []) parameters.append(name, value);
  if (cursor) parameters.set("cursor", cursor);
  return `/?${parameters}`;
}
