import type { Entity, EntityMention } from "../../../src/schema/index.ts";
import { foldName } from "../../gazetteer/fold-name.ts";
import type { OwnerName } from "../../model/owner-names.ts";
import { isCapitals } from "../join-forms.ts";
import { ORGANIZATION_HEADS, SYMBOLS } from "../offices/words.ts";
import { Company } from "./company.ts";
import { settleKinds } from "./corpus-kinds.ts";
import { corpusKeys } from "./corpus-names.ts";
import { entityFrom, idOf } from "./entity.ts";
import { type ArticleToLink, type EventName, linkWithinEvents } from "./event-names.ts";
import { genericBodies } from "./generic-bodies.ts";
import { labelsOf } from "./labels.ts";
import { areSources, mediaOf } from "./media.ts";
import { type OwnerWords, ownerWords } from "./owner-words.ts";
import { isPublicPerson, type PublicPersonRule } from "./public-persons.ts";

/** The entities of a corpus, and the mentions of each article. */
export interface LinkedNames {
  entities: Map<string, Entity>;
  mentionsByArticle: EntityMention[][];
  /** Entries of the owner's without effect, each with why. */
  unused: { place: string; reason: string }[];
  /** What the owner hides, in all its forms, folded. */
  hidden: string[];
}

/** How names are linked. */
export interface LinkingOptions {
  publicPersons: PublicPersonRule;
  /** The lasting id of each event, by its number: what a private person belongs to. */
  eventId: (event: number) => string;
  /** What the owner says of names. */
  owner: readonly OwnerName[];
}

/**
 * Links the names of articles to entities: within each article, then within each event, then over
 * the corpus, where only one bearer fits; and as the owner says. What is no person, organisation or
 * place is left out. Persons who are not known to the public are entities of one event.
 */
export function linkEntities(articles: readonly ArticleToLink[], options: LinkingOptions): LinkedNames {
  const { names, nameOf } = linkWithinEvents(articles);
  settleKinds(names);
  const owner = ownerWords(options.owner, options.eventId);
  const known = corpusKeys(names);
  const keys = known.map((key, index) => {
    const name = names[index];
    return name ? (owner.keyOf(name, key) ?? key) : key;
  });
  setKinds(names, { known, keys }, owner);
  const linker = new Linker(names, keys, { owner, options, isMedium: mediaOf(articles) });
  const mentionsByArticle = articles.map(({ names: own }, article) =>
    own.mentions.flatMap(({ start, end, name, role }): EntityMention[] => {
      const entity = linker.entityOf.get(nameOf[article]?.[name] ?? -1);
      if (!entity) return [];
      const isCalled = role !== undefined && entity.type === "person" && !linker.namesHidden(role);
      const called = isCalled ? { role } : {};
      return [{ type: entity.type, start, end, entityId: entity.id, ...called }];
    }),
  );
  return {
    entities: linker.entities,
    mentionsByArticle,
    unused: unusedOf(options.owner, owner),
    hidden: linker.hidden,
  };
}

/** Names have the kind that the owner says; those of another name, the kind of that name. */
function setKinds(
  names: readonly EventName[],
  { known, keys }: { known: readonly string[]; keys: readonly string[] },
  owner: OwnerWords,
): void {
  const kinds = new Map<string, Map<EventName["kind"], number>>();
  for (const [index, key] of keys.entries()) {
    const name = names[index];
    if (!name || known[index] !== key) continue;
    const counts = kinds.get(key) ?? new Map<EventName["kind"], number>();
    kinds.set(key, counts.set(name.kind, (counts.get(name.kind) ?? 0) + name.articles));
  }
  for (const [index, key] of keys.entries()) {
    const name = names[index];
    const isOfOther = known[index] !== key;
    const said = owner.ofKey(baseOf(key))?.type;
    if (!name || (said === undefined && !isOfOther)) continue;
    const [most] = [...(kinds.get(baseOf(key)) ?? [])].sort((a, b) => b[1] - a[1]);
    name.kind = said ?? most?.[0] ?? name.kind;
  }
}

function unusedOf(entries: readonly OwnerName[], owner: OwnerWords): LinkedNames["unused"] {
  const overruled = owner.overruled();
  return [
    ...entries.flatMap(({ place, name }) => {
      const by = overruled.get(place);
      if (by !== undefined) return [{ place, reason: `is overruled by ${by}, which is of the same: ${name}` }];
      return owner.used.has(place) ? [] : [{ place, reason: `names nobody and nothing of this corpus: ${name}` }];
    }),
    ...owner
      .unusedSplits()
      .filter(({ place }) => owner.used.has(place))
      .map(({ place, name }) => ({ place, reason: `splits off nobody: no text has such an office or id of ${name}` })),
  ];
}

/** Whether a label is a head alone, which is no name: `Timnas`, but not `TNI`. */
const isHeadAlone = (label: string): boolean => !isCapitals(label) && ORGANIZATION_HEADS.has(foldName(label));

/** A key without the number that a split adds. */
const baseOf = (key: string): string => key.replace(/ #\d+$/, "");

interface LinkerParts {
  owner: OwnerWords;
  options: LinkingOptions;
  /** Whether a name is of who reports. */
  isMedium: (name: EventName) => boolean;
}

/** Makes the entities of names. */
class Linker {
  readonly entities = new Map<string, Entity>();
  /** The entity of each name, by its number. */
  readonly entityOf = new Map<number, Entity>();
  /** What the owner hides, in all its forms, folded. */
  readonly hidden: string[] = [];
  readonly #hiddenPersons: string[] = [];
  readonly #names: readonly EventName[];
  readonly #owner: OwnerWords;
  readonly #options: LinkingOptions;
  readonly #generic: ReadonlySet<string>;
  readonly #isMedium: (name: EventName) => boolean;

  constructor(names: readonly EventName[], keys: readonly string[], { owner, options, isMedium }: LinkerParts) {
    this.#names = names;
    this.#owner = owner;
    this.#options = options;
    this.#isMedium = isMedium;
    this.#generic = genericBodies(names);
    const groups = new Map<string, number[]>();
    names.forEach(({ kind, articles }, index) => {
      // A form that two names of its event share is nobody's; what is none of the kinds is not
      // shown.
      if (articles === 0 || kind === "other") return;
      const group = `${kind} ${keys[index]}`;
      const members = groups.get(group);
      if (members) members.push(index);
      else groups.set(group, [index]);
    });
    const company = new Company(names, keys);
    for (const [, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const key = keys[members[0] ?? -1] ?? "";
      const strangers = this.#owner.ofKey(baseOf(key))?.public ? [] : company.strangersAmong(members);
      this.#addEntities(
        members.filter((one) => !strangers.includes(one)),
        key,
      );
      for (const stranger of strangers) this.#addEntities([stranger], key, { isStranger: true });
    }
  }

  /** Whether a role names whom the owner hides: `kuasa hukum Siti Aminah`. */
  namesHidden(role: string): boolean {
    const folded = ` ${foldName(role)} `;
    return this.#hiddenPersons.some((form) => folded.includes(` ${form} `));
  }

  /** Adds the entity of names of one key: one, or for private persons one for each event. */
  #addEntities(members: readonly number[], key: string, { isStranger = false } = {}): void {
    const names = members.flatMap((index) => this.#names[index] ?? []);
    const type = names[0]?.kind ?? "other";
    const owner = this.#owner.ofKey(baseOf(key));
    if (owner?.hide) {
      const forms = names.flatMap((name) => [...name.forms.keys()].map(foldName));
      this.hidden.push(...forms);
      if (type === "person") this.#hiddenPersons.push(...forms);
    }
    if (type === "other" || owner?.hide) return;
    const [shown = ""] = labelsOf(names, type);
    const byLabel = idOf(type, foldName(shown));
    // The code of a country is shorter than its names, and the same in every language.
    const id = type === "place" || this.entities.has(byLabel) ? idOf(type, key) : byLabel;
    const facts = { type, owner, label: this.#owner.splitName(key) };
    const isGeneric =
      !owner &&
      (SYMBOLS.has(foldName(shown)) ||
        (type === "organization" &&
          (this.#generic.has(key) ||
            isHeadAlone(shown) ||
            areSources(names) ||
            names.filter(this.#isMedium).length >= names.length / 2)));
    const isPublic =
      !isGeneric &&
      (type !== "person" || (!isStranger && (owner?.public || isPublicPerson(names, this.#options.publicPersons))));
    if (isPublic || type !== "person") {
      this.#add(entityFrom(names, { ...facts, id, isPublic }), members);
      return;
    }
    const own = owner?.rename === undefined ? id : idOf(type, foldName(owner.rename));
    for (const index of members) {
      const name = this.#names[index];
      if (name)
        this.#add(entityFrom([name], { ...facts, id: `${own}--${this.#options.eventId(name.event)}`, isPublic }), [
          index,
        ]);
    }
  }

  #add(entity: Entity, members: readonly number[]): void {
    this.entities.set(entity.id, entity);
    for (const index of members) this.entityOf.set(index, entity);
  }
}
