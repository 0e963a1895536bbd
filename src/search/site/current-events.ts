import type { Site } from "./site.ts";

/** The ids to filter by for ids that links of old may hold: those that are no more stand for the events that took their place. */
export async function currentEventIds(
  { documents }: Pick<Site, "documents">,
  ids: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(
    ids.map(async (id) =>
      (await documents.eventPlace(id)) === null ? ((await documents.moved(id))?.replacedBy ?? [id]) : [id],
    ),
  );
  return [...new Set(found.flat())];
}
