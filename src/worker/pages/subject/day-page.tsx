import type { FC } from "hono/jsx";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { dateText } from "../parts/dates.ts";
import { EventCards, type ListedEvent } from "../parts/event-cards.tsx";
import { type PageOf, Pager } from "../parts/pager.tsx";

interface DayPageProps extends PageOf {
  pageContext: PageContext;
  /** `YYYY-MM-DD`. */
  day: string;
  total: number;
  events: readonly ListedEvent[];
}

/** The events of a day. */
export const DayPage: FC<DayPageProps> = ({ pageContext, day, total, events, page, isLastPage }) => {
  const { strings } = pageContext;
  const title = dateText({ value: day, precision: "day", source: "stated" }, pageContext);
  return (
    <Layout pageContext={pageContext} title={title} indexed={page === 1} narrow={false}>
      <header class="page-head">
        <p class="kicker">
          <a href={`/days/${day.slice(0, 7)}`}>
            {dateText({ value: day.slice(0, 7), precision: "month", source: "stated" }, pageContext)}
          </a>
        </p>
        <h1>{title}</h1>
        <p class="meta">{strings.events(total)}</p>
      </header>
      <EventCards id="events" title={strings.eventsOfDay} events={events} reader={pageContext} />
      <Pager pageContext={pageContext} path={`/days/${day}`} page={page} isLastPage={isLastPage} />
    </Layout>
  );
};
