import { bitCount } from "../bits.ts";
import { DistanceFrom } from "../edit-distance.ts";
import { lettersOf } from "../letters.ts";
import type { Correction, DictionaryWord } from "../search-index.ts";
import { ByteWriter } from "./bytes.ts";
import { readHeader, writeHeader } from "./header.ts";

/**
 * Makes a file of the words of one length, for correcting what is misspelt: laid out so that a
 * query compares letters without unpacking a word.
 *
 *     0   "KNEA", layout version
 *     8   l, length of the words in UTF-16 units; n and m, numbers of words, 32 bits each: first
 *         those of Latin-1 letters only, then the others
 *     20  n + m  words of 32 bits: which letters each holds (see `lettersOf`)
 *         n + m  words of 32 bits: documents that hold it
 *         n words of l bytes, zeros up to an even number, m words of l units of 16 bits
 */
export function encodeFuzzyShard(length: number, words: readonly DictionaryWord[]): Uint8Array {
  const isNarrow = ({ word }: DictionaryWord) => !/[\u0100-\uffff]/.test(word);
  const narrow = words.filter(isNarrow);
  const wide = words.filter((one) => !isNarrow(one));
  const all = [...narrow, ...wide];
  const writer = new ByteWriter(20 + all.length * (8 + length));
  writeHeader(writer, "KNEA");
  for (const number of [length, narrow.length, wide.length]) writer.word(number);
  for (const { word } of all) writer.word(lettersOf(word));
  for (const { documentCount } of all) writer.word(documentCount);
  for (const { word } of narrow) for (let at = 0; at < length; at++) writer.byte(word.charCodeAt(at));
  writer.pad(2);
  for (const { word } of wide) {
    for (let at = 0; at < length; at++) {
      writer.byte(word.charCodeAt(at) & 0xff);
      writer.byte(word.charCodeAt(at) >> 8);
    }
  }
  return writer.finish();
}

/**
 * The words of a file at most `maxEdits` edits from a word. `bytes` must begin at a multiple of
 * four.
 */
export function fuzzyCandidatesIn(file: string, bytes: Uint8Array, word: string, maxEdits: number): Correction[] {
  const reader = readHeader(file, bytes, "KNEA");
  const [length, narrowCount, wideCount] = [reader.word(), reader.word(), reader.word()];
  const count = narrowCount + wideCount;
  const letters = new Uint32Array(bytes.buffer, bytes.byteOffset + 20, count);
  const documentCounts = new Uint32Array(bytes.buffer, bytes.byteOffset + 20 + 4 * count, count);
  const narrow = bytes.subarray(20 + 8 * count, 20 + 8 * count + narrowCount * length);
  const wideFrom = 20 + 8 * count + Math.ceil((narrowCount * length) / 2) * 2;
  const wide = new Uint16Array(bytes.buffer, bytes.byteOffset + wideFrom, wideCount * length);
  const found: Correction[] = [];
  // An edit takes away one letter and brings another at most; of words that are longer, some only
  // bring one.
  const mostGained = maxEdits - Math.max(0, word.length - length);
  const mostLost = maxEdits - Math.max(0, length - word.length);
  if (mostGained < 0 || mostLost < 0) return found;
  const own = lettersOf(word);
  const distance = new DistanceFrom(word);
  for (let index = 0; index < count; index++) {
    const others = letters[index];
    if (bitCount(own & ~others) > mostLost || bitCount(others & ~own) > mostGained) continue;
    const isNarrow = index < narrowCount;
    const list = isNarrow ? narrow : wide;
    const start = (isNarrow ? index : index - narrowCount) * length;
    const edits = distance.to(list, start, start + length, maxEdits);
    if (edits > maxEdits) continue;
    const candidate = String.fromCharCode(...list.subarray(start, start + length));
    found.push({ word: candidate, edits, documentCount: documentCounts[index] });
  }
  return found;
}
