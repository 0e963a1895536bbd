import type { Sentence } from "../../../src/schema/index.ts";
import { profileOf } from "../tagger/word-profiles.ts";
import type { NameMention } from "./article-names.ts";

/** A word of fewer letters is too often another. */
const MIN_CHARS = 3;
/** See `WordProfile`: words with a capital nearly always. */
const CAPITALS_OF_NAMES = 5;
/** A word with a capital that is no part of a longer token: neither `@Budi` nor `Budi.com`. */
const WORD = /(?<![\p{L}\p{N}@/.-])\p{Lu}[\p{L}\p{M}\p{N}]*/gu;
const GOES_ON = /^(?:[\p{L}\p{N}@-]|\.\p{Ll})/u;

/**
 * Where the prose writes a name that was found elsewhere in it, and nothing was found: a headline
 * that runs into the text, a sentence that begins with it.
 *
 * @param mentions in order.
 */
export function findFurther(
  text: string,
  prose: readonly Pick<Sentence, "start" | "end">[],
  mentions: readonly NameMention[],
): NameMention[] {
  const forms = formsByWord(text, mentions);
  const found: NameMention[] = [];
  let next = 0;
  for (const sentence of prose) {
    let from = sentence.start;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
      const start = sentence.start + match.index;
      while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      if (start < from) continue;
      const room = Math.min(sentence.end, mentions[next]?.start ?? sentence.end);
      const form = (forms.get(match[0]) ?? []).find((one) => isAt(text, { form: one.form, start, room }));
      if (!form) continue;
      from = start + form.form.length;
      found.push({ start, end: from, name: form.name });
    }
  }
  return found;
}

const isAt = (text: string, { form, start, room }: { form: string; start: number; room: number }): boolean => {
  const end = start + form.length;
  return end <= room && text.startsWith(form, start) && !GOES_ON.test(text.slice(end, end + 2));
};

/** The telling forms of the names, the longest first, by their first word. */
function formsByWord(text: string, mentions: readonly NameMention[]): Map<string, { form: string; name: number }[]> {
  const nameOf = new Map<string, number | null>();
  for (const { start, end, name } of mentions) {
    const form = text.slice(start, end);
    const known = nameOf.get(form);
    // A form of two names within one text is nobody's by itself.
    nameOf.set(form, known === undefined || known === name ? name : null);
  }
  const byWord = new Map<string, { form: string; name: number }[]>();
  for (const [form, name] of [...nameOf].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
    const word = form.match(/^\p{Lu}[\p{L}\p{M}\p{N}]*/u)?.[0];
    if (word === undefined || name === null || !isTelling(form)) continue;
    const those = byWord.get(word);
    if (those) those.push({ form, name });
    else byWord.set(word, [{ form, name }]);
  }
  return byWord;
}

/** Whether a form names wherever it stands: one of several words, or a word that is no other. */
function isTelling(form: string): boolean {
  if (form.length < MIN_CHARS) return false;
  if (/\s/.test(form)) return true;
  const profile = profileOf(form.toLowerCase());
  return profile === undefined || profile.capitals % 7 >= CAPITALS_OF_NAMES;
}
