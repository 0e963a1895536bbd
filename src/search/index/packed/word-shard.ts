import type { DictionaryWord } from "../search-index.ts";
import { ByteWriter, commonLength } from "./bytes.ts";
import { readHeader, writeHeader } from "./header.ts";

/**
 * Makes a file of unstemmed words, for completing what is typed.
 *
 *     0   "KWRD", layout version
 *     8   number of words, 32 bits
 *     12  for each, in the order of their bytes (UTF-8): varint, bytes shared with the one before;
 *         varint, bytes that follow, and these; varint,
 *         documents that hold it
 */
export class WordShardWriter {
  readonly #writer = new ByteWriter(1024);
  #count = 0;
  #last: Uint8Array = new Uint8Array();

  get length(): number {
    return 12 + this.#writer.length;
  }

  add(word: Uint8Array, documentCount: number): void {
    const shared = commonLength(this.#last, word);
    this.#writer.varint(shared);
    this.#writer.varint(word.length - shared);
    this.#writer.append(word.subarray(shared));
    this.#writer.varint(documentCount);
    this.#last = word;
    this.#count++;
  }

  finish(): Uint8Array {
    const writer = new ByteWriter(this.length);
    writeHeader(writer, "KWRD");
    writer.word(this.#count);
    writer.append(this.#writer.written);
    return writer.finish();
  }
}

const decoder = new TextDecoder();

/** The words of a file that begin with a prefix, in the order of their bytes. */
export function wordsWithPrefix(file: string, bytes: Uint8Array, prefix: Uint8Array): DictionaryWord[] {
  const reader = readHeader(file, bytes, "KWRD");
  const count = reader.word();
  const found: DictionaryWord[] = [];
  let word = new Uint8Array(64);
  // Bytes of the prefix that the word before began with.
  let matched = 0;
  for (let index = 0; index < count; index++) {
    const shared = reader.varint();
    const own = reader.varint();
    if (shared < matched && matched === prefix.length) break;
    if (word.length < shared + own) {
      const longer = new Uint8Array(2 * (shared + own));
      longer.set(word);
      word = longer;
    }
    for (let at = 0; at < own; at++) word[shared + at] = bytes[reader.at + at];
    reader.at += own;
    const documentCount = reader.varint();
    if (shared < matched) matched = shared;
    if (shared === matched)
      while (matched < prefix.length && matched < shared + own && word[matched] === prefix[matched]) matched++;
    if (matched === prefix.length) found.push({ word: decoder.decode(word.subarray(0, shared + own)), documentCount });
  }
  return found;
}
