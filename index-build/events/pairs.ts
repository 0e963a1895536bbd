import { type ArticleVector, cosineOf } from "../text-model/index.ts";
import { DEFAULT_LINKAGE, type SimilarPair } from "./linkage.ts";
import { type ArticleDays, MAX_GAP_DAYS, similarityOf } from "./similarity.ts";

/** What an article is compared by. */
export interface ComparedArticle {
  /** Changes with everything its pairs depend on. */
  key: string;
  days: ArticleDays;
  vector: ArticleVector;
}

/** Keeps results by the hash of all they depend on. */
export interface PairCache {
  keyOf(...parts: readonly string[]): string;
  get(key: string): Uint8Array | null;
  put(key: string, value: Uint8Array): void;
}

/** The pairs of a corpus that may belong together. */
export interface ComparedCorpus {
  pairs: SimilarPair[];
  /** Articles in a crowd of others like them, by index, each with the article it follows. They are in no pair. */
  followed: Map<number, number>;
}

/** Pairs less alike tell nothing; they count as 0. */
const MIN_SIMILARITY = 0.1;
/** Candidates whose heaviest terms give less of a cosine than this are not looked at. */
const MIN_PARTIAL_COSINE = 0.05;
/**
 * An article that so many others resemble as much as one event's do follows the one it resembles most: more comparisons would not
 * change where it belongs, and five thousand reports of one match would cost twelve million.
 */
const CROWD_SIZE = 100;

/** Articles of one day of publication: a run of the corpus's order. */
interface Block {
  /** Null for the undated. */
  day: number | null;
  start: number;
  end: number;
}

/**
 * Compares articles through an inverted index of their heaviest terms, day by day with the days before. What one day gives
 * depends on those days only, so that it is kept: a build with new articles compares the days they belong to.
 *
 * @param articles ordered by day of publication, the undated last.
 */
export function compareArticles(
  articles: readonly ComparedArticle[],
  statisticsVersion: string,
  cache: PairCache | null,
): ComparedCorpus {
  const blocks = blocksOf(articles);
  const followed = new Map<number, number>();
  const pairs: SimilarPair[] = [];
  const digests: string[] = [];
  const work = new Comparison(articles, followed);
  for (const [at, block] of blocks.entries()) {
    const first = firstInWindow(blocks, at);
    const windowStart = blocks[first]?.start ?? block.start;
    const content = articles.slice(block.start, block.end).map(({ key }) => key);
    const key = cache?.keyOf("pairs", statisticsVersion, ...digests.slice(first, at), ...content) ?? null;
    const kept = key === null ? null : (cache?.get(key) ?? null);
    const result = kept === null ? work.compare(block, windowStart) : unpack(kept);
    if (key !== null && kept === null) cache?.put(key, pack(result));
    for (let index = 0; index < result.similarities.length; index++) {
      pairs.push({
        a: windowStart + (result.a[index] as number),
        b: windowStart + (result.b[index] as number),
        similarity: result.similarities[index] as number,
      });
    }
    for (let index = 0; index < result.followers.length; index += 2) {
      followed.set(
        windowStart + (result.followers[index] as number),
        windowStart + (result.followers[index + 1] as number),
      );
    }
    // What later days find here are the articles and which of them follow others.
    digests.push(cache?.keyOf("block", ...content, result.followers.join(" ")) ?? "");
  }
  return { pairs, followed };
}

function blocksOf(articles: readonly ComparedArticle[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, { days }] of articles.entries()) {
    const last = blocks.at(-1);
    if (last && last.day === days.published) last.end = index + 1;
    else blocks.push({ day: days.published, start: index, end: index + 1 });
  }
  return blocks;
}

/** The earliest block that articles of block `at` are compared with. The undated are compared with all. */
function firstInWindow(blocks: readonly Block[], at: number): number {
  const day = blocks[at]?.day ?? null;
  if (day === null) return 0;
  let first = at;
  while (first > 0 && day - (blocks[first - 1]?.day ?? 0) <= MAX_GAP_DAYS) first--;
  return first;
}

/** The pairs of a block, by their place after the start of its window. */
interface BlockResult {
  a: Int32Array;
  b: Int32Array;
  similarities: Float32Array;
  /** Follower and followed, in turn. */
  followers: Int32Array;
}

class Comparison {
  readonly #articles: readonly ComparedArticle[];
  readonly #followed: ReadonlyMap<number, number>;
  readonly #partial: Float32Array;

  constructor(articles: readonly ComparedArticle[], followed: ReadonlyMap<number, number>) {
    this.#articles = articles;
    this.#followed = followed;
    this.#partial = new Float32Array(articles.length);
  }

  compare({ start, end }: Block, windowStart: number): BlockResult {
    const postings = new Map<number, number[]>();
    for (let index = windowStart; index < start; index++) {
      if (!this.#followed.has(index)) this.#add(index, postings);
    }
    const found: { a: number[]; b: number[]; similarities: number[]; followers: number[] } = {
      a: [],
      b: [],
      similarities: [],
      followers: [],
    };
    for (let b = start; b < end; b++) {
      const alike = this.#alike(b, postings);
      const crowd = alike.filter(({ similarity }) => similarity >= DEFAULT_LINKAGE.pairThreshold);
      if (crowd.length > CROWD_SIZE) {
        const best = crowd.reduce((x, y) => (y.similarity > x.similarity ? y : x));
        found.followers.push(b - windowStart, best.a - windowStart);
        continue;
      }
      for (const { a, similarity } of alike) {
        found.a.push(a - windowStart);
        found.b.push(b - windowStart);
        found.similarities.push(similarity);
      }
      this.#add(b, postings);
    }
    return {
      a: Int32Array.from(found.a),
      b: Int32Array.from(found.b),
      similarities: Float32Array.from(found.similarities),
      followers: Int32Array.from(found.followers),
    };
  }

  #add(index: number, postings: Map<number, number[]>): void {
    const { vector } = this.#articles[index] as ComparedArticle;
    for (const position of vector.heaviest) {
      const term = vector.terms[position] as number;
      const posting = postings.get(term);
      // Index and weight, in turn.
      if (posting) posting.push(index, vector.weights[position] as number);
      else postings.set(term, [index, vector.weights[position] as number]);
    }
  }

  /** The articles among the postings that are alike `b`, in order. */
  #alike(b: number, postings: ReadonlyMap<number, number[]>): { a: number; similarity: number }[] {
    const { vector, days } = this.#articles[b] as ComparedArticle;
    const partial = this.#partial;
    const touched: number[] = [];
    for (const position of vector.heaviest) {
      const posting = postings.get(vector.terms[position] as number);
      if (!posting) continue;
      const weight = vector.weights[position] as number;
      for (let at = 0; at < posting.length; at += 2) {
        const a = posting[at] as number;
        if (partial[a] === 0) touched.push(a);
        partial[a] = (partial[a] as number) + weight * (posting[at + 1] as number);
      }
    }
    const alike: { a: number; similarity: number }[] = [];
    for (const a of touched.sort((x, y) => x - y)) {
      const heaviest = partial[a] as number;
      partial[a] = 0;
      if (heaviest < MIN_PARTIAL_COSINE) continue;
      const other = this.#articles[a] as ComparedArticle;
      const similarity = Math.fround(similarityOf(cosineOf(other.vector, vector), other.days, days).total);
      if (similarity >= MIN_SIMILARITY) alike.push({ a, similarity });
    }
    return alike;
  }
}

function pack({ a, b, similarities, followers }: BlockResult): Uint8Array {
  const parts = [Int32Array.of(a.length, followers.length), a, b, similarities, followers];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

function unpack(bytes: Uint8Array): BlockResult {
  // A copy, since typed arrays must begin at a multiple of their width.
  const { buffer } = Uint8Array.from(bytes);
  const [count = 0, followerCount = 0] = new Int32Array(buffer, 0, 2);
  return {
    a: new Int32Array(buffer, 8, count),
    b: new Int32Array(buffer, 8 + 4 * count, count),
    similarities: new Float32Array(buffer, 8 + 8 * count, count),
    followers: new Int32Array(buffer, 8 + 12 * count, followerCount),
  };
}
