import type { TermCounts } from "../model/term-counts.ts";
import backgroundFrequencies from "./background-frequencies.json" with { type: "json" };
import { termHash } from "./term-counts.ts";

/** How significant terms are, over the corpus and general news together. */
export interface TermStatistics {
  /**
   * Natural logarithm of the inverse document frequency; about 0 for words of every article, 10 for
   * the rarest.
   */
  idf(term: string): number;
  /** The same by the term's hash; see `termHash`. */
  idfOfHash(hash: number): number;
  /** Changes when any idf does. */
  version: string;
  /** What they are made of: threads make them anew from it. */
  frequencies: DocumentFrequencies;
}

/** In how many of some articles terms occur: numbers only, to be shared by threads. */
export interface DocumentFrequencies {
  /** Articles counted. */
  documentCount: number;
  /** Hashes of terms, and in how many articles each occurs. */
  terms: Uint32Array;
  counts: Uint32Array;
  version: string;
}

/**
 * How often terms occur in general news: `idfSteps[i]` lists, separated by spaces, the terms of idf
 * `i * IDF_STEP`.
 */
export interface BackgroundFrequencies {
  documentCount: number;
  idfSteps: string[];
}

export const IDF_STEP = 0.25;
/**
 * Terms of general news that are too rare to be listed are taken to be in this many of its
 * documents.
 */
const UNLISTED_DOCUMENTS = 2;
/**
 * What the corpus says by itself beside corpus and general news together, 0–1. A word that everyone
 * uses this week is less significant than its frequency in general news suggests. Tuned by
 * `npm run eval -- events-sweep`.
 */
const OWN_SHARE = 0.3;
/** From so many articles on, the statistics are taken over the earliest power of two of them. */
const MIN_SAMPLED = 4096;

/**
 * How many articles of a corpus, from its earliest, the statistics are taken over. A corpus that
 * grows keeps its statistics until it has doubled: what was grouped with them stays as it is, and a
 * build need not look at it again.
 */
const sampledCount = (articleCount: number): number =>
  articleCount < MIN_SAMPLED ? articleCount : 2 ** Math.floor(Math.log2(articleCount));

/**
 * Document frequencies of a corpus, joined with those of general news. A small corpus cannot know
 * by itself that "mengatakan" is common and "Samarkand" rare; the larger it grows, the more its own
 * counts weigh.
 *
 * @param articles the earliest first; see {@link sampledCount}.
 */
export function termStatistics(articles: readonly TermCounts[]): TermStatistics {
  const count = sampledCount(articles.length);
  const documentCounts = new Map<number, number>();
  let digest = count;
  for (const { terms } of articles.slice(0, count)) {
    for (const term of terms) {
      documentCounts.set(term, (documentCounts.get(term) ?? 0) + 1);
      digest = (Math.imul(digest, 31) + term) | 0;
    }
  }
  const terms = new Uint32Array(new SharedArrayBuffer(4 * documentCounts.size));
  const counts = new Uint32Array(new SharedArrayBuffer(4 * documentCounts.size));
  let at = 0;
  for (const [term, own] of documentCounts) {
    terms[at] = term;
    counts[at] = own;
    at++;
  }
  return statisticsFrom({ documentCount: count, terms, counts, version: `${count}:${digest}` }, documentCounts);
}

/** Statistics from the frequencies they were made of. */
export function statisticsFrom(
  frequencies: DocumentFrequencies,
  documentCounts: ReadonlyMap<number, number> = countsByTerm(frequencies),
): TermStatistics {
  const { documentCount: count, version } = frequencies;
  const background = loadBackground();
  const total = count + background.documentCount;
  // Looked up for every term of every article.
  const known = new Map<number, number>();
  const idfOfHash = (hash: number): number => {
    const found = known.get(hash);
    if (found !== undefined) return found;
    const idf = workOut(hash);
    known.set(hash, idf);
    return idf;
  };
  const workOut = (hash: number): number => {
    const own = documentCounts.get(hash) ?? 0;
    const expected = background.counts.get(hash) ?? UNLISTED_DOCUMENTS;
    const joined = Math.log((total + 1) / (own + expected + 0.5));
    return (1 - OWN_SHARE) * Math.max(0, joined) + OWN_SHARE * Math.max(0, Math.log((count + 1) / (own + 0.5)));
  };
  return { idf: (term) => idfOfHash(termHash(term)), idfOfHash, version, frequencies };
}

const countsByTerm = ({ terms, counts }: DocumentFrequencies): Map<number, number> =>
  new Map(Array.from(terms, (term, at) => [term, counts[at] as number]));

let loaded: { documentCount: number; counts: Map<number, number> } | null = null;

function loadBackground(): { documentCount: number; counts: Map<number, number> } {
  if (loaded) return loaded;
  const { documentCount, idfSteps }: BackgroundFrequencies = backgroundFrequencies;
  const counts = new Map<number, number>();
  for (const [step, terms] of idfSteps.entries()) {
    const count = documentCount / Math.exp(step * IDF_STEP);
    for (const term of terms.split(" ")) if (term) counts.set(termHash(term), count);
  }
  loaded = { documentCount, counts };
  return loaded;
}
