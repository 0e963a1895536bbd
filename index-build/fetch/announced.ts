import { Best } from "./best.ts";
import type { Announcement } from "./sources.ts";
import { type FetchedFolder, idOf } from "./store.ts";

/** An announcement with what it is compared by. */
interface Dated {
  article: Announcement;
  id: string;
  ms: number;
}

/**
 * The newest articles that sources announce and the folder lacks. The others are counted, not held:
 * a sitemap may list any number.
 */
export class Announced {
  /** Articles that are stored already. */
  known = 0;
  /** Articles that were not to be had of late. */
  gone = 0;
  /** Fresh articles of sources that were taken over, and are not held. */
  #passed = 0;
  readonly #folder: FetchedFolder;
  readonly #taken: ReadonlySet<string>;
  readonly #newest: Best<Dated>;

  /** @param taken ids of articles that another source of this run fetches. */
  constructor(folder: FetchedFolder, taken: ReadonlySet<string>, limit: number) {
    this.#folder = folder;
    this.#taken = taken;
    this.#newest = new Best(limit, newestFirst);
  }

  add(article: Announcement): void {
    const id = idOf(article.url);
    if (this.#folder.isKnown(article.url, id)) this.known++;
    else if (this.#folder.isGone(id)) this.gone++;
    else if (!this.#taken.has(id)) this.#newest.add({ article: detached(article), id, ms: msOf(article) });
  }

  /** Articles that are neither. */
  get fresh(): number {
    return this.#passed + this.#newest.count;
  }

  /** Takes over what was read of another source. */
  absorb(other: Announced): void {
    this.known += other.known;
    this.gone += other.gone;
    const items = other.#newest.items();
    this.#passed += other.fresh - items.length;
    for (const one of items) this.#newest.add(one);
  }

  /** The newest, undated ones behind the dated, each in the order of the source. */
  newest(): readonly Dated[] {
    return this.#newest.items();
  }
}

const msOf = ({ date }: Announcement): number =>
  date === null ? Number.NEGATIVE_INFINITY : Date.parse(date) || Number.NEGATIVE_INFINITY;

const newestFirst = (a: Dated, b: Dated): number => (a.ms === b.ms ? 0 : b.ms - a.ms);

/** A copy that keeps no piece of the source alive: texts cut out of one share its memory. */
const detached = ({ url, title, date, author }: Announcement): Announcement => ({
  url: copied(url),
  title: title && copied(title),
  date: date && copied(date),
  author: author && copied(author),
});

const copied = (text: string): string => Buffer.from(text).toString();
