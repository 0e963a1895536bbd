import type { FC } from "hono/jsx";
import type { PublishedEvent } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import type { Sources } from "../parts/citations.tsx";
import { Coverage } from "../parts/coverage.tsx";
import { DateOf } from "../parts/date.tsx";
import { PassagePopover } from "../parts/passage-popover.tsx";
import { Share } from "../parts/share.tsx";
import { EventFacts } from "./event-facts.tsx";
import { Disagreements, Quotes, Revisions } from "./event-sections.tsx";
import { EventSources } from "./event-sources.tsx";
import { EventSummary } from "./event-summary.tsx";
import { EventTimeline } from "./event-timeline.tsx";
import { StorylineNeighbours } from "./storyline-neighbours.tsx";
import { tellingOrder } from "./telling-order.ts";

interface EventPageProps {
  pageContext: PageContext;
  event: PublishedEvent;
}

/** An event: cited summary, facts, timeline, articles, and its place in its storyline. */
export const EventPage: FC<EventPageProps> = ({ pageContext, event }) => {
  const { strings } = pageContext;
  const articles = tellingOrder(event);
  const sources: Sources = new Map(
    articles.map(({ id, publisher, inLanguage }, index) => [id, { number: index + 1, publisher, inLanguage }]),
  );
  const parts = { event, sources, pageContext };
  return (
    <Layout
      pageContext={pageContext}
      title={event.name}
      description={event.summary.statements[0]?.text ?? null}
      embeddable
      narrow={false}
    >
      <article class="event">
        <header class="page-head">
          <p class="kicker">
            <DateOf date={event.date} reader={pageContext} dayOnly />
          </p>
          <h1 lang={event.inLanguage} dir="auto">
            {event.name}
          </h1>
          <Coverage event={{ ...event, articleCount: event.articles.length }} reader={pageContext} />
        </header>
        <div class="columns around-summary">
          <EventSummary {...parts} />
          <aside class="beside" aria-label={strings.facts}>
            <EventFacts event={event} pageContext={pageContext} />
            {event.storyline ? (
              <StorylineNeighbours storyline={event.storyline} current={event.id} pageContext={pageContext} />
            ) : null}
            <Share pageContext={pageContext} embed={{ what: "event", id: event.id }} />
          </aside>
          <div class="story">
            <Disagreements disagreements={event.disagreements} sources={sources} pageContext={pageContext} />
            <EventSources articles={articles} sources={sources} pageContext={pageContext} />
            <Quotes quotes={event.quotes} sources={sources} pageContext={pageContext} />
            <EventTimeline {...parts} />
            <Revisions revisions={event.revisions} pageContext={pageContext} />
          </div>
        </div>
        <PassagePopover strings={strings} />
      </article>
    </Layout>
  );
};
