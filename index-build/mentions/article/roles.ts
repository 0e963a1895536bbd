import type { Sentence } from "../../../src/schema/index.ts";
import { officeBefore } from "../offices/before.ts";
import { officeBehind } from "../offices/behind.ts";
import type { Role } from "../offices/phrase.ts";
import type { ArticleNames, NameMention } from "./article-names.ts";
import { standingAt } from "./standing.ts";

/** Adds to persons what the text around their names calls them, and tells of them. */
export function addRoles(
  { text, prose, language }: { text: string; prose: readonly Pick<Sentence, "start" | "end">[]; language: string },
  { names, mentions }: ArticleNames,
): void {
  const isPerson = ({ name }: NameMention) => {
    const support = names[name]?.support ?? [0];
    return support.every((value) => value <= (support[0] ?? 0));
  };
  const bodies = new Map(mentions.flatMap((one) => (isPerson(one) ? [] : [[one.end, one.start] as const])));
  const persons = mentions.filter(isPerson);
  const personAt = (offset: number) => {
    const before = persons[persons.findLastIndex(({ start }) => start <= offset)];
    return before !== undefined && offset < before.end;
  };
  let next = 0;
  for (const sentence of prose) {
    let from = sentence.start;
    for (; next < mentions.length && (mentions[next]?.start ?? 0) < sentence.end; next++) {
      const mention = mentions[next];
      const name = names[mention?.name ?? -1];
      if (!mention || !name || !isPerson(mention)) continue;
      const role: Role | null =
        officeBefore(text, { from, nameStart: mention.start, language }, bodies) ??
        officeBehind(text, { nameEnd: mention.end, to: sentence.end, language }, personAt);
      if (role) {
        name.roles = [...(name.roles ?? []), role];
        mention.role = role.text;
      }
      const standing = new Set([...(name.standing ?? []), ...standingAt(text, mention)]);
      if (standing.size > 0) name.standing = [...standing];
      from = mention.end;
    }
  }
}
