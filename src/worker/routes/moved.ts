import type { DateValue, MovedEvent, PublishedEvent, PublishedStoryline } from "../../schema/index.ts";
import type { Site } from "../../search/index.ts";
import { notFound, Problem } from "../middleware/problem.ts";

/** What stands at the address of an event today. */
export type EventAtAddress =
  | { is: "event"; event: PublishedEvent }
  /** Its articles are part of another event now. */
  | { is: "merged"; id: string }
  /** Its articles went to several events: the reader chooses. */
  | { is: "split"; choices: PublishedEvent[] }
  /** Its articles were taken away. */
  | { is: "gone" }
  /** There never was one. */
  | { is: "unknown" };

/** Looks an event up by any id it ever had. */
export async function eventAt({ documents }: Site, id: string): Promise<EventAtAddress> {
  const event = await documents.event(id);
  if (event) return { is: "event", event };
  const moved: MovedEvent | null = await documents.moved(id);
  if (moved === null) return { is: "unknown" };
  const [first, ...others] = moved.replacedBy;
  if (first === undefined) return { is: "gone" };
  if (others.length === 0) return { is: "merged", id: first };
  const found = await documents.events(moved.replacedBy);
  return { is: "split", choices: moved.replacedBy.flatMap((one) => found.get(one) ?? []) };
}

/** The storyline of this id, or the one that the event of this id is part of: ids of events last, those of storylines follow their first event. */
export async function storylineAt(site: Site, id: string): Promise<PublishedStoryline | null> {
  const storyline = await site.documents.storyline(id);
  if (storyline) return storyline;
  const storylineId = (await currentEvent(site, id))?.storylineId ?? null;
  return storylineId === null ? null : site.documents.storyline(storylineId);
}

/** The event of this id, or the one it was merged into; null where there is no single one. */
export async function currentEvent(site: Site, id: string): Promise<PublishedEvent | null> {
  let found = await eventAt(site, id);
  if (found.is === "merged") found = await eventAt(site, found.id);
  return found.is === "event" ? found.event : null;
}

/** The answer of the API for an id that is no event's now. `addressOf` gives the address to ask instead. */
export function answerMoved(
  id: string,
  found: Exclude<EventAtAddress, { is: "event" }>,
  addressOf: (id: string) => string,
): Response {
  if (found.is === "merged") return new Response(null, { status: 308, headers: { location: addressOf(found.id) } });
  if (found.is === "split") {
    const choices = found.choices.map((event): { id: string; name: string; date: DateValue; url: string } => ({
      id: event.id,
      name: event.name,
      date: event.date,
      url: addressOf(event.id),
    }));
    return Response.json({ id, choices }, { status: 300 });
  }
  if (found.is === "gone") throw new Problem(410, "Gone", `The articles of event ${id} are no longer here.`);
  throw notFound(`There is no event ${id}.`);
}
