import { ShardError } from "../../store/index.ts";
import type { ByteWriter } from "./bytes.ts";
import { ByteReader } from "./bytes.ts";

/** Version of the packed files' layout. A reader refuses any other. */
const PACKED_FORMAT_VERSION = 2;

/** The kinds of packed files: the four letters each begins with. */
export type PackedKind = "KHED" | "KTRM" | "KPOS" | "KWRD" | "KNEA" | "KVAL";

const wordOf = (kind: PackedKind): number =>
  [...kind].reduce((word, letter, at) => word | (letter.charCodeAt(0) << (8 * at)), 0) >>> 0;

/**
 * Every packed file begins with four letters for its kind and the version of the layout, 32 bits.
 */
export function writeHeader(writer: ByteWriter, kind: PackedKind): void {
  writer.word(wordOf(kind));
  writer.word(PACKED_FORMAT_VERSION);
}

/**
 * A reader behind the first eight bytes of a packed file.
 *
 * @throws ShardError where it is of another kind or version.
 */
export function readHeader(file: string, bytes: Uint8Array, kind: PackedKind): ByteReader {
  const reader = new ByteReader(bytes);
  if (bytes.length < 8 || reader.word() !== wordOf(kind)) throw new ShardError(file, `is no ${kind} file`);
  const version = reader.word();
  if (version !== PACKED_FORMAT_VERSION)
    throw new ShardError(file, `is of layout ${version}, this code reads ${PACKED_FORMAT_VERSION}`);
  return reader;
}
