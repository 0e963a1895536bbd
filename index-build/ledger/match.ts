import { identityOf } from "../identity.ts";
import type { DatedArticle } from "../records.ts";
import type { Ledger } from "./ledger.ts";

/** A group of articles with the id its event is addressed by. */
export interface IdentifiedGroup<T> {
  id: string;
  group: T;
}

/** Share of an event's articles that a group must hold to go on under its id: more than half. */
const MAJORITY = 0.5;

/**
 * Gives each group of articles its event's id: the id of the event of the ledger that has most of its articles in the group, where
 * that is the majority of those that are still there; else a new one, from its first article.
 *
 * An event of the ledger whose articles are now part of a larger event is replaced by that one, one whose articles went to
 * several without a majority is replaced by all of them, and one whose articles are gone is gone until they come back: a
 * build of the wrong folder must not kill every address for good.
 *
 * @param groups each in order of publication.
 * @returns the groups in their order, and the ledger for the next build.
 */
export function matchLedger<T extends readonly Pick<DatedArticle, "id">[]>(
  groups: readonly T[],
  ledger: Ledger,
): { identified: IdentifiedGroup<T>[]; ledger: Ledger } {
  const groupOf = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, index] as const)));
  const known = [...ledger.live, ...ledger.gone];
  const claims = claimsOf(known, groupOf);
  const idOf = new Map<number, string>();
  const kept = new Set<string>();
  for (const { eventId, group, overlap, present } of claims) {
    if (idOf.has(group) || kept.has(eventId) || overlap <= MAJORITY * present) continue;
    idOf.set(group, eventId);
    kept.add(eventId);
  }
  const taken = new Set([...known.map(([id]) => id), ...ledger.replaced.keys()]);
  for (const [index, group] of groups.entries()) {
    if (!idOf.has(index)) idOf.set(index, mint(group[0]?.id ?? "", taken));
  }
  const identified = groups.map((group, index) => ({ id: idOf.get(index) as string, group }));
  const live = new Map(identified.map(({ id, group }) => [id, group.map((article) => article.id).sort()] as const));
  const gone = new Map<string, readonly string[]>();
  const replaced = new Map(ledger.replaced);
  for (const [eventId, articleIds] of known) {
    if (kept.has(eventId)) continue;
    const replacedBy = successors(articleIds, groupOf, idOf);
    if (replacedBy.length === 0) gone.set(eventId, articleIds);
    else replaced.set(eventId, replacedBy);
  }
  return { identified, ledger: { live, gone, replaced } };
}

interface Claim {
  eventId: string;
  group: number;
  /** Articles of the event in the group. */
  overlap: number;
  /** Articles of the event that are still there. */
  present: number;
}

/** Which groups hold articles of which events, most articles first; ties go to the id and the group that come first. */
function claimsOf(
  known: readonly (readonly [string, readonly string[]])[],
  groupOf: ReadonlyMap<string, number>,
): Claim[] {
  const claims: Claim[] = [];
  for (const [eventId, articleIds] of known) {
    const counts = countGroups(articleIds, groupOf);
    const present = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [group, overlap] of counts) claims.push({ eventId, group, overlap, present });
  }
  return claims.sort(
    (a, b) => b.overlap - a.overlap || (a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : a.group - b.group),
  );
}

function countGroups(articleIds: readonly string[], groupOf: ReadonlyMap<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of articleIds) {
    const group = groupOf.get(id);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** The events that now hold these articles, those with most of them first. */
function successors(
  articleIds: readonly string[],
  groupOf: ReadonlyMap<string, number>,
  idOf: ReadonlyMap<number, string>,
): string[] {
  return [...countGroups(articleIds, groupOf)]
    .map(([group, count]) => ({ id: idOf.get(group) as string, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A new id, from the event's first article. No id is ever given twice, so one that had it before makes another necessary. */
function mint(firstArticleId: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = identityOf(attempt === 0 ? `event:${firstArticleId}` : `event:${firstArticleId}:${attempt}`);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
