import type { FC } from "hono/jsx";
import type { PublishedStoryline } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { Coverage } from "../parts/coverage.tsx";
import { DateOf } from "../parts/date.tsx";
import { LatestEvents, type ListedEvent } from "../parts/latest-events.tsx";
import { onOneLine } from "../parts/on-one-line.ts";

interface FrontPageProps {
  pageContext: PageContext;
  /** Newest first. */
  events: readonly ListedEvent[];
  /** Those that went on last. */
  storylines: readonly PublishedStoryline[];
  /** Counted from 1. */
  page: number;
  isLastPage: boolean;
}

/** The latest events; of these, the one that most origins report comes first. */
export const FrontPage: FC<FrontPageProps> = ({ pageContext, events, storylines, page, isLastPage }) => {
  const { strings } = pageContext;
  const top = page === 1 ? mostReported(events) : null;
  const pageHref = (other: number) => (other === 1 ? "/" : `/?page=${other}`);
  return (
    <Layout pageContext={pageContext} indexed={page === 1} narrow={false}>
      <h1 class="front-title">{strings.tagline}</h1>
      {top || storylines.length > 0 ? (
        <div class="columns">
          {top ? <TopStory {...top} pageContext={pageContext} /> : null}
          <LatestStorylines storylines={storylines} pageContext={pageContext} />
        </div>
      ) : null}
      <LatestEvents events={events.filter((one) => one !== top)} pageContext={pageContext} />
      <nav class="pager" aria-label={strings.latestEvents}>
        {page > 1 ? (
          <a class="button quiet" href={pageHref(page - 1)} rel="prev">
            {strings.newerEvents}
          </a>
        ) : null}
        {isLastPage ? null : (
          <a class="button quiet" href={pageHref(page + 1)} rel="next">
            {strings.earlierEvents}
          </a>
        )}
      </nav>
    </Layout>
  );
};

function mostReported(events: readonly ListedEvent[]): ListedEvent | null {
  const reported = events.filter(({ event }) => event.originCount > 1);
  return reported.reduce<ListedEvent | null>(
    (best, one) => (best === null || one.event.originCount > best.event.originCount ? one : best),
    null,
  );
}

/** Statements shown of the first event. */
const TOP_STATEMENTS = 3;

const TopStory: FC<ListedEvent & { pageContext: PageContext }> = ({ event, statements, pageContext }) => (
  <section class="top-story" aria-label={pageContext.strings.topStory}>
    <p class="kicker">
      {pageContext.strings.topStory} · <DateOf date={event.date} reader={pageContext} dayOnly />
    </p>
    <h2 lang={event.inLanguage} dir="auto">
      <a href={`/events/${event.id}`}>{event.name}</a>
    </h2>
    {statements.slice(0, TOP_STATEMENTS).map((text) => (
      <p class="lead" lang={event.inLanguage} dir="auto">
        {onOneLine(text)}
      </p>
    ))}
    <Coverage event={event} reader={pageContext} />
  </section>
);

/** Storylines that went on last, each with its latest event. */
const LatestStorylines: FC<Pick<FrontPageProps, "storylines" | "pageContext">> = ({ storylines, pageContext }) =>
  storylines.length === 0 ? null : (
    <section class="latest-storylines" aria-labelledby="storylines">
      <h2 class="section-title" id="storylines">
        {pageContext.strings.latestStorylines}
      </h2>
      <ul>
        {storylines.map(({ id, name, events, eventIds }) => (
          <li>
            <a href={`/storylines/${id}`} lang={events.at(-1)?.inLanguage} dir="auto">
              {name}
            </a>
            <p class="meta">{pageContext.strings.events(eventIds.length)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
