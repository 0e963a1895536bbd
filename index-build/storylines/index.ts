import { analysisLanguage } from "../../src/analysis/index.ts";
import { dateSortKey, type NewsEvent, type Storyline, type TimelineEntry } from "../../src/schema/index.ts";
import { identityOf } from "../identity.ts";
import type { DatedArticle } from "../records.ts";
import { centroidOf, cosine, type TermStatistics, type TermVector, vectorOf } from "../text-model/index.ts";

/** An event with its articles. */
export interface EventMembers {
  event: Pick<NewsEvent, "id" | "name" | "date" | "participants" | "summary">;
  articles: readonly DatedArticle[];
}

/** Events of one matter have at least this cosine between their texts, 0–1. */
const MIN_COSINE = 0.2;
/** The foremost persons of an event, by mentions, that can carry a storyline. */
const PRINCIPALS = 3;

/**
 * Chains events over time: two events belong to one storyline when the same two persons are foremost in both and their
 * texts have enough in common. An event alone has no storyline. Events must be given with unique ids.
 */
export function chainStorylines(members: readonly EventMembers[], statistics: TermStatistics): Storyline[] {
  const ordered = [...members].sort(
    (a, b) => compare(dateSortKey(a.event.date), dateSortKey(b.event.date)) || compare(a.event.id, b.event.id),
  );
  const vectors = new Map<string, TermVector>();
  const vectorFor = (one: EventMembers) => {
    const known = vectors.get(one.event.id);
    if (known) return known;
    const made = centroidOf(
      one.articles.map(({ headline, articleBody, inLanguage }) =>
        vectorOf(
          [
            { text: headline, weight: 3 },
            { text: articleBody, weight: 1 },
          ],
          analysisLanguage(inLanguage),
          statistics,
        ),
      ),
    );
    vectors.set(one.event.id, made);
    return made;
  };
  const parent = ordered.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const indexes of eventsByPair(ordered).values()) {
    for (const [at, b] of indexes.entries()) {
      // The event before is the likeliest link of the chain; one link is enough.
      for (const a of indexes.slice(0, at).reverse()) {
        const [first, second] = [ordered[a], ordered[b]];
        if (!first || !second || cosine(vectorFor(first), vectorFor(second)) < MIN_COSINE) continue;
        const [low, high] = [find(a), find(b)].sort((x, y) => x - y) as [number, number];
        parent[high] = low;
        break;
      }
    }
  }
  const chains = Map.groupBy(ordered.keys(), find);
  return [...chains.values()]
    .filter((chain) => chain.length > 1)
    .map((chain) => toStoryline(chain.flatMap((index) => ordered[index] ?? [])));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function principalsOf({ event }: EventMembers): { entityId: string; name: string }[] {
  return event.participants.filter((participant) => participant.type === "person").slice(0, PRINCIPALS);
}

function eventsByPair(ordered: readonly EventMembers[]): Map<string, number[]> {
  const byPair = new Map<string, number[]>();
  for (const [index, one] of ordered.entries()) {
    const ids = principalsOf(one)
      .map((principal) => principal.entityId)
      .sort();
    for (const [at, first] of ids.entries()) {
      for (const second of ids.slice(at + 1)) {
        const key = `${first}\n${second}`;
        const known = byPair.get(key);
        if (known) known.push(index);
        else byPair.set(key, [index]);
      }
    }
  }
  return byPair;
}

function toStoryline(chain: readonly EventMembers[]): Storyline {
  const names = new Map<string, { name: string; count: number }>();
  for (const one of chain) {
    for (const { entityId, name } of principalsOf(one)) {
      names.set(entityId, { name, count: (names.get(entityId)?.count ?? 0) + 1 });
    }
  }
  const foremost = [...names.values()].sort((a, b) => b.count - a.count).slice(0, 2);
  const english = chain.every(({ articles }) => articles.every((article) => article.inLanguage === "en"));
  return {
    id: identityOf(`storyline:${chain[0]?.event.id}`),
    name: foremost.map(({ name }) => name).join(english ? " and " : " dan "),
    eventIds: chain.map(({ event }) => event.id),
    timeline: chain.map(({ event }): TimelineEntry => {
      const lead = event.summary.statements[0];
      return { date: event.date, text: lead?.text ?? event.name, citations: lead?.citations ?? [], eventId: event.id };
    }),
  };
}
