import type { NumberList } from "../doc-values.ts";
import type { ByteWriter } from "./bytes.ts";

/** Where a column lies in the head, and how it is written. */
export interface ColumnPlace {
  offset: number;
  count: number;
  /** Bytes a number; 0 where all but the exceptions are 0. */
  width: 0 | 1 | 2 | 4;
  /** Numbers that are too large for the width. */
  exceptions: number;
}

const WIDTHS = [0, 1, 2, 4] as const;

/** The number that marks an exception: all ones; of width 4 none is needed. */
const limitOf = (width: ColumnPlace["width"]): number => (width === 4 ? 2 ** 32 : 2 ** (8 * width) - 1);

/**
 * Writes whole numbers below 2^32 in as few bytes as one width for all gives: `count` numbers,
 * zeros up to a multiple of four, then a pair of 32-bit words, place and number, for each that is
 * too large; the list holds zero (width 0) or all ones in its place. All are little-endian.
 */
export function writeColumn(writer: ByteWriter, numbers: ArrayLike<number>): ColumnPlace {
  const tooLarge = WIDTHS.map(() => 0);
  for (let at = 0; at < numbers.length; at++) {
    for (const [index, width] of WIDTHS.entries()) if (isException(numbers[at], width)) tooLarge[index]++;
  }
  const costs = WIDTHS.map((width, index) => width * numbers.length + 8 * tooLarge[index]);
  const best = costs.indexOf(Math.min(...costs));
  const width = WIDTHS[best];
  writer.pad(8);
  const offset = writer.length;
  const exceptions: [place: number, number: number][] = [];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at];
    const isLarge = isException(number, width);
    if (isLarge) exceptions.push([at, number]);
    const stored = isLarge ? limitOf(width) : number;
    for (let byte = 0; byte < width; byte++) writer.byte((stored >>> (8 * byte)) & 0xff);
  }
  writer.pad(4);
  for (const pair of exceptions) for (const word of pair) writer.word(word);
  return { offset, count: numbers.length, width, exceptions: exceptions.length };
}

const isException = (number: number, width: ColumnPlace["width"]): boolean => number >= Math.max(1, limitOf(width));

/**
 * A column as a list: a view of the bytes where it has no exceptions, else a copy. `bytes` must
 * begin at a multiple of eight.
 */
export function readColumn(bytes: Uint8Array, { offset, count, width, exceptions }: ColumnPlace): NumberList {
  const start = bytes.byteOffset + offset;
  const view = viewOf(bytes.buffer, start, count, width);
  if (exceptions === 0) return view;
  const pairsFrom = offset + Math.ceil((count * width) / 4) * 4;
  const pairs = new Uint32Array(bytes.buffer, bytes.byteOffset + pairsFrom, 2 * exceptions);
  let largest = 0;
  for (let at = 1; at < pairs.length; at += 2) largest = Math.max(largest, pairs[at]);
  const list =
    largest < 2 ** 8 ? new Uint8Array(view) : largest < 2 ** 16 ? new Uint16Array(view) : new Uint32Array(view);
  for (let at = 0; at < pairs.length; at += 2) list[pairs[at]] = pairs[at + 1];
  return list;
}

function viewOf(buffer: ArrayBufferLike, start: number, count: number, width: ColumnPlace["width"]): NumberList {
  if (width === 0) return new Uint8Array(count);
  if (width === 1) return new Uint8Array(buffer, start, count);
  return width === 2 ? new Uint16Array(buffer, start, count) : new Uint32Array(buffer, start, count);
}
