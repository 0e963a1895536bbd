import type { FC } from "hono/jsx";
import type { EventHeading } from "../../schema/index.ts";
import { dayText } from "./dates.ts";
import type { Strings } from "./strings.ts";

type Counts = Pick<EventHeading, "articleCount" | "publisherCount" | "unnamedCount" | "originCount">;

/** `2 articles · 1 publisher, 1 unnamed · 2 independent origins`; of a single article only that it is one. */
export function coverageText(
  { articleCount, publisherCount, unnamedCount, originCount }: Counts,
  strings: Strings,
): string {
  if (articleCount === 1) return strings.articles(1);
  const named = publisherCount > 0 ? [strings.publishers(publisherCount)] : [];
  const unnamed = unnamedCount > 0 ? [strings.unnamed(unnamedCount)] : [];
  const publishers = [...named, ...unnamed].join(", ");
  return [strings.articles(articleCount), publishers, strings.origins(originCount)].filter(Boolean).join(" · ");
}

/** An event in a list, with the sentence that leads its summary. */
export const EventCard: FC<{ event: EventHeading; lead: string | null; strings: Strings }> = ({
  event,
  lead,
  strings,
}) => (
  <li class="card">
    <p class="kicker">{dayText(event.date, strings)}</p>
    <h3>
      <a href={`/events/${event.id}`}>{event.name}</a>
    </h3>
    {lead ? <p class="lead">{lead}</p> : null}
    <p class="meta">{coverageText(event, strings)}</p>
  </li>
);
