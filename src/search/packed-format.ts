/** What the build writes the packed index with: the Worker imports none of it. */
export { ByteReader, ByteWriter, compareBytes } from "./index/packed/bytes.ts";
export { encodeColumnDictionary } from "./index/packed/column-dictionary.ts";
export { encodeFuzzyShard } from "./index/packed/fuzzy-shard.ts";
export { encodeHead, type PackedFiles } from "./index/packed/head.ts";
export { writeHeader } from "./index/packed/header.ts";
export { type TermFrequencies, writePositions, writeTermPosting, writeWordPosting } from "./index/packed/postings.ts";
export {
  type DictionaryEntry,
  type PositionsLocation,
  TermShardWriter,
  termKey,
  wordKey,
} from "./index/packed/term-shard.ts";
export { WordShardWriter } from "./index/packed/word-shard.ts";
export type { DictionaryWord } from "./index/search-index.ts";
export { byFrequency } from "./index/word-order.ts";
