import type { FC } from "hono/jsx";
import type { EventHeading } from "../../../schema/index.ts";
import type { Reader } from "../frame.ts";
import { EventCard } from "../parts/event-card.tsx";

/** An event with the sentence that leads its summary. */
export interface ListedEvent {
  event: EventHeading;
  lead: string | null;
}

/** The latest events, newest first. */
export const LatestEvents: FC<{ events: readonly ListedEvent[]; frame: Reader }> = ({ events, frame }) => (
  <section aria-labelledby="latest">
    <h2 class="section-title" id="latest">
      {frame.strings.latestEvents}
    </h2>
    <ul class="cards">
      {events.map(({ event, lead }) => (
        <EventCard event={event} lead={lead} reader={frame} />
      ))}
    </ul>
  </section>
);
