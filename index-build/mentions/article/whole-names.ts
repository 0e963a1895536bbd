import { anyOf, LANGUAGES, wordsOfAll } from "../../languages/index.ts";
import {
  foldedWord,
  LARGE_OFFICES,
  LEGAL_FORMS,
  listedAt,
  ORGANIZATION_HEADS,
  SHORTENED_NAMES,
} from "../offices/words.ts";
import type { TaggedName } from "../tagger/tag-names.ts";

const LEGAL_FORM_BEFORE = new RegExp(`$(?<=(?:^|[\\s("“])(${anyOf([...LEGAL_FORMS])}\\.?\\s))`, "iu");
const AND_BEHIND = new RegExp(`^\\s(?:${anyOf(LANGUAGES.flatMap(({ names }) => names.and))})\\s`, "u");
/** Characters of a legal form, with its stop and space. */
const MAX_FORM_CHARS = 12;

/** What goes on behind a given name cut short, and its stop. */
const REST_BEHIND = /^\.?\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2})/u;
const MAX_REST_CHARS = 60;

/** Names whole where a stop cuts them, behind a given name cut short: `Mohd. Anuar Tahir`. */
export function joinShortened<T extends TaggedName>(text: string, names: readonly T[]): T[] {
  const joined: T[] = [];
  names.forEach((name, index) => {
    const before = joined.at(-1);
    if (before && before.end > name.start) return;
    const written = text.slice(name.start, name.end);
    const isCut = SHORTENED_NAMES.has(foldedWord(written.slice(written.lastIndexOf(" ") + 1).replace(/\.$/, "")));
    const rest = isCut ? text.slice(name.end, name.end + MAX_REST_CHARS).match(REST_BEHIND) : null;
    const next = names[index + 1];
    // What was found behind it says where it ends, but not beyond the words in capitals.
    const end = rest ? Math.max(name.end + rest[0].length, next && next.start < name.end + 3 ? next.end : 0) : name.end;
    joined.push(rest ? { ...name, end, kind: "person" } : name);
  });
  return joined;
}

const FATHER_OF = new RegExp(`^\\s(?:${anyOf(wordsOfAll(({ names }) => names.patronymics))})\\.?\\s$`, "iu");

/** Names of persons whole over the word for whose child they are: `Nur Aisyah binti Abdullah`. */
export function joinPatronymics<T extends TaggedName>(text: string, names: readonly T[]): T[] {
  const joined: T[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before?.kind === "person" && name.kind === "person" && FATHER_OF.test(text.slice(before.end, name.start)))
      joined[joined.length - 1] = { ...before, end: name.end };
    else joined.push(name);
  }
  return joined;
}

/**
 * A name with what makes it a company's before it (`PT. Mavindo Pratama`), or with the rest of the
 * field of an office (`Dinas Pertanahan dan Tata Ruang`).
 *
 * @param taken starts of the other names of the sentence.
 */
export function wholeName<T extends TaggedName>(text: string, name: T, taken: ReadonlySet<number>): T {
  const form = text.slice(Math.max(0, name.start - MAX_FORM_CHARS), name.start).match(LEGAL_FORM_BEFORE)?.[1];
  if (form !== undefined && /^\p{Lu}/u.test(form))
    return { ...name, start: name.start - form.length, kind: "organization" };
  return name.kind === "organization" ? withRestOfField(text, name, taken) : name;
}

function withRestOfField<T extends TaggedName>(text: string, name: T, taken: ReadonlySet<number>): T {
  const words = text.slice(name.start, name.end).split(/\s+/).map(foldedWord);
  const and = text.slice(name.end, name.end + 8).match(AND_BEHIND)?.[0] ?? "";
  if (and === "" || words.length < 2 || listedAt(ORGANIZATION_HEADS, words, 0) === 0) return name;
  const start = name.end + and.length;
  const rest = text.slice(start, start + 60).match(/^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3}/u)?.[0];
  const first = foldedWord(rest?.split(/\s/)[0] ?? "");
  if (rest === undefined || taken.has(start) || ORGANIZATION_HEADS.has(first) || LARGE_OFFICES.offices.has(first))
    return name;
  return { ...name, end: start + rest.length };
}
