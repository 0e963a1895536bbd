import { alternativesOfAll, anyOf, LANGUAGES } from "../../languages/index.ts";
import type { TaggedName } from "../tagger/tag-names.ts";

const LETTERS = "\\p{Lu}{1,4}|(?:\\p{Lu}\\.){1,4}";
const AGE = "(?:\\s?\\(\\d{1,3}(?:\\s\\p{L}+)?\\))?";
const LEAD = anyOf(LANGUAGES.flatMap(({ names }) => names.initialsLeads));
const AND = `(?:,\\s|,?\\s${alternativesOfAll(({ names }) => names.and)}\\s)`;
/** `berinisial AR (25), BS dan IM`. */
const LISTED = new RegExp(
  `(?<![\\p{L}])${LEAD}\\s((?:${LETTERS})${AGE}(?:${AND}(?:${LETTERS})(?![\\p{L}\\p{N}])${AGE})*)`,
  "giu",
);
/** `AR (25)`. */
const AGED = new RegExp(
  `(?<![\\p{L}\\p{N}.])(${LETTERS})\\s?\\(\\d{1,2}(?:\\s${alternativesOfAll(({ names }) => names.ageUnits)})?\\)`,
  "gu",
);

const ONE = new RegExp(`(?<![\\p{L}(])(?:${LETTERS})(?![\\p{Ll}])`, "gu");

/** Persons whom a sentence tells by initials: after a word that says so, or with an age. */
export function initialsIn(text: string, { start, end }: { start: number; end: number }): TaggedName[] {
  const sentence = text.slice(start, end);
  const found = new Map<number, TaggedName>();
  const add = (from: number, letters: string) =>
    found.set(from, { start: start + from, end: start + from + letters.length, kind: "person", confidence: 1 });
  for (const match of sentence.matchAll(LISTED)) {
    const list = match[1] ?? "";
    const from = match.index + match[0].length - list.length;
    for (const one of list.matchAll(ONE)) add(from + one.index, one[0]);
  }
  for (const match of sentence.matchAll(AGED)) add(match.index, match[1] ?? "");
  return [...found.values()];
}
