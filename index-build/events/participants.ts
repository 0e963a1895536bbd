import type { EntityMention, Participant } from "../../src/schema/index.ts";
import type { DatedArticle, EntityIndex } from "../records.ts";

/** Persons and organisations an event lists at most. */
const MAX_PARTICIPANTS = 8;
/** Articles of an event whose mentions are counted, the earliest first. */
const MAX_ARTICLES = 200;

interface Tally {
  count: number;
  roles: Map<string, number>;
}

/** The persons and organisations an event's articles name most, each with what most of them call it. */
export function participantsOf(articles: readonly DatedArticle[], entities: EntityIndex): Participant[] {
  const tallies = new Map<string, Tally>();
  for (const { mentions } of articles.slice(0, MAX_ARTICLES)) {
    for (const mention of mentions)
      if (mention.type === "person" || mention.type === "organization") add(mention, tallies);
  }
  return (
    [...tallies]
      // A lone abbreviation is more often a thing (`LNG`) or a quoted source than an organisation that takes part.
      .filter(([entityId, { count }]) => count > 1 || entities.get(entityId)?.type === "person")
      .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
      .slice(0, MAX_PARTICIPANTS)
      .flatMap(([entityId, { roles }]) => {
        const entity = entities.get(entityId);
        return entity ? [{ entityId, name: entity.prefLabel, type: entity.type, role: mostFrequent(roles) }] : [];
      })
  );
}

function add({ entityId, role }: EntityMention, tallies: Map<string, Tally>): void {
  const tally = tallies.get(entityId) ?? { count: 0, roles: new Map<string, number>() };
  tally.count++;
  if (role !== undefined) tally.roles.set(role, (tally.roles.get(role) ?? 0) + 1);
  tallies.set(entityId, tally);
}

/** Of roles that are used alike often the longer, which says more. */
function mostFrequent(roles: ReadonlyMap<string, number>): string | null {
  const sorted = [...roles].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}
