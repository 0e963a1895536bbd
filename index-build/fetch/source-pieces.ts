import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { decodeStream, encodingWith, HEAD_BYTES, TextFault } from "../markup/index.ts";
import { upTo } from "./fetched.ts";

/** The source is neither a feed nor a sitemap; the message says so. */
export class SourceError extends Error {}

/** Largest feed or sitemap, in bytes, packed and unpacked: twice what the protocol allows. */
const MAX_BYTES = 100_000_000;

/**
 * The text of a feed or sitemap, plain or gzip, in pieces.
 *
 * @param charset the encoding its transport names, or null.
 * @throws SourceError where it is no text, TooLargeError where it is too large.
 */
export async function* sourcePieces(body: AsyncIterable<Uint8Array>, charset: string | null): AsyncGenerator<string> {
  const chunks = upTo(MAX_BYTES, body);
  try {
    const packed = await peeked(chunks);
    const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
    const { head, all } = isGzip ? await peeked(upTo(MAX_BYTES, unpacked(packed.all))) : packed;
    yield* decodeStream(all, encodingWith(head, charset));
  } catch (error) {
    if (error instanceof TextFault) throw new SourceError("it is no text: check the address");
    throw error;
  } finally {
    // What is left of the body is not waited for.
    void chunks.return(undefined).catch(() => undefined);
  }
}

/** Chunks with their first bytes, which are looked at before the rest comes. */
async function peeked(chunks: AsyncGenerator<Buffer>): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { value, done } = await chunks.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  const start = Buffer.concat(first);
  async function* all(): AsyncGenerator<Buffer> {
    if (start.length > 0) yield start;
    yield* chunks;
  }
  return { head: start.subarray(0, HEAD_BYTES), all: all() };
}

async function* unpacked(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const packed = Readable.from(chunks);
  const stream = packed.pipe(createGunzip());
  packed.on("error", (error) => stream.destroy(error));
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw new SourceError("its gzip is damaged");
    throw error;
  } finally {
    packed.destroy();
  }
}
