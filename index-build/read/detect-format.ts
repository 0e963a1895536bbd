/** The kinds of file that are read. */
export type Format = "csv" | "html" | "json" | "json-lines" | "markdown" | "text" | "xml";

const BY_ENDING: Record<string, Format> = {
  csv: "csv",
  tsv: "csv",
  htm: "html",
  html: "html",
  xhtml: "html",
  json: "json",
  jsonl: "json-lines",
  ndjson: "json-lines",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  atom: "xml",
  rdf: "xml",
  rss: "xml",
  xml: "xml",
};

/** Every ending that is read, for messages. */
export const READ_ENDINGS = Object.keys(BY_ENDING).map((ending) => `.${ending}`);

/**
 * The format of a file by its first characters and its name. The content decides where it is plain (markup, JSON); the
 * ending where the content could be several (a text may begin with a bracket). Null where neither tells.
 */
export function formatOf(name: string, head: string): Format | null {
  const start = head.replace(/^\ufeff/, "").trimStart();
  const ending = name.match(/\.([a-z0-9]+)$/i)?.[1]?.toLowerCase();
  const named = ending === undefined ? null : (BY_ENDING[ending] ?? null);
  const isXml =
    /^(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype\s+(?!html)[^>[]*(?:\[[\s\S]*?\])?\s*>\s*|<\?[^>]*>\s*)*<(?:[\w-]+:)?(?:rss|feed|rdf|channel)\b/i;
  if (isXml.test(start)) return "xml";
  if (/^(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return "html";
  // An array, or one object over many lines.
  if (named === "json-lines" && /^\[|^\{\s*\n/.test(start)) return "json";
  if (named === "text" && /^\[\s*\{\s*"|^\{\s*"[^"\n]{1,40}"\s*:/.test(start)) return "json";
  if (named !== null) return named;
  // A name without an ending, or with one that is none (`a.com-page`, an address made a file name).
  if (ending !== undefined && /^[a-z][a-z0-9]{1,3}$/.test(ending)) return null;
  if (/^[[{]\s*(?:["{\]}]|$)/.test(start)) return "json";
  if (/^---\s*\n/.test(start)) return "markdown";
  return "text";
}
