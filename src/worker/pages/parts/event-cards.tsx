import type { FC } from "hono/jsx";
import type { EventHeading } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";
import { EventCard } from "./event-card.tsx";

/** An event with the statements of its summary, the most important first. */
export interface ListedEvent {
  event: EventHeading;
  statements: readonly string[];
}

interface EventCardsProps {
  /** The section's id in the page. */
  id: string;
  title: string;
  events: readonly ListedEvent[];
  reader: Reader;
}

/** A section of events in the order given, each with the sentence that leads its summary. */
export const EventCards: FC<EventCardsProps> = ({ id, title, events, reader }) => (
  <section aria-labelledby={id}>
    <h2 class="section-title" id={id}>
      {title}
    </h2>
    {events.length === 0 ? <p>{reader.strings.noMore}</p> : null}
    <ul class="cards">
      {events.map(({ event, statements: [lead] }) => (
        <EventCard event={event} lead={lead ?? null} reader={reader} />
      ))}
    </ul>
  </section>
);
