import type { FC } from "hono/jsx";
import type { PublishedStoryline } from "../../../schema/index.ts";
import { Layout } from "../layout.tsx";
import type { PageContext } from "../page-context.ts";
import { Coverage } from "../parts/coverage.tsx";
import { DateOf } from "../parts/date.tsx";
import { Share } from "../parts/share.tsx";
import { pointsOf, TimelinePicture } from "../parts/timeline-picture.tsx";

/**
 * A storyline: its events on a line of time, and one after another with what leads the summary of
 * each.
 */
export const StorylinePage: FC<{ pageContext: PageContext; storyline: PublishedStoryline }> = ({
  pageContext,
  storyline,
}) => {
  const { strings } = pageContext;
  const { id, name, events, timeline } = storyline;
  return (
    <Layout
      pageContext={pageContext}
      title={`${strings.storylineTitle}: ${name}`}
      description={timeline[0]?.text ?? null}
      embeddable
    >
      <article class="storyline">
        <header class="page-head">
          <p class="kicker">{strings.storylineTitle}</p>
          <h1 dir="auto">{name}</h1>
          <p class="meta">{strings.storylineNote(events.length)}</p>
        </header>
        <TimelinePicture points={pointsOf(events)} pageContext={pageContext} />
        <ol class="timeline numbered">
          {events.map((event, at) => (
            <li data-number={at + 1}>
              <p class="kicker">
                <DateOf date={event.date} reader={pageContext} dayOnly />
              </p>
              <h2 lang={event.inLanguage} dir="auto">
                <a href={`/events/${event.id}`}>{event.name}</a>
              </h2>
              {timeline[at] && timeline[at].text !== event.name ? (
                <p class="lead" lang={event.inLanguage} dir="auto">
                  {timeline[at].text}
                </p>
              ) : null}
              <Coverage event={event} reader={pageContext} />
            </li>
          ))}
        </ol>
        <Share pageContext={pageContext} embed={{ what: "timeline", id }} />
      </article>
    </Layout>
  );
};
