import { identityOf } from "../model/identity.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import type { EventLedger, LedgerEntry } from "./ledger.ts";

/** A group of articles with the id its event is addressed by. */
export interface IdentifiedGroup<T> {
  id: string;
  group: T;
}

/**
 * Share of an event's articles that a group must hold to go on under its id: more than half of
 * those that are still there.
 */
const MAJORITY = 0.5;

type Group = readonly Pick<DatedArticle, "id">[];

/**
 * Gives each group of articles the id of the event it goes on from, else a new one, from its first
 * article.
 *
 * Published events come first: each goes on in the group that has the majority of its articles.
 * Then come those that no longer exist: a group that is theirs again, and nobody else's, brings
 * them back, since a merge may turn out to be wrong, and a build of the wrong folder must not kill
 * every address for good. What an event took over from those it replaced does not speak for its own
 * id. An event that finds no group is replaced by the events that have its articles.
 *
 * @param groups each in order of publication.
 * @returns the groups in their order, and the ledger for the next build.
 */
export function matchLedger<T extends Group>(
  groups: readonly T[],
  ledger: EventLedger,
): { identified: IdentifiedGroup<T>[]; ledger: EventLedger } {
  const groupOf = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, index] as const)));
  const absorbed = articlesOfReplaced(ledger);
  const shares = [...ledger].map(([eventId, { articles, replacedBy }]) => {
    const own = replacedBy === null ? articles.filter((id) => !absorbed.get(eventId)?.has(id)) : articles;
    return {
      eventId,
      isPublished: replacedBy === null,
      claims: countGroups(own.length > 0 ? own : articles, groupOf),
      counts: countGroups(articles, groupOf),
    };
  });
  const idOf = new Map<number, string>();
  const kept = new Set<string>();
  for (const isPublished of [true, false]) {
    const claims = claimsOf(shares.filter((share) => share.isPublished === isPublished));
    for (const { eventId, group, overlap, present } of claims) {
      if (idOf.has(group) || kept.has(eventId) || overlap <= MAJORITY * present) continue;
      idOf.set(group, eventId);
      kept.add(eventId);
    }
  }
  for (const [index, group] of groups.entries()) {
    if (!idOf.has(index))
      idOf.set(
        index,
        mint(group[0]?.id ?? "", (id) => ledger.has(id)),
      );
  }
  const identified = groups.map((group, index) => ({ id: idOf.get(index) as string, group }));
  return {
    identified,
    ledger: nextLedger(identified, ledger, new Map(shares.map(({ eventId, counts }) => [eventId, counts])), idOf),
  };
}

type Counts = ReadonlyMap<number, number>;

/** The articles that came to each published event from events that it replaced. */
function articlesOfReplaced(ledger: EventLedger): Map<string, Set<string>> {
  const absorbed = new Map<string, Set<string>>();
  for (const { articles, replacedBy } of ledger.values()) {
    for (const successor of replacedBy ?? []) {
      const known = absorbed.get(successor) ?? new Set();
      for (const id of articles) known.add(id);
      absorbed.set(successor, known);
    }
  }
  return absorbed;
}

interface Claim {
  eventId: string;
  group: number;
  /** Articles of the event in the group. */
  overlap: number;
  /** Articles of the event that are still there. */
  present: number;
}

/**
 * Which groups hold articles of which events, most articles first; ties go to the id and the group
 * that come first.
 */
function claimsOf(shares: readonly { eventId: string; claims: Counts }[]): Claim[] {
  const claims = shares.flatMap(({ eventId, claims: counts }) => {
    const present = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [...counts].map(([group, overlap]) => ({ eventId, group, overlap, present }));
  });
  return claims.sort(
    (a, b) => b.overlap - a.overlap || (a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : a.group - b.group),
  );
}

function countGroups(articleIds: readonly string[], groupOf: ReadonlyMap<string, number>): Counts {
  const counts = new Map<number, number>();
  for (const id of articleIds) {
    const group = groupOf.get(id);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

function nextLedger(
  identified: readonly IdentifiedGroup<Group>[],
  ledger: EventLedger,
  countsOf: ReadonlyMap<string, Counts>,
  idOf: ReadonlyMap<number, string>,
): EventLedger {
  const next = new Map<string, LedgerEntry>();
  for (const { id, group } of identified)
    next.set(id, { articles: group.map((article) => article.id).sort(), replacedBy: null });
  const published = new Set(next.keys());
  const direct = new Map<string, readonly string[]>();
  for (const eventId of ledger.keys()) {
    if (!published.has(eventId)) direct.set(eventId, successors(countsOf.get(eventId) ?? new Map(), idOf));
  }
  for (const [eventId, { articles }] of ledger) {
    if (published.has(eventId)) continue;
    const replacedBy = direct.get(eventId)?.length
      ? (direct.get(eventId) as string[])
      : heirs(eventId, ledger, direct, published);
    next.set(eventId, { articles, replacedBy });
  }
  return next;
}

/** The events that now hold an event's articles, those with most of them first. */
function successors(counts: Counts, idOf: ReadonlyMap<number, string>): string[] {
  return [...counts]
    .map(([group, count]) => ({ id: idOf.get(group) as string, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * Where the successors of an event whose own articles are gone lead, however often those moved on.
 */
function heirs(
  eventId: string,
  ledger: EventLedger,
  direct: ReadonlyMap<string, readonly string[]>,
  published: ReadonlySet<string>,
): string[] {
  const found = new Set<string>();
  const seen = new Set([eventId]);
  const queue = [...(ledger.get(eventId)?.replacedBy ?? [])];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (published.has(id)) found.add(id);
    else queue.push(...(direct.get(id)?.length ? (direct.get(id) as string[]) : (ledger.get(id)?.replacedBy ?? [])));
  }
  return [...found].sort();
}

/** A new id, from the event's first article. No id is ever given to two events. */
function mint(firstArticleId: string, isTaken: (id: string) => boolean): string {
  for (let attempt = 0; ; attempt++) {
    const id = identityOf(attempt === 0 ? `event:${firstArticleId}` : `event:${firstArticleId}:${attempt}`);
    if (!isTaken(id)) return id;
  }
}
