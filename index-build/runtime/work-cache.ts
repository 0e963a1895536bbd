/**
 * Results of work by the hash of all they depend on, kept between builds: what is not found is
 * worked out again.
 */
export interface WorkCache {
  keyOf(...parts: readonly string[]): string;
  get(key: string): Uint8Array | null;
  /** Keeps an entry that is used; false where there is none. */
  keep(key: string): boolean;
  put(key: string, value: Uint8Array): void;
}
