/** A query of the warm-up, with options of `search`. */
export interface WarmUpQuery {
  q: string;
  isTyping?: boolean;
  publisher?: string;
  group?: "event";
}

/**
 * A small part of a build, and queries of it: the Worker asks them at start-up, so that its code is
 * compiled before the first request.
 */
export interface WarmUp {
  /** The manifest of the part, as JSON. Its shards lie in one file, each at an offset. */
  manifest: string;
  /** Its index where that is embedded; else empty. */
  indexJson: string;
  /** Its shards one after another, in base 64. */
  shards: string;
  queries: WarmUpQuery[];
}
