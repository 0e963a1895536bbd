import { foldName } from "../../gazetteer/fold-name.ts";
import type { OwnerName } from "../../model/owner-names.ts";
import { withoutType } from "./entity.ts";
import { type EventName, keyOf } from "./event-names.ts";

/** What the owner says of names, applied to those of the events. */
export interface OwnerWords {
  /** The key that a name has by the owner's word; null where nothing is said. */
  keyOf(name: EventName, key: string): string | null;
  /** What is said of the entity of a key. */
  ofKey(key: string): OwnerName | undefined;
  /** The name to show of a key that a split makes. */
  splitName(key: string): string | undefined;
  /** Entries that name something of the corpus, by place. */
  used: ReadonlySet<string>;
  /** The place of each entry without effect: another, whose place it is by, is of the same. */
  overruled(): Map<string, string>;
  /** Splits that nothing was told as, by the place of their entry. */
  unusedSplits(): { place: string; name: string }[];
}

/**
 * Gives the names of one entry the same key: that of its own name, behind its aliases' entries. Of
 * several entries for one name that counts which hides it, else the one for what it is called most
 * fully.
 *
 * @param eventId the lasting id of an event, which the id of a private person ends in.
 */
export function ownerWords(names: readonly OwnerName[], eventId: (event: number) => string): OwnerWords {
  const entries = new Map(names.map((one) => [keyFor(one.name), one]));
  const targets = new Map(
    names.flatMap((one) => (one.aliases ?? []).map((alias) => [keyFor(alias), keyFor(one.name)] as const)),
  );
  const splits = new Map<string, string>();
  const used = new Set<string>();
  const chosen = new Set<string>();
  const beside = new Map<string, string>();
  const targetOf = (key: string): string => {
    let at = key;
    // No circles: they are refused where the file is read.
    for (let next = targets.get(at); next !== undefined; next = targets.get(at)) at = next;
    return at;
  };
  return {
    used,
    overruled: () => new Map([...beside].filter(([place]) => !chosen.has(place))),
    unusedSplits: () =>
      [...entries].flatMap(([key, { place, split = [] }]) =>
        split.flatMap(({ name }, at) => (splits.has(splitKey(key, at)) ? [] : [{ place, name }])),
      ),
    ofKey: (key) => entries.get(key),
    splitName: (key) => splits.get(key),
    keyOf: (name, key) => {
      const own = [key, keyOf(name), ...[...name.forms.keys()].map(foldName)];
      const event = eventId(name.event);
      const hits = [...new Set([...own.map((one) => `${one} -- ${event}`), ...own].map(targetOf))].flatMap((one) => {
        const entry = entries.get(one);
        return entry ? [{ target: one, entry }] : [];
      });
      const hit = hits.find(({ entry }) => entry.hide) ?? hits[0];
      if (!hit) return null;
      const { target, entry } = hit;
      chosen.add(entry.place);
      for (const { entry: one } of hits) {
        used.add(one.place);
        if (one !== entry) beside.set(one.place, entry.place);
      }
      const other = entry.split?.findIndex((one) => isTold(name, one)) ?? -1;
      const label = entry.split?.[other]?.name;
      if (label === undefined) return target;
      const key2 = splitKey(target, other);
      splits.set(key2, label);
      return key2;
    },
  };
}

const splitKey = (key: string, at: number): string => `${key} #${at + 1}`;

/**
 * A name, or the id of an entity without its type, as keys are; the id of a private person with its
 * event.
 */
function keyFor(id: string): string {
  const { name = id, event } = id.match(/^(?<name>.+)--(?<event>[^-]+)$/)?.groups ?? {};
  return event === undefined ? foldName(withoutType(name)) : `${foldName(withoutType(name))} -- ${event}`;
}

/** Whether an event tells a name as one of a split. */
function isTold(name: EventName, { offices = [], articles = [] }: NonNullable<OwnerName["split"]>[number]): boolean {
  const told = [...name.roles.keys()].map((role) => ` ${foldName(role)} `);
  if (offices.some((office) => told.some((role) => role.includes(` ${foldName(office)} `)))) return true;
  return articles.some((id) => name.articleIds.includes(id));
}
