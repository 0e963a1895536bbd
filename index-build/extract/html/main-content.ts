import { Readability } from "@mozilla/readability";
import { type HtmlLines, htmlLines } from "../../markup/index.ts";
import { chooseContent, proseOf } from "./choose-content.ts";
import { findContentRoot } from "./content-root.ts";
import { type PageMetadata, readMetadata } from "./metadata.ts";
import { type PageStructure, structureOf } from "./page-structure.ts";
import { type PageDocument, parseDocument } from "./parse-document.ts";

/** The parts of an HTML page. */
export interface HtmlPage {
  /** Null where the page could not be parsed as a document. */
  metadata: PageMetadata | null;
  /** The lines of the main content, or, where none is found, of the whole page. */
  content: HtmlLines;
  /** Whether `content` is the main content alone. */
  isMain: boolean;
  /** All lines of the page, for the dateline outside the main content. */
  pageLines: string[];
  /** Null where the page could not be parsed as a document. */
  structure: PageStructure | null;
}

/** A page with more tags than this is no article page; a document of it would take seconds. */
const MAX_TAGS = 30_000;
/** Nesting beyond this exhausts the stack of the libraries; real pages stay under 100. */
const MAX_DEPTH = 400;
/**
 * Readability reads the text of each element, so all of it once a level: beyond so many UTF-16
 * units times levels it takes seconds. Pages stay under a third of it.
 */
const MAX_TEXT_LEVELS = 4_000_000;
/** Fewer characters than this are a fragment of the article, not the article. */
const MIN_CONTENT_CHARS = 140;

/**
 * Finds the article of a page: what its markup states, and its main content, by two readers of
 * which one is chosen. A page that is too large or too deep for a document is read line by line
 * instead, as text is.
 */
export function readHtmlPage(html: string): HtmlPage {
  const whole = htmlLines(html);
  const pageLines = whole.lines.map((line) => line.text);
  const plain: HtmlPage = { metadata: null, content: whole, isMain: false, pageLines, structure: null };
  if (whole.depth > MAX_DEPTH || hasTooManyTags(html)) return plain;
  const document = attempt(() => parseDocument(html));
  if (document === null) return plain;
  const metadata = attempt(() => readMetadata(document));
  // The library nests what the line reader closes (links in links), and takes the square of it.
  const depth = treeDepth(document.documentElement);
  if (depth > MAX_DEPTH) return { ...plain, metadata };
  const structure = attempt(() => structureOf(document));
  const isCheap = depth * lengthOf(whole) <= MAX_TEXT_LEVELS;
  const content = chosen(document, isCheap ? () => parseDocument(html) : null);
  return content === null
    ? { ...plain, metadata, structure }
    : { metadata, content, isMain: true, pageLines, structure };
}

/** What a library gives; null where a broken document makes it fail. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Less of the page's prose than this share is left where the boxes held the article, 0–1. */
const MIN_SHARE_OUTSIDE_BOXES = 0.6;

/**
 * The main content of a document, which is taken apart.
 *
 * @param again parses the document once more, where its boxes may have held the article; null where
 * Readability would take too long.
 */
function chosen(document: PageDocument, again: (() => PageDocument) | null): HtmlLines | null {
  const found = attempt(() => findContentRoot(document));
  for (const box of found?.boxes ?? []) if (!box.contains(found?.root ?? null)) box.remove();
  const root = found === null ? null : htmlLines(found.root.innerHTML);
  const strict = again === null ? null : attempt(() => readability(document));
  const isEmptied = found !== null && strict !== null && proseOf(strict) < MIN_SHARE_OUTSIDE_BOXES * found.prose;
  const whole = isEmptied && again !== null ? attempt(() => readability(again())) : null;
  const isLess = whole !== null && strict !== null && proseOf(strict) < MIN_SHARE_OUTSIDE_BOXES * proseOf(whole);
  const content = chooseContent(root, isLess ? whole : strict);
  return [content, whole, root].find((lines) => lines !== null && lengthOf(lines) >= MIN_CONTENT_CHARS) ?? null;
}

const readability = (document: PageDocument): HtmlLines =>
  htmlLines(
    new Readability(document as never, { charThreshold: 250, maxElemsToParse: MAX_TAGS }).parse()?.content ?? "",
  );

const lengthOf = ({ lines }: HtmlLines): number => lines.reduce((sum, { text }) => sum + text.length, 0);

function hasTooManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) if (++tags > MAX_TAGS) return true;
  return false;
}

/** As much of a node as determines its depth. */
interface TreeNode {
  firstElementChild: TreeNode | null;
  nextElementSibling: TreeNode | null;
  parentElement: TreeNode | null;
}

/** Levels below an element, without recursion; it stops beyond {@link MAX_DEPTH}. */
function treeDepth(root: TreeNode): number {
  let deepest = 0;
  let depth = 0;
  let node: TreeNode | null = root;
  while (node !== null && deepest <= MAX_DEPTH) {
    if (node.firstElementChild !== null) {
      node = node.firstElementChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (node !== null && node !== root && node.nextElementSibling === null) {
      node = node.parentElement;
      depth--;
    }
    node = node === root || node === null ? null : node.nextElementSibling;
  }
  return deepest;
}
