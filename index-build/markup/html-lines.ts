import { Parser } from "htmlparser2";
import type { PageLine } from "../model/pipeline-types.ts";
import { LINE_BREAK } from "../model/white-space.ts";
import { linesWithoutTags, nestsTooDeep } from "./nesting.ts";

/** The text of a piece of HTML as a reader sees it. */
export interface HtmlLines {
  lines: PageLine[];
  /** Texts of lines that are links and nothing else: teasers of other articles. */
  linkTexts: string[];
  /** Share of its letters that are links, 0–1. */
  linkedShare: number;
}

/** The lines of HTML, and how deep its elements nest; infinitely where that is not looked at. */
export interface NestedLines extends HtmlLines {
  depth: number;
}

export const SKIPPED: ReadonlySet<string> = new Set(
  "script style noscript template svg math iframe object button label legend option select textarea nav aside figcaption head video audio canvas map dialog".split(
    " ",
  ),
);
const HEADING = /^h[1-6]$/;
export const BLOCK: ReadonlySet<string> = new Set(
  "address article blockquote body caption center dd details div dl dt fieldset figure footer header hgroup hr html legend li main menu ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const CELL = new Set(["td", "th"]);
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Quoted posts of social networks, and what is hidden from readers. */
const EMBED = /\b(?:twitter-tweet|instagram-media|fb-post|tiktok-embed|wp-caption-text|screen-reader-text|sr-only)\b/;

/** A line of links holds at most this share of other text. */
const MAX_PLAIN_SHARE = 0.15;
/** A single linked word is emphasis, not a teaser. */
const MIN_TEASER_WORDS = 3;

/**
 * The lines of HTML, block by block, without a tree: linear in its length and safe against any
 * nesting. What is no text of the page (scripts, forms, navigation, captions, quoted posts) is left
 * out; lines that are only links come apart. What nests deeper than any page is text whose tags are
 * line breaks.
 *
 * @param html a fragment or a page. Where it holds no block at all, as WordPress stores its posts,
 * line breaks part its paragraphs.
 */
export function htmlLines(html: string): NestedLines {
  if (nestsTooDeep(html)) {
    const lines = linesWithoutTags(html).map((text): PageLine => ({ text, markup: null }));
    return { lines, linkTexts: [], linkedShare: 0, depth: Number.POSITIVE_INFINITY };
  }
  const writer = new LineWriter(!/<(?:p|br|div|li|h[1-6])\b/i.test(html));
  /** Open elements that are left out: everything inside is. */
  let skipped: string[] = [];
  let level = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth = Math.max(depth, ++level);
        if (skipped.length > 0) {
          if (!VOID.has(name)) skipped.push(name);
        } else if (SKIPPED.has(name) || isHidden(attributes)) {
          if (!VOID.has(name)) skipped = [name];
          if (!isInline(name)) writer.endLine();
        } else writer.open(name, "href" in attributes);
      },
      ontext(text) {
        if (skipped.length === 0) writer.text(text);
      },
      onclosetag(name) {
        level--;
        if (skipped.length > 0) skipped.pop();
        else writer.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  writer.endLine();
  return { lines: writer.lines, linkTexts: writer.linkTexts, linkedShare: writer.linkedShare, depth };
}

const isInline = (name: string): boolean => name === "button" || name === "select";

export function isHidden(attributes: Record<string, string>): boolean {
  return (
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    /display\s*:\s*none/i.test(attributes["style"] ?? "") ||
    EMBED.test(attributes["class"] ?? "")
  );
}

class LineWriter {
  readonly lines: PageLine[] = [];
  readonly linkTexts: string[] = [];
  /** Of all lines, links and other text. */
  #chars = { linked: 0, all: 0 };
  readonly #breaksAtNewline: boolean;
  /**
   * The line so far, in parts: asking a long text that grows for its end each time would take the
   * square of its length.
   */
  #parts: string[] = [];
  #endsInSpace = true;
  #linkedChars = 0;
  #isInLink = false;
  #headingDepth = 0;
  /**
   * A `<br>` was met: the next text begins a line, unless it goes on in the middle of a sentence.
   */
  #softBreak = false;

  constructor(breaksAtNewline: boolean) {
    this.#breaksAtNewline = breaksAtNewline;
  }

  get linkedShare(): number {
    return this.#chars.linked / Math.max(1, this.#chars.all);
  }

  open(name: string, hasAddress: boolean): void {
    if (name === "br") {
      if (this.#softBreak) this.endLine();
      else this.#softBreak = true;
      return;
    }
    if (BLOCK.has(name) || HEADING.test(name)) this.endLine();
    if (CELL.has(name)) this.#append(" ");
    if (HEADING.test(name)) this.#headingDepth++;
    // One without an address is a place to jump to, and one that is not closed ends with the next.
    if (name === "a") this.#isInLink = hasAddress;
  }

  close(name: string): void {
    if (BLOCK.has(name) || HEADING.test(name)) this.endLine();
    if (HEADING.test(name)) this.#headingDepth = Math.max(0, this.#headingDepth - 1);
    if (name === "a") this.#isInLink = false;
  }

  text(raw: string): void {
    const paragraphs = this.#breaksAtNewline ? raw.split(/\n+/) : [raw];
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) this.endLine();
      const text = paragraph.replace(/\s+/g, " ");
      if (text === "") continue;
      if (this.#softBreak && text !== " ") {
        this.#softBreak = false;
        if (/^\s*\p{Ll}/u.test(text) && !/[.!?:;]["'”’)]?\s*$/u.test(this.#parts.slice(-3).join("")))
          this.#append(LINE_BREAK);
        else this.endLine();
      }
      this.#append(text);
    }
  }

  #append(text: string): void {
    const added = this.#endsInSpace ? text.trimStart() : text;
    if (added === "") return;
    this.#parts.push(added);
    this.#endsInSpace = /\s$/.test(added.slice(-1));
    if (this.#isInLink) this.#linkedChars += added.length;
  }

  endLine(): void {
    const text = this.#parts.join("").trim();
    const linked = this.#linkedChars;
    this.#parts = [];
    this.#endsInSpace = true;
    this.#linkedChars = 0;
    this.#softBreak = false;
    if (text === "") return;
    this.#chars = { linked: this.#chars.linked + linked, all: this.#chars.all + text.length };
    const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words >= MIN_TEASER_WORDS && linked >= text.length * (1 - MAX_PLAIN_SHARE) && this.#headingDepth === 0) {
      this.linkTexts.push(text);
    } else this.lines.push({ text, markup: this.#headingDepth > 0 ? "heading" : "prose" });
  }
}
