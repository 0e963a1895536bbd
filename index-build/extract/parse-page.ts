import { getDomain } from "tldts";
import { alternativesOfAll } from "../languages/index.ts";
import { type HtmlLines, htmlLines, wellFormed } from "../markup/index.ts";
import type { FieldMapping } from "../model/field-names.ts";
import type {
  ArticleDetails,
  Fault,
  PageLine,
  ParsedPage,
  RecordContent,
  StatedDate,
} from "../model/pipeline-types.ts";
import { withoutCall, withoutOwnText } from "./aggregators.ts";
import { completeDetails, readImage, readIsFree, readKeywords, readSection } from "./details.ts";
import { withoutText } from "./field-advice.ts";
import { RecordFields } from "./fields.ts";
import { shownPart, withoutSite } from "./headline.ts";
import { readHtmlPage } from "./html/main-content.ts";
import type { PageMetadata } from "./html/metadata.ts";
import { kindOfPage } from "./html/page-kind.ts";
import type { PageStructure } from "./html/page-structure.ts";
import { markdownLines } from "./markdown.ts";
import { isAccount, nameOnly } from "./named.ts";
import { withoutShortcodes } from "./shortcodes.ts";
import { readDateline } from "./text/dateline.ts";
import { countWords, foldSpace, lettersOf, pageLines, repairText } from "./text/lines.ts";
import { joinTornLines } from "./text/torn-lines.ts";
import { findWall, mayBeWall, noArticleReason, readSentences, tells } from "./text/walls.ts";

/** What content systems call an article that is not public. */
const UNPUBLISHED = new RegExp(`^${alternativesOfAll(({ records }) => records.unpublished)}$`, "i");

/** What a page or record gives of its text, and what its markup states. */
interface Opened {
  content: HtmlLines;
  metadata: PageMetadata | null;
  /** Datelines near the headline, outside the main content. */
  datelines: string[];
  /** All lines of a page; of a record, none. */
  allLines: readonly string[];
  /** The structure of a page; null for the text of a record. */
  structure: PageStructure | null;
}

/**
 * Opens a record: finds what it states in its fields and markup, and the lines of its text. The
 * text of a field may be plain or HTML.
 *
 * @param mapping the owner's own field names.
 */
export function parsePage(raw: RecordContent, mapping: FieldMapping = {}): ParsedPage | Fault {
  const fields = new RecordFields(raw.fields, mapping);
  const status = Object.entries(raw.fields).find(([name]) => name.trim().toLowerCase() === "status")?.[1];
  if (typeof status === "string" && UNPUBLISHED.test(status.trim())) {
    return { reason: `The record is not published (its status is ${status}): publish it, or leave it.` };
  }
  const opened = openText(raw, fields);
  if (opened === null) return { reason: withoutText(fields) };
  const { content, metadata, datelines, structure, allLines } = opened;
  const url = fields.get("url", metadata?.url);
  const publisher = fields.get("publisher", metadata?.publisher, publisherName);
  const title = fields.get("headline", oneLine(metadata?.headline ?? null), oneLine);
  const headline = title && shownPart(withoutSite(title, publisher, url), allLines);
  const lines = content.lines.map((line) => line.text);
  const noArticle =
    structure === null
      ? wallOfText(lines, headline)
      : kindOfPage({ structure, content, sentences: readSentences(lines, headline), headline, allLines });
  if (noArticle !== null) return { reason: noArticleReason(noArticle), noArticle };
  const isStatedText = raw.page === null && metadata === null;
  if (isStatedText) {
    const text = content.lines.map((line) => line.text).join(" ");
    const reason = withoutOwnText({ url, headline, publisher, text, linkedShare: content.linkedShare });
    if (reason !== null) return { reason };
  }
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
    url,
    headline,
    authors: [fields.texts("author"), ...(metadata?.authors ?? []), fields.worded("author").slice(0, 1)],
    publisher,
    isBasedOn: fields.get("isBasedOn", metadata?.isBasedOn),
    inLanguage: fields.get("inLanguage", metadata?.inLanguage),
    dates,
    scrapedAt: fields.get("scrapedAt"),
    ...(metadata === null ? stated(fields) : completeDetails(stated(fields), metadata)),
    lines: withoutHeadline(content.lines, headline).flatMap(({ text, markup }) =>
      pageLines(text).map((line): PageLine => ({ text: line, markup })),
    ),
    isStatedText,
    linkTexts: content.linkTexts,
  });
}

/** The kind of wall that the text of a record is, or null. */
const wallOfText = (lines: readonly string[], headline: string | null) =>
  mayBeWall(lines) ? findWall(null, readSentences(lines, headline)) : null;

/** What the fields of a record say of its article beside the text. */
const stated = (fields: RecordFields): ArticleDetails => ({
  section: readSection(...fields.raw("section")),
  keywords: readKeywords(...fields.raw("keywords")),
  image: readImage(fields.raw("image"), fields.raw("imageCredit")),
  modified: fields.named("dateModified")[0] ?? null,
  isFree: readIsFree(...fields.raw("isFree")),
});

/** The text that a record's article is read from, verbatim; empty where there is none. */
export function sourceText({ fields: raw, page }: RecordContent, mapping: FieldMapping = {}): string {
  if (page !== null) return page.text;
  return new RecordFields(raw, mapping).text()?.text ?? "";
}

/** A publisher as a record names it; of an address, its site. */
const publisherName = (text: string | null): string | null =>
  text !== null && /^(?:https?:)?\/\//i.test(text) ? getDomain(text) : isAccount(text ?? "") ? null : nameOnly(text);

function openText(raw: RecordContent, fields: RecordFields): Opened | null {
  const { page } = raw;
  const found = page === null ? fields.text() : { text: page.text, isPage: page.type === "html" };
  if (found === null) return null;
  const { text, isPage } = found;
  if (isPage) return openHtml(text);
  const read = page === null ? fieldLines : page.type === "markdown" ? markdownLines : plainLines;
  return { content: read(text), metadata: null, datelines: [], structure: null, allLines: [] };
}

const plainLines = (text: string): HtmlLines => ({
  lines: [{ text, markup: null }],
  linkTexts: [],
  linkedShare: 0,
});

const MARKUP =
  /<(?:p|div|br|span|a|strong|em|b|i|h[1-6]|ul|ol|li|figure|img|blockquote|article|section|table)\b[^<>]*>/i;
const ESCAPED_MARKUP = /&lt;(?:p|div|br|span|strong|h[1-6]|ul|figure|img)\b/i;

/** A field's text: plain, HTML, or HTML that was escaped once too often. */
function fieldLines(raw: string): HtmlLines {
  const text = withoutShortcodes(raw);
  const isMarkedUp = MARKUP.test(text);
  const read =
    isMarkedUp || ESCAPED_MARKUP.test(text)
      ? htmlLines(isMarkedUp ? text : repairText(text))
      : plainLines(joinTornLines(text));
  return { ...read, lines: read.lines.map((line) => ({ ...line, text: withoutCall(line.text) })) };
}

function openHtml(html: string): Opened {
  const { metadata, content, isMain, pageLines: whole, structure } = readHtmlPage(html);
  const stated = metadata?.articleBody ?? null;
  const lengthOf = ({ lines }: HtmlLines) => lines.reduce((sum, { text }) => sum + text.length, 0);
  // Some pages draw their text by script and carry it in JSON-LD alone.
  const statedLines = stated !== null && (!isMain || lengthOf(content) < stated.length / 2) ? fieldLines(stated) : null;
  const unmarked = (lines: HtmlLines): HtmlLines =>
    isMain || metadata === null
      ? lines
      : { ...lines, lines: lines.lines.map(({ text }): PageLine => ({ text, markup: null })) };
  return {
    content: statedLines ?? toldByCaptions(content, structure) ?? unmarked(content),
    metadata,
    structure,
    allLines: whole,
    datelines: datelinesNear(metadata?.headline ?? null, whole),
  };
}

/** Fewest captions that tell a story in pictures, and their words. */
const MIN_CAPTIONS = 3;
const MIN_CAPTION_WORDS = 45;

/** A text that tells less than this share of its captions only introduces them, 0–1. */
const MAX_INTRODUCTION_SHARE = 0.5;

/** A text and the captions of a page whose pictures tell its story; null where the text does. */
function toldByCaptions({ lines }: HtmlLines, structure: PageStructure | null): HtmlLines | null {
  const captions = structure?.captions.filter((text) => tells(text)) ?? [];
  const words = captions.reduce((sum, text) => sum + countWords(text), 0);
  if (captions.length < MIN_CAPTIONS || words < MIN_CAPTION_WORDS) return null;
  const own = new Set(captions);
  const telling = lines.filter(({ text }) => tells(text) && !own.has(foldSpace(text)));
  const introduced = telling.reduce((sum, { text }) => sum + countWords(text), 0);
  if (introduced > MAX_INTRODUCTION_SHARE * words) return null;
  const texts = [...telling.map(({ text }) => text), ...captions];
  return { lines: texts.map((text): PageLine => ({ text, markup: null })), linkTexts: [], linkedShare: 0 };
}

/** Lines above and below a headline in which its dateline is searched. */
const LINES_ABOVE = 3;
const LINES_BELOW = 8;

/** The datelines near a headline; where there are none, that of the page, if it has but one. */
function datelinesNear(headline: string | null, lines: readonly string[]): string[] {
  const letters = headline === null ? "" : lettersOf(headline);
  const at = letters === "" ? -1 : lines.findIndex((line) => lettersOf(line) === letters);
  const datelines = (part: readonly string[]) => part.flatMap((line) => readDateline(line)?.text ?? []);
  const near = at < 0 ? [] : datelines(lines.slice(Math.max(0, at - LINES_ABOVE), at + LINES_BELOW));
  if (near.length > 0) return near;
  const all = new Set(datelines(lines));
  return all.size === 1 ? [...all] : [];
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
