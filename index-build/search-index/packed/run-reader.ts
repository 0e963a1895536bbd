import type { ScratchReader } from "../../runtime/scratch.ts";

/** An entry of a run. */
export interface RunEntry {
  key: Uint8Array;
  isWord: boolean;
  documentCount: number;
  headlineCount: number;
  leadCount: number;
  bodyCount: number;
  firstDocument: number;
  lastDocument: number;
  postings: Uint8Array;
  positions: Uint8Array;
}

const NO_BYTES = new Uint8Array();

/** A run as it is read: its documents' lengths first, then its entries in turn. */
export interface OpenRun {
  reader: ScratchReader;
  /** Number of its first document in the index. */
  firstDocument: number;
  /** By field, the different terms of each document; and the words of each headline. */
  lengths: Record<"headline" | "lead" | "body" | "surface" | "headlineWords", Uint32Array>;
}

/** Opens what `RunBuilder` wrote. */
export function openRun(reader: ScratchReader, firstDocument: number): OpenRun {
  const count = reader.varint();
  const list = () => Uint32Array.from({ length: count }, () => reader.varint());
  const lengths = { headline: list(), lead: list(), body: list(), surface: list(), headlineWords: list() };
  return { reader, firstDocument, lengths };
}

/** The next entry of a run, its documents numbered as in the index; null at the end. */
export function nextEntry({ reader, firstDocument: base }: OpenRun): RunEntry | null {
  if (reader.isAtEnd) return null;
  const key = reader.slice(reader.varint());
  const head = reader.varint();
  const isWord = head % 2 === 1;
  const firstDocument = base + reader.varint();
  const lastDocument = base + reader.varint();
  const postings = reader.slice(reader.varint());
  const positions = isWord ? reader.slice(reader.varint()) : NO_BYTES;
  const [headlineCount, leadCount, bodyCount] = isWord
    ? [0, 0, 0]
    : [reader.varint(), reader.varint(), reader.varint()];
  const documentCount = Math.floor(head / 2);
  return {
    key,
    isWord,
    documentCount,
    headlineCount,
    leadCount,
    bodyCount,
    firstDocument,
    lastDocument,
    postings,
    positions,
  };
}
