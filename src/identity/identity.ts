import { canonicalUrl } from "./canonical-url.ts";

// Crockford's base 32: no I, L, O or U to be misread.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const ID_LENGTH_CHARS = 12;

/**
 * The short name of a SHA-256 digest: its first 60 bits as 12 characters of base 32. Among 100,000
 * contents, any two share one with a chance of about 4 in a billion.
 */
export function encodeIdentity(digest: Uint8Array): string {
  let id = "";
  for (let index = 0; index < ID_LENGTH_CHARS; index++) {
    const bit = index * 5;
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    id += ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return id;
}

/**
 * The id of the article at an address, however the address is written; null for what is no web
 * address.
 */
export async function articleIdOfUrl(url: string): Promise<string | null> {
  const canonical = canonicalUrl(url);
  if (canonical === null) return null;
  return encodeIdentity(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical))));
}
