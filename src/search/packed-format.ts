/** What the build writes the packed index with: the Worker imports none of it. */
export { ByteReader, ByteWriter, compareBytes } from "./index/packed/bytes.ts";
export { encodeHead, type PackedFiles } from "./index/packed/head.ts";
export { writeMagic } from "./index/packed/magic.ts";
export { encodeNearShard } from "./index/packed/near-shard.ts";
export { type TermFrequencies, writePlaces, writeTermPosting, writeWordPosting } from "./index/packed/postings.ts";
export {
  type DictionaryEntry,
  type PositionsPlace,
  TermShardWriter,
  termKey,
  wordKey,
} from "./index/packed/term-shard.ts";
export { encodeValueShard } from "./index/packed/value-shard.ts";
export { WordShardWriter } from "./index/packed/word-shard.ts";
export type { DictionaryWord } from "./index/search-index.ts";
export { byFrequency } from "./index/word-order.ts";
