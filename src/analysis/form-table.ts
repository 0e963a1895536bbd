import { rangeHash53 } from "../schema/index.ts";

/** What a token becomes: folded, and folded and stemmed. */
export interface Form {
  surface: string;
  term: string;
}

let keptForms = 24_000;

/**
 * Lets every {@link FormTable} keep this many forms; a build has the memory to read no word twice.
 */
export function keepForms(count: number): void {
  keptForms = count;
}

/**
 * The forms of tokens read lately, found by their letters in the text itself: news repeats its
 * words, and to cut each out and look it up would take longer than all else. Emptied when it holds
 * 24,000, or as {@link keepForms} says, since a Worker lives long. Tokens are distinguished by 53
 * bits.
 */
export class FormTable {
  readonly #make: (token: string) => Form;
  readonly #forms = new Map<number, Form>();

  constructor(make: (token: string) => Form) {
    this.#make = make;
  }

  /** The form of the token between two offsets of a text. */
  find(text: string, start: number, end: number): Form {
    const key = rangeHash53(text, start, end);
    const known = this.#forms.get(key);
    if (known) return known;
    const form = this.#make(text.slice(start, end));
    if (this.#forms.size >= keptForms) this.#forms.clear();
    this.#forms.set(key, form);
    return form;
  }
}
