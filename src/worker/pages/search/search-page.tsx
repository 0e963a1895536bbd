import type { FC } from "hono/jsx";
import type { SearchResponse } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { EventCards, type ListedEvent } from "../parts/event-cards.tsx";
import { filterCount, type SearchPageQuery, searchHref } from "../parts/search-address.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { EventGroup } from "./event-group.tsx";
import { Narrowing } from "./narrowing.tsx";

export interface SearchPageProps {
  pageContext: PageContext;
  query: SearchPageQuery;
  response: SearchResponse;
  /** Shown where nothing was found. */
  latest: readonly ListedEvent[];
}

/** Events on a page of results. */
export const EVENTS_A_PAGE = 10;

/** Longest query that is repeated in a heading, in UTF-16 units. */
const MAX_SHOWN_QUERY_CHARS = 80;

/** The results of a search. */
export const SearchPage: FC<SearchPageProps> = ({ pageContext, query, response, latest }) => {
  const isNarrowed = filterCount(query.filters) > 0;
  return (
    <Layout pageContext={pageContext} title={shown(query.q)} query={query} indexed={false} narrow={false}>
      {response.total === 0 && !isNarrowed ? (
        <NothingFound pageContext={pageContext} query={query} response={response} latest={latest} />
      ) : (
        <div class="columns found">
          <div class="results" id="results">
            <Heading pageContext={pageContext} query={query} response={response} />
            <ActiveFilters pageContext={pageContext} query={query} response={response} />
            <Groups pageContext={pageContext} query={query} response={response} />
          </div>
          <Narrowing pageContext={pageContext} query={query} response={response} />
        </div>
      )}
    </Layout>
  );
};

const shown = (query: string): string =>
  query.length > MAX_SHOWN_QUERY_CHARS ? `${query.slice(0, MAX_SHOWN_QUERY_CHARS)}…` : query;

type PartProps = Pick<SearchPageProps, "pageContext" | "query" | "response">;

const NothingFound: FC<SearchPageProps> = ({ pageContext, query, response, latest }) => (
  <>
    <section class="empty">
      <h1>
        <bdi>{pageContext.strings.nothingFound(shown(query.q))}</bdi>
      </h1>
      <DidYouMean pageContext={pageContext} query={query} response={response} />
      <p>{pageContext.strings.nothingFoundHint}</p>
    </section>
    <EventCards id="latest" title={pageContext.strings.latestEvents} events={latest} reader={pageContext} />
  </>
);

/** How much was found, and whether the words were searched as typed. */
const Heading: FC<PartProps> = ({ pageContext, query, response }) => {
  const { strings } = pageContext;
  const { total, searchedFor, matched, partial } = response;
  const isEmpty = total === 0;
  return (
    <header class="result-heading">
      <h1 class="result-count">
        <bdi>{isEmpty ? strings.nothingNarrowed(shown(query.q)) : strings.found(total, shown(query.q))}</bdi>
      </h1>
      {isEmpty ? <p>{strings.nothingNarrowedHint}</p> : null}
      {searchedFor ? <p class="corrected">{strings.searchedFor(searchedFor)}</p> : null}
      {searchedFor ? null : <DidYouMean pageContext={pageContext} query={query} response={response} />}
      {matched === "some" ? <p class="corrected">{strings.someWords}</p> : null}
      {partial ? <p class="corrected">{strings.partial}</p> : null}
    </header>
  );
};

const DidYouMean: FC<PartProps> = ({ pageContext, query, response: { didYouMean } }) =>
  didYouMean ? (
    <p class="corrected">
      {pageContext.strings.didYouMean}{" "}
      <a href={searchHref({ ...query, q: didYouMean })} dir="auto" data-search>
        {didYouMean}
      </a>
      ?
    </p>
  ) : null;

const Groups: FC<PartProps> = ({ pageContext, query, response }) => {
  const { strings } = pageContext;
  const events = response.events ?? [];
  const pageCount = Math.max(1, Math.ceil((response.eventTotal ?? 0) / EVENTS_A_PAGE));
  return (
    <>
      {query.page > 1 ? (
        <p class="pager">
          <a class="button quiet" href={searchHref(query, Math.min(query.page - 1, pageCount))} rel="prev" data-search>
            {strings.previousResults}
          </a>
        </p>
      ) : null}
      {events.length === 0 && response.total > 0 ? <p class="empty">{strings.noMore}</p> : null}
      <ol class="groups" id="groups" data-shown={strings.shown(0)}>
        {events.map((event) => (
          <EventGroup event={event} pageContext={pageContext} />
        ))}
      </ol>
      {response.nextCursor ? (
        <p class="pager" id="next">
          <a class="button" href={searchHref(query, query.page + 1)} rel="next" data-more>
            {strings.more}
          </a>
        </p>
      ) : null}
    </>
  );
};
