import { fold } from "./fold.ts";
import { tokenize } from "./tokenize.ts";

/** Groups of names of one thing, each searched whenever any other is. The owner's own come from `kilas.config.ts`. */
export const BUILT_IN_SYNONYMS: readonly (readonly string[])[] = [
  ["china", "tiongkok", "cina", "rrt"],
  ["amerika serikat", "as", "usa"],
  ["korsel", "korea selatan"],
  ["korut", "korea utara"],
  ["inggris", "britania"],
  ["belanda", "netherlands"],
  ["jepang", "japan"],
  ["moskow", "moskwa", "moscow"],
  ["rusia", "russia"],
  ["ukraina", "ukraine"],
];

/** Finds, for a run of folded words, the other names of the same thing. */
export class Synonyms {
  readonly #groupsByName = new Map<string, Set<string>>();
  /** Words in the longest name: no longer run of words needs to be looked up. */
  readonly maxWords: number;

  constructor(groups: readonly (readonly string[])[]) {
    let maxWords = 1;
    for (const group of groups) {
      const names = group
        .map((name) =>
          tokenize(name)
            .map((token) => fold(token.text))
            .join(" "),
        )
        .filter(Boolean);
      for (const name of names) {
        maxWords = Math.max(maxWords, name.split(" ").length);
        const known = this.#groupsByName.get(name) ?? new Set<string>();
        for (const other of names) if (other !== name) known.add(other);
        this.#groupsByName.set(name, known);
      }
    }
    this.maxWords = maxWords;
  }

  /** Other names of `name` (folded words parted by one space); empty where there are none. */
  of(name: string): string[] {
    return [...(this.#groupsByName.get(name) ?? [])];
  }
}
