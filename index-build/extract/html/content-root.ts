import { BLOCK, isHidden, SKIPPED } from "../../markup/index.ts";
import { isNamedBox } from "./boxes.ts";
import type { PageDocument, PageElement } from "./parse-document.ts";

/** Where the text of a page lies. */
export interface ContentRoot {
  root: PageElement;
  /** Boxes beside the text, as their markup names them. */
  boxes: PageElement[];
  /** Letters of all prose of the page, in boxes as well. */
  prose: number;
}

/** Letters of a block that is prose whatever ends it, … */
const MIN_PROSE_CHARS = 80;
/** … and of one that ends as a sentence does. */
const MIN_SENTENCE_CHARS = 30;
const SENTENCE_END = /[.!?…。！？]["'”’»」)\]]*$/;
/** A block with more of its letters in links is a list of other pages. */
const MAX_LINK_SHARE = 0.6;
/** A named box holds at most this share of the prose of its page: else it holds the article. */
const MAX_BOX_SHARE = 0.3;

/** A box may hold more prose than the article, as comments do, but not its headline. */
const MAX_SHARE_WITHOUT_HEADING = 0.45;
/** A landmark of the markup holds the article where at least this share of the prose is in it. */
const MIN_LANDMARK_SHARE = 0.4;
const LANDMARKS = "[itemprop=articleBody],article,main,[role=main]";

/** Letters of an element: of prose by the kind of its block, and of all else that is no heading. */
interface Letters {
  prose: Map<string, number>;
  other: number;
}

const HEADING = /^h[1-6]$/;
const ELEMENT = 1;
const TEXT = 3;

const tagOf = (element: PageElement): string => element.tagName.toLowerCase();

function isLeftOut(element: PageElement): boolean {
  if (SKIPPED.has(tagOf(element))) return true;
  return isHidden({
    ...(element.hasAttribute("hidden") ? { hidden: "" } : {}),
    "aria-hidden": element.getAttribute("aria-hidden") ?? "",
    style: element.getAttribute("style") ?? "",
    class: element.getAttribute("class") ?? "",
  });
}

/**
 * The element in which the text of a page lies: of all, the one with the most letters of the page's
 * main kind of paragraph above those of anything that is no prose (a maximum-sum subtree), boxes
 * beside the text left out of both.
 */
export function findContentRoot(document: PageDocument): ContentRoot | null {
  const body = document.body as PageElement | null;
  if (body === null) return null;
  const counted = new Map<PageElement, Letters>();
  const all = sumOf(countLetters(body, counted, new Set()).prose);
  const boxes = [...counted].flatMap(([element, letters]) =>
    element !== body &&
    ((isNamedBox(element) && sumOf(letters.prose) < maxBoxShare(element) * all) || asksForMail(element, letters))
      ? [element]
      : [],
  );
  const outside = new Map<PageElement, Letters>();
  const kind = mainKind(countLetters(body, outside, new Set(boxes)).prose);
  const proseOf = (element: PageElement): number => outside.get(element)?.prose.get(kind) ?? 0;
  const landmark = [...body.querySelectorAll(LANDMARKS)].find(
    (element) => proseOf(element) >= MIN_LANDMARK_SHARE * proseOf(body) && proseOf(element) > 0,
  );
  let root = landmark ?? body;
  let most = Number.NEGATIVE_INFINITY;
  for (const [element, { other }] of outside) {
    if (landmark !== undefined && !landmark.contains(element)) continue;
    const surplus = proseOf(element) - other;
    if (surplus > most) [root, most] = [element, surplus];
  }
  return { root, boxes, prose: all };
}

/** Letters of a box that asks for an address of mail, and what comes there. */
const MAX_MAIL_BOX_CHARS = 300;
const asksForMail = (element: PageElement, { prose, other }: Letters): boolean =>
  sumOf(prose) + other <= MAX_MAIL_BOX_CHARS && element.querySelector("input[type=email]") !== null;

const sumOf = (letters: ReadonlyMap<string, number>): number =>
  [...letters.values()].reduce((sum, one) => sum + one, 0);

const maxBoxShare = (element: PageElement): number =>
  element.querySelector("h1") === null && !element.matches(LANDMARKS) ? MAX_SHARE_WITHOUT_HEADING : MAX_BOX_SHARE;

/** What prose counts by its tag: a paragraph is marked as one where a page marks any. */
const WEIGHTS: Readonly<Record<string, number>> = { p: 3, li: 0.5, dd: 0.5, td: 0.5 };

/** The kind of block that holds most of the prose of a page. */
function mainKind(prose: ReadonlyMap<string, number>): string {
  const weight = ([kind, letters]: readonly [string, number]) =>
    letters * (WEIGHTS[kind.slice(0, kind.indexOf("."))] ?? 1);
  return [...prose].toSorted((a, b) => weight(b) - weight(a))[0]?.[0] ?? "";
}

/** A block's tag and class: paragraphs of one text share them. */
const kindOf = (block: PageElement): string => `${tagOf(block)}.${block.getAttribute("class") ?? ""}`;

/** Counts the letters of a block and of all in it that are not left out. */
function countLetters(
  block: PageElement,
  counted: Map<PageElement, Letters>,
  boxes: ReadonlySet<PageElement>,
): Letters {
  const sum: Letters = { prose: new Map(), other: 0 };
  if (isLeftOut(block) || boxes.has(block)) return sum;
  const own = { text: "", linked: 0 };
  const inner: PageElement[] = [];
  readInline(block, own, inner, false);
  if (!HEADING.test(tagOf(block))) {
    const { prose, other } = lettersOf(own);
    if (prose > 0) sum.prose.set(kindOf(block), prose);
    sum.other = other;
  }
  for (const child of inner) {
    const { prose, other } = countLetters(child, counted, boxes);
    for (const [kind, letters] of prose) sum.prose.set(kind, (sum.prose.get(kind) ?? 0) + letters);
    sum.other += other;
  }
  counted.set(block, sum);
  return sum;
}

/** The text of a block outside of the blocks in it, and these. */
function readInline(
  element: PageElement,
  own: { text: string; linked: number },
  inner: PageElement[],
  isLinked: boolean,
): void {
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT) {
      const text = (node.textContent ?? "").replace(/\s+/g, " ");
      own.text += text;
      if (isLinked) own.linked += text.trim().length;
    } else if (node.nodeType === ELEMENT) {
      const child = node as PageElement;
      const tag = tagOf(child);
      if (BLOCK.has(tag) || SKIPPED.has(tag)) inner.push(child);
      else if (tag === "br") own.text += " ";
      else readInline(child, own, inner, isLinked || (tag === "a" && child.hasAttribute("href")));
    }
  }
}

function lettersOf({ text, linked }: { text: string; linked: number }): { prose: number; other: number } {
  const line = text.trim();
  const { length } = line;
  if (linked > MAX_LINK_SHARE * length) return { prose: 0, other: length };
  const isProse = length >= MIN_PROSE_CHARS || (length >= MIN_SENTENCE_CHARS && SENTENCE_END.test(line));
  return isProse ? { prose: length - linked, other: 0 } : { prose: 0, other: length };
}
