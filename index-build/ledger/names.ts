import type { EntityType, MovedEvent } from "../../src/schema/index.ts";

/** What an id of a name stands for. */
export interface NameEntry {
  type: EntityType;
  /** Its folded forms, the label first. */
  forms: readonly string[];
  /**
   * Null while it is published; else the ids that its forms belong to now: one, several or none.
   */
  replacedBy: readonly string[] | null;
}

/** Every id of a name that was ever published, by id. */
export type NameLedger = ReadonlyMap<string, NameEntry>;

/** A name of this build, with the id it would have by itself. */
export interface NameToMatch {
  id: string;
  type: EntityType;
  /** Folded, the label first. */
  forms: readonly string[];
  /** Articles that name it. */
  articles: number;
}

/** The names of a build with lasting ids. */
export interface MatchedNames {
  /** The id to publish, by the id that a name would have by itself. */
  idOf: ReadonlyMap<string, string>;
  ledger: NameLedger;
}

/**
 * Gives each name the id under which its label, or one of its forms of several words, was published
 * before. Of names that would have one id, the one that most articles name keeps it; ids whose
 * forms belong to another name now lead there.
 */
export function matchNames(names: readonly NameToMatch[], published: NameLedger): MatchedNames {
  const before = new Map<string, string>();
  for (const [id, { type, forms, replacedBy }] of published)
    if (replacedBy === null)
      for (const form of tellingForms(forms)) before.set(`${type} ${form}`, before.get(`${type} ${form}`) ?? id);
  const idOf = new Map<string, string>();
  const taken = new Set<string>();
  const own = new Set(names.map(({ id }) => id));
  for (const name of [...names].sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))) {
    const known = tellingForms(name.forms).flatMap((form) => before.get(`${name.type} ${form}`) ?? []);
    const id = [...known, name.id].find((one) => !taken.has(one)) ?? freeId(name.id, taken, own);
    taken.add(id);
    idOf.set(name.id, id);
  }
  const ledger = new Map<string, NameEntry>();
  const holders = new Map<string, string>();
  for (const name of names) {
    const id = idOf.get(name.id) ?? name.id;
    ledger.set(id, { type: name.type, forms: name.forms, replacedBy: null });
    for (const form of tellingForms(name.forms))
      holders.set(`${name.type} ${form}`, holders.get(`${name.type} ${form}`) ?? id);
  }
  for (const [id, entry] of published) {
    if (ledger.has(id)) continue;
    const now = tellingForms(entry.forms).flatMap((form) => holders.get(`${entry.type} ${form}`) ?? []);
    ledger.set(id, { ...entry, replacedBy: [...new Set(now)] });
  }
  return { idOf, ledger };
}

/** Ids of names that are published no more, and those that their forms belong to now. */
export const movedNames = (names: NameLedger): MovedEvent[] =>
  [...names].flatMap(([id, { replacedBy }]) => (replacedBy === null ? [] : [{ id, replacedBy: [...replacedBy] }]));

/** The label, and the forms that are not a lone word, which others may bear. */
const tellingForms = ([label = "", ...others]: readonly string[]): string[] => [
  label,
  ...others.filter((form) => form.includes(" ")),
];

function freeId(id: string, taken: ReadonlySet<string>, own: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const free = `${id}-${number}`;
    if (!taken.has(free) && !own.has(free)) return free;
  }
}
