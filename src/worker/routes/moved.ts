import {
  type DateValue,
  headingOf,
  type MovedEvent,
  type PublishedEvent,
  type PublishedStoryline,
  timelineEntryOf,
} from "../../schema/index.ts";
import type { Site } from "../../search/index.ts";
import { notFound, Problem } from "../middleware/problem.ts";

/** What the address of an event leads to today. */
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

/** What the address of a storyline leads to today. */
export type StorylineAtAddress =
  | { is: "storyline"; storyline: PublishedStoryline }
  /** The event of this id, or the first of the former storyline, is now part of none. */
  | { is: "event"; event: PublishedEvent }
  /** Its articles were taken away. */
  | { is: "gone" }
  | { is: "unknown" };

/** Looks a storyline up by any id it ever had, or by the id of one of its events. */
export async function storylineAt(site: Site, id: string): Promise<StorylineAtAddress> {
  const published = await site.documents.storyline(id);
  if (published) return { is: "storyline", storyline: published };
  const found = await eventAt(site, id);
  const event = await followingEvent(site, found);
  if (event === null) return { is: found.is === "gone" ? "gone" : "unknown" };
  const storyline = event.storylineId === null ? null : await site.documents.storyline(event.storylineId);
  return storyline ? { is: "storyline", storyline } : { is: "event", event };
}

/**
 * An event by itself as a storyline: widgets that were pasted with the id of a storyline show what
 * is left of it.
 */
export const storylineOfOne = (event: PublishedEvent): PublishedStoryline => ({
  id: event.id,
  name: event.name,
  eventIds: [event.id],
  timeline: [timelineEntryOf(event)],
  events: [headingOf(event, event.inLanguage)],
});

/**
 * The event of this id, or the first of those that have its articles now; null where there is none.
 */
export const currentEvent = async (site: Site, id: string): Promise<PublishedEvent | null> =>
  followingEvent(site, await eventAt(site, id));

async function followingEvent(site: Site, found: EventAtAddress): Promise<PublishedEvent | null> {
  if (found.is === "event") return found.event;
  if (found.is === "split") return found.choices[0] ?? null;
  return found.is === "merged" ? site.documents.event(found.id) : null;
}

/**
 * The answer of the API for an id that is no event's now. `addressOf` gives the address to ask
 * instead.
 */
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
