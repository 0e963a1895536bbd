import { wordsOfAll } from "../../languages/index.ts";
import { foldedWord } from "../offices/words.ts";

const NAMED_AFTER_PERSONS = new Set([...wordsOfAll(({ places }) => places.namedAfterPersons)].map((word) => word.replaceAll("_", " ")));
/** Words with a capital, or titles in small letters, right before a name. */
const RUN_BEFORE = /(?:\p{Lu}[\p{L}\p{M}]*\.?|dr\.?|prof\.?)(?:\s(?:\p{Lu}[\p{L}\p{M}]*\.?|dr\.?|prof\.?)){0,3}\s$/u;

/** Whether a person's name is the end of another name: `RSUD dr Haryoto`, `Bandara King Abdul Aziz`. */
export function isNamedAfter(text: string, start: number): boolean {
  const words = (text.slice(Math.max(0, start - 50), start).match(RUN_BEFORE)?.[0] ?? "").trim().split(/\s+/).map(foldedWord);
  return words.some((word, at) => NAMED_AFTER_PERSONS.has(word) || NAMED_AFTER_PERSONS.has(`${word} ${words[at + 1] ?? ""}`));
}
