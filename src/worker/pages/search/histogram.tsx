import type { FC } from "hono/jsx";
import type { DateHistogram } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { dateText, shortDateText } from "../parts/dates.ts";
import { narrowingOf, type SearchPageQuery, searchHref } from "../parts/search-address.ts";
import { histogramBars } from "./histogram-bars.ts";

interface HistogramProps {
  pageContext: PageContext;
  query: SearchPageQuery;
  histogram: DateHistogram;
}

/** Height of the tallest bar, in units of the picture. */
const HEIGHT = 48;

/**
 * How the hits lie in time. A bar is a link to its days, a script lets readers draw across them,
 * and two fields say the same in words.
 */
export const Histogram: FC<HistogramProps> = ({ pageContext, query, histogram }) => {
  const { strings } = pageContext;
  const { from, to } = query.filters;
  const bars = histogramBars(histogram, from, to);
  if (bars.length < 2 && from === undefined && to === undefined) return null;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const others = { ...query, filters: { ...query.filters, from: undefined, to: undefined, year: [], month: [] } };
  const title = (value: string, count: number) => `${barText(value, pageContext)}: ${strings.articles(count)}`;
  return (
    <section class="facet time" aria-labelledby="time">
      <h2 id="time">{strings.time}</h2>
      {bars.length > 1 ? (
        <>
          <p class="meta">{strings.articlesByTime(histogram.unit)}</p>
          <svg
            class="histogram"
            viewBox={`0 0 ${bars.length} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            data-brush={searchHref({ ...others, q: query.q })}
          >
            {bars.map(({ value, count, isChosen }, at) => {
              const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
              return (
                <a
                  href={searchHref({ ...others, filters: { ...others.filters, from: value, to: value } })}
                  tabindex={-1}
                  rel="nofollow"
                  data-value={value}
                >
                  <title>{title(value, count)}</title>
                  <rect class="room" x={at} y={0} width={1} height={HEIGHT} />
                  <rect
                    class={isChosen ? "bar" : "bar outside"}
                    x={at + 0.1}
                    y={HEIGHT - height}
                    width={0.8}
                    height={height}
                  />
                </a>
              );
            })}
          </svg>
          <p class="axis meta" aria-hidden="true">
            <span>{shortDateText(bars[0]?.value ?? "", pageContext)}</span>
            <span>{shortDateText(bars.at(-1)?.value ?? "", pageContext)}</span>
          </p>
        </>
      ) : null}
      <form class="range" action="/" method="get">
        <input type="hidden" name="q" value={query.q} />
        {narrowingOf(others).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label>
          {strings.from} <input type="date" name="from" value={from ?? ""} />
        </label>
        <label>
          {strings.to} <input type="date" name="to" value={to ?? ""} />
        </label>
        <button type="submit" class="button quiet">
          {strings.apply}
        </button>
      </form>
    </section>
  );
};

const PRECISIONS = { 4: "year", 7: "month", 10: "day" } as const;

const barText = (value: string, pageContext: PageContext): string =>
  dateText({ value, precision: PRECISIONS[value.length as 4 | 7 | 10] ?? "day", source: "stated" }, pageContext);
