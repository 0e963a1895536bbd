import { getDomain } from "tldts";
import { type HtmlLines, htmlLines, wellFormed } from "../markup/index.ts";
import type { FieldMapping } from "../model/field-names.ts";
import type { Fault, PageLine, ParsedPage, RecordContent, StatedDate } from "../model/pipeline-types.ts";
import { withoutText } from "./field-advice.ts";
import { RecordFields } from "./fields.ts";
import { readHtmlPage } from "./html/main-content.ts";
import type { PageMetadata } from "./html/metadata.ts";
import { markdownLines } from "./markdown.ts";
import { nameOnly, namesOnly } from "./named.ts";
import { lettersOf } from "./text/classify.ts";
import { readDateline } from "./text/dateline.ts";
import { countWords, foldSpace, pageLines, repairText } from "./text/lines.ts";

/** What content systems call an article that is not public. */
const UNPUBLISHED = /^(?:draft|auto-draft|private|pending|trash|future)$/i;

/** What a page or record gives of its text, and what its markup states. */
interface Opened {
  content: HtmlLines;
  metadata: PageMetadata | null;
  /** Datelines near the headline, outside the main content. */
  datelines: string[];
}

/**
 * Opens a record: finds what it states in its fields and markup, and the lines of its text. The
 * text of a field may be plain or HTML.
 *
 * @param mapping the owner's own field names.
 */
export function parsePage(raw: RecordContent, mapping: FieldMapping = {}): ParsedPage | Fault {
  const fields = new RecordFields(raw.fields, mapping);
  const status = raw.fields["status"];
  if (typeof status === "string" && UNPUBLISHED.test(status)) {
    return { reason: `The record is not published (its status is ${status}): publish it, or leave it.` };
  }
  const opened = openText(raw, fields);
  if (opened === null) return { reason: withoutText(fields) };
  const { content, metadata, datelines } = opened;
  const headline = fields.get("headline", oneLine(metadata?.headline ?? null), oneLine);
  const inRecord = (text: string) => ({ text, basis: "record" as const });
  const dates: StatedDate[] = [
    ...fields.named("date").map(inRecord),
    ...(metadata?.dates ?? []),
    ...datelines.map((text) => ({ text, basis: "dateline" as const })),
    ...fields.worded("date").map(inRecord),
  ];
  // Entities and JSON-LD are decoded by now, and may name what the record itself could not hold.
  return wellFormed({
    sourceId: fields.get("sourceId"),
    url: fields.get("url", metadata?.url),
    headline,
    author: fields.get("author", metadata?.author, namesOnly),
    publisher: fields.get("publisher", metadata?.publisher, publisherName),
    isBasedOn: fields.get("isBasedOn", metadata?.isBasedOn),
    inLanguage: fields.get("inLanguage", metadata?.inLanguage),
    dates,
    scrapedAt: fields.get("scrapedAt"),
    lines: withoutHeadline(content.lines, headline).flatMap(({ text, markup }) =>
      pageLines(text).map((line): PageLine => ({ text: line, markup })),
    ),
    linkTexts: content.linkTexts,
  });
}

/** The text that a record's article is read from, verbatim; empty where there is none. */
export function sourceText({ fields: raw, page }: RecordContent, mapping: FieldMapping = {}): string {
  if (page !== null) return page.text;
  return new RecordFields(raw, mapping).text()?.text ?? "";
}

/** A publisher as a record names it; of an address, its site. */
const publisherName = (text: string | null): string | null =>
  text !== null && /^(?:https?:)?\/\//i.test(text) ? getDomain(text) : nameOnly(text);

function openText(raw: RecordContent, fields: RecordFields): Opened | null {
  const { page } = raw;
  const found = page === null ? fields.text() : { text: page.text, isPage: page.type === "html" };
  if (found === null) return null;
  const { text, isPage } = found;
  if (isPage) return openHtml(text);
  const read = page === null ? fieldLines : page.type === "markdown" ? markdownLines : plainLines;
  return { content: read(text), metadata: null, datelines: [] };
}

const plainLines = (text: string): HtmlLines => ({ lines: [{ text, markup: null }], linkTexts: [] });

const MARKUP =
  /<(?:p|div|br|span|a|strong|em|b|i|h[1-6]|ul|ol|li|figure|img|blockquote|article|section|table)\b[^<>]*>/i;
const ESCAPED_MARKUP = /&lt;(?:p|div|br|span|strong|h[1-6]|ul|figure|img)\b/i;

/** A field's text: plain, HTML, or HTML that was escaped once too often. */
function fieldLines(text: string): HtmlLines {
  if (MARKUP.test(text)) return htmlLines(text.replace(SHORTCODE, " "));
  if (ESCAPED_MARKUP.test(text)) return htmlLines(repairText(text).replace(SHORTCODE, " "));
  return plainLines(text);
}

/**
 * WordPress keeps its shortcodes in the text: `[caption id="…"]…[/caption]`, `[gallery ids="1,2"]`.
 */
const SHORTCODE =
  /\[caption\b[^\]]*\][\s\S]*?\[\/caption\]|\[\/?(?:gallery|embed|video|audio|playlist|vc_\w+|et_pb_\w+)\b[^\]]*\]/gi;

function openHtml(html: string): Opened {
  const { metadata, content, isMain, pageLines: whole } = readHtmlPage(html);
  const stated = metadata?.articleBody ?? null;
  const lengthOf = ({ lines }: HtmlLines) => lines.reduce((sum, { text }) => sum + text.length, 0);
  // Some pages draw their text by script and carry it in JSON-LD alone.
  const statedLines = stated !== null && (!isMain || lengthOf(content) < stated.length / 2) ? fieldLines(stated) : null;
  const unmarked = (lines: HtmlLines): HtmlLines =>
    isMain || metadata === null
      ? lines
      : { ...lines, lines: lines.lines.map(({ text }): PageLine => ({ text, markup: null })) };
  return {
    content: statedLines ?? unmarked(content),
    metadata,
    datelines: datelinesNear(metadata?.headline ?? null, whole),
  };
}

/** Lines above and below a headline in which its dateline is searched. */
const LINES_ABOVE = 3;
const LINES_BELOW = 8;

function datelinesNear(headline: string | null, lines: readonly string[]): string[] {
  if (headline === null) return [];
  const letters = lettersOf(headline);
  const at = lines.findIndex((line) => lettersOf(line) === letters);
  if (at < 0) return [];
  return lines.slice(Math.max(0, at - LINES_ABOVE), at + LINES_BELOW).flatMap((line) => readDateline(line)?.text ?? []);
}

function oneLine(text: string | null): string | null {
  if (text === null) return null;
  const plain = /<\w|<\//.test(text)
    ? htmlLines(text)
        .lines.map((line) => line.text)
        .join(" ")
    : text;
  return foldSpace(repairText(plain)) || null;
}

/** Fewest words a text must hold after its headline is cut off. */
const MIN_REST_WORDS = 4;

/**
 * Records often repeat the headline before the text: it is no part of the body. It is cut off where
 * a break or a mark follows, or, when it is long enough to be no mere opening word, a new sentence.
 */
function withoutHeadline(lines: readonly PageLine[], headline: string | null): readonly PageLine[] {
  const [first, ...others] = lines;
  if (headline === null || first === undefined) return lines;
  const trimmed = first.text.trimStart();
  if (!trimmed.startsWith(headline)) return lines;
  const after = trimmed.slice(headline.length);
  const isRepeated = /^\s*[\n.:|–—]/u.test(after) || (countWords(headline) >= 4 && /^\s+[\p{Lu}“"(]/u.test(after));
  const rest = after.replace(/^[.:|–—\s]+/u, "");
  return isRepeated && countWords(rest) >= MIN_REST_WORDS ? [{ ...first, text: rest }, ...others] : lines;
}
