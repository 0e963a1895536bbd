import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { decodeStream, decodeWhole, encodingOf, HEAD_BYTES, TextFault } from "../markup/index.ts";

/** A file of the corpus, opened for reading from its start as often as needed. */
export interface ByteSource {
  /** Its name without `.gz`, for the evidence of the ending. */
  name: string;
  /** The first characters, after decompression and without a byte-order mark. */
  start: string;
  /** The text in pieces; what it holds in memory does not grow with the file. */
  pieces(): AsyncGenerator<string>;
  /** @throws TextFault where the text is longer than `maxChars` UTF-16 units or blank. */
  text(maxChars: number): Promise<string>;
}

/**
 * Opens a file, plain or gzip (recognised by its first bytes, not by its name).
 *
 * @param onRead is given the number of bytes read from the disk, piece by piece.
 * @throws TextFault where the content is empty or binary, and the error of the file system where it
 * cannot be read.
 */
export async function openSource(path: string, onRead: (bytes: number) => void = () => {}): Promise<ByteSource> {
  const isGzip = await startsAsGzip(path);
  const chunks = async function* (limit?: number): AsyncGenerator<Buffer> {
    const file = createReadStream(path, limit === undefined ? {} : { end: limit - 1 });
    if (limit === undefined) file.on("data", (chunk) => onRead(chunk.length));
    const stream = isGzip ? file.pipe(createGunzip()) : file;
    if (isGzip) file.on("error", (error) => stream.destroy(error));
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      throw gzipFault(error) ?? error;
    } finally {
      file.destroy();
    }
  };
  const head = await headOf(chunks);
  if (head.length === 0) throw new TextFault("The file is empty: fill or remove it.");
  const encoding = encodingOf(head);
  const pieces = () => decodeStream(chunks(), encoding);
  return {
    name: path.replace(/\.gz$/i, ""),
    start: await decodeWhole(head, encoding),
    pieces,
    async text(maxChars) {
      let text = "";
      for await (const piece of pieces()) {
        text += piece;
        if (text.length > maxChars) {
          throw new TextFault(
            `The file holds more than ${maxChars} characters, and one page never does: split it, or use .jsonl.`,
          );
        }
      }
      if (text.trim() === "") throw new TextFault("The text is empty: fill or remove it.");
      return text;
    },
  };
}

async function startsAsGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function headOf(chunks: (limit?: number) => AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks(64 * 1024)) {
      parts.push(chunk);
      length += chunk.length;
      if (length >= HEAD_BYTES) break;
    }
  } catch (error) {
    // A long gzip file is cut here on purpose; whether it ends early shows when it is read.
    if (!(error instanceof TextFault) || length === 0) throw error;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

function gzipFault(error: unknown): TextFault | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "Z_BUF_ERROR") return new TextFault("The gzip file ends early: fetch or compress it again.");
  if (code?.startsWith("Z_")) return new TextFault("The gzip file is damaged: fetch or compress it again.");
  return null;
}

/** A value that differs where a file was changed meanwhile. */
export async function fileState(path: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path);
  return `${size} ${mtimeMs} ${ino}`;
}
