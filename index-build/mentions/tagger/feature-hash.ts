/** A signed 32-bit hash of a text (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A signed 32-bit hash of two: the mixing of MurmurHash3's finalizer (Appleby, public domain). */
export function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ ((other + 0x9e3779b9 + (one << 6) + (one >>> 2)) | 0), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
