import type { Sentence } from "../../../src/schema/index.ts";
import { profileOf } from "../tagger/word-profiles.ts";
import type { NameMention } from "./article-names.ts";

/** A word of fewer letters is too often another. */
const MIN_CHARS = 3;
/** See `WordProfile`: words with a capital nearly always. */
const CAPITALS_OF_NAMES = 5;

/**
 * Where the prose writes a name that was found elsewhere in it, and nothing was found: a headline
 * that runs into the text, a sentence that begins with it.
 */
export function findFurther(
  text: string,
  prose: readonly Pick<Sentence, "start" | "end">[],
  mentions: readonly NameMention[],
): NameMention[] {
  const nameOf = new Map<string, number | null>();
  for (const { start, end, name } of mentions) {
    const form = text.slice(start, end);
    // A form of two names within one text is nobody's by itself.
    nameOf.set(form, nameOf.get(form) === undefined || nameOf.get(form) === name ? name : null);
  }
  const taken = [...mentions];
  const found: NameMention[] = [];
  // The longest first, so that none is found inside of another.
  const forms = [...nameOf].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [form, name] of forms) {
    if (name === null || !isTelling(form)) continue;
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      const end = start + form.length;
      if (/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ""}${text[end] ?? ""}`)) continue;
      if (/[-.@/]/.test(text[start - 1] ?? "") || /^[-@/]|^\.\p{Ll}/u.test(text.slice(end, end + 2))) continue;
      if (taken.some((one) => one.start < end && start < one.end)) continue;
      if (!prose.some((sentence) => sentence.start <= start && end <= sentence.end)) continue;
      const mention = { start, end, name };
      found.push(mention);
      taken.push(mention);
    }
  }
  return found;
}

/** Whether a form names wherever it stands: one of several words, or a word that is no other. */
function isTelling(form: string): boolean {
  if (form.length < MIN_CHARS || !/^\p{Lu}/u.test(form)) return false;
  if (/\s/.test(form)) return true;
  const profile = profileOf(form.toLowerCase());
  return profile === undefined || profile.capitals % 7 >= CAPITALS_OF_NAMES;
}
