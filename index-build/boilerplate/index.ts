/** What one page tells about its publisher's habits: its segments, by hash. */
export interface PageSegments {
  /** Hashes of publisher and segment together, see {@link segmentHash}. */
  hashes: Float64Array;
  /** Length of each segment in UTF-16 units, in the same order. */
  chars: Uint16Array;
  /** Words of each segment, 255 at most. */
  words: Uint8Array;
  /** Hash of the publisher. */
  publisher: number;
  /** Hash of its headline, or {@link NO_SEGMENT}. */
  headline: number;
  /** Of each teaser on it, hashes of its first word, its first two words, and so on. */
  teasers: Float64Array[];
}

/** What a corpus teaches about its pages. */
export interface LearntHabits {
  /** Hashes of segments that publishers repeat from article to article. */
  repeated: ReadonlySet<number>;
  /** Hashes of the corpus' headlines that some teaser begins with. */
  headlines: ReadonlySet<number>;
  /** Hashes of teasers' beginnings after which pages go on differently. */
  branchings: ReadonlySet<number>;
}

/** Learns from all pages of a corpus, in any order. */
export function learnHabits(pages: readonly PageSegments[]): LearntHabits {
  return { repeated: learnBoilerplate(pages), headlines: linkedHeadlines(pages), branchings: learnBranchings(pages) };
}

function linkedHeadlines(pages: readonly PageSegments[]): Set<number> {
  const known = new Set(pages.map(({ headline }) => headline));
  known.delete(NO_SEGMENT);
  return new Set(
    pages.flatMap(({ teasers }) => teasers.flatMap((prefixes) => [...prefixes].filter((hash) => known.has(hash)))),
  );
}

/** Fewest words of a headline that two teasers may share. */
const MIN_BRANCHING_WORDS = 3;

/**
 * A page links the headline of another and goes on with its own text. Where the same words stand in the teasers of two pages
 * and then part, a headline may have ended.
 */
function learnBranchings(pages: readonly PageSegments[]): Set<number> {
  const nextOf = new Map<number, number>();
  const branchings = new Set<number>();
  for (const { teasers } of pages) {
    for (const prefixes of teasers) {
      for (let index = MIN_BRANCHING_WORDS - 1; index + 1 < prefixes.length; index++) {
        const hash = prefixes[index] as number;
        const next = prefixes[index + 1] as number;
        const known = nextOf.get(hash);
        if (known === undefined) nextOf.set(hash, next);
        else if (known !== next) branchings.add(hash);
      }
    }
  }
  return branchings;
}

/** In place of a hash: this segment is nothing a publisher repeats. */
export const NO_SEGMENT = 0;

/** A segment counts as boilerplate by itself from so many words on; a shorter one needs to stand on far more pages. */
const MIN_LONG_WORDS = 4;
/** Fewest pages of a publisher that carry a segment for it to be boilerplate. */
const MIN_PAGES = 5;
/** Least share of a publisher's pages that carry it, once it has many. */
const MIN_SHARE = 0.02;
/** With few pages, chance and one story told often repeat sentences too: the number asked for grows with their root. */
const PAGES_PER_ROOT = 1.2;
/** Least share for a segment of a word or two (`Advertisement`). */
const MIN_SHARE_OF_SHORT = 0.2;
/** On so many pages, a sentence is at home in a template or a copied text if the page repeats more than this share of itself. */
const TEMPLATE_PAGES = 3;
const MAX_REPEATED_SHARE = 0.5;

/**
 * Learns which segments publishers repeat from article to article: footers, calls to join a channel, addresses. A sentence
 * that stands on several pages because their texts are copies or follow one template (prices of the day, the weather) is no
 * boilerplate: pages that repeat most of themselves have no vote.
 *
 * Memory: 11 bytes a segment, whatever the length of the corpus' texts.
 */
function learnBoilerplate(pages: readonly PageSegments[]): ReadonlySet<number> {
  const onSeveral = new Set<number>();
  for (const [hash, count] of countHashes(pages)) if (count >= TEMPLATE_PAGES) onSeveral.add(hash);
  const voting = pages.filter(({ hashes, chars }) => {
    let all = 0;
    let repeated = 0;
    for (let index = 0; index < hashes.length; index++) {
      const length = chars[index] as number;
      all += length;
      if (onSeveral.has(hashes[index] as number)) repeated += length;
    }
    return repeated <= MAX_REPEATED_SHARE * all;
  });
  const pagesOf = new Map<number, number>();
  const publisherOf = new Map<number, number>();
  const isShort = new Set<number>();
  for (const { publisher, hashes, words } of voting) {
    pagesOf.set(publisher, (pagesOf.get(publisher) ?? 0) + 1);
    for (let index = 0; index < hashes.length; index++) {
      const hash = hashes[index] as number;
      if (!onSeveral.has(hash)) continue;
      publisherOf.set(hash, publisher);
      if ((words[index] as number) < MIN_LONG_WORDS) isShort.add(hash);
    }
  }
  const boilerplate = new Set<number>();
  for (const [hash, count] of countHashes(voting)) {
    const publisher = publisherOf.get(hash);
    if (publisher === undefined) continue;
    const total = pagesOf.get(publisher) ?? 0;
    const share = isShort.has(hash) ? MIN_SHARE_OF_SHORT : MIN_SHARE;
    if (count >= Math.max(MIN_PAGES, share * total, PAGES_PER_ROOT * Math.sqrt(total))) boilerplate.add(hash);
  }
  return boilerplate;
}

/** On how many pages each hash stands, for hashes on two or more. Sorting numbers takes a tenth of the memory of a map. */
function* countHashes(pages: readonly PageSegments[]): Generator<[hash: number, count: number]> {
  const all = new Float64Array(pages.reduce((sum, page) => sum + page.hashes.length, 0));
  let length = 0;
  for (const { hashes } of pages) {
    for (const hash of new Set(hashes)) if (hash !== NO_SEGMENT) all[length++] = hash;
  }
  const sorted = all.subarray(0, length).sort();
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && sorted[to] === sorted[from]) to++;
    if (to - from > 1) yield [sorted[from] as number, to - from];
    from = to;
  }
}

/** A 53-bit hash of a text: two rounds of FNV-1a over its UTF-16 units, from different starts. */
export function segmentHash(text: string, seed = 0): number {
  let high = (0x811c9dc5 ^ seed) >>> 0;
  let low = (0xcbf29ce4 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193) >>> 0;
    low = Math.imul(low ^ unit, 0x01000197) >>> 0;
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + low;
}
