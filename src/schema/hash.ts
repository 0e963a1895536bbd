// Hashes of texts. Files are checked by `checksumOf` in search/store, contents are named by
// `encodeIdentity` in src/identity.

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over a text's UTF-16 units: 32 bits, unsigned. */
export function fnv1a(text: string): number {
  let hash = FNV_START;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash >>> 0;
}

/** A 53-bit hash of a text: two rounds of FNV-1a over its UTF-16 units, from different starts. */
export function hash53(text: string, seed = 0): number {
  let high = (FNV_START ^ seed) >>> 0;
  let low = (0xcbf29ce4 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, FNV_PRIME) >>> 0;
    low = Math.imul(low ^ unit, 0x01000197) >>> 0;
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + low;
}

/**
 * A 53-bit hash of the letters between two offsets of a text, which is not cut for it. It is not
 * {@link hash53} of the same letters.
 */
export function rangeHash53(text: string, start: number, end: number): number {
  let first = FNV_START;
  let second = end - start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, FNV_PRIME);
    second = Math.imul((second ^ unit) + (second >>> 15), 0x85ebca6b);
  }
  return (first >>> 0) * 2 ** 21 + (second >>> 11);
}
