import { fieldsOfHeading } from "../../model/heading-fields.ts";
import type { ByteSource } from "../byte-source.ts";
import { type JsonSlice, JsonSlicer } from "../json-slices.ts";
import { shortMessage } from "./json-lines.ts";
import { type FormatResult, isObject, MAX_RECORD_CHARS } from "./result.ts";

/** A file up to this long may be one article that carries lists of others. In UTF-16 units. */
const MAX_ARTICLE_CHARS = 2_000_000;

/**
 * `.json`: an array of objects, an object that carries one under a usual name (JSON Feed's
 * `items`), several objects one after another, or a single article.
 */
export async function* readJson(source: ByteSource): AsyncGenerator<FormatResult> {
  const slicer = new JsonSlicer(MAX_RECORD_CHARS);
  let found = 0;
  /** The start of the file, while it may still be a single article; null after that. */
  let start: string | null = "";
  for await (const piece of source.pieces()) {
    if (start !== null) {
      start += piece;
      if (start.length <= MAX_ARTICLE_CHARS) continue;
    }
    for (const slice of slicer.push(start ?? piece)) {
      found++;
      yield readSlice(slice);
    }
    start = null;
  }
  if (start !== null) {
    const single = singleArticle(start);
    if (single) {
      yield single;
      return;
    }
  }
  for (const slice of [...(start === null ? [] : slicer.push(start)), ...slicer.end()]) {
    found++;
    yield readSlice(slice);
  }
  if (found === 0) {
    yield { line: 1, fault: "The JSON holds no record: write an array of objects with a title and a body." };
  }
}

const BODY = /^(?:body|content|text|isi|articleBody|maintext|konten|full_text|content_html|content_text|html)$/i;
/** A shorter text is the heading of a list, … */
const MIN_BODY_CHARS = 60;
/** … also under a name in other words. In UTF-16 units. */
const MIN_WORDED_BODY_CHARS = 200;

const isBody = (key: string, text: string): boolean =>
  BODY.test(key)
    ? text.length >= MIN_BODY_CHARS
    : text.length >= MIN_WORDED_BODY_CHARS && fieldsOfHeading(key).some(({ field }) => field === "body");

/**
 * The file as one record, where it is an object with its own text: whatever lists it carries are
 * not its records.
 */
function singleArticle(text: string): FormatResult | null {
  if (!/^\s*\{/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const hasBody =
    isObject(value) && Object.entries(value).some(([key, body]) => typeof body === "string" && isBody(key, body));
  return hasBody ? { line: 1, fields: value as Record<string, unknown>, page: null } : null;
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
