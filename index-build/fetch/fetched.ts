/** What came of a request. */
export type Fetched<T = Buffer> =
  | {
      kind: "body";
      url: string;
      /** What was read of the body: its bytes, or what the reader made of them. */
      content: T;
      contentType: string | null;
      etag: string | null;
      lastModified: string | null;
    }
  | { kind: "unchanged" }
  | Failed;

/** A request that gave no body. */
export interface Failed {
  kind: "failed";
  reason: string;
  /** Whether asking again in this run would give the same. */
  isLasting: boolean;
  /** Whether the page itself will not be had (404, 410, too large). */
  isGone: boolean;
  /** That of the answer; null where none came. */
  status: number | null;
}

/** Where a body comes from. */
export interface BodySource {
  url: string;
  contentType: string | null;
}

/**
 * Makes something of a body as it comes, without holding it. Where the connection breaks, it is
 * called anew for another attempt.
 *
 * @throws TooLargeError where the body is larger than is read.
 */
export type BodyReader<T> = (body: AsyncIterable<Uint8Array>, source: BodySource) => Promise<T>;

/** A body is too large to be read; the message says so. */
export class TooLargeError extends Error {}

/** A body as it comes, up to so many bytes. */
export async function* upTo(maxBytes: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw new TooLargeError(`it is larger than ${maxBytes} bytes`);
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/** Holds a body of so many bytes at most. */
export const wholeBody =
  (maxBytes: number): BodyReader<Buffer> =>
  async (body) => {
    const chunks: Buffer[] = [];
    for await (const chunk of upTo(maxBytes, body)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

/** The encoding that a server names for a body, or null. */
export const charsetOf = (contentType: string | null): string | null =>
  contentType?.match(/\bcharset\s*=\s*["']?([\w:.-]+)/i)?.[1] ?? null;
