import type { FC } from "hono/jsx";
import type { EventHeading } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";
import { EventCard } from "./event-card.tsx";

/** An event with the statements of its summary, the most important first. */
export interface ListedEvent {
  event: EventHeading;
  statements: readonly string[];
}

/** The latest events, newest first. */
export const LatestEvents: FC<{ events: readonly ListedEvent[]; pageContext: Reader }> = ({ events, pageContext }) => (
  <section aria-labelledby="latest">
    <h2 class="section-title" id="latest">
      {pageContext.strings.latestEvents}
    </h2>
    {events.length === 0 ? <p>{pageContext.strings.noMore}</p> : null}
    <ul class="cards">
      {events.map(({ event, statements: [lead] }) => (
        <EventCard event={event} lead={lead ?? null} reader={pageContext} />
      ))}
    </ul>
  </section>
);
