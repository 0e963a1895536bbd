import { cosineOf, type TextVector } from "../text-model/index.ts";
import { DEFAULT_LINKAGE } from "./linkage.ts";
import { type Circumstances, MAX_GAP_DAYS, type SimilarPairs, similarityOf } from "./similarity.ts";

/** What an article is compared by. */
export interface ComparedArticle extends Circumstances {
  /** Changes with everything its pairs depend on. */
  key: string;
  /** Worked out when it is first asked for: most articles were compared by an earlier build. */
  vector: () => TextVector;
}

/** Keeps results by the hash of all they depend on. */
export interface PairCache {
  keyOf(...parts: readonly string[]): string;
  get(key: string): Uint8Array | null;
  put(key: string, value: Uint8Array): void;
}

/** The pairs of a corpus that may belong together. */
export interface ComparedCorpus {
  pairs: SimilarPairs;
  /**
   * Articles in a dense cluster of others like them, by index, each with the article it is assigned
   * to. They are in no pair.
   */
  followed: Map<number, number>;
}

/** Less similar pairs are no evidence; they count as 0. */
const MIN_SIMILARITY = 0.12;
/** Candidates whose heaviest terms give less of a cosine than this are not looked at. */
const MIN_PARTIAL_COSINE = 0.05;
/**
 * An article that so many others resemble as much as one event's do follows the one it resembles
 * most: more comparisons would not change where it belongs, and five thousand reports of one match
 * would cost twelve million.
 */
const DENSE_CLUSTER_SIZE = 100;
/**
 * Pairs kept of an article with those before it, the most similar: thousands of faint ones would
 * only cost memory.
 */
const MAX_PAIRS = 200;

/** Articles of one day of publication: a run of the corpus's order. */
interface Block {
  /** Null for the undated. */
  day: number | null;
  start: number;
  end: number;
  /** Changes with the articles and with which of them follow others. */
  digest: string;
}

/**
 * Compares articles through an inverted index of their heaviest terms, day by day with the days
 * before and with the undated. What one day gives depends on those only, so that it is kept: a
 * build with new articles compares the days they belong to.
 *
 * @param articles the undated first, the others ordered by day of publication.
 */
export function compareArticles(
  articles: readonly ComparedArticle[],
  statisticsVersion: string,
  cache: PairCache | null,
): ComparedCorpus {
  const followed = new Map<number, number>();
  const comparison = new Comparison(articles, followed);
  const results: BlockResult[] = [];
  const blocks = blocksOf(articles);
  for (const [at, block] of blocks.entries()) {
    const undated = block.day !== null && blocks[0]?.day === null ? blocks[0] : null;
    const days = daysBefore(blocks, at);
    const content = articles.slice(block.start, block.end).map(({ key }) => key);
    const before = [undated, ...days].map((one) => one?.digest ?? "");
    const key = cache?.keyOf("pairs", statisticsVersion, ...before, "", ...content) ?? null;
    const kept = unpack(key === null ? null : (cache?.get(key) ?? null));
    const windowStart = days[0]?.start ?? block.start;
    const result = kept ?? comparison.compare(block, windowStart, undated);
    if (key !== null && kept === null) cache?.put(key, pack(result));
    const place = (index: number) => toIndex(index, windowStart);
    results.push({ ...result, a: result.a.map(place), b: result.b.map(place) });
    for (let index = 0; index < result.followers.length; index += 2)
      followed.set(place(result.followers[index] as number), place(result.followers[index + 1] as number));
    block.digest = cache?.keyOf("block", ...content, result.followers.join(" ")) ?? "";
  }
  return { pairs: joinColumns(results), followed };
}

function blocksOf(articles: readonly ComparedArticle[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, { days }] of articles.entries()) {
    const last = blocks.at(-1);
    if (last && last.day === days.published) last.end = index + 1;
    else blocks.push({ day: days.published, start: index, end: index + 1, digest: "" });
  }
  return blocks;
}

/** The blocks of the days before block `at` that its articles are compared with. */
function daysBefore(blocks: readonly Block[], at: number): Block[] {
  const day = blocks[at]?.day ?? null;
  if (day === null) return [];
  let first = at;
  while (first > 0 && isWithinReach(blocks[first - 1]?.day ?? null, day)) first--;
  return blocks.slice(first, at);
}

const isWithinReach = (earlier: number | null, day: number): boolean =>
  earlier !== null && day - earlier <= MAX_GAP_DAYS;

/**
 * The pairs of a block. Articles of its window are named by their place after the window's start,
 * undated ones by minus their index and one, so that what is kept does not change when other days
 * do.
 */
interface BlockResult {
  a: Int32Array;
  b: Int32Array;
  similarity: Float32Array;
  /** Follower and followed, in turn. */
  followers: Int32Array;
}

const toIndex = (place: number, windowStart: number): number => (place < 0 ? -place - 1 : windowStart + place);

type Postings = Map<number, number[]>;

class Comparison {
  readonly #articles: readonly ComparedArticle[];
  readonly #followed: ReadonlyMap<number, number>;
  readonly #partial: Float32Array;
  #undated: Postings | null = null;

  constructor(articles: readonly ComparedArticle[], followed: ReadonlyMap<number, number>) {
    this.#articles = articles;
    this.#followed = followed;
    this.#partial = new Float32Array(articles.length);
  }

  compare({ day, start, end }: Block, windowStart: number, undated: Block | null): BlockResult {
    const postings: Postings = new Map();
    for (let index = windowStart; index < start; index++) this.#add(index, postings);
    const indexes = undated === null ? [postings] : [this.#postingsOfUndated(undated), postings];
    const placeOf = (index: number) => (index < windowStart && day !== null ? -index - 1 : index - windowStart);
    const found: { a: number[]; b: number[]; similarity: number[]; followers: number[] } = {
      a: [],
      b: [],
      similarity: [],
      followers: [],
    };
    for (let b = start; b < end; b++) {
      const alike = this.#alike(b, indexes);
      const cluster = alike.filter(({ similarity }) => similarity >= DEFAULT_LINKAGE.pairThreshold);
      if (cluster.length > DENSE_CLUSTER_SIZE) {
        const best = cluster.reduce((x, y) => (y.similarity > x.similarity ? y : x));
        found.followers.push(placeOf(b), placeOf(best.a));
        continue;
      }
      for (const { a, similarity } of alike) {
        found.a.push(placeOf(a));
        found.b.push(placeOf(b));
        found.similarity.push(similarity);
      }
      this.#add(b, postings);
    }
    return {
      a: Int32Array.from(found.a),
      b: Int32Array.from(found.b),
      similarity: Float32Array.from(found.similarity),
      followers: Int32Array.from(found.followers),
    };
  }

  #postingsOfUndated({ start, end }: Block): Postings {
    if (this.#undated) return this.#undated;
    this.#undated = new Map();
    for (let index = start; index < end; index++) this.#add(index, this.#undated);
    return this.#undated;
  }

  #add(index: number, postings: Postings): void {
    if (this.#followed.has(index)) return;
    const vector = this.#articles[index]?.vector() as TextVector;
    for (const position of vector.heaviest) {
      const term = vector.terms[position] as number;
      const posting = postings.get(term);
      // Index and weight, in turn.
      if (posting) posting.push(index, vector.weights[position] as number);
      else postings.set(term, [index, vector.weights[position] as number]);
    }
  }

  /** The articles among the postings that are similar to `b`, in order. */
  #alike(b: number, indexes: readonly Postings[]): { a: number; similarity: number }[] {
    const article = this.#articles[b] as ComparedArticle;
    const own = article.vector();
    const partial = this.#partial;
    const touched: number[] = [];
    for (const position of own.heaviest) {
      const weight = own.weights[position] as number;
      for (const postings of indexes) {
        const posting = postings.get(own.terms[position] as number) ?? [];
        for (let at = 0; at < posting.length; at += 2) {
          const a = posting[at] as number;
          if (partial[a] === 0) touched.push(a);
          partial[a] = (partial[a] as number) + weight * (posting[at + 1] as number);
        }
      }
    }
    const alike: { a: number; similarity: number }[] = [];
    for (const a of touched.sort((x, y) => x - y)) {
      const heaviest = partial[a] as number;
      partial[a] = 0;
      if (heaviest < MIN_PARTIAL_COSINE) continue;
      const other = this.#articles[a] as ComparedArticle;
      const similarity = Math.fround(similarityOf(cosineOf(other.vector(), own), other, article).total);
      if (similarity >= MIN_SIMILARITY) alike.push({ a, similarity });
    }
    if (alike.length <= MAX_PAIRS) return alike;
    return alike.sort((x, y) => y.similarity - x.similarity || x.a - y.a).slice(0, MAX_PAIRS);
  }
}

function joinColumns(results: readonly BlockResult[]): SimilarPairs {
  const count = results.reduce((sum, { a }) => sum + a.length, 0);
  const pairs = { a: new Int32Array(count), b: new Int32Array(count), similarity: new Float32Array(count) };
  let at = 0;
  for (const { a, b, similarity } of results) {
    pairs.a.set(a, at);
    pairs.b.set(b, at);
    pairs.similarity.set(similarity, at);
    at += a.length;
  }
  return pairs;
}

function pack({ a, b, similarity, followers }: BlockResult): Uint8Array {
  const parts = [Int32Array.of(a.length, followers.length), a, b, similarity, followers];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

/** What {@link pack} gave; null for anything else, which is then computed again. */
function unpack(bytes: Uint8Array | null): BlockResult | null {
  if (bytes === null || bytes.length < 8) return null;
  // A copy, since typed arrays must begin at a multiple of their width.
  const { buffer } = Uint8Array.from(bytes);
  const [count = 0, followerCount = 0] = new Int32Array(buffer, 0, 2);
  if (count < 0 || followerCount < 0 || bytes.length !== 8 + 12 * count + 4 * followerCount) return null;
  return {
    a: new Int32Array(buffer, 8, count),
    b: new Int32Array(buffer, 8 + 4 * count, count),
    similarity: new Float32Array(buffer, 8 + 8 * count, count),
    followers: new Int32Array(buffer, 8 + 12 * count, followerCount),
  };
}
