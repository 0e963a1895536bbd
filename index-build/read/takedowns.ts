import { canonicalUrl } from "../../src/identity/index.ts";
import { identityOf } from "../model/identity.ts";
import { readOwnerLines } from "./owner-lines.ts";

/** What a site must not publish, by article: read from a file of addresses and ids. */
export interface Takedowns {
  /** The place of the line that names an article, or null where none does. */
  placeOf(article: { id: string; sourceId: string | null }): string | null;
  /** The lines of the file that name something: what they name, by place. */
  lines: ReadonlyMap<string, string>;
}

/**
 * Reads a takedown file: on each line the address of an article, its id here, or its record's own
 * id; what follows `#` is a note. A file that does not exist takes nothing down.
 *
 * @throws CorpusError where the file is there and cannot be read: what it lists would be published.
 */
export async function readTakedowns(path: string): Promise<Takedowns> {
  const places = new Map<string, string>();
  const lines = new Map<string, string>();
  const listed = await readOwnerLines(path, {
    name: "takedown file",
    otherwise: "what it lists would be published",
    setting: "takedowns",
  });
  for (const { line, place } of listed) {
    // A `#` inside an address is part of it.
    const name = line.replace(/(?:^|\s)#.*/s, "").trim();
    if (name === "") continue;
    lines.set(place, name);
    places.set(name, place);
    // People leave `https://` out.
    const address = canonicalUrl(
      /^https?:/i.test(name) || !/^[\w-]+(?:\.[\w-]+)+\//.test(name) ? name : `https://${name}`,
    );
    if (address !== null) places.set(identityOf(address), place);
  }
  return {
    lines,
    placeOf: ({ id, sourceId }) => places.get(id) ?? (sourceId === null ? null : (places.get(sourceId) ?? null)),
  };
}
