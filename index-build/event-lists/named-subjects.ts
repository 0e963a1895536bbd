import type { Entity, NewsEvent, Subject } from "../../src/schema/index.ts";
import { foldName } from "../gazetteer/fold-name.ts";
import { mostFrequent } from "../model/most-frequent.ts";

/** What the search for subjects reads of an event. */
type NamedEvent = Pick<NewsEvent, "id" | "participants" | "location" | "locationChain">;

/** Whom or what a page is about, and its events, the newest first. */
export interface SubjectWithEvents {
  subject: Subject;
  eventIds: string[];
}

/** The subjects of events, and the place of each event that is one. */
interface NamedSubjects {
  subjects: SubjectWithEvents[];
  placeIds: Map<string, string>;
}

/**
 * The names that take part in events, and the places where these happened: also those around the
 * place that an event names. A place whose name another place bears is none of them, nor is a name
 * that no event has.
 *
 * @param events the newest first.
 * @param entities those that may have a page, by their lasting ids.
 */
export function namedSubjects(events: readonly NamedEvent[], entities: readonly Entity[]): NamedSubjects {
  const idsOfPlaces = placesByName(entities);
  const told = new Map(entities.map((entity) => [entity.id, { entity, eventIds: [], roles: [], chain: [] } as Told]));
  const placeIds = new Map<string, string>();
  for (const event of events) {
    const places = placesOf(event, idsOfPlaces);
    if (places.own !== null) placeIds.set(event.id, places.own);
    const ids = new Set([...event.participants.map(({ entityId }) => entityId), ...places.chains.keys()]);
    for (const id of ids) told.get(id)?.eventIds.push(event.id);
    for (const [id, chain] of places.chains) {
      const own = told.get(id);
      if (own?.chain.length === 0) own.chain = chain;
    }
    for (const { entityId, role } of event.participants) if (role !== null) told.get(entityId)?.roles.push(role);
  }
  return { subjects: [...told.values()].filter(({ eventIds }) => eventIds.length > 0).map(subjectOf), placeIds };
}

/** What events tell of an entity, the newest first. */
interface Told {
  entity: Entity;
  eventIds: string[];
  roles: string[];
  chain: string[];
}

function subjectOf({ entity: { id, type, prefLabel, altLabel }, eventIds, roles, chain }: Told): SubjectWithEvents {
  const role = mostFrequent(roles.slice(0, NEWEST_ROLES));
  return {
    subject: { id, kind: type, name: prefLabel, aliases: altLabel, role, chain, eventCount: eventIds.length },
    eventIds,
  };
}

/** Roles that decide what somebody is: offices change. */
const NEWEST_ROLES = 9;

/** Places by their folded names; null of a name that several bear. */
function placesByName(entities: readonly Entity[]): Map<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { id, type, prefLabel, altLabel } of entities) {
    if (type !== "place") continue;
    for (const name of new Set([prefLabel, ...altLabel].map(foldName)))
      ids.set(name, ids.has(name) && ids.get(name) !== id ? null : id);
  }
  return ids;
}

/** The places of an event that may have a page: its own, and each with what lies around it. */
function placesOf(
  { location, locationChain }: NamedEvent,
  ids: ReadonlyMap<string, string | null>,
): { own: string | null; chains: Map<string, string[]> } {
  const chains = new Map<string, string[]>();
  const [first = "", ...wider] = location?.split(", ") ?? [];
  const around = locationChain.length > 0 ? locationChain : wider;
  for (const [at, name] of [first, ...around].entries()) {
    const id = ids.get(foldName(name));
    if (typeof id === "string" && !chains.has(id)) chains.set(id, around.slice(at));
  }
  return { own: ids.get(foldName(first)) ?? null, chains };
}
