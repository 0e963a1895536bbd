import { foldedWords } from "../../../src/analysis/index.ts";
import { alternativesOfAll } from "../../languages/index.ts";
import type { HtmlLines } from "../../markup/index.ts";
import { holdsDate, readDateline } from "../text/dateline.ts";
import { countWords, endsSentence, foldSpace } from "../text/lines.ts";
import { findWall, type NoArticle, type PageSentences, tells } from "../text/walls.ts";
import { ARTICLE_TYPE } from "./metadata.ts";
import type { PageDocument } from "./parse-document.ts";
import { StructuredData } from "./structured-data.ts";

/** What the structure of a page says of its kind. */
export interface PageStructure {
  /** Whether its markup says that it is one article, published at a time. */
  isMarkedArticle: boolean;
  /** Whether its markup says that it is a list. */
  isMarkedList: boolean;
  isMarkedMedia: boolean;
  /** The title of the page itself. */
  title: string | null;
  /** Headings that are links: of cards in a list of articles. */
  linkedHeadings: string[];
}

const LINKED_HEADINGS = "h2 a,h3 a,h4 a,h5 a,a h2,a h3,a h4,a h5";
const PUBLISHED = 'meta[property="article:published_time"],meta[itemprop=datePublished],time[itemprop=datePublished]';

/** Reads the structure of a document, before readers take it apart. */
export function structureOf(document: PageDocument): PageStructure {
  const data = new StructuredData(document);
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute("content") ?? "";
  const articles = data.ofType(ARTICLE_TYPE).filter((one) => one["datePublished"] !== undefined);
  const isDated = document.querySelector(PUBLISHED) !== null && /^article$/i.test(type);
  return {
    isMarkedArticle: articles.length === 1 || isDated,
    isMarkedList: data.ofType(/^(?:CollectionPage|SearchResultsPage|ItemList)$/).length > 0 || articles.length > 3,
    isMarkedMedia: data.ofType(/^(?:VideoObject|ImageGallery|MediaGallery)$/).length > 0 || /^video/i.test(type),
    title: document.querySelector("title")?.textContent?.trim() || null,
    linkedHeadings: [...document.querySelectorAll(LINKED_HEADINGS)].map((one) => foldSpace(one.textContent ?? "")),
  };
}

/** Fewest linked headings of a list of articles; of a page that is marked as one. */
const MIN_CARDS = 10;
const MIN_CARDS_OF_MARKED = 5;
/** A list of articles with fewer sentences beside it is no article. */
const MIN_SENTENCES = 2;
const MAX_SENTENCES_OF_EXCERPT = 4;
/** Least share of the lines of a text that are cards of a list, 0–1. */
const MIN_CARD_SHARE = 0.25;
/** Least share of the headline's words that the text of its article holds, 0–1. */
const MIN_AGREEMENT = 0.15;
/** Words of a text beside pictures that is no more than their caption. */
const MAX_CAPTION_WORDS = 25;
/** Shorter words of a headline occur in any text. */
const MIN_SHARED_LETTERS = 4;

const MEDIA = new RegExp(`^\\P{L}{0,3}${alternativesOfAll(({ walls }) => walls.media)}`, "iu");

/** What was read of a page. */
export interface ReadPage {
  structure: PageStructure;
  content: HtmlLines;
  sentences: PageSentences;
  headline: string | null;
}

/**
 * What a page is in place of an article: a wall, pictures without a text, a list of articles, or
 * nothing that tells anything; null where it is an article.
 */
export function kindOfPage(page: ReadPage): NoArticle | null {
  const { structure, sentences, headline } = page;
  const isMedia = structure.isMarkedMedia || MEDIA.test(headline ?? "") || MEDIA.test(structure.title ?? "");
  if (isMedia && sentences.telling < MIN_SENTENCES && sentences.tellingWords <= MAX_CAPTION_WORDS) return "media";
  return findWall(structure.title ?? "", sentences) ?? listOrNothing(page);
}

function listOrNothing({ structure, content, sentences, headline }: ReadPage): NoArticle | null {
  if (structure.isMarkedArticle && sentences.telling > 0) return null;
  const text = content.lines.map((line) => line.text);
  const cards = new Set(structure.linkedHeadings.filter((heading) => heading.length > 0));
  const isCard = (line: string) => cards.has(line) || isDatedEntry(line);
  const dated = text.filter(isDatedEntry).length;
  const isList = dated >= MIN_DATED || cards.size >= (structure.isMarkedList ? MIN_CARDS_OF_MARKED : MIN_CARDS);
  if (sentences.telling === 0) return isList ? "index" : "nothing";
  if (!isList) return null;
  const firstCard = text.findIndex(isCard);
  // The excerpt of a card ends in the middle.
  const isExcerpt = /(?:…|\.{3})$/.test(text.at(-1) ?? "") && sentences.telling <= MAX_SENTENCES_OF_EXCERPT;
  if (firstCard < 0 && isExcerpt) return "index";
  // What tells something before the list begins is an article with a list below.
  const before = text.slice(0, firstCard < 0 ? text.length : firstCard).filter((line) => tells(line)).length;
  if (before < MIN_SENTENCES && (firstCard >= 0 || sentences.telling < MIN_SENTENCES)) {
    const inText = [...text, ...content.linkTexts].filter(isCard).length;
    if (sentences.telling < MIN_SENTENCES || inText >= MIN_CARD_SHARE * text.length) return "index";
  }
  return before < 2 * MIN_SENTENCES && agreement(headline, text) < MIN_AGREEMENT ? "index" : null;
}

/** A line with a date and a headline in it, as lists have them. */
const isDatedEntry = (line: string): boolean =>
  line.length <= MAX_ENTRY_CHARS &&
  holdsDate(line) &&
  readDateline(line) === null &&
  !endsSentence(line) &&
  countWords(line) > MIN_ENTRY_WORDS;

const MAX_ENTRY_CHARS = 200;
const MIN_ENTRY_WORDS = 7;
/** Fewest such lines of a list of articles. */
const MIN_DATED = 5;

/** Words that may be looked for in a text; a script without spaces has none. */
const isShared = ({ length }: string): boolean => length >= MIN_SHARED_LETTERS && length <= MAX_SHARED_LETTERS;
const MAX_SHARED_LETTERS = 24;

/** The share of a headline's words that a text holds, 0–1; 1 where it has none to look for. */
function agreement(headline: string | null, lines: readonly string[]): number {
  const words = new Set(foldedWords(headline ?? "").filter(isShared));
  if (words.size === 0) return 1;
  const own = new Set(lines.filter((line) => line !== headline).flatMap((line) => foldedWords(line)));
  return [...words].filter((word) => own.has(word)).length / words.size;
}
