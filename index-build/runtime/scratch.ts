import { closeSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ByteReader } from "../../src/search/packed-format.ts";
import { makeWorkFolder } from "./work-folder.ts";

/**
 * A folder for a stage's own work, which is gone afterwards: what would not fit memory waits here.
 */
export class ScratchFolder {
  readonly #path = makeWorkFolder("scratch");
  readonly #opened: ScratchReader[] = [];
  #count = 0;

  /** Puts bytes away; they are read in turn through the reader. */
  put(bytes: Uint8Array): ScratchReader {
    const path = join(this.#path, String(this.#count++));
    writeFileSync(path, bytes);
    const reader = new ScratchReader(path, bytes.length);
    this.#opened.push(reader);
    return reader;
  }

  remove(): void {
    for (const reader of this.#opened) reader.close();
    rmSync(this.#path, { recursive: true, force: true });
  }
}

const WINDOW_BYTES = 2 ** 19;

/** Reads bytes from a file in turn, a window at a time. */
export class ScratchReader {
  readonly #file: number;
  readonly #bytes: number;
  #window = new Uint8Array();
  #reader = new ByteReader(this.#window);
  #readBytes = 0;

  constructor(path: string, bytes: number) {
    this.#file = openSync(path, "r");
    this.#bytes = bytes;
  }

  /** Whether all was read. */
  get isAtEnd(): boolean {
    return this.#reader.at >= this.#window.length && this.#readBytes >= this.#bytes;
  }

  varint(): number {
    this.#fill(8);
    return this.#reader.varint();
  }

  /** The next bytes. A window once read is never written again, so they stay as they are. */
  slice(length: number): Uint8Array {
    this.#fill(length);
    return this.#reader.slice(length);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Has at least so many bytes in the window, or all that are left. */
  #fill(needed: number): void {
    const left = this.#window.length - this.#reader.at;
    if (left >= needed || this.#readBytes >= this.#bytes) return;
    const size = Math.min(Math.max(needed, WINDOW_BYTES), left + this.#bytes - this.#readBytes);
    const window = new Uint8Array(size);
    window.set(this.#window.subarray(this.#reader.at));
    for (let at = left; at < size; ) {
      const count = readSync(this.#file, window, at, size - at, this.#readBytes);
      if (count === 0) throw new Error("A file of the build's own work is shorter than it was written.");
      at += count;
      this.#readBytes += count;
    }
    this.#window = window;
    this.#reader = new ByteReader(window);
  }
}
