/** Buffers are this many bytes long, or a multiple. */
const STEP_BYTES = 32 * 2 ** 10;
/** Bytes of free buffers, at most: about what a request with many files gives back. */
const MAX_FREE_BYTES = 8 * 2 ** 20;

/**
 * Buffers of released shards, for those read next. Memory outside the heap presses on the garbage
 * collector: to take new buffers for every request makes it run every twentieth, for longer than
 * the request itself.
 */
export class BufferPool {
  /** The shortest first. */
  #free: ArrayBuffer[] = [];
  #freeBytes = 0;

  /** A buffer of at least this many bytes; its content is undefined. */
  take(bytes: number): ArrayBuffer {
    const at = this.#free.findIndex(({ byteLength }) => byteLength >= bytes);
    const found = this.#free[at];
    if (!found || found.byteLength > 2 * bytes + STEP_BYTES)
      return new ArrayBuffer(Math.ceil(bytes / STEP_BYTES) * STEP_BYTES);
    this.#free.splice(at, 1);
    this.#freeBytes -= found.byteLength;
    return found;
  }

  /** Takes back a buffer that is no longer read. */
  give(buffer: ArrayBuffer): void {
    if (this.#freeBytes + buffer.byteLength > MAX_FREE_BYTES) return;
    this.#free.push(buffer);
    this.#free.sort((a, b) => a.byteLength - b.byteLength);
    this.#freeBytes += buffer.byteLength;
  }
}
