import { anyOf, LANGUAGES, type LanguagePack, wordSet, wordsOfAll } from "../../languages/index.ts";
import type { Fate } from "../../languages/topics/quantities.ts";

/**
 * What news counts people and things by. A number of people is about the same when what befell them
 * is.
 */

const [{ quantities: first }] = LANGUAGES;
const [PERSON = ""] = wordSet(first.people);

/** Each word for what befell somebody, with the first language's word for it. */
const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(({ quantities }) =>
    Object.entries(quantities.fates).flatMap(([fate, words]) => {
      const [family] = wordSet(first.fates[fate as Fate]);
      return [...wordSet(words)].map((word) => [word, family ?? word] as const);
    }),
  ),
);
/** Who dies is an `orang`, a `korban` or a `warga`; a `saksi` or `siswa` is somebody else. */
const PEOPLE = wordsOfAll(({ quantities }) => quantities.people);
const DEGREES = wordsOfAll(({ quantities }) => quantities.degrees);
const CLAUSE_END = new RegExp(`\\d|[,;:]|\\b${anyOf(wordsOfAll(({ quantities }) => quantities.clauseBreaks))}\\b`, "u");

/**
 * How far from a number, in words, the word for what befell those it counts may be: before, and
 * after it.
 */
const WORDS_BEFORE = 3;
const WORDS_AFTER = 5;

/** What befell what a number counts, or null: the nearest such word, after it before before it. */
export function predicateOf(before: string, after: string): string | null {
  // A clause ends where another number begins.
  const behind = wordsOf(after.split(CLAUSE_END)[0] ?? "").slice(0, WORDS_AFTER);
  const front = wordsOf(before.split(/\d|[,;:]/u).at(-1) ?? "")
    .slice(-WORDS_BEFORE)
    .reverse();
  for (const [at, word] of [...behind, ...front].entries()) {
    const family = FAMILY_OF.get(word);
    if (family === undefined) continue;
    // Who is badly hurt is one of those who are hurt.
    const degree = at < behind.length ? DEGREES.has(behind[at + 1] ?? "") : false;
    return degree ? `${family} ${behind[at + 1]}` : family;
  }
  return null;
}

/** People and what befell them, in the words of a language: `people killed`. */
export function predicateIn(predicate: string, { quantities }: LanguagePack): string | null {
  const [family, degree] = predicate.split(" ");
  const fate = (Object.keys(first.fates) as Fate[]).find((one) => [...wordSet(first.fates[one])][0] === family);
  const [[people], [word]] = [wordSet(quantities.people), wordSet(fate === undefined ? "" : quantities.fates[fate])];
  return word === undefined ? null : [people, word, ...(degree === undefined ? [] : [degree])].join(" ");
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];

/** The unit under which numbers are compared: people are people. */
export const comparedUnit = (unit: string): string => (PEOPLE.has(unit) ? PERSON : unit);
/** Whether a unit that is compared counts people. */
export const countsPeople = (unit: string): boolean => unit === PERSON;
