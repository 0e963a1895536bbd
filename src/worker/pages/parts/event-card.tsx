import type { FC } from "hono/jsx";
import type { EventHeading } from "../../../schema/index.ts";
import type { Reader } from "../page-context.ts";
import { Coverage } from "./coverage.tsx";
import { WhenTold } from "./when-told.tsx";

interface EventCardProps {
  event: EventHeading;
  /** The sentence that leads its summary. */
  lead: string | null;
  reader: Reader;
  /** Default `h3`. */
  heading?: "h2" | "h3";
}

/** An event in a list. */
export const EventCard: FC<EventCardProps> = ({ event, lead, reader, heading: Heading = "h3" }) => (
  <li class="card">
    <p class="kicker">
      <WhenTold event={event} reader={reader} />
    </p>
    <Heading lang={event.inLanguage} dir="auto">
      <a href={`/events/${event.id}`}>{event.name}</a>
    </Heading>
    {lead ? (
      <p class="lead" lang={event.inLanguage} dir="auto">
        {lead}
      </p>
    ) : null}
    <Coverage event={event} reader={reader} />
  </li>
);
