import type { Sentence } from "../../../src/schema/index.ts";
import { officeBefore } from "../offices/before.ts";
import { officeBehind } from "../offices/behind.ts";
import type { Role } from "../offices/phrase.ts";
import { NAME_KINDS } from "../tagger/labels.ts";
import { type TaggedName, tagNames } from "../tagger/tag-names.ts";
import { explainedBehind, isAliasLead, shortAtEnd } from "./acronyms.ts";
import { type ArticleName, type ArticleNames, type NameMention, supportOf } from "./article-names.ts";
import { joinForms } from "../join-forms.ts";
import { findFurther } from "./further-mentions.ts";
import { initialsIn } from "./initials.ts";
import { isNamedAfter } from "./named-after.ts";
import { trimmed } from "./spans.ts";
import { standingAt } from "./standing.ts";

/** A name found in a text, and what stands around it. */
interface Found extends TaggedName {
  /** The long form it is short for, where the text explains it. */
  longForm?: string;
}

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
  const found = prose.flatMap((sentence) => withExplained(text, namesOf(text, sentence), sentence));
  const joined = joinForms(
    found.map(({ start, end, kind, confidence, longForm }) => ({
      ...{ form: text.slice(start, end), kind, support: confidence },
      ...(longForm === undefined ? {} : { fuller: longForm }),
    })),
  );
  const names = joined.labels.map((label): ArticleName => ({ label, support: [0, 0, 0, 0], found: 0 }));
  const mentions: NameMention[] = [];
  const explained = new Set(found.flatMap(({ start, end, longForm }) => (longForm === undefined ? [] : [text.slice(start, end)])));
  found.forEach((one, index) => {
    const number = joined.nameOf[index] ?? 0;
    const name = names[number];
    if (!name) return;
    // What the text explains tells no more than its long form.
    if (one.longForm === undefined && explained.has(text.slice(one.start, one.end))) {
      mentions.push({ start: one.start, end: one.end, name: number });
      return;
    }
    name.found++;
    supportOf(NAME_KINDS, one.kind, one.confidence).forEach((value, kind) => {
      name.support[kind] = (name.support[kind] ?? 0) + value;
    });
    mentions.push({ start: one.start, end: one.end, name: number });
  });
  const all = [...mentions, ...findFurther(text, prose, mentions)].sort((a, b) => a.start - b.start);
  for (const { start, end, name } of all) {
    const form = text.slice(start, end);
    const own = names[name];
    if (own && form !== own.label && !own.otherForms?.includes(form)) own.otherForms = [...(own.otherForms ?? []), form];
  }
  addRoles({ text, prose, language }, { names, mentions: all });
  for (const name of names) settleAged(name);
  return { names: names.map(rounded), mentions: all };
}

/** Who has an age, or initials that a text says to be some, is a person, whatever else a sentence was taken for. */
function settleAged({ standing = [], support }: ArticleName): void {
  if (!standing.includes("aged") && !standing.includes("minor")) return;
  const all = support.reduce((sum, value) => sum + value, 0);
  if ((support[0] ?? 0) > 0) support.splice(0, support.length, all, 0, 0, 0);
}

/** Two digits of a confidence are enough. */
const rounded = (name: ArticleName): ArticleName => ({
  ...name,
  support: name.support.map((value) => Math.round(100 * value) / 100) as ArticleName["support"],
});

/** How sure it is that who has an age is a person. */
const AGED_CONFIDENCE = 0.95;
/** `Mestiana (30)`, `Hamdan Daud, 63,`. */
const AGE = /^(?:\s?\((?:\d{1,2}|10\d)(?:\s(?:tahun|thn|th))?\)|,\s\d{2},)/u;

/** Whether an age stands behind a name that is no abbreviation. */
const isAged = (text: string, { start, end }: TaggedName): boolean =>
  AGE.test(text.slice(end, end + 14)) && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));

/** The names that the tagger finds in a sentence, and the initials in it. */
function namesOf(text: string, sentence: { start: number; end: number }): TaggedName[] {
  const initials = initialsIn(text, sentence);
  const tagged = tagNames(text, { from: sentence.start, to: sentence.end });
  const free = tagged.filter((name) => !initials.some(({ start, end }) => name.start < end && start < name.end));
  return [...free, ...initials].sort((a, b) => a.start - b.start);
}

/** The names of a sentence, trimmed, with the short forms that it explains as names of the same kind. */
function withExplained(text: string, tagged: readonly TaggedName[], sentence: { start: number; end: number }): Found[] {
  const found: Found[] = [];
  for (const one of tagged) {
    const name = trimmed(text, isAged(text, one) ? { ...one, kind: "person", confidence: AGED_CONFIDENCE } : one, sentence);
    if (name.end <= name.start) continue;
    if (name.kind === "person" && isNamedAfter(text, name.start)) name.kind = "other";
    const before = found.at(-1);
    // Explained by the name before it: added with that one.
    if (before?.longForm !== undefined && name.start < before.end) continue;
    if (before?.kind === "person" && name.kind === "person" && isAliasLead(text.slice(before.end, name.start))) {
      found.push({ ...name, longForm: text.slice(before.start, before.end) });
      continue;
    }
    const written = text.slice(name.start, name.end);
    const atEnd = shortAtEnd(written);
    const long = atEnd ? { ...name, end: name.start + atEnd.longLength } : name;
    found.push(long);
    const longForm = text.slice(long.start, long.end);
    const short = atEnd ? { start: name.end - atEnd.short.length, end: name.end } : explainedBehind(text, name);
    if (short) found.push({ ...name, start: short.start, end: short.end, longForm });
  }
  return found;
}

function addRoles(
  { text, prose, language }: { text: string; prose: readonly Pick<Sentence, "start" | "end">[]; language: string },
  { names, mentions }: ArticleNames,
): void {
  const isPerson = ({ name }: NameMention) => {
    const support = names[name]?.support ?? [0];
    return support.every((value) => value <= (support[0] ?? 0));
  };
  const bodies = new Map(mentions.flatMap((one) => (isPerson(one) ? [] : [[one.end, one.start] as const])));
  const personAt = (offset: number) => mentions.some((one) => isPerson(one) && one.start <= offset && offset < one.end);
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
