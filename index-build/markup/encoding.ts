/** Bytes that are no readable text; the message says what is wrong and how to fix it. */
export class TextFault extends Error {}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder("windows-1252");

/** Bytes of a file's start that decide how the whole is read. */
export const HEAD_BYTES = 4096;
/** A text holds a stray NUL here and there; a share above this is a binary file. */
const MAX_NUL_SHARE = 0.02;

type Decoder = InstanceType<typeof TextDecoder>;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | { label: string };

/**
 * The encoding of a file by its first bytes: a byte-order mark, the zero bytes of UTF-16, or what
 * an XML or HTML head declares. UTF-8 otherwise, with what is none taken for Windows-1252.
 *
 * @throws TextFault for binary content.
 */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const nulShare = (from: number, step: number) => {
    let nul = 0;
    for (let at = from; at < head.length; at += step) if (head[at] === 0) nul++;
    return nul / Math.max(1, Math.ceil((head.length - from) / step));
  };
  if (head.length >= 4) {
    if (nulShare(1, 2) > 0.4 && nulShare(0, 2) < 0.1) return "utf-16le";
    if (nulShare(0, 2) > 0.4 && nulShare(1, 2) < 0.1) return "utf-16be";
  }
  if (nulShare(0, 1) > MAX_NUL_SHARE || isKnownBinary(head) || controlShare(head) > MAX_CONTROL_SHARE) {
    throw new TextFault("The content is binary, not text: remove it from the corpus.");
  }
  const ascii = Buffer.from(head).toString("latin1");
  const label =
    ascii.match(/^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w:.-]+)/i)?.[1] ??
    ascii.match(/<meta\b[^<>]{0,200}\bcharset\s*=\s*["']?([\w:.-]+)/i)?.[1];
  return label && !/^utf-?(?:8|16)/i.test(label) ? { label } : "utf-8";
}

/** Control characters are noise beyond this share. Legacy encodings of text hold hardly any. */
const MAX_CONTROL_SHARE = 0.05;

function controlShare(head: Uint8Array): number {
  let count = 0;
  for (const byte of head)
    if ((byte < 0x20 && byte !== 0 && byte !== 0x1b && (byte < 9 || byte > 13)) || byte === 0x7f) count++;
  return count / Math.max(1, head.length);
}

/** First bytes of PDF, ZIP (also .docx), PNG, JPEG, GIF, RIFF (WebP) and of programs. */
const SIGNATURES = ["255044462d", "504b0304", "89504e47", "ffd8ff", "47494638", "52494646", "7f454c46"];

function isKnownBinary(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 8)).toString("hex");
  return SIGNATURES.some((signature) => start.startsWith(signature));
}

/**
 * Decodes bytes that begin and end between two characters. Every run of bytes that is no UTF-8 is
 * read as Windows-1252 (of which Latin-1 is a part), so that one stray byte does not spoil the
 * rest.
 */
function decodePiece(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return latin1.replace(/[\u0080-\u00ff]+/g, (run) => {
      const raw = Buffer.from(run, "latin1");
      try {
        return utf8.decode(raw);
      } catch {
        return windows1252.decode(raw);
      }
    });
  }
}

/** A legacy decoder by its label, or null where the platform knows none. */
function decoderFor(label: string): Decoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/**
 * Decodes a stream of bytes piece by piece: a text without its byte-order mark and without NULs.
 * What a head declares is believed only where the bytes are no valid UTF-8.
 */
export async function* decodeStream(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const clean = (text: string, isFirst: boolean): string =>
    (isFirst ? text.replace(/^\ufeff/, "") : text).replaceAll("\u0000", "");
  let isFirst = true;
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) {
      yield clean(decoder.decode(chunk, { stream: true }), isFirst);
      isFirst = false;
    }
    yield clean(decoder.decode(), isFirst);
    return;
  }
  const legacy = encoding === "utf-8" ? null : decoderFor(encoding.label);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const cut = lastAsciiEnd(bytes);
    rest = bytes.subarray(cut);
    if (cut === 0) continue;
    yield clean(decodeLegacy(bytes.subarray(0, cut), legacy), isFirst);
    isFirst = false;
  }
  if (rest.length > 0) yield clean(decodeLegacy(rest, legacy), isFirst);
}

/**
 * Decodes a whole text.
 *
 * @param declared the encoding its transport names (`charset` of HTTP), believed before what the
 * text says of itself.
 * @throws TextFault for binary content.
 */
export async function decodeBytes(bytes: Buffer, declared: string | null = null): Promise<string> {
  return decodeWhole(bytes, encodingWith(bytes.subarray(0, HEAD_BYTES), declared));
}

/**
 * The encoding of a text by its first bytes and by the name that its transport gives.
 *
 * @throws TextFault for binary content.
 */
export function encodingWith(head: Uint8Array, declared: string | null): Encoding {
  const own = encodingOf(head);
  const isOther = declared !== null && typeof own === "string" && !/^(?:utf-?8|us-ascii)$/i.test(declared);
  return isOther && own === "utf-8" ? { label: declared } : own;
}

/** Decodes bytes that are all there, as {@link decodeStream} does. */
export async function decodeWhole(bytes: Buffer, encoding: Encoding): Promise<string> {
  let text = "";
  for await (const piece of decodeStream(one(bytes), encoding)) text += piece;
  return text;
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function decodeLegacy(bytes: Uint8Array, legacy: Decoder | null): string {
  if (legacy === null) return decodePiece(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return legacy.decode(bytes);
  }
}

/**
 * Longest run of bytes above 127 that is held back for its end. Eastern scripts seldom write as
 * many without a space.
 */
const MAX_HELD_BYTES = 1 << 16;

/** Offset after the last byte below 128: no character of an ASCII-based encoding is cut there. */
function lastAsciiEnd(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && bytes.length - at < MAX_HELD_BYTES; at--) {
    if ((bytes[at] as number) < 0x80) return at + 1;
  }
  return bytes.length < MAX_HELD_BYTES ? 0 : bytes.length;
}
