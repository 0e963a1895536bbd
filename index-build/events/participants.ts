import type { EntityMention, Participant } from "../../src/schema/index.ts";
import type { DatedArticle, EntityIndex } from "../model/pipeline-types.ts";

/** Persons and organisations an event lists at most. */
const MAX_PARTICIPANTS = 8;
/** Articles of an event whose mentions are counted, the earliest first. */
const MAX_ARTICLES = 200;

interface Tally {
  count: number;
  roles: Map<string, number>;
}

/**
 * The persons and organisations an event's articles name most, each with what most of them call it.
 */
export function participantsOf(articles: readonly DatedArticle[], entities: EntityIndex): Participant[] {
  const tallies = new Map<string, Tally>();
  for (const { mentions } of articles.slice(0, MAX_ARTICLES)) {
    for (const mention of mentions)
      if (mention.type === "person" || mention.type === "organization") add(mention, tallies);
  }
  joinLongerNames(tallies, articles, entities);
  return (
    [...tallies]
      // A lone abbreviation is more often a thing (`LNG`) or a quoted source than an organisation
      // that takes part.
      .filter(([entityId, { count }]) => count > 1 || entities.get(entityId)?.type === "person")
      .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
      .slice(0, MAX_PARTICIPANTS)
      .flatMap(([entityId, { roles }]) => {
        const entity = entities.get(entityId);
        return entity ? [{ entityId, name: entity.prefLabel, type: entity.type, role: mostFrequent(roles) }] : [];
      })
  );
}

/**
 * A sentence opens with a capital, so that `Situasi Graham Potter` looks like a name. Where its
 * first word is written small elsewhere in the same articles and the rest is somebody named there,
 * it counts as that name.
 */
function joinLongerNames(tallies: Map<string, Tally>, articles: readonly DatedArticle[], entities: EntityIndex): void {
  const idOf = new Map([...tallies.keys()].map((id) => [entities.get(id)?.prefLabel ?? "", id] as const));
  for (const [label, id] of idOf) {
    const [first = "", ...rest] = label.split(" ");
    const shorter = tallies.get(idOf.get(rest.join(" ")) ?? "");
    const own = tallies.get(id);
    if (!shorter || !own || !isWrittenSmall(first, articles)) continue;
    shorter.count += own.count;
    tallies.delete(id);
  }
}

function isWrittenSmall(word: string, articles: readonly DatedArticle[]): boolean {
  const small = new RegExp(`(?<![\\p{L}])${escaped(word.toLowerCase())}(?![\\p{L}])`, "u");
  return articles.some(({ articleBody }) => small.test(articleBody));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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
