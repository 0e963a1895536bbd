import type { FC } from "hono/jsx";
import type { PageContext } from "../page-context.ts";
import { Icon } from "./icons.tsx";
import { NO_QUERY, narrowingOf, type SearchPageQuery } from "./search-address.ts";

/**
 * The search box of every page. A new query keeps the current filters; the `data-` attributes state
 * what a script adds.
 */
export const SearchForm: FC<{ pageContext: PageContext; query: SearchPageQuery | undefined }> = ({
  pageContext: { strings },
  query = NO_QUERY,
}) => (
  <search>
    <form
      class="search-form"
      action="/"
      method="get"
      data-suggestions={strings.suggestions}
      data-recent={strings.recentSearches}
      data-clear={strings.clearRecent}
      data-failed={strings.searchFailed}
    >
      <label class="visually-hidden" for="q">
        {strings.searchLabel}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        value={query.q}
        placeholder={strings.searchPlaceholder}
        maxlength={400}
        autocomplete="off"
        enterkeyhint="search"
        aria-keyshortcuts="/"
      />
      {narrowingOf(query).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">
        <Icon name="search" />
        <span>{strings.searchButton}</span>
      </button>
    </form>
  </search>
);
