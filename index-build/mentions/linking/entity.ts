import type { Entity, EntityType } from "../../../src/schema/index.ts";
import { isKnownPlace } from "../../gazetteer/place-names.ts";
import type { OwnerName } from "../../model/owner-names.ts";
import { NAME_KINDS } from "../tagger/labels.ts";
import type { EventName } from "./event-names.ts";
import { labelsOf } from "./labels.ts";

/** How sure a place is that the gazetteer has, and that most texts take for one. */
const KNOWN_PLACE = 0.9;

const TYPE_PREFIX: Record<EntityType, string> = { person: "person", place: "place", organization: "org" };

/** The id that a name has by its type and words: `person-vladimir-putin`. */
export const idOf = (type: EntityType, words: string): string => `${TYPE_PREFIX[type]}-${words.replace(/[ #]+/g, "-")}`;

/** The words of an id; any other text stays. */
export function withoutType(id: string): string {
  const prefix = Object.values(TYPE_PREFIX).find((one) => id.startsWith(`${one}-`));
  return prefix === undefined ? id : id.slice(prefix.length + 1).replaceAll("-", " ");
}

/** What is known of an entity beside the names of its events. */
export interface EntityFacts {
  id: string;
  type: EntityType;
  isPublic: boolean;
  /** What the owner says. */
  owner: OwnerName | undefined;
  /** The name to show, where the owner gives one. */
  label: string | undefined;
}

export function entityFrom(names: readonly EventName[], { id, type, isPublic, owner, label }: EntityFacts): Entity {
  const [written = id, ...others] = labelsOf(names, type);
  const prefLabel = label ?? owner?.rename ?? written;
  // Whoever gives a private person another name does not want the own one printed.
  const isAnonymous = owner?.rename !== undefined && type === "person" && !isPublic;
  const forms = isAnonymous ? [] : [written, ...others, ...(owner?.aliases ?? [])];
  const altLabel = [...new Set(forms)].filter((form) => form !== prefLabel);
  const known = type === "place" && isKnownPlace(prefLabel) ? KNOWN_PLACE : 0;
  return {
    ...{ id, type, prefLabel, altLabel: altLabel.sort() },
    // What the owner names is sure.
    confidence: owner ? 1 : Math.max(confidenceOf(names, NAME_KINDS.indexOf(type)), known),
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
