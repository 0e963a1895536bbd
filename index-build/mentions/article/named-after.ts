import { phrasesOfAll } from "../../languages/index.ts";
import { foldedWord, HONORIFICS } from "../offices/words.ts";
import { wordsBefore } from "./words-before.ts";

const NAMED_AFTER_PERSONS = phrasesOfAll(({ places }) => places.namedAfterPersons);
/** How far back the first word of such a name is looked for. */
const [MAX_WORDS, MAX_CHARS] = [4, 50];

/**
 * Whether a person's name is the end of another name: `RSUD dr Haryoto`, `Bandara King Abdul Aziz`.
 */
export function isNamedAfter(text: string, start: number): boolean {
  const words: string[] = [];
  for (const word of wordsBefore(text, start, MAX_CHARS).toReversed().slice(0, MAX_WORDS)) {
    const folded = foldedWord(word.replace(/\.$/, ""));
    // Only titles are written small in a name.
    if (!/^\p{Lu}[\p{L}\p{M}]*\.?$/u.test(word) && !HONORIFICS.has(folded)) break;
    words.unshift(folded);
  }
  return words.some(
    (word, at) => NAMED_AFTER_PERSONS.has(word) || NAMED_AFTER_PERSONS.has(`${word} ${words[at + 1] ?? ""}`),
  );
}
