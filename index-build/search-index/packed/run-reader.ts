import type { ScratchReader } from "../../scratch/index.ts";

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

/** The next entry of a run, as `RunBuilder` wrote it; null at the end. */
export function nextEntry(reader: ScratchReader): RunEntry | null {
  if (reader.isAtEnd) return null;
  const key = reader.slice(reader.varint());
  const head = reader.varint();
  const isWord = head % 2 === 1;
  const firstDocument = reader.varint();
  const lastDocument = reader.varint();
  const postings = reader.slice(reader.varint());
  const positions = isWord ? reader.slice(reader.varint()) : NO_BYTES;
  const counts = isWord ? [0, 0, 0] : [reader.varint(), reader.varint(), reader.varint()];
  const [headlineCount, leadCount, bodyCount] = counts as [number, number, number];
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
