import type { PositionList } from "../word-positions.ts";
import { type PostingBuffer, readWordPostings } from "./postings.ts";
import type { FoundEntry, WordEntry } from "./term-shard.ts";

/** The places of a word in those of `documents` (ascending) that hold it. `from` is where the places of its first posting begin in `bytes`. */
export function readPlaces(
  { entry, bytes: postingBytes, start }: FoundEntry<WordEntry>,
  postings: PostingBuffer,
  bytes: Uint8Array,
  from: number,
  documents: Uint32Array,
): PositionList {
  const count = readWordPostings(postingBytes, start, start + entry.postingBytes, postings);
  const found: number[] = [];
  const starts = [0];
  const places: number[] = [];
  let at = from;
  let next = 0;
  for (let index = 0; index < count && next < documents.length; index++) {
    const document = postings.documents[index] as number;
    const frequency = postings.frequencies[index] as number;
    while (next < documents.length && (documents[next] as number) < document) next++;
    if (documents[next] !== document) {
      // Every place ends with a byte below 128.
      for (let left = frequency; left > 0; at++) if ((bytes[at] as number) < 0x80) left--;
      continue;
    }
    let place = 0;
    for (let left = frequency; left > 0; left--) {
      let gap = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] as number;
        gap |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      place += gap;
      places.push(place);
    }
    found.push(document);
    starts.push(places.length);
  }
  return { documents: Uint32Array.from(found), starts: Uint32Array.from(starts), places: Uint32Array.from(places) };
}
