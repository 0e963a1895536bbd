import type { FC } from "hono/jsx";
import type { FacetValue } from "../../../schema/index.ts";
import { MAX_FACET_VALUES } from "../../../search/index.ts";
import { type SearchPageQuery, searchHref } from "../parts/search-address.ts";
import type { Strings } from "../strings/index.ts";

export type ListFacet = "publisher" | "person" | "organization" | "place" | "event" | "language";

/** Values shown at once; the others are folded, where there are more than one or two. */
const SHOWN_VALUES = 6;
const FEW_VALUES = 8;
/** Lists that are longer can be searched. */
const SEARCHED_VALUES = 15;

interface FacetProps {
  name: ListFacet;
  title: string;
  values: readonly FacetValue[];
  query: SearchPageQuery;
  strings: Strings;
}

/**
 * The values of a facet, each a link that adds or takes it; nothing where there is nothing to
 * choose between.
 */
export const Facet: FC<FacetProps> = ({ name, title, values, query, strings }) => {
  const chosen = query.filters[name] ?? [];
  if (values.length < 2 && chosen.length === 0) return null;
  const shownCount = values.length <= FEW_VALUES ? FEW_VALUES : SHOWN_VALUES;
  const [first, rest] = [values.slice(0, shownCount), values.slice(shownCount)];
  const isCut = name !== "publisher" && name !== "language" && values.length >= MAX_FACET_VALUES;
  const list = (shown: readonly FacetValue[]) => (
    <ul class="facet-values">
      {shown.map((value) => (
        <FacetLink name={name} value={value} query={query} />
      ))}
    </ul>
  );
  return (
    <section class="facet">
      <h2>{title}</h2>
      {list(first)}
      {rest.length > 0 ? (
        <details
          id={`facet-${name}`}
          open={rest.some(({ value }) => chosen.includes(value))}
          data-find={values.length > SEARCHED_VALUES ? strings.findInList : undefined}
          data-none={strings.nothingInList}
        >
          <summary>{isCut ? strings.showTop(values.length) : strings.showAll(values.length)}</summary>
          {list(rest)}
        </details>
      ) : null}
    </section>
  );
};

const FacetLink: FC<{ name: ListFacet; value: FacetValue; query: SearchPageQuery }> = ({ name, value, query }) => {
  const chosen = query.filters[name] ?? [];
  const isChosen = chosen.includes(value.value);
  const after = isChosen ? chosen.filter((one) => one !== value.value) : [...chosen, value.value];
  return (
    <li>
      <a
        href={searchHref({ ...query, filters: { ...query.filters, [name]: after } })}
        aria-current={isChosen ? "true" : undefined}
        rel="nofollow"
        data-search={`${name}:${value.value}`}
      >
        <bdi class="label">{value.label}</bdi> <span class="count">{value.count}</span>
      </a>
    </li>
  );
};
