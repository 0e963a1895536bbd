import { fold } from "../../src/analysis/index.ts";
import { identityOf } from "../model/identity.ts";

/**
 * Ids of publishers for addresses, by their names: the plain letters and digits of a name, and more
 * where these do not tell it from another (`Kompas` and `Kompas!`). An id depends on no other name
 * than those that would share it.
 */
export function publisherSlugs(names: readonly string[]): Map<string, string> {
  const plain = new Map(names.map((name) => [name, slugOf(name)]));
  const counts = new Map<string, number>();
  for (const slug of plain.values()) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return new Map(
    [...plain].map(([name, slug]) => [name, slug !== "" && counts.get(slug) === 1 ? slug : withHash(slug, name)]),
  );
}

const MAX_SLUG_CHARS = 60;

const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, MAX_SLUG_CHARS);

const withHash = (slug: string, name: string): string => `${slug === "" ? "media" : slug}-${identityOf(name)}`;
