import type { Site } from "../site/site.ts";

/**
 * What the events of these ids are in the column of events; ids from old links whose events no
 * longer exist lead to the events that replaced them. An unknown id gives nothing.
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
