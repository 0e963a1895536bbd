const PRIMES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/**
 * A checksum of bytes, 32 bits, unsigned: four running products over little-endian 32-bit words, so
 * that a megabyte takes a fraction of a millisecond; the last words that fill no four and the bytes
 * that fill no word are mixed in after. It finds damage, not forgery.
 */
export function checksumOf(bytes: Uint8Array): number {
  const words = wordsOf(bytes);
  let [a, b, c, d]: readonly number[] = PRIMES;
  const whole = words.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    a = Math.imul(a ^ words[at], PRIMES[0]);
    b = Math.imul(b ^ words[at + 1], PRIMES[1]);
    c = Math.imul(c ^ words[at + 2], PRIMES[2]);
    d = Math.imul(d ^ words[at + 3], PRIMES[3]);
    a ^= a >>> 15;
    b ^= b >>> 14;
    c ^= c >>> 13;
    d ^= d >>> 12;
  }
  let sum = bytes.length;
  for (const lane of [a, b, c, d, ...words.subarray(whole), ...bytes.subarray(words.length * 4)]) {
    sum = Math.imul(sum ^ lane, PRIMES[0]);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

/** Bytes as 32-bit words; copied where they do not begin at a multiple of four. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = aligned(bytes);
  return new Uint32Array(buffer, byteOffset, length >> 2);
}

/** The same bytes where typed arrays of up to eight bytes an item can look at them. */
export const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes));
