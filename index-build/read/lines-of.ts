/** A line of bytes, without its line break; `number` counts from 1. Blank lines are passed over. */
export interface ByteLine {
  number: number;
  bytes: Uint8Array;
  /** Set when the line was too long to hold; `bytes` is then empty. */
  fault: string | null;
}

/** Longest line, in bytes: a record beyond it is named as a problem instead of being held in memory. */
const MAX_LINE_BYTES = 20_000_000;
const LINE_FEED = 0x0a;

/** Cuts a stream into lines while holding no more than one of them. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, maxLineBytes = MAX_LINE_BYTES): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): ByteLine | null => {
    const tooLong = length > maxLineBytes;
    const bytes = tooLong ? Buffer.alloc(0) : Buffer.concat(parts);
    parts = [];
    length = 0;
    const fault = tooLong ? `The line is longer than ${maxLineBytes} bytes: split the record.` : null;
    const blank = !fault && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
    const line = blank ? null : { number, bytes, fault };
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED, from); ; at = chunk.indexOf(LINE_FEED, from)) {
      const part = chunk.subarray(from, at < 0 ? chunk.length : at);
      length += part.length;
      if (length <= maxLineBytes) parts.push(part);
      else parts = [];
      if (at < 0) break;
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
  }
  const line = length > 0 ? take() : null;
  if (line) yield line;
}
