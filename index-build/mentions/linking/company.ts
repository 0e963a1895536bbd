import type { Standing } from "../article/article-names.ts";
import type { EventName } from "./event-names.ts";

/** Told of somebody, these make a namesake likely: news tells them of private persons. */
const PRIVATE: readonly Standing[] = ["victim or suspect", "minor", "aged"];

/** Whom events name together. */
export class Company {
  readonly #names: readonly EventName[];
  readonly #keys: readonly string[];
  /** The keys of the persons and organisations of each event. */
  readonly #ofEvent = new Map<number, Set<string>>();

  constructor(names: readonly EventName[], keys: readonly string[]) {
    this.#names = names;
    this.#keys = keys;
    for (const [index, { event, kind, articles }] of names.entries()) {
      if (articles === 0 || (kind !== "person" && kind !== "organization")) continue;
      const own = this.#ofEvent.get(event) ?? new Set();
      this.#ofEvent.set(event, own.add(keys[index] ?? ""));
    }
  }

  /**
   * Of the names of one person, those that are likely of a namesake: told as a victim, a suspect or
   * with an age, without an office, in an event that names nobody else whom one of the other events
   * names.
   */
  strangersAmong(members: readonly number[]): number[] {
    if (members.length < 2) return [];
    return members.filter((index) => {
      const name = this.#names[index];
      if (name?.kind !== "person" || !PRIVATE.some((standing) => name.standing.has(standing))) return false;
      if ([...name.roles.values()].some(({ kind }) => kind === "office")) return false;
      const others = members.flatMap((other) => this.#names[other]?.event ?? []);
      return !others.some((event) => event !== name.event && this.#share(name.event, event, this.#keys[index] ?? ""));
    });
  }

  /** Whether two events name somebody besides one. */
  #share(one: number, other: number, but: string): boolean {
    const theirs = this.#ofEvent.get(other);
    return [...(this.#ofEvent.get(one) ?? [])].some((key) => key !== but && theirs?.has(key));
  }
}
