import type { FC } from "hono/jsx";
import type { PublishedEvent } from "../../../schema/index.ts";
import type { Frame } from "../frame.ts";
import { Layout } from "../layout.tsx";
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

interface EventPageProps {
  frame: Frame;
  event: PublishedEvent;
}

/** An event: cited summary, facts, timeline, articles, and where it stands in its storyline. */
export const EventPage: FC<EventPageProps> = ({ frame, event }) => {
  const { strings } = frame;
  const sources: Sources = new Map(
    event.articles.map(({ id, publisher, inLanguage }, index) => [id, { number: index + 1, publisher, inLanguage }]),
  );
  const parts = { event, sources, frame };
  return (
    <Layout
      frame={frame}
      title={event.name}
      description={event.summary.statements[0]?.text ?? null}
      embeddable
      narrow={false}
    >
      <article class="event">
        <header class="page-head">
          <p class="kicker">
            <DateOf date={event.date} reader={frame} dayOnly />
          </p>
          <h1 lang={event.inLanguage} dir="auto">
            {event.name}
          </h1>
          <Coverage event={{ ...event, articleCount: event.articles.length }} reader={frame} />
        </header>
        <div class="columns around-summary">
          <EventSummary {...parts} />
          <aside class="beside" aria-label={strings.facts}>
            <EventFacts event={event} frame={frame} />
            {event.storyline ? (
              <StorylineNeighbours storyline={event.storyline} current={event.id} frame={frame} />
            ) : null}
            <Share frame={frame} embed={{ what: "event", id: event.id }} />
          </aside>
          <div class="story">
            <Disagreements disagreements={event.disagreements} sources={sources} frame={frame} />
            <Quotes quotes={event.quotes} sources={sources} frame={frame} />
            <EventTimeline {...parts} />
            <EventSources event={event} frame={frame} />
            <Revisions revisions={event.revisions} frame={frame} />
          </div>
        </div>
        <PassagePopover strings={strings} />
      </article>
    </Layout>
  );
};
