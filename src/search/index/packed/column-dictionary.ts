import type { ColumnValue } from "../doc-values.ts";
import { ByteWriter } from "./bytes.ts";
import { readHeader, writeHeader } from "./header.ts";

/**
 * Makes the dictionary of a dictionary-encoded column: the value of each code.
 *
 *     0   "KVAL", layout version
 *     8   n, number of values, 32 bits
 *     12  2n + 1 offsets, 32 bits each, counted from the first text: of value and label by turns
 *         the texts (UTF-8)
 */
export function encodeColumnDictionary(values: readonly ColumnValue[]): Uint8Array {
  const encoder = new TextEncoder();
  const texts = values.flatMap(({ value, label }) => [encoder.encode(value), encoder.encode(label)]);
  const writer = new ByteWriter(1024);
  writeHeader(writer, "KVAL");
  writer.word(values.length);
  let offset = 0;
  for (const { length } of texts) {
    writer.word(offset);
    offset += length;
  }
  writer.word(offset);
  for (const text of texts) writer.append(text);
  return writer.finish();
}

const decoder = new TextDecoder();

/** The values of a file. `bytes` must begin at a multiple of four. */
export class ColumnDictionary {
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;

  constructor(file: string, bytes: Uint8Array) {
    this.count = readHeader(file, bytes, "KVAL").word();
    this.#bytes = bytes;
    this.#offsets = new Uint32Array(bytes.buffer, bytes.byteOffset + 12, 2 * this.count + 1);
  }

  at(index: number): ColumnValue {
    return { value: decoder.decode(this.#text(2 * index)), label: decoder.decode(this.#text(2 * index + 1)) };
  }

  /** The place of a value, or -1. */
  indexOf(value: string): number {
    const wanted = new TextEncoder().encode(value);
    for (let index = 0; index < this.count; index++) {
      const text = this.#text(2 * index);
      if (text.length === wanted.length && text.every((byte, at) => byte === wanted[at])) return index;
    }
    return -1;
  }

  #text(index: number): Uint8Array {
    const from = 12 + 4 * (2 * this.count + 1);
    return this.#bytes.subarray(from + this.#offsets[index], from + this.#offsets[index + 1]);
  }
}
