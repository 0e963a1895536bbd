import { MIN_LONG_SEGMENT_WORDS } from "../model/pipeline-types.ts";
import type { SiteFurniture } from "../model/site-furniture.ts";
import { Column } from "./columns.ts";
import { type PageWords, VocabularyLearner } from "./vocabulary.ts";

export { hash53 as segmentHash } from "../../src/schema/index.ts";
export { type LearntSite, learnSite, MIN_SITE_PAGES } from "./learn-site.ts";
export type { Doubt } from "./phrases.ts";
export { NUMBERS_A_CANDIDATE, type PageWords } from "./vocabulary.ts";

/** In place of a hash: this segment is nothing a publisher repeats. */
export const NO_SEGMENT = 0;

/** What one page shows about its publisher's boilerplate: its segments, by hash. */
export interface PageSegments extends PageWords {
  /** Hashes of publisher and segment together, see `hash53`. */
  hashes: Float64Array;
  /** Length of each segment in UTF-16 units, in the same order. */
  chars: Uint16Array;
  /** Words of each segment, 255 at most. */
  words: Uint8Array;
  /** 1 for each segment that has a word of the headline, in the same order; else 0. */
  told: Uint8Array;
  /** Hash of the publisher. */
  publisher: number;
  /** Hash of its headline, or {@link NO_SEGMENT}. */
  headline: number;
  /** Hash of publisher and author together, or {@link NO_SEGMENT}. */
  author: number;
  /** Hash of publisher and time of publication together, or {@link NO_SEGMENT}. */
  time: number;
  /** Of each teaser on it, hashes of its first word, its first two words, and so on. */
  teasers: Float64Array[];
}

/** What is known of a segment that occurs on several pages. */
interface Tally {
  publisher: number;
  isShort: boolean;
  /** Times it occurs at an end of a page. */
  atEdges: number;
  /** Pages whose headline has a word of it. */
  told: number;
}

/** What a corpus teaches about its pages, by hashes. */
export interface LearntHashes {
  /** Hashes of segments that publishers repeat from article to article. */
  repeated: ReadonlySet<number>;
  /** Hashes of tokens that are two words, see `VocabularyLearner`. */
  glued: ReadonlySet<number>;
  /** Hashes of authors and times that stand in place of a value nobody knew. */
  shared: ReadonlySet<number>;
  /** Hashes of the corpus' headlines that some teaser begins with. */
  headlines: ReadonlySet<number>;
  /** Hashes of teasers' beginnings after which pages continue differently. */
  headlineBoundaries: ReadonlySet<number>;
}

/** What a corpus teaches about its pages. */
export interface LearntBoilerplate extends LearntHashes {
  /** What each site puts into its articles, by the number of the site. */
  sites: ReadonlyMap<number, SiteFurniture>;
}

/** Fewest pages whose words tell which words there are. */
const MIN_PAGES_OF_VOCABULARY = 100;
/** Fewest words of a headline that two teasers may share. */
const MIN_BRANCHING_WORDS = 3;

/** Fewest pages of a publisher that carry a segment for it to be boilerplate. */
const MIN_PAGES = 5;
/** Least share of a publisher's pages that carry it, once it has many. */
const MIN_SHARE = 0.02;
/**
 * With few pages, chance and one story reported often repeat sentences too: the number asked for
 * grows with their root.
 */
const PAGES_PER_ROOT = 1.2;
/** Least share for a segment of a word or two (`Advertisement`). */
const MIN_SHARE_OF_SHORT = 0.2;
/**
 * Boilerplate lies at the ends of a page, one piece beside the other; a short line of the article's
 * own (a signature) may lie between. A background paragraph that a publisher copies from report to
 * report has text of the report on both sides: there, only what occurs on most pages is
 * boilerplate.
 */
const MAX_OWN_WORDS_AT_EDGE = 8;
const MIN_SHARE_AT_EDGES = 0.6;
const MIN_SHARE_INSIDE = 0.7;
/** Most of its pages whose headline has a word of it, 0–1: it would tell what they tell. */
const MAX_SHARE_TOLD = 0.5;
/** Fewest records of a publisher that share an author or a time for it to be a placeholder, … */
const MIN_SHARING = 10;
/** … and their least share of its records. */
const MIN_SHARE_OF_SHARED = 0.2;
/**
 * On this many pages, a sentence belongs to a template or a copied text if the page repeats more
 * than this share of itself.
 */
const TEMPLATE_PAGES = 3;
const MAX_REPEATED_SHARE = 0.5;

/**
 * Learns from the pages of a corpus, in any order. It keeps about 14 bytes a segment and nothing of
 * the texts, so that its memory stays small beside any corpus.
 */
export class BoilerplateLearner {
  /** Of every segment, page after page: hash, length, words, and whether its headline tells it. */
  readonly #hashes = new Column((length) => new Float64Array(length));
  readonly #chars = new Column((length) => new Uint16Array(length));
  readonly #words = new Column((length) => new Uint8Array(length));
  readonly #told = new Column((length) => new Uint8Array(length));
  /** Of each page, where its segments end, and its publisher. */
  readonly #ends = new Column((length) => new Uint32Array(length));
  readonly #publishers = new Column((length) => new Float64Array(length));
  readonly #headlines = new Column((length) => new Float64Array(length));
  /** Author and time of each page. */
  readonly #values = [0, 1].map(() => new Column((length) => new Float64Array(length)));
  /** The beginnings of teasers, each followed by its next longer one. */
  readonly #nextOf = new Map<number, number>();
  readonly #headlineBoundaries = new Set<number>();
  readonly #vocabulary = new VocabularyLearner();

  add(page: PageSegments): void {
    this.#vocabulary.add(page);
    this.#addSegments(page);
  }

  #addSegments({ hashes, chars, words, told, publisher, headline, author, time, teasers }: PageSegments): void {
    for (let index = 0; index < hashes.length; index++) {
      this.#hashes.push(hashes[index] as number);
      this.#chars.push(chars[index] as number);
      this.#words.push(words[index] as number);
      this.#told.push(told[index] as number);
    }
    this.#ends.push(this.#hashes.length);
    this.#publishers.push(publisher);
    for (const [kind, value] of [author, time].entries()) this.#values[kind]?.push(value);
    if (headline !== NO_SEGMENT) this.#headlines.push(headline);
    for (const prefixes of teasers) this.#addTeaser(prefixes);
  }

  /**
   * A page links the headline of another and continues with its own text. Where the same words
   * occur in the teasers of two pages and then diverge, a headline may have ended.
   */
  #addTeaser(prefixes: Float64Array): void {
    for (let index = MIN_BRANCHING_WORDS - 1; index < prefixes.length; index++) {
      const hash = prefixes[index] as number;
      const next = prefixes[index + 1] ?? NO_SEGMENT;
      const known = this.#nextOf.get(hash);
      if (known === undefined) this.#nextOf.set(hash, next);
      else if (known !== next) this.#headlineBoundaries.add(hash);
    }
  }

  /** Pages that hold a word as it is written, by its hash. */
  pagesWith = (word: number): number => this.#vocabulary.pagesWith(word);

  /** Whether the corpus is large enough for its words to tell which words there are. */
  get tellsWords(): boolean {
    return this.#publishers.length >= MIN_PAGES_OF_VOCABULARY;
  }

  learn(): LearntHashes {
    const headlines = new Set<number>();
    for (let index = 0; index < this.#headlines.length; index++) {
      const hash = this.#headlines.at(index);
      if (this.#nextOf.has(hash)) headlines.add(hash);
    }
    return {
      repeated: this.#learnRepeated(),
      glued: this.#vocabulary.learn(),
      shared: this.#learnShared(),
      headlines,
      headlineBoundaries: this.#headlineBoundaries,
    };
  }

  /**
   * Values that many records of a publisher have: the name of an account, or the time of an import.
   * A person who writes all of a site's articles has them too: whether a name is one, the reader of
   * authors decides.
   */
  #learnShared(): Set<number> {
    const pagesOf = new Map<number, number>();
    for (let page = 0; page < this.#publishers.length; page++) {
      const publisher = this.#publishers.at(page);
      pagesOf.set(publisher, (pagesOf.get(publisher) ?? 0) + 1);
    }
    const shared = new Set<number>();
    for (const column of this.#values) {
      const frequent = new Map(
        runsOf(Float64Array.from({ length: column.length }, (_, page) => column.at(page))).filter(
          ([hash, count]) => hash !== NO_SEGMENT && count >= MIN_SHARING,
        ),
      );
      for (let page = 0; page < column.length; page++) {
        const total = pagesOf.get(this.#publishers.at(page)) ?? 0;
        if ((frequent.get(column.at(page)) ?? 0) >= MIN_SHARE_OF_SHARED * total) shared.add(column.at(page));
      }
    }
    return shared;
  }

  /**
   * Which segments publishers repeat from article to article: footers, calls to join a channel,
   * addresses. A sentence that occurs on several pages because their texts are copies or follow one
   * template (prices of the day, the weather) is no boilerplate: pages that repeat most of
   * themselves have no vote.
   */
  #learnRepeated(): Set<number> {
    const pages = Array.from({ length: this.#ends.length }, (_, page) => page);
    const onSeveral = new Set<number>();
    for (const [hash, count] of this.#countHashes(pages)) if (count >= TEMPLATE_PAGES) onSeveral.add(hash);
    const voting = pages.filter((page) => this.#shareOn(page, onSeveral) <= MAX_REPEATED_SHARE);
    const pagesOf = new Map<number, number>();
    const tallies = new Map<number, Tally>();
    for (const page of voting) {
      const publisher = this.#publishers.at(page);
      pagesOf.set(publisher, (pagesOf.get(publisher) ?? 0) + 1);
      this.#tally(page, onSeveral, tallies);
    }
    const repeated = new Set<number>();
    for (const [hash, count] of this.#countHashes(voting)) {
      const tally = tallies.get(hash);
      if (tally && isBoilerplate(count, tally, pagesOf.get(tally.publisher) ?? 0)) repeated.add(hash);
    }
    return repeated;
  }

  /** Records the publisher and the position of each segment of a page that occurs on several. */
  #tally(page: number, onSeveral: ReadonlySet<number>, tallies: Map<number, Tally>): void {
    const from = page === 0 ? 0 : this.#ends.at(page - 1);
    const to = this.#ends.at(page);
    const seen = new Set<number>();
    const opensUntil = this.#edge(from, to, 1, onSeveral);
    const closesFrom = this.#edge(to - 1, from - 1, -1, onSeveral);
    for (const index of this.#segmentsOf(page)) {
      const hash = this.#hashes.at(index);
      const isAtEdge = index < opensUntil || index > closesFrom;
      if (!onSeveral.has(hash) || (seen.has(hash) && !isAtEdge)) continue;
      const isShort = this.#words.at(index) < MIN_LONG_SEGMENT_WORDS;
      const tally = tallies.get(hash) ?? { publisher: this.#publishers.at(page), isShort, atEdges: 0, told: 0 };
      if (isAtEdge) tally.atEdges++;
      if (!seen.has(hash)) tally.told += this.#told.at(index);
      tallies.set(hash, tally);
      seen.add(hash);
    }
  }

  /** The first segment from an end of a page that belongs to its own text. */
  #edge(from: number, to: number, step: 1 | -1, onSeveral: ReadonlySet<number>): number {
    let own = 0;
    let index = from;
    for (; index !== to; index += step) {
      const hash = this.#hashes.at(index);
      if (hash === NO_SEGMENT || onSeveral.has(hash)) continue;
      if (++own > 1 || this.#words.at(index) > MAX_OWN_WORDS_AT_EDGE) break;
    }
    return index;
  }

  *#segmentsOf(page: number): Generator<number> {
    const end = this.#ends.at(page);
    for (let index = page === 0 ? 0 : this.#ends.at(page - 1); index < end; index++) yield index;
  }

  /** The share of a page's text that `hashes` contains, 0–1. */
  #shareOn(page: number, hashes: ReadonlySet<number>): number {
    let all = 0;
    let inside = 0;
    for (const index of this.#segmentsOf(page)) {
      const length = this.#chars.at(index);
      all += length;
      if (hashes.has(this.#hashes.at(index))) inside += length;
    }
    return all === 0 ? 0 : inside / all;
  }

  /**
   * On how many of some pages each hash occurs, for hashes on two or more. Sorting numbers takes a
   * tenth of a map's memory.
   */
  *#countHashes(pages: readonly number[]): Generator<[hash: number, count: number]> {
    const all = new Float64Array(this.#hashes.length);
    let length = 0;
    for (const page of pages) {
      const own = new Set<number>();
      for (const index of this.#segmentsOf(page)) own.add(this.#hashes.at(index));
      own.delete(NO_SEGMENT);
      for (const hash of own) all[length++] = hash;
    }
    yield* runsOf(all.subarray(0, length));
  }
}

/** The numbers that occur twice or more, and how often. Sorts its argument. */
function runsOf(numbers: Float64Array): [number: number, count: number][] {
  const sorted = numbers.sort();
  const runs: [number, number][] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to - from > 1) runs.push([sorted[from] as number, to - from]);
    from = to;
  }
  return runs;
}

/** Whether a publisher with `total` pages repeats a segment that occurs on `count` of them. */
function isBoilerplate(count: number, { isShort, atEdges, told }: Tally, total: number): boolean {
  if (told > MAX_SHARE_TOLD * count) return false;
  if (atEdges < MIN_SHARE_AT_EDGES * count && count < MIN_SHARE_INSIDE * total) return false;
  const share = isShort ? MIN_SHARE_OF_SHORT : MIN_SHARE;
  return count >= Math.max(MIN_PAGES, share * total, PAGES_PER_ROOT * Math.sqrt(total));
}
