import type { MovedEvent, Storyline } from "../../src/schema/index.ts";
import type { EventLedger, StorylineLedger } from "./ledger.ts";

/** What was published before, and these storylines as they are now. */
export const keepStorylines = (
  known: StorylineLedger,
  storylines: readonly Pick<Storyline, "id" | "eventIds">[],
): StorylineLedger => new Map([...known, ...storylines.map(({ id, eventIds }) => [id, eventIds] as const)]);

/**
 * Where the address of each former storyline leads: to the first of its events that lives on, in
 * itself or in another.
 */
export function movedStorylines(
  known: StorylineLedger,
  storylines: readonly Pick<Storyline, "id">[],
  events: EventLedger,
): MovedEvent[] {
  const published = new Set(storylines.map(({ id }) => id));
  const currentOf = (id: string): string[] => {
    const entry = events.get(id);
    if (entry === undefined) return [];
    return entry.replacedBy === null ? [id] : entry.replacedBy.slice(0, 1);
  };
  return [...known].flatMap(([id, eventIds]) =>
    published.has(id) ? [] : [{ id, replacedBy: eventIds.flatMap(currentOf).slice(0, 1) }],
  );
}
