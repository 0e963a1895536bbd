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
 * The format of a file by its first characters and its name. The content decides where it is plain
 * (markup, JSON); the ending where the content could be several (a text may begin with a bracket).
 * Null where neither is conclusive.
 */
export function formatOf(name: string, head: string): Format | null {
  const start = head.replace(/^\ufeff/, "").trimStart();
  const ending = name.match(/\.([a-z0-9]+)$/i)?.[1]?.toLowerCase();
  const named = ending === undefined ? null : (BY_ENDING[ending] ?? null);
  const root = start.slice(prologEnd(start));
  if (/^<(?:[\w-]+:)?(?:rss|feed|rdf|channel)\b/i.test(root)) return "xml";
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(root)) return "html";
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

const DOCTYPE = /<!doctype\s+(?!html\b)/iy;

/**
 * Where the first element or HTML doctype of a markup text begins: behind its XML declaration,
 * comments, processing instructions and doctypes of XML. One pass, whatever the text holds: pages
 * of WordPress carry hundreds of comments.
 */
function prologEnd(text: string): number {
  let at = 0;
  for (;;) {
    at += text.slice(at).search(/\S|$/);
    const end = text.startsWith("<!--", at)
      ? endBehind(text, "-->", at)
      : text.startsWith("<?", at)
        ? endBehind(text, ">", at)
        : isDoctype(text, at)
          ? endOfDoctype(text, at)
          : null;
    if (end === null) return at;
    at = end;
  }
}

function isDoctype(text: string, at: number): boolean {
  DOCTYPE.lastIndex = at;
  return DOCTYPE.test(text);
}

/** Where a doctype ends: it may hold declarations in brackets. */
function endOfDoctype(text: string, at: number): number {
  const bracket = text.indexOf("[", at);
  const close = text.indexOf(">", at);
  return bracket < 0 || close < bracket
    ? endBehind(text, ">", at)
    : endBehind(text, ">", endBehind(text, "]", bracket));
}

/** What never ends takes the rest of the text. */
function endBehind(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found + mark.length;
}
