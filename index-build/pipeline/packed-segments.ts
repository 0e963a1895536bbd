import type { PageSegments } from "../boilerplate/index.ts";
import { CacheDamage } from "../runtime/work-store.ts";

/**
 * Publisher, headline, author, time, counts of segments, teasers, words and numbers of candidates,
 * and the length of each teaser; then the hashes of the segments, those of the teasers, the
 * candidates, the words, and of the segments the lengths, the words, and whether they are told.
 */
export function packSegments(segments: PageSegments): Buffer {
  const { publisher, headline, author, time, hashes, chars, words, told, teasers, vocabulary, candidates } = segments;
  const head = Float64Array.of(
    publisher,
    headline,
    author,
    time,
    hashes.length,
    teasers.length,
    vocabulary.length,
    candidates.length,
    ...teasers.map(({ length }) => length),
  );
  return Buffer.concat(
    [head, hashes, ...teasers, candidates, vocabulary, chars, words, told].map((part) =>
      Buffer.from(part.buffer, part.byteOffset, part.byteLength),
    ),
  );
}

/** Numbers before the lengths of the teasers. */
const HEAD_NUMBERS = 8;

/** @throws CacheDamage where the bytes are not what {@link packSegments} gave. */
export function unpackSegments(bytes: Buffer): PageSegments {
  // A copy, since typed arrays must begin at a multiple of their width.
  const { buffer } = Uint8Array.from(bytes);
  if (bytes.length < 8 * HEAD_NUMBERS) throw new CacheDamage("an entry is cut short");
  let at = 0;
  const take = (count: number): Float64Array => {
    const part = new Float64Array(buffer, at, count);
    at += part.byteLength;
    return part;
  };
  const [publisher = 0, headline = 0, author = 0, time = 0, ...counts] = take(HEAD_NUMBERS);
  const [count = 0, teaserCount = 0, wordCount = 0, candidateCount = 0] = counts;
  const lengths = bytes.length >= 8 * (HEAD_NUMBERS + teaserCount) ? [...take(teaserCount)] : [];
  const numbers = HEAD_NUMBERS + teaserCount + lengths.reduce((sum, length) => sum + length, 0) + candidateCount;
  if (lengths.length !== teaserCount || 8 * numbers + 4 * wordCount + 12 * count !== bytes.length)
    throw new CacheDamage("an entry is cut short");
  const hashes = take(count);
  const teasers = lengths.map(take);
  const candidates = take(candidateCount);
  const vocabulary = new Uint32Array(buffer, at, wordCount);
  at += vocabulary.byteLength;
  const chars = new Uint16Array(buffer, at, count);
  const words = new Uint8Array(buffer, at + chars.byteLength, count);
  const told = new Uint8Array(buffer, at + chars.byteLength + count, count);
  return { publisher, headline, author, time, hashes, teasers, candidates, vocabulary, chars, words, told };
}
