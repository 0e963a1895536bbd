import type { SynonymRule } from "../schema/index.ts";
import { foldedWords } from "./tokenize.ts";

/** Finds, for a run of folded words, the other names of the same thing. */
export class Synonyms {
  readonly #othersByName = new Map<string, Set<string>>();
  /** Words in the longest name: no longer run of words needs to be looked up. */
  readonly maxWords: number;

  constructor(rules: Iterable<SynonymRule>) {
    for (const rule of rules) {
      if ("from" in rule) this.#add(nameKey(rule.from), rule.to.map(nameKey));
      else for (const name of rule) this.#add(nameKey(name), rule.map(nameKey));
    }
    this.maxWords = Math.max(1, ...[...this.#othersByName.keys()].map((name) => name.split(" ").length));
  }

  #add(name: string, others: readonly string[]): void {
    const known = this.#othersByName.get(name) ?? new Set<string>();
    for (const other of others) if (other !== name && other !== "") known.add(other);
    if (name !== "" && known.size > 0) this.#othersByName.set(name, known);
  }

  /** Other names of `name` (folded words separated by one space); empty where there are none. */
  of(name: string): string[] {
    return [...(this.#othersByName.get(name) ?? [])];
  }
}

/** A name as it is looked up: its folded words, separated by one space. */
const nameKey = (name: string): string => foldedWords(name).join(" ");
