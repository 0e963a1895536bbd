import type { FC } from "hono/jsx";
import type { EventHeading, PublishedStoryline } from "../../../schema/index.ts";
import type { PageContext } from "../page-context.ts";
import { DateOf } from "../parts/date.tsx";

/** Events shown before this one, and after it. */
const NEIGHBOURS = 3;

interface StorylineNeighboursProps {
  storyline: PublishedStoryline;
  /** Id of the event whose page this is. */
  current: string;
  pageContext: PageContext;
}

/** The place of the event in its storyline: what came before, and what after. */
export const StorylineNeighbours: FC<StorylineNeighboursProps> = ({ storyline, current, pageContext }) => {
  const { strings } = pageContext;
  const at = storyline.events.findIndex(({ id }) => id === current);
  return (
    <section aria-labelledby="storyline">
      <h2 class="section-title" id="storyline">
        {strings.storyline}
      </h2>
      <p class="storyline-name">
        <a href={`/storylines/${storyline.id}`}>
          <bdi>{storyline.name}</bdi>
        </a>
      </p>
      <p class="note">{strings.storylineNote(storyline.eventIds.length)}</p>
      <Part
        title={strings.before}
        events={storyline.events.slice(Math.max(0, at - NEIGHBOURS), at)}
        pageContext={pageContext}
      />
      <Part
        title={strings.after}
        events={storyline.events.slice(at + 1, at + 1 + NEIGHBOURS)}
        pageContext={pageContext}
      />
      <p>
        <a class="more" href={`/storylines/${storyline.id}`}>
          {strings.wholeStoryline}
        </a>
      </p>
    </section>
  );
};

const Part: FC<{ title: string; events: readonly EventHeading[]; pageContext: PageContext }> = ({
  title,
  events,
  pageContext,
}) =>
  events.length === 0 ? null : (
    <>
      <h3 class="part-title">{title}</h3>
      <ol class="neighbours">
        {events.map(({ id, name, date, inLanguage }) => (
          <li>
            <p class="kicker">
              <DateOf date={date} reader={pageContext} dayOnly />
            </p>
            <a href={`/events/${id}`} lang={inLanguage} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
