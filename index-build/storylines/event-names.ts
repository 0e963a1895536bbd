import type { EventMembers } from "./event-members.ts";

/** Articles of an event that are read for its names. */
const MAX_ARTICLES = 20;

/** Whom and what an event names, weighted. */
export interface NameVector {
  weights: ReadonlyMap<string, number>;
  length: number;
}

/**
 * What each event names, by entity: the share of its articles that do, times the inverse document
 * frequency over the events, in nats. Sparck Jones, "A statistical interpretation of term
 * specificity", 1972.
 */
export function nameVectors(members: readonly EventMembers[]): Map<EventMembers, NameVector> {
  const shares = new Map(members.map((one) => [one, sharesOf(one)]));
  const frequency = new Map<string, number>();
  for (const own of shares.values()) for (const id of own.keys()) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  return new Map(
    [...shares].map(([one, own]) => {
      const weights = new Map(
        [...own].map(([id, share]) => [id, share * Math.log(1 + members.length / (frequency.get(id) ?? 1))]),
      );
      const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
      return [one, { weights, length }];
    }),
  );
}

function sharesOf({ articles }: EventMembers): Map<string, number> {
  const shares = new Map<string, number>();
  const read = articles.slice(0, MAX_ARTICLES);
  for (const { mentions } of read)
    for (const id of new Set(mentions.flatMap((one) => (one.type === "time" ? [] : [one.entityId]))))
      shares.set(id, (shares.get(id) ?? 0) + 1 / read.length);
  return shares;
}

/** The cosine of what two events name, 0–1; 0 where one names nothing. */
export function cosineOfNames(a: NameVector, b: NameVector): number {
  let dot = 0;
  for (const [id, weight] of a.weights) dot += weight * (b.weights.get(id) ?? 0);
  return dot === 0 ? 0 : dot / (a.length * b.length);
}
