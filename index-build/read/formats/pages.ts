import { parse as parseYaml } from "yaml";
import { wordsOfAll } from "../../languages/index.ts";
import { TextFault } from "../../markup/index.ts";
import { FIELD_NAMES } from "../../model/field-names.ts";
import type { ByteSource } from "../byte-source.ts";
import { type FormatResult, isObject } from "./result.ts";

/** Largest page, in UTF-16 units. */
const MAX_PAGE_CHARS = 10_000_000;

/** `.txt`: one article, as a scraper left it. A head of `Title: …` lines states its fields. */
export async function* readTextPage(source: ByteSource): AsyncGenerator<FormatResult> {
  const text = await source.text(MAX_PAGE_CHARS);
  const { fields, rest } = takeHead(text);
  yield { line: null, fields, page: { type: "text", text: rest } };
}

/** `.html`: one page. */
export async function* readHtmlPage(source: ByteSource): AsyncGenerator<FormatResult> {
  yield { line: null, fields: {}, page: { type: "html", text: await source.text(MAX_PAGE_CHARS) } };
}

/** `.md`: one article, its fields in YAML front matter. */
export async function* readMarkdownPage(source: ByteSource): AsyncGenerator<FormatResult> {
  const text = await source.text(MAX_PAGE_CHARS);
  const front = text.match(/^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/);
  if (!front) {
    yield { line: null, fields: {}, page: { type: "markdown", text } };
    return;
  }
  let fields: unknown;
  try {
    // Few aliases, so that a bomb of them is refused.
    fields = parseYaml(front[1] as string, { maxAliasCount: 10, logLevel: "silent" });
  } catch (error) {
    throw new TextFault(`The front matter is no valid YAML: ${(error as Error).message.split("\n")[0]}`);
  }
  yield {
    line: null,
    fields: isObject(fields) ? fields : {},
    page: { type: "markdown", text: text.slice(front[0].length) },
  };
}

const HEAD_NAMES = [...wordsOfAll(({ records }) => records.headLines)].join("|");
const HEAD_LINE = new RegExp(`^(${HEAD_NAMES})[ \\t]*:[ \\t]+(\\S.*)$`, "i");
const NAMES_OF_HEADLINE_OR_ADDRESS = new Set<string>([...FIELD_NAMES.headline, ...FIELD_NAMES.url]);

/**
 * The first lines of a text where they are fields: two or more, and one of them its headline or
 * address.
 */
function takeHead(text: string): { fields: Record<string, string>; rest: string } {
  const fields: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  let at = 0;
  for (; at < lines.length; at++) {
    const match = lines[at]?.match(HEAD_LINE);
    if (!match?.[1] || !match[2] || match[1].toLowerCase() in fields) break;
    fields[match[1].toLowerCase()] = match[2].trim();
  }
  const names = Object.keys(fields);
  // An address says what it is; any other lone line may be a sentence.
  const isHead =
    names.length >= 2
      ? names.some((name) => NAMES_OF_HEADLINE_OR_ADDRESS.has(name))
      : /^https?:\/\/\S+$/.test(Object.values(fields)[0] ?? "");
  if (!isHead) return { fields: {}, rest: text };
  return { fields, rest: lines.slice(at).join("\n") };
}
