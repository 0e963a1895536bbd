/** The lines of standard input; bytes that are no UTF-8 come as U+FFFD. */
export const inputLines = (): AsyncIterable<string> => linesOf(process.stdin.setEncoding("utf8"));

/**
 * The lines of a text in pieces, empty ones included. LF or CRLF ends a line, and nothing else
 * does: texts hold U+2028.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = piece.split("\n");
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest !== "") yield rest;
}

/** The lines of a text, cut between words into ones of at most `width` characters. */
export function linesOfWords(text: string, width: number): string[] {
  return text
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const lines: string[] = [];
      for (const word of line.split(/\s/)) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length >= width) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
      }
      return lines;
    });
}
