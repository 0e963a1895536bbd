/** A line of text, without its line break; `number` counts from 1. Blank lines are passed over. */
export interface TextLine {
  number: number;
  text: string;
  /** Set when the line was too long to hold; `text` is then empty. */
  fault: string | null;
}

/** Cuts pieces of text into lines (LF or CRLF) while holding no more than one of them. */
export async function* linesOf(pieces: AsyncIterable<string>, maxLineChars: number): AsyncGenerator<TextLine> {
  let number = 1;
  let held: string[] = [];
  let length = 0;
  const take = (): TextLine | null => {
    const tooLong = length > maxLineChars;
    const text = tooLong ? "" : held.join("").replace(/\r$/, "");
    held = [];
    length = 0;
    const fault = tooLong ? `The line is longer than ${maxLineChars} characters: split the record.` : null;
    const line = fault === null && text.trim() === "" ? null : { number, text, fault };
    number++;
    return line;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf("\n"); ; at = piece.indexOf("\n", from)) {
      const part = piece.slice(from, at < 0 ? undefined : at);
      length += part.length;
      if (length <= maxLineChars) held.push(part);
      else held = [];
      if (at < 0) break;
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
  }
  const line = length > 0 ? take() : null;
  if (line) yield line;
}
