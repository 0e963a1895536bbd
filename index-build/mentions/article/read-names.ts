import type { Sentence } from "../../../src/schema/index.ts";
import { joinForms } from "../join-forms.ts";
import { NAME_KINDS } from "../tagger/labels.ts";
import { shortForWords } from "./acronyms.ts";
import type { ArticleName, ArticleNames, NameMention } from "./article-names.ts";
import { type FoundName, findNames } from "./find-names.ts";
import { findFurther } from "./further-mentions.ts";
import { addRoles } from "./roles.ts";

/**
 * The names in the prose of a text, linked within it: a person's full name with its parts, a short
 * form with what explains it. Every mention of a name has the kind that most speaks for in the
 * whole text; persons have the offices that stand before or behind their names.
 *
 * @param language of the text (BCP 47).
 */
export function readNames(
  text: string,
  sentences: readonly Pick<Sentence, "start" | "end" | "kind">[],
  language: string,
): ArticleNames {
  const prose = sentences.filter(({ kind }) => kind === "prose");
  const found = prose.flatMap((sentence) => findNames(text, sentence));
  const { labels, nameOf } = joinForms(
    found.map(({ start, end, kind, confidence, longForm }) => ({
      ...{ form: text.slice(start, end), kind, support: confidence },
      ...(longForm === undefined ? {} : { fuller: longForm }),
    })),
  );
  const names = labels.map((label): ArticleName => ({ label, support: [0, 0, 0, 0], found: 0 }));
  addSupport(text, found, (index) => names[nameOf[index] ?? -1]);
  const words = new Set(prose.flatMap((sentence) => shortForWords(text, sentence)));
  for (const name of names) if (words.has(name.label)) name.support = [0, 0, 0, CERTAIN * name.found];
  const mentions = found.map(({ start, end }, index): NameMention => ({ start, end, name: nameOf[index] ?? 0 }));
  const all = [...mentions, ...findFurther(text, prose, mentions)].sort((a, b) => a.start - b.start);
  for (const { start, end, name } of all) addForm(names[name], text.slice(start, end));
  addRoles({ text, prose, language }, { names, mentions: all });
  for (const name of names) name.support = name.support.map(inHundredths) as ArticleName["support"];
  return { names, mentions: all };
}

/** What a mention counts that the text says to be a person's. */
const CERTAIN = 3;

const inHundredths = (value: number): number => Math.round(100 * value) / 100;

/** Adds up what the mentions of each name speak for its kind. */
function addSupport(
  text: string,
  found: readonly FoundName[],
  nameAt: (index: number) => ArticleName | undefined,
): void {
  const explained = new Set(
    found.flatMap(({ start, end, longForm }) => (longForm === undefined ? [] : [text.slice(start, end)])),
  );
  const certain = new Set<ArticleName>();
  found.forEach(({ start, end, kind, confidence, longForm, isCertain }, index) => {
    const name = nameAt(index);
    // A short form tells no more than the long one that explains it.
    if (!name || (longForm === undefined && explained.has(text.slice(start, end)))) return;
    name.found++;
    const at = NAME_KINDS.indexOf(kind);
    name.support[at] = (name.support[at] ?? 0) + confidence;
    if (isCertain) certain.add(name);
  });
  for (const name of certain) name.support = [CERTAIN * name.found, 0, 0, 0];
}

function addForm(name: ArticleName | undefined, form: string): void {
  if (!name || form === name.label || name.otherForms?.includes(form)) return;
  name.otherForms = [...(name.otherForms ?? []), form];
}
