import type { ByteSource } from "../byte-source.ts";
import { type JsonSlice, JsonSlicer } from "../json-slices.ts";
import { shortMessage } from "./json-lines.ts";
import { type FormatResult, isObject, MAX_RECORD_CHARS } from "./result.ts";

/**
 * `.json`: an array of objects, an object that carries one under a usual name (JSON Feed's `items`), several objects one
 * after another, or a single article.
 */
export async function* readJson(source: ByteSource): AsyncGenerator<FormatResult> {
  const slicer = new JsonSlicer(MAX_RECORD_CHARS);
  let found = 0;
  for await (const piece of source.pieces()) {
    for (const slice of slicer.push(piece)) {
      found++;
      yield readSlice(slice);
    }
  }
  for (const slice of slicer.end()) {
    found++;
    yield readSlice(slice);
  }
  if (found === 0) {
    yield { line: 1, fault: "The JSON holds no record: write an array of objects with a title and a body." };
  }
}

function readSlice({ line, text }: JsonSlice): FormatResult {
  if (text === null) return { line, fault: `The record is longer than ${MAX_RECORD_CHARS} characters: split it.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, fault: `The record is no valid JSON: ${shortMessage(error)}` };
  }
  if (!isObject(value)) {
    return { line, fault: "The record is valid JSON but no object: write one {…} with a title and a body." };
  }
  // A search engine's hit carries its document inside.
  const inner = value["_source"];
  return { line, fields: isObject(inner) ? { _id: value["_id"], ...inner } : value, page: null };
}
