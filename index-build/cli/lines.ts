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
