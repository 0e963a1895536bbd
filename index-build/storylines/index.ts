import {
  DAY_MS,
  dateSortKey,
  dateStartMs,
  type EntityType,
  type Storyline,
  timelineEntryOf,
} from "../../src/schema/index.ts";
import { LANGUAGES, packOf } from "../languages/index.ts";
import { storylineIdOf } from "../model/identity.ts";
import {
  centroidOfVectors,
  cosineOf,
  type TermStatistics,
  type TextVector,
  vectorOfCounts,
} from "../text-model/index.ts";
import type { EventMembers } from "./event-members.ts";
import { cosineOfNames, type NameVector, nameVectors } from "./event-names.ts";

export type { EventMembers } from "./event-members.ts";

/**
 * An event goes on with the storyline of the earlier event it is most alike, where their texts have
 * at least this cosine.
 */
const MIN_COSINE = 0.22;
/**
 * … and this one in the mean with the last events of that storyline, so that a chain does not drift
 * from matter to matter.
 */
const MIN_MEAN_COSINE = 0.155;
const LAST_EVENTS = 20;
/**
 * Below this likeness of their texts, or further apart in days, two events must name so much in
 * common, as a cosine: words alone recur with every flood.
 */
const [ALIKE_BY_WORDS, MAX_GAP_BY_WORDS_DAYS, MIN_COSINE_OF_NAMES] = [0.4, 10, 0.1];
/** Articles of an event that its vector is made of. */
const MAX_ARTICLES = 20;
/** Latest events that are looked up by one term. */
const MAX_EVENTS_PER_TERM = 300;

interface Link {
  one: EventMembers;
  vector: TextVector;
  names: NameVector;
  startMs: number | null;
  /** Index of its storyline. */
  chain: number;
}

/**
 * Chains events over time, each to the earlier event it follows from; see the constants above. An
 * event alone has no storyline. What happens later changes no storyline but by adding to it.
 *
 * @param members events with unique ids; only those that report something.
 */
export function chainStorylines(members: readonly EventMembers[], statistics: TermStatistics): Storyline[] {
  const ordered = [...members].sort(
    (a, b) => compare(dateSortKey(a.event.date), dateSortKey(b.event.date)) || compare(a.event.id, b.event.id),
  );
  const names = nameVectors(ordered);
  const links: Link[] = [];
  const chains: Link[][] = [];
  const postings = new Map<number, number[]>();
  const shared = { counts: new Uint16Array(ordered.length), met: new Uint32Array(ordered.length) };
  for (const one of ordered) {
    const link: Link = {
      ...{ one, vector: vectorOf(one, statistics), chain: -1 },
      names: names.get(one) ?? { weights: new Map(), length: 0 },
      startMs: dateStartMs(one.event.date),
    };
    const previous = mostAlike(link, links, postings, shared);
    const chain = previous === null ? undefined : chains[previous.chain];
    const goesOn = chain !== undefined && meanCosine(link, chain.slice(-LAST_EVENTS)) >= MIN_MEAN_COSINE;
    link.chain = goesOn && previous !== null ? previous.chain : chains.push([]) - 1;
    chains[link.chain]?.push(link);
    const index = links.push(link) - 1;
    for (const position of link.vector.heaviest) {
      const term = link.vector.terms[position] as number;
      const posting = postings.get(term) ?? [];
      posting.push(index);
      if (posting.length > MAX_EVENTS_PER_TERM) posting.shift();
      postings.set(term, posting);
    }
  }
  return chains.filter((chain) => chain.length > 1).map((chain) => toStoryline(chain.map(({ one }) => one)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const vectorOf = ({ articles }: EventMembers, statistics: TermStatistics): TextVector =>
  centroidOfVectors(articles.slice(0, MAX_ARTICLES).map(({ termCounts }) => vectorOfCounts(termCounts, statistics)));

/**
 * Room for counting the terms that an event shares with each earlier one: all 0 between two events.
 */
interface SharedTerms {
  counts: Uint16Array;
  /** Events that share any. */
  met: Uint32Array;
}

/**
 * The earlier event whose matter this one most likely goes on with, or null; of two alike the
 * later.
 */
function mostAlike(
  link: Link,
  links: readonly Link[],
  postings: ReadonlyMap<number, readonly number[]>,
  { counts, met }: SharedTerms,
): Link | null {
  let metCount = 0;
  for (const position of link.vector.heaviest) {
    for (const index of postings.get(link.vector.terms[position] as number) ?? []) {
      if (counts[index] === 0) met[metCount++] = index;
      counts[index] = (counts[index] as number) + 1;
    }
  }
  let best: { other: Link; cosine: number; index: number } | null = null;
  for (const index of met.subarray(0, metCount)) {
    const other = links[index] as Link;
    const count = counts[index] as number;
    counts[index] = 0;
    if (count < MIN_SHARED_TERMS) continue;
    const cosine = cosineOf(link.vector, other.vector);
    if (cosine < MIN_COSINE) continue;
    if (
      (cosine < ALIKE_BY_WORDS || areFarApart(link, other)) &&
      cosineOfNames(link.names, other.names) < MIN_COSINE_OF_NAMES
    )
      continue;
    if (best && (cosine < best.cosine || (cosine === best.cosine && index < best.index))) continue;
    best = { other, cosine, index };
  }
  return best?.other ?? null;
}

/** Heaviest terms two events share at least before their texts are compared. */
const MIN_SHARED_TERMS = 3;

const areFarApart = ({ startMs: a }: Link, { startMs: b }: Link): boolean =>
  a !== null && b !== null && Math.abs(a - b) > MAX_GAP_BY_WORDS_DAYS * DAY_MS;

const meanCosine = ({ vector }: Link, others: readonly Link[]): number =>
  others.reduce((sum, other) => sum + cosineOf(vector, other.vector), 0) / others.length;

/** Names of a storyline at most, and the share of its events that each must be foremost in. */
const MAX_NAMES = 2;
const MIN_EVENT_SHARE = 0.5;
/** An initial or a short abbreviation says nothing to readers. */
const MIN_NAME_CHARS = 4;
/** The foremost persons and organisations of an event, by mentions, that can name a storyline. */
const PRINCIPALS = 3;

/**
 * Whom most of its events are about, persons before organisations; where there is nobody, the name
 * of its first event.
 */
function nameOf(chain: readonly EventMembers[]): string {
  const counts = new Map<string, { name: string; type: EntityType; count: number }>();
  for (const { event } of chain) {
    for (const { entityId, name, type } of event.participants.slice(0, PRINCIPALS)) {
      counts.set(entityId, { name, type, count: (counts.get(entityId)?.count ?? 0) + 1 });
    }
  }
  const foremost = [...counts.values()]
    .filter(({ name, count }) => count > 1 && count >= MIN_EVENT_SHARE * chain.length && name.length >= MIN_NAME_CHARS)
    .sort((a, b) => Number(b.type === "person") - Number(a.type === "person") || b.count - a.count)
    .slice(0, MAX_NAMES);
  if (foremost.length === 0) return chain[0]?.event.name ?? "";
  const [only, ...others] = new Set(chain.flatMap(({ articles }) => articles.map((one) => packOf(one.inLanguage))));
  const { and } = (others.length === 0 && only ? only : LANGUAGES[0]).sentences;
  return foremost.map(({ name }) => name).join(` ${and} `);
}

function toStoryline(chain: readonly EventMembers[]): Storyline {
  const [first] = chain;
  if (first === undefined) throw new Error("A storyline needs an event.");
  return {
    id: storylineIdOf(first.event.id),
    name: nameOf(chain),
    eventIds: chain.map(({ event }) => event.id),
    timeline: chain.map(({ event }) => timelineEntryOf(event)),
  };
}
