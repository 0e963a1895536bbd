import type { KeyedShards, ShardRef } from "../../../src/schema/index.ts";
import { leastCorrectedTo, MAX_COMPLETIONS } from "../../../src/search/index.ts";
import {
  byFrequency,
  type DictionaryWord,
  encodeFuzzyShard,
  WordShardWriter,
} from "../../../src/search/packed-format.ts";
import type { ShardSink } from "../../runtime/shard-sink.ts";

/** Aimed size of a file of words, in bytes. */
const WORD_SHARD_BYTES = 64_000;
/**
 * A prefix that more words begin with has its most frequent ones worked out: a query reads two
 * files at most for any other.
 */
const MANY_WORDS = 2_000;

/** What the head says of words. */
export interface WordLists {
  words: KeyedShards;
  fuzzyCandidates: Record<string, ShardRef>;
  prefixes: Record<string, DictionaryWord[]>;
}

/**
 * Writes the words of the corpus, each with how many articles hold it, for completing and
 * correcting what is typed.
 */
export function writeWordLists(words: readonly DictionaryWord[], documentCount: number, sink: ShardSink): WordLists {
  return {
    words: writeWords(words, sink),
    fuzzyCandidates: writeFuzzyCandidates(words, documentCount, sink),
    prefixes: frequentByPrefix(words),
  };
}

function writeWords(words: readonly DictionaryWord[], sink: ShardSink): KeyedShards {
  const encoder = new TextEncoder();
  const encoded = words
    .map((one) => ({ ...one, bytes: Buffer.from(encoder.encode(one.word)) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const files: KeyedShards = { shards: [], firsts: [] };
  let writer = new WordShardWriter();
  for (const { word, bytes, documentCount } of encoded) {
    if (writer.length >= WORD_SHARD_BYTES) {
      files.shards.push(sink.add("words", writer.finish()));
      writer = new WordShardWriter();
    }
    if (files.firsts.length === files.shards.length) files.firsts.push(word);
    writer.add(bytes, documentCount);
  }
  if (files.firsts.length > files.shards.length) files.shards.push(sink.add("words", writer.finish()));
  return files;
}

function writeFuzzyCandidates(
  words: readonly DictionaryWord[],
  documentCount: number,
  sink: ShardSink,
): Record<string, ShardRef> {
  const least = leastCorrectedTo(documentCount);
  const byLength = Map.groupBy(
    words.filter((one) => one.documentCount >= least),
    ({ word }) => word.length,
  );
  return Object.fromEntries(
    [...byLength]
      .sort(([a], [b]) => a - b)
      .map(([length, own]) => [String(length), sink.add("near", encodeFuzzyShard(length, own))]),
  );
}

function frequentByPrefix(words: readonly DictionaryWord[]): Record<string, DictionaryWord[]> {
  const prefixes: Record<string, DictionaryWord[]> = {};
  const descend = (own: readonly DictionaryWord[], length: number) => {
    for (const [prefix, under] of Map.groupBy(own, ({ word }) => word.slice(0, length))) {
      if (prefix.length < length || under.length <= MANY_WORDS) continue;
      prefixes[prefix] = under.toSorted(byFrequency).slice(0, MAX_COMPLETIONS);
      descend(under, length + 1);
    }
  };
  descend(words, 1);
  return prefixes;
}
