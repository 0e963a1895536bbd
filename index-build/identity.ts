import { createHash } from "node:crypto";

// Crockford's base 32: no I, L, O or U to be misread.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A short name for a content: 12 characters of base 32, 60 bits of its SHA-256. Two of 100,000 contents share one
 * with a chance of about 4 in a billion.
 */
export function identityOf(content: string): string {
  const digest = createHash("sha256").update(content).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 4n;
  let id = "";
  for (let index = 0; index < 12; index++) {
    id = ALPHABET[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return id;
}
