import type { Site } from "../site/site.ts";

/**
 * What the events of these ids are in the column of events; ids that links of old may hold and that
 * are no more stand for the events that took their place. An id of none gives nothing.
 */
export async function currentEventCodes(
  { documents }: Pick<Site, "documents">,
  ids: readonly string[],
): Promise<number[]> {
  const found = await Promise.all(
    ids.map(async (id): Promise<(number | null)[]> => {
      const place = await documents.eventPlace(id);
      if (place !== null) return [place];
      const successors = (await documents.moved(id))?.replacedBy ?? [];
      return Promise.all(successors.map((one) => documents.eventPlace(one)));
    }),
  );
  // Events are numbered by their place, in either index.
  return [...new Set(found.flat().filter((place) => place !== null))];
}
