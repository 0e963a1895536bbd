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
  /** Entries that were of use, by place. */
  used: ReadonlySet<string>;
}

/** Gives the names of one entry the same key: that of its own name, behind its aliases' entries. */
export function ownerWords(names: readonly OwnerName[]): OwnerWords {
  const entries = new Map(names.map((one) => [keyFor(one.name), one]));
  const targets = new Map(
    names.flatMap((one) => (one.aliases ?? []).map((alias) => [keyFor(alias), keyFor(one.name)] as const)),
  );
  const splits = new Map<string, string>();
  const used = new Set<string>();
  const targetOf = (key: string): string => {
    let at = key;
    // No circles: they are refused where the file is read.
    for (let next = targets.get(at); next !== undefined; next = targets.get(at)) at = next;
    return at;
  };
  return {
    used,
    ofKey: (key) => entries.get(key),
    splitName: (key) => splits.get(key),
    keyOf: (name, key) => {
      const own = [key, keyOf(name), ...[...name.forms.keys()].map(foldName)].map(targetOf);
      const target = own.find((one) => entries.has(one));
      const entry = target === undefined ? undefined : entries.get(target);
      if (target === undefined || !entry) return null;
      used.add(entry.place);
      const other = entry.split?.findIndex((one) => isTold(name, one)) ?? -1;
      const label = entry.split?.[other]?.name;
      if (label === undefined) return target;
      const key2 = `${target} #${other + 1}`;
      splits.set(key2, label);
      return key2;
    },
  };
}

/** A name, or the id of an entity without its type, as keys are. */
const keyFor = (name: string): string => foldName(withoutType(name));

/** Whether an event tells a name as one of a split. */
function isTold(name: EventName, { offices = [], articles = [] }: NonNullable<OwnerName["split"]>[number]): boolean {
  const told = [...name.roles.keys()].map((role) => ` ${foldName(role)} `);
  if (offices.some((office) => told.some((role) => role.includes(` ${foldName(office)} `)))) return true;
  return articles.some((id) => name.articleIds.includes(id));
}
