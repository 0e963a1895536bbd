import type { ByteSource } from "../byte-source.ts";
import { linesOf } from "../lines-of.ts";
import { type FormatResult, isObject, MAX_RECORD_CHARS } from "./result.ts";

/** `.jsonl`, `.ndjson`: one JSON object a line. */
export async function* readJsonLines(source: ByteSource): AsyncGenerator<FormatResult> {
  for await (const { number: line, text, fault } of linesOf(source.pieces(), MAX_RECORD_CHARS)) {
    if (fault !== null) {
      yield { line, fault };
      continue;
    }
    let fields: unknown;
    try {
      fields = JSON.parse(text);
    } catch (error) {
      yield { line, fault: `The line is no valid JSON: ${shortMessage(error)}` };
      continue;
    }
    if (isObject(fields)) yield { line, fields, page: null };
    else yield { line, fault: "The line is valid JSON but no object: write one {…} with a title and a body a line." };
  }
}

/** A parser's message without the text it quotes, which may be a whole article. */
export const shortMessage = (error: unknown): string =>
  `${(error as Error).message.replace(/, (?:\.\.\.)?"[\s\S]*$/, "").slice(0, 160)}.`.replace(/\.\.$/, ".");
