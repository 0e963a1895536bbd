import type { Entity, EntityMention, EntityType } from "../../src/schema/index.ts";
import { COUNTRIES, foldName } from "./gazetteer.ts";
import type { NameMention } from "./names.ts";

interface Draft {
  type: EntityType;
  labels: Map<string, number>;
}

const TYPE_PREFIX: Record<EntityType, string> = { person: "person", place: "place", organization: "org" };

/**
 * Links names to entities over the whole corpus: one entity for all spellings of a name, one for
 * all names of a country, and a lone family name goes to the full name where only one person bears
 * it. A name keeps the type most of its mentions have.
 */
export function linkEntities(namesByArticle: readonly (readonly NameMention[])[]): {
  entities: Map<string, Entity>;
  mentionsByArticle: EntityMention[][];
} {
  const all = namesByArticle.flat();
  const foldedOf = remembered(foldName);
  const canonical = canonicalLabels(all, foldedOf);
  // Most labels occur many times: each is looked at once.
  const keyOf = remembered((label) => canonical.get(foldedOf(label)) ?? foldedOf(label));
  const types = new Map<string, Map<EntityType, number>>();
  for (const { label, type } of all) {
    const key = keyOf(label);
    const counts = types.get(key) ?? new Map<EntityType, number>();
    if (counts.size === 0) types.set(key, counts);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const typeOf = (key: string): EntityType => {
    const counts = [...(types.get(key) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return counts[0]?.[0] ?? "organization";
  };
  const drafts = new Map<string, Draft>();
  const draftOf = remembered((label): { id: string; draft: Draft } => {
    const country = COUNTRIES.get(foldedOf(label));
    const type = country ? "place" : typeOf(keyOf(label));
    const id = `${TYPE_PREFIX[type]}-${(country ?? keyOf(label)).toLowerCase().replace(/ /g, "-")}`;
    const draft = drafts.get(id) ?? { type, labels: new Map() };
    drafts.set(id, draft);
    return { id, draft };
  });
  for (const { label } of all) {
    const { labels } = draftOf(label).draft;
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const mentionsByArticle = namesByArticle.map((names) =>
    names.map((name): EntityMention => {
      const { id: entityId, draft } = draftOf(name.label);
      const { type } = draft;
      const role = type === "person" && name.role !== undefined ? { role: name.role } : {};
      return { type, start: name.start, end: name.end, entityId, ...role };
    }),
  );
  const entities = new Map<string, Entity>();
  for (const [id, { type, labels }] of [...drafts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const byUse = [...labels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([label]) => label);
    entities.set(id, { id, type, prefLabel: byUse[0] ?? id, altLabel: byUse.slice(1).sort() });
  }
  return { entities, mentionsByArticle };
}

/**
 * For each lone name that only one full name of the corpus ends or begins with, that full name;
 * both folded.
 */
function canonicalLabels(names: readonly NameMention[], foldedOf: (label: string) => string): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  const labels = new Set(names.flatMap(({ label, type }) => (type === "person" ? [label] : [])));
  for (const label of labels) {
    const words = foldedOf(label).split(" ");
    // A longer run of words is more likely half a headline than a name, and an abbreviation is
    // nobody's family name.
    if (words.length < 2 || words.length > 3 || /$(?<=\b\p{Lu}{2,})/u.test(label)) continue;
    for (const part of [words[0], words.at(-1)]) {
      if (part) owners.set(part, (owners.get(part) ?? new Set()).add(words.join(" ")));
    }
  }
  const canonical = new Map<string, string>();
  for (const [part, full] of owners) if (full.size === 1) canonical.set(part, [...full][0] ?? part);
  return canonical;
}

/** A function of texts that works out each once. */
function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
