import type { HtmlLines } from "../../markup/index.ts";
import { countWords, endsSentence, foldSpace } from "../text/lines.ts";
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
    linkedHeadings: [...document.querySelectorAll(LINKED_HEADINGS)].map((one) => foldSpace(one.textContent ?? "")),
  };
}

/** Fewest linked headings of a list of articles; of a page that is marked as one. */
const MIN_CARDS = 10;
const MIN_CARDS_OF_MARKED = 5;
/** A list of articles with fewer sentences beside it is no article. */
const MIN_SENTENCES = 2;
const MIN_SENTENCE_WORDS = 8;
const MIN_PARAGRAPH_CHARS = 80;
/** Least share of the lines of a text that are cards of a list, 0–1. */
const MIN_CARD_SHARE = 0.25;
/** Words of a text beside pictures that is no more than their caption. */
const MAX_CAPTION_WORDS = 25;

const isSentence = (line: string): boolean =>
  !/(?:…|\.{3})$/.test(line) &&
  (line.length >= MIN_PARAGRAPH_CHARS || (endsSentence(line) && countWords(line) >= MIN_SENTENCE_WORDS));

/**
 * What a page is in place of an article: a list of articles where the most of what was found to be
 * its text is cards of other articles, or little is left beside them.
 */
export function kindOf(structure: PageStructure, content: HtmlLines): "index" | "media" | null {
  const { isMarkedArticle, isMarkedList, isMarkedMedia, linkedHeadings } = structure;
  const text = content.lines.map((line) => line.text);
  const words = text.reduce((sum, line) => sum + countWords(line), 0);
  if (isMarkedMedia && words <= MAX_CAPTION_WORDS) return "media";
  if (isMarkedArticle) return null;
  const cards = new Set(linkedHeadings.filter((heading) => heading.length > 0));
  if (cards.size < (isMarkedList ? MIN_CARDS_OF_MARKED : MIN_CARDS)) return null;
  if (text.filter(isSentence).length < MIN_SENTENCES) return "index";
  const inText = [...text, ...content.linkTexts].filter((line) => cards.has(line)).length;
  return inText >= MIN_CARD_SHARE * text.length ? "index" : null;
}
