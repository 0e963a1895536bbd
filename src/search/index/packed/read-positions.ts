import type { PositionList } from "../word-positions.ts";
import { type PostingBuffer, readWordPostings } from "./postings.ts";
import type { FoundEntry, WordEntry } from "./term-shard.ts";

/**
 * The positions of a word in those of `documents` (ascending) that hold it. `from` is where the
 * positions of its first posting begin in `bytes`, which must begin at a multiple of four.
 */
export function readPackedPositions(
  { entry, bytes: postingBytes, start }: FoundEntry<WordEntry>,
  postings: PostingBuffer,
  bytes: Uint8Array,
  from: number,
  documents: Uint32Array,
): PositionList {
  const count = readWordPostings(postingBytes, start, start + entry.postingBytes, postings);
  const found: number[] = [];
  const starts = [0];
  const positions: number[] = [];
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let at = from;
  let next = 0;
  /** Positions before those of the next document. */
  let passed = 0;
  for (let index = 0; index < count && next < documents.length; index++) {
    const document = postings.documents[index];
    const frequency = postings.frequencies[index];
    while (next < documents.length && documents[next] < document) next++;
    if (documents[next] !== document) {
      passed += frequency;
      continue;
    }
    at = afterVarints(bytes, words, at, passed);
    passed = 0;
    let position = 0;
    for (let left = frequency; left > 0; left--) {
      let gap = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        gap |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      position += gap;
      positions.push(position);
    }
    found.push(document);
    starts.push(positions.length);
  }
  return {
    documents: Uint32Array.from(found),
    starts: Uint32Array.from(starts),
    positions: Uint32Array.from(positions),
  };
}

/**
 * Where the varint after `count` others begins. Every one ends with a byte below 128: they are
 * counted four bytes at a time.
 */
function afterVarints(bytes: Uint8Array, words: Uint32Array, from: number, count: number): number {
  let at = from;
  let left = count;
  for (; left > 0 && at % 4 !== 0; at++) if (bytes[at] < 0x80) left--;
  // Four bytes end four at most.
  for (; left >= 4 && at >> 2 < words.length; at += 4) {
    const ends = ~words[at >> 2] & 0x8080_8080;
    left -= Math.imul(ends >>> 7, 0x0101_0101) >>> 24;
  }
  for (; left > 0; at++) if (bytes[at] < 0x80) left--;
  return at;
}
