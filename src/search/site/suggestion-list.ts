import type { Suggestion } from "../../schema/index.ts";
import { editDistance } from "../index/edit-distance.ts";

/** What may be suggested, as its file holds it: the best known first of each type. */
export interface SuggestionEntry extends Suggestion {
  /**
   * Names it is found by, its text first, each as its folded words separated by spaces: thousands
   * would take long to fold.
   */
  names: string[];
}

/** Below this many letters nothing is taken for misspelt. */
const MIN_FUZZY_CHARS = 4;

/** Names and phrases that complete what is typed. */
export class SuggestionList {
  readonly #entries: readonly { entry: SuggestionEntry; names: string[][] }[];

  constructor(entries: readonly SuggestionEntry[]) {
    this.#entries = entries.map((entry) => ({
      entry,
      names: entry.names.map((name) => name.split(" ")),
    }));
  }

  /**
   * The entries in which every typed word begins a word: those that begin with what was typed
   * first. Where there is none and `mayBeMisspelt`, those that are one edit away in each word of
   * four letters or more.
   */
  matching(typed: readonly string[], mayBeMisspelt: boolean, limit: number): SuggestionEntry[] {
    const exact = this.#find(typed, (part, word) => word.startsWith(part), limit);
    if (exact.length > 0 || !mayBeMisspelt) return exact;
    const isNear = (part: string, word: string) =>
      word.startsWith(part) || (part.length >= MIN_FUZZY_CHARS && beginsNearly(part, word));
    return this.#find(typed, isNear, limit);
  }

  #find(typed: readonly string[], begins: (part: string, word: string) => boolean, limit: number): SuggestionEntry[] {
    const first: SuggestionEntry[] = [];
    const others: SuggestionEntry[] = [];
    for (const { entry, names } of this.#entries) {
      const matched = names.find((words) => typed.every((part) => words.some((word) => begins(part, word))));
      if (!matched) continue;
      const isFirst = typed.every((part, at) => begins(part, matched[at] ?? ""));
      (isFirst ? first : others).push(entry);
      if (first.length >= limit) break;
    }
    return [...first, ...others].slice(0, limit);
  }
}

/** Whether a word begins with something one edit from what was typed. */
const beginsNearly = (part: string, word: string): boolean =>
  [part.length, part.length + 1, part.length - 1].some((length) => editDistance(part, word.slice(0, length), 1) <= 1);
