import type { Entity, EntityMention, EntityType } from "../../../src/schema/index.ts";
import { foldName } from "../fold-name.ts";
import { isKnownPlace } from "../places/place-names.ts";
import { NAME_KINDS, type NameKind } from "../tagger/labels.ts";
import { settleKinds } from "./corpus-kinds.ts";
import { corpusKeys } from "./corpus-names.ts";
import { type ArticleToLink, type EventName, linkWithinEvents } from "./event-names.ts";
import { genericBodies } from "./generic-bodies.ts";
import { labelsOf } from "./labels.ts";
import { isPublicPerson, type PublicPersonRule } from "./public-persons.ts";

/** The entities of a corpus, and the mentions of each article. */
export interface LinkedNames {
  entities: Map<string, Entity>;
  mentionsByArticle: EntityMention[][];
}

/** How names are linked. */
export interface LinkingOptions {
  publicPersons: PublicPersonRule;
  /** The lasting id of each event, by its number: what a private person belongs to. */
  eventId: (event: number) => string;
}

/** How sure a place is that the gazetteer has, and that most texts take for one. */
const KNOWN_PLACE = 0.9;

const TYPE_PREFIX: Record<EntityType, string> = { person: "person", place: "place", organization: "org" };

/**
 * Links the names of articles to entities: within each article, then within each event, then over
 * the corpus, where only one bearer fits. What is no person, organisation or place is left out.
 * Persons who are not known to the public are entities of one event.
 */
export function linkEntities(articles: readonly ArticleToLink[], options: LinkingOptions): LinkedNames {
  const { names, nameOf } = linkWithinEvents(articles);
  settleKinds(names);
  const keys = corpusKeys(names);
  const generic = genericBodies(names);
  const groups = new Map<string, number[]>();
  names.forEach(({ kind, articles: count }, index) => {
    // A form that two names of its event share is nobody's.
    if (count === 0) return;
    const key = `${kind} ${keys[index]}`;
    const those = groups.get(key);
    if (those) those.push(index);
    else groups.set(key, [index]);
  });
  const entities = new Map<string, Entity>();
  const isFree = (id: string) => !entities.has(id);
  const entityOf = new Map<number, Entity>();
  for (const [, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { entity, of } of entitiesOf(
      members,
      { names, options, isFree, generic },
      keys[members[0] ?? -1] ?? "",
    )) {
      entities.set(entity.id, entity);
      for (const index of of) entityOf.set(index, entity);
    }
  }
  const mentionsByArticle = articles.map(({ names: own }, article) =>
    own.mentions.flatMap(({ start, end, name, role }): EntityMention[] => {
      const entity = entityOf.get(nameOf[article]?.[name] ?? -1);
      if (!entity) return [];
      const called = role === undefined || entity.type !== "person" ? {} : { role };
      return [{ type: entity.type, start, end, entityId: entity.id, ...called }];
    }),
  );
  return { entities, mentionsByArticle };
}

interface NamesAndOptions {
  names: readonly EventName[];
  options: LinkingOptions;
  /** Keys of organisations that are no one's name. */
  generic: ReadonlySet<string>;
  /** Whether no entity has an id yet. */
  isFree: (id: string) => boolean;
}

/** The entity of names of one key: one, or for private persons one for each event. */
function entitiesOf(
  members: readonly number[],
  { names, options, isFree, generic }: NamesAndOptions,
  key: string,
): { entity: Entity; of: readonly number[] }[] {
  const those = members.flatMap((index) => names[index] ?? []);
  const kind: NameKind = those[0]?.kind ?? "other";
  if (kind === "other") return [];
  const idFor = (slug: string) => `${TYPE_PREFIX[kind]}-${slug.replaceAll(" ", "-")}`;
  const byLabel = idFor(foldName(labelsOf(those, kind)[0] ?? key));
  // The code of a country is shorter than its names, and the same in every language.
  const id = kind === "place" || !isFree(byLabel) ? idFor(key) : byLabel;
  if (kind === "organization" && generic.has(key))
    return [{ entity: { ...entityFrom(id, those, false), confidence: 0 }, of: members }];
  const isPublic = kind !== "person" || isPublicPerson(those, options.publicPersons);
  if (isPublic) return [{ entity: entityFrom(id, those, true), of: members }];
  return members.flatMap((index) => {
    const own = names[index];
    return own ? [{ entity: entityFrom(`${id}--${options.eventId(own.event)}`, [own], false), of: [index] }] : [];
  });
}

function entityFrom(id: string, names: readonly EventName[], isPublic: boolean): Entity {
  const kind = names[0]?.kind ?? "other";
  const [prefLabel = id, ...others] = labelsOf(names, kind);
  const index = NAME_KINDS.indexOf(kind);
  return {
    ...{ id, type: kind === "other" ? "organization" : kind, prefLabel, altLabel: others.sort() },
    confidence: Math.max(confidenceOf(names, index), kind === "place" && isKnownPlace(prefLabel) ? KNOWN_PLACE : 0),
    isPublic,
  };
}

/** Times a name is found that make its kind surer: texts repeat themselves. */
const MOST_FOUND = 4;

/**
 * How sure a kind is: its share in what speaks for any, times the probability that not every
 * mention is wrong, of which the square root of their number counts as independent.
 */
function confidenceOf(names: readonly EventName[], kind: number): number {
  const found = names.reduce((sum, name) => sum + name.found, 0);
  const support = names.reduce((sum, name) => sum + (name.support[kind] ?? 0), 0);
  const all = names.reduce((sum, { support: own }) => sum + own.reduce((total, value) => total + value, 0), 0);
  if (found === 0 || all === 0) return 0;
  const mean = Math.min(1, all / found);
  return (support / all) * (1 - (1 - mean) ** Math.sqrt(Math.min(MOST_FOUND, found)));
}
