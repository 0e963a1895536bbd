import type { FC } from "hono/jsx";
import type { SearchResponse } from "../../../schema/index.ts";
import type { SearchSort } from "../../../search/index.ts";
import type { PageContext } from "../page-context.ts";
import { filterCount, type SearchPageQuery, searchHref } from "../parts/search-address.ts";
import { Facet } from "./facet.tsx";
import { Histogram } from "./histogram.tsx";

const SORTS: readonly SearchSort[] = ["relevance", "newest", "oldest"];

/** Order, time and facets: beside the results where there is room, else folded above them. */
export const Narrowing: FC<{ pageContext: PageContext; query: SearchPageQuery; response: SearchResponse }> = ({
  pageContext,
  query,
  response: { facets, histogram },
}) => {
  const { strings } = pageContext;
  const chosen = filterCount(query.filters);
  const ofLanguages = facets.language.map((one) => ({ ...one, label: strings.languageName(one.value) }));
  return (
    <aside class="narrowing" aria-label={strings.narrow}>
      <details class="filters" id="filters">
        <summary>
          {strings.filters}
          {chosen > 0 ? <span class="count"> · {strings.filtersChosen(chosen)}</span> : null}
        </summary>
        <nav class="sorts" aria-label={strings.sortBy}>
          {SORTS.map((sort) => (
            <a
              class="chip"
              href={searchHref({ ...query, sort })}
              aria-current={sort === query.sort ? "true" : undefined}
              rel="nofollow"
              data-search={`sort:${sort}`}
            >
              {strings[sort]}
            </a>
          ))}
        </nav>
        <Histogram pageContext={pageContext} query={query} histogram={histogram} />
        <Facet name="publisher" title={strings.publisher} values={facets.publisher} query={query} strings={strings} />
        <Facet name="person" title={strings.person} values={facets.person} query={query} strings={strings} />
        <Facet
          name="organization"
          title={strings.organization}
          values={facets.organization}
          query={query}
          strings={strings}
        />
        <Facet name="place" title={strings.placeFacet} values={facets.place} query={query} strings={strings} />
        <Facet name="event" title={strings.event} values={facets.event} query={query} strings={strings} />
        <Facet name="language" title={strings.language} values={ofLanguages} query={query} strings={strings} />
      </details>
    </aside>
  );
};
