import type { FC } from "hono/jsx";
import type { PublishedStoryline } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { Coverage } from "../parts/coverage.tsx";
import { EventCards, type ListedEvent } from "../parts/event-cards.tsx";
import { onOneLine } from "../parts/on-one-line.ts";
import { type PageOf, Pager } from "../parts/pager.tsx";
import { WhenTold } from "../parts/when-told.tsx";

interface FrontPageProps extends PageOf {
  pageContext: PageContext;
  /** The most prominent first. */
  events: readonly ListedEvent[];
  /** Those that went on last. */
  storylines: readonly PublishedStoryline[];
}

/**
 * What is told most now: the first of it at length, then what several newsrooms tell, then single
 * reports. Later pages go on in the same order.
 */
export const FrontPage: FC<FrontPageProps> = ({ pageContext, events, storylines, page, isLastPage }) => {
  const { strings } = pageContext;
  const told = events.filter(({ event }) => event.originCount > 1);
  const single = events.filter(({ event }) => event.originCount <= 1);
  const top = page === 1 ? (told[0] ?? null) : null;
  const others = top ? told.slice(1) : told;
  return (
    <Layout pageContext={pageContext} indexed={page === 1} narrow={false}>
      <h1 class="front-title">{strings.tagline}</h1>
      {top || storylines.length > 0 ? (
        <div class="columns">
          {top ? <TopStory {...top} pageContext={pageContext} /> : null}
          <LatestStorylines storylines={storylines} pageContext={pageContext} />
        </div>
      ) : null}
      {others.length > 0 ? (
        <EventCards id="told" title={strings.toldBySeveral} events={others} reader={pageContext} />
      ) : null}
      {single.length > 0 ? (
        <EventCards id="single" title={strings.toldByOne} events={single} reader={pageContext} />
      ) : null}
      {events.length === 0 ? <p>{strings.noMore}</p> : null}
      <Pager pageContext={pageContext} path="/" page={page} isLastPage={isLastPage} />
    </Layout>
  );
};

/** Statements shown of the first event. */
const TOP_STATEMENTS = 3;

const TopStory: FC<ListedEvent & { pageContext: PageContext }> = ({ event, statements, pageContext }) => (
  <section class="top-story" aria-label={pageContext.strings.topStory}>
    <p class="kicker">
      {pageContext.strings.topStory} · <WhenTold event={event} reader={pageContext} />
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
