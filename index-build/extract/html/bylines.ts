import { wordsOfAll } from "../../languages/index.ts";
import { foldSpace } from "../text/lines.ts";
import { hasNameWord } from "./name-words.ts";
import { isOfOthers } from "./of-others.ts";
import type { PageDocument, PageElement } from "./parse-document.ts";

/** Addresses of pages about those who write: `/author/rini`, `/reporters/rini`. */
const PROFILE =
  /\/(?:authors?|writers?|reporters?|journalists?|contributors?|penulis|reporter|byline|autor(?:es|en)?)\/[^/?#]/i;
const AUTHOR_WORDS = new Set(
  "author authors authorname byline bylines writer reporter contributor contributors penulis vcard wroteby".split(" "),
);
/** Words of a name beside which the text is about an author, or of something else. */
const NOT_THE_NAME = new Set(
  "bio image img avatar photo picture social follow box date time comment comments count".split(" "),
);

type Kind = (element: PageElement) => boolean;
/** How markup shows an author, best first. */
const KINDS: readonly Kind[] = [
  (element) => element.getAttribute("itemprop") === "author" || element.getAttribute("itemprop") === "creator",
  (element) => /(?:^|\s)author(?:\s|$)/i.test(element.getAttribute("rel") ?? ""),
  (element) => element.tagName === "A" && PROFILE.test(element.getAttribute("href") ?? ""),
  (element) => hasNameWord(element, AUTHOR_WORDS) && !hasNameWord(element, NOT_THE_NAME),
];

/** A longer text is about an author. In UTF-16 units. */
const MAX_BYLINE_CHARS = 120;
/** More different ones are those of a list of articles. */
const MAX_BYLINES = 6;
const MARKED = "[itemprop],[rel],[class],[id],a[href]";

/**
 * What a page shows as its byline: the texts of the best kind of markup that holds one, those
 * behind the main heading first.
 */
export function visibleBylines(document: PageDocument): string[] {
  const marked = [...(document.querySelectorAll(MARKED) as Iterable<PageElement>)];
  const heading = document.querySelector("h1");
  const at = heading === null ? -1 : marked.findIndex((element) => follows(element, heading));
  for (const part of at > 0 ? [marked.slice(at), marked.slice(0, at)] : [marked]) {
    for (const isOfKind of KINDS) {
      const texts = new Set(part.filter((one) => isOfKind(one) && !isOfOthers(one, document)).flatMap(nameIn));
      if (texts.size > 0 && texts.size <= MAX_BYLINES) return [...texts];
    }
  }
  return [];
}

/** Node.DOCUMENT_POSITION_FOLLOWING */
const FOLLOWING = 4;
const follows = (element: PageElement, other: PageElement): boolean =>
  (other.compareDocumentPosition(element) & FOLLOWING) !== 0;

/** Roles of those who did not write, before a name: `Editor: `. */
const OTHER_ROLES = wordsOfAll(({ credits }) => `${credits.otherRoles} ${credits.closingRoles}`);

function isOfOtherRole({ previousSibling }: PageElement): boolean {
  const before = (previousSibling?.textContent ?? "").toLowerCase().match(/[\p{L}\p{M}]+/gu);
  return OTHER_ROLES.has(before?.at(-1) ?? "");
}

function nameIn(element: PageElement): string[] {
  if (isOfOtherRole(element)) return [];
  const name = element.querySelector("[itemprop=name]") ?? element;
  const text = foldSpace(name.getAttribute("content") ?? name.textContent ?? "");
  return text === "" || text.length > MAX_BYLINE_CHARS ? [] : [text];
}
