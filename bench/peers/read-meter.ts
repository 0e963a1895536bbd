import type { OpenIndex, Reads } from "./engine.ts";
import { type ReadFigures, readCountsOf } from "./measures.ts";

const NONE: Reads = { files: 0, bytes: 0 };

/** Counts what an index reads, query by query. */
export class ReadMeter {
  readonly #files: number[] = [];
  readonly #bytes: number[] = [];
  #before = NONE;

  start(index: OpenIndex): void {
    this.#before = index.reads?.() ?? NONE;
  }

  stop(index: OpenIndex): void {
    const now = index.reads?.();
    if (!now) return;
    this.#files.push(now.files - this.#before.files);
    this.#bytes.push(now.bytes - this.#before.bytes);
  }

  /** Null of an index that reads nothing while it is asked. */
  figures(): ReadFigures | null {
    if (this.#files.length === 0) return null;
    return { files: readCountsOf(this.#files), bytes: readCountsOf(this.#bytes) };
  }
}
