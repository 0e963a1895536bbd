import { bitCount } from "../bits.ts";
import { editDistance } from "../edit-distance.ts";
import { lettersOf } from "../letters.ts";

/**
 * Words by their length, each with the letters it holds, so that most of a dictionary is passed
 * over without comparing it.
 */
export class FuzzyCandidates {
  /** By length in UTF-16 units. */
  readonly #byLength: { words: string[]; letters: Uint32Array }[] = [];

  constructor(words: Iterable<string>) {
    const lists: string[][] = [];
    for (const word of words) {
      lists[word.length] ??= [];
      lists[word.length]?.push(word);
    }
    this.#byLength = Array.from(lists, (list = []) => ({ words: list, letters: Uint32Array.from(list, lettersOf) }));
  }

  /** The words at most `maxEdits` edits from a word, with how many; in no particular order. */
  *within(word: string, maxEdits: number): Iterable<{ word: string; edits: number }> {
    const own = lettersOf(word);
    for (let length = Math.max(0, word.length - maxEdits); length <= word.length + maxEdits; length++) {
      const { words = [], letters = NO_LETTERS } = this.#byLength[length] ?? {};
      for (let at = 0; at < words.length; at++) {
        // An edit takes away one letter and brings another at most.
        if (bitCount(own ^ letters[at]) > 2 * maxEdits) continue;
        const candidate = words[at];
        const edits = editDistance(word, candidate, maxEdits);
        if (edits <= maxEdits) yield { word: candidate, edits };
      }
    }
  }
}

const NO_LETTERS = new Uint32Array();
