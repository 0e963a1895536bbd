import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type HtmlLines, htmlLines } from "../../markup/index.ts";
import { type PageMetadata, readMetadata } from "./metadata.ts";

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
 * Finds the article of a page: what its markup states, and its main content by Readability. A page
 * that is too large or too deep for a document is read line by line instead, as text is.
 */
export function readHtmlPage(html: string): HtmlPage {
  const whole = htmlLines(html);
  const pageLines = whole.lines.map((line) => line.text);
  const plain: HtmlPage = { metadata: null, content: whole, isMain: false, pageLines };
  if (whole.depth > MAX_DEPTH || hasTooManyTags(html)) return plain;
  try {
    const { document } = parseHTML(html);
    const metadata = readMetadata(document);
    // The library nests what the line reader closes (links in links), and takes the square of it.
    const depth = treeDepth(document.documentElement);
    if (depth > MAX_DEPTH || depth * lengthOf(whole) > MAX_TEXT_LEVELS) return { ...plain, metadata };
    // Readability takes the document apart, so it comes last.
    const article = new Readability(document, { charThreshold: 250, maxElemsToParse: MAX_TAGS }).parse();
    const content = htmlLines(article?.content ?? "");
    return lengthOf(content) >= MIN_CONTENT_CHARS
      ? { metadata, content, isMain: true, pageLines }
      : { ...plain, metadata };
  } catch {
    // The libraries fail on some broken documents; the text of the page is still there.
    return plain;
  }
}

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
