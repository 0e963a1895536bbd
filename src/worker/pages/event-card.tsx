import type { FC } from "hono/jsx";
import type { EventHeading } from "../../schema/index.ts";
import { dayText } from "./dates.ts";
import type { Strings } from "./strings.ts";

type Counts = Pick<EventHeading, "publisherCount" | "originCount"> & { unnamedCount?: number; articleCount?: number };

/** `2 articles · 1 publisher, 1 unnamed · 2 independent origins`. */
export function coverageText(
  { publisherCount, originCount, unnamedCount = 0, articleCount }: Counts,
  strings: Strings,
): string {
  const named = publisherCount > 0 ? [strings.publishers(publisherCount)] : [];
  const unnamed = unnamedCount > 0 ? [strings.unnamed(unnamedCount)] : [];
  const parts = [
    ...(articleCount === undefined ? [] : [strings.articles(articleCount)]),
    [...named, ...unnamed].join(", "),
  ];
  return [...parts, strings.origins(originCount)].filter(Boolean).join(" · ");
}

/** An event in a list. */
export const EventCard: FC<{ event: EventHeading; strings: Strings }> = ({ event, strings }) => (
  <li class="card">
    <p class="kicker">{dayText(event.date, strings)}</p>
    <h3>
      <a href={`/events/${event.id}`}>{event.name}</a>
    </h3>
    <p class="meta">{coverageText(event, strings)}</p>
  </li>
);
