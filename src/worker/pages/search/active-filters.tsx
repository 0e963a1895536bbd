import type { FC } from "hono/jsx";
import type { Facets, FacetValue, SearchResponse } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { dateText } from "../parts/dates.ts";
import { Icon } from "../parts/icons.tsx";
import { filterCount, type SearchPageQuery, searchHref } from "../parts/search-address.ts";

interface ActiveFiltersProps {
  pageContext: PageContext;
  query: SearchPageQuery;
  response: SearchResponse;
}

/** What the results are narrowed to, each with a link that takes it back. */
export const ActiveFilters: FC<ActiveFiltersProps> = ({ pageContext, query, response }) => {
  const { strings } = pageContext;
  if (filterCount(query.filters) === 0) return null;
  return (
    <nav class="active-filters" aria-label={strings.narrow}>
      {chipsOf(query, response, pageContext).map(({ key, label, left }) => (
        <a
          class="chip"
          href={searchHref({ ...query, filters: left })}
          aria-label={strings.removeFilter(label)}
          data-search={`active:${key}`}
        >
          <bdi>{label}</bdi> <Icon name="close" />
        </a>
      ))}
      <a class="chip quiet" href={searchHref({ ...query, filters: {} })} data-search="active:none">
        {strings.clearFilters}
      </a>
    </nav>
  );
};

interface Chip {
  key: string;
  label: string;
  /** The filters without it. */
  left: SearchPageQuery["filters"];
}

function chipsOf({ filters }: SearchPageQuery, { facets }: SearchResponse, pageContext: PageContext): Chip[] {
  const { from, to, ...lists } = filters;
  const labelOf = (name: string, value: string): string => {
    if (name === "language") return pageContext.strings.languageName(value);
    if (name === "month") return dateText({ value, precision: "month", source: "stated" }, pageContext);
    const values: readonly FacetValue[] = facets[name as keyof Facets] ?? [];
    return values.find((one) => one.value === value)?.label ?? value;
  };
  const chips = Object.entries(lists).flatMap(([name, values]) =>
    (values ?? []).map((value) => ({
      key: `${name}:${value}`,
      label: labelOf(name, value),
      left: { ...filters, [name]: (values ?? []).filter((other) => other !== value) },
    })),
  );
  if (from === undefined && to === undefined) return chips;
  return [{ key: "time", label: rangeLabel(from, to, pageContext), left: lists }, ...chips];
}

function rangeLabel(from: string | undefined, to: string | undefined, pageContext: PageContext): string {
  const dayOf = (value: string) => dateText({ value, precision: "day", source: "stated" }, pageContext);
  if (from !== undefined && to !== undefined)
    return dateText({ value: `${from}/${to}`, precision: "interval", source: "stated" }, pageContext);
  const { strings } = pageContext;
  return from === undefined ? `${strings.to} ${dayOf(to ?? "")}` : `${strings.from} ${dayOf(from)}`;
}
