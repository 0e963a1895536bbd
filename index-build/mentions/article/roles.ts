import type { Sentence } from "../../../src/schema/index.ts";
import { officeBefore } from "../offices/before.ts";
import { officeBehind } from "../offices/behind.ts";
import type { Role } from "../offices/phrase.ts";
import { REPRESENTATIVES } from "../offices/words.ts";
import type { ArticleName, ArticleNames, NameMention } from "./article-names.ts";
import { isSourceAt, standingAt } from "./standing.ts";

/** A text whose names are read: its prose, in a language (BCP 47). */
interface ReadText {
  text: string;
  prose: readonly Pick<Sentence, "start" | "end">[];
  language: string;
}

/**
 * Adds to persons what the text around their names calls them, and tells of them; to others whether
 * the text has its news from them.
 */
export function addRoles(read: ReadText, { names, mentions }: ArticleNames): void {
  const isPerson = ({ name }: NameMention) => {
    const support = names[name]?.support ?? [0];
    return support.every((value) => value <= (support[0] ?? 0));
  };
  const roles = passedOn(read.text, mentions, rolesOf(read, mentions, isPerson));
  const sources = new Map<ArticleName, { told: number; all: number }>();
  for (const mention of mentions) {
    const name = names[mention.name];
    if (!name) continue;
    if (!isPerson(mention)) {
      const known = sources.get(name) ?? { told: 0, all: 0 };
      sources.set(name, { told: known.told + Number(isSourceAt(read.text, mention)), all: known.all + 1 });
      continue;
    }
    const role = roles.get(mention);
    if (role) {
      name.roles = [...(name.roles ?? []), role];
      mention.role = role.text;
    }
    const standing = new Set([...(name.standing ?? []), ...standingAt(read.text, mention)]);
    if (standing.size > 0) name.standing = [...standing];
  }
  for (const [name, { told, all }] of sources) if (told >= all / 2) name.standing = ["source"];
}

/** The offices that stand beside the names of persons. */
function rolesOf(
  { text, prose, language }: ReadText,
  mentions: readonly NameMention[],
  isPerson: (mention: NameMention) => boolean,
): Map<NameMention, Role> {
  const bodies = new Map(mentions.flatMap((one) => (isPerson(one) ? [] : [[one.end, one.start] as const])));
  const persons = mentions.filter(isPerson);
  const personAt = (offset: number) => {
    const before = persons[persons.findLastIndex(({ start }) => start <= offset)];
    return before !== undefined && offset < before.end;
  };
  const roles = new Map<NameMention, Role>();
  let next = 0;
  for (const sentence of prose) {
    let from = sentence.start;
    for (; (persons[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; next++) {
      const person = persons[next];
      if (!person) break;
      const role =
        officeBefore(text, { from, nameStart: person.start, language }, bodies) ??
        officeBehind(text, { nameEnd: person.end, to: sentence.end, language }, personAt);
      if (role) roles.set(person, role);
      from = person.end;
    }
  }
  return roles;
}

/** What parts the name of somebody served from that of who serves: a comma, and titles. */
const SERVED_GAP = /^,\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;

/**
 * Roles, with those of who serves somebody passed on to the name behind: `Kuasa hukum Siti Aminah`
 * is what Suki Ratna is in `Kuasa hukum Siti Aminah, Suki Ratna`.
 */
function passedOn(
  text: string,
  mentions: readonly NameMention[],
  roles: ReadonlyMap<NameMention, Role>,
): Map<NameMention, Role> {
  const passed = new Map(roles);
  mentions.forEach((mention, index) => {
    const [role, follower] = [roles.get(mention), mentions[index + 1]];
    if (!role || !REPRESENTATIVES.has(role.text.toLowerCase())) return;
    // `Kuasa hukum Siti Aminah menolak` may be of either.
    passed.delete(mention);
    if (!follower || !SERVED_GAP.test(text.slice(mention.end, follower.start))) return;
    const from = text.lastIndexOf(role.text, mention.start);
    passed.set(follower, { ...role, text: text.slice(from, mention.end).replace(/\s+/g, " ") });
  });
  return passed;
}
