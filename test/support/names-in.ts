import { kindOfSupport } from "../../index-build/mentions/article/article-names.ts";
import { readNames } from "../../index-build/mentions/index.ts";
import { NAME_KINDS } from "../../index-build/mentions/tagger/labels.ts";

/** The names of a text of one sentence, as `kind: form`, with the role where there is one. */
export function namesIn(text: string, language: string): string[] {
  const { names, mentions } = readNames(text, [{ start: 0, end: text.length, kind: "prose" }], language);
  return mentions.map(({ start, end, name, role }) => {
    const kind = NAME_KINDS[kindOfSupport(names[name]?.support ?? []).index];
    return `${kind}: ${text.slice(start, end)}${role === undefined ? "" : `, ${role}`}`;
  });
}
