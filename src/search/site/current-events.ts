import type { Site } from "./site.ts";

/** The ids to filter by for ids that links of old may hold: those that are no more stand for the events that took their place. */
export async function currentEventIds(
  { index, documents }: Pick<Site, "index" | "documents">,
  ids: readonly string[],
): Promise<string[]> {
  const { codeOf } = index.columns.facets.event;
  const found = await Promise.all(
    ids.map(async (id) => (codeOf.has(id) ? [id] : ((await documents.moved(id))?.replacedBy ?? [id]))),
  );
  return [...new Set(found.flat())];
}
