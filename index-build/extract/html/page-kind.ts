import { foldedWords } from "../../../src/analysis/index.ts";
import { alternativesOfAll } from "../../languages/index.ts";
import type { HtmlLines } from "../../markup/index.ts";
import { LINE_BREAK } from "../../model/white-space.ts";
import { holdsDate, readDateline } from "../text/dateline.ts";
import { countWords, endsSentence } from "../text/lines.ts";
import {
  asksToSubscribe,
  findWall,
  type NoArticle,
  type PageSentences,
  saysNotFound,
  tells,
  tellsLittle,
} from "../text/walls.ts";
import type { PageStructure } from "./page-structure.ts";

/** What was read of a page. */
export interface ReadPage {
  structure: PageStructure;
  content: HtmlLines;
  sentences: PageSentences;
  headline: string | null;
  /** All lines of the page. */
  allLines: readonly string[];
}

/** Fewest linked headings of a list of articles; of a page that is marked as one. */
const MIN_CARDS = 10;
const MIN_CARDS_OF_MARKED = 5;
/** Fewest of them in a text for it to be a list, and of its lines that end in the middle. */
const MIN_CARDS_IN_TEXT = 3;
/** Least share of the lines of a list that are cards, 0–1, and sentences behind each at most. */
const MIN_CARD_SHARE = 0.25;
const MAX_SENTENCES_A_CARD = 2;
/** An article with a list below begins with so many sentences. */
const MIN_SENTENCES = 2;
/** Least share of the headline's words that the text of its article holds, 0–1. */
const MIN_AGREEMENT = 0.15;
/** Words of a text beside pictures that is no more than their caption. */
const MAX_CAPTION_WORDS = 25;
/** Words of an article that speaks to its reader or of its writer; with fewer, nothing is told. */
const MIN_ADDRESSED_WORDS = 60;

const MEDIA = new RegExp(`^\\P{L}{0,3}${alternativesOfAll(({ walls }) => walls.media)}`, "iu");
const LIST_TITLE = new RegExp(
  alternativesOfAll(({ walls }) => walls.listTitles),
  "iu",
);

/**
 * What a page is in place of an article: a wall, pictures without a text, a list of articles, or
 * nothing that tells anything; null where it is an article.
 */
export function kindOfPage(page: ReadPage): NoArticle | null {
  const { structure, sentences, headline } = page;
  const isMedia = structure.isMarkedMedia || MEDIA.test(headline ?? "") || MEDIA.test(structure.title ?? "");
  if (isMedia && sentences.telling < MIN_SENTENCES && sentences.tellingWords <= MAX_CAPTION_WORDS) return "media";
  return findWall(structure.title ?? "", sentences) ?? littleOf(page) ?? listOrNothing(page);
}

/** What a page is that tells little, by its structure and by the lines outside its text. */
function littleOf({ structure, sentences, allLines }: ReadPage): NoArticle | null {
  if (!tellsLittle(sentences)) return null;
  if (asksToSubscribe(allLines, structure.isLocked)) return "subscription";
  if (structure.isMarkedArticle || sentences.isOfHeadline) return null;
  if (structure.asksPassword) return "logIn";
  return saysNotFound(allLines) ? "notFound" : null;
}

function listOrNothing({ structure, content, sentences, headline }: ReadPage): NoArticle | null {
  if (structure.isMarkedArticle && sentences.telling > 0) return null;
  const isTitled = LIST_TITLE.test(headline ?? "") || LIST_TITLE.test(structure.title ?? "");
  const cards = cardsOf(structure, content, isTitled);
  if (!tellsSomething(sentences)) return cards.isList ? "index" : "nothing";
  if (isTitled && sentences.tellingWords < MIN_ADDRESSED_WORDS && !sentences.isOfHeadline) return "index";
  if (!cards.isList) return null;
  const isOfExcerpts = cards.excerpts >= MIN_CARDS_IN_TEXT && 2 * cards.excerpts >= cards.text.length;
  const isApart = isTitled && agreement(headline, cards.text) < MIN_AGREEMENT;
  return isOfExcerpts || isApart || isListOf(cards, sentences.telling) ? "index" : null;
}

/** Sentences of a text that tells something, however often it speaks to its reader. */
const MIN_TOLD = 3;

/** Whether a page tells something, and does not only speak to its reader. */
function tellsSomething({ telling, tellingWords, asking, askingWords, isOfHeadline }: PageSentences): boolean {
  const isOpinion = askingWords >= MIN_ADDRESSED_WORDS && [...asking.keys()].every((kind) => kind === null);
  return isOpinion || (telling > 0 && (isOfHeadline || telling >= MIN_TOLD || askingWords <= tellingWords));
}

/** The cards of other articles on a page. */
interface Cards {
  /** Whether there are enough of them for a list. */
  isList: boolean;
  text: readonly string[];
  /** Of each line of the text, whether it is the heading of one. */
  isCard: readonly boolean[];
  /** Those of which nothing but the link was left. */
  linked: number;
  /** Lines that end in the middle. */
  excerpts: number;
}

const ENDS_IN_THE_MIDDLE = /(?:…|\.{3})\]?(?:\s\p{L}[\p{L} ]{0,30})?$/u;

/** Letters by which an entry of a list is found at the start of a line. */
const ENTRY_KEY_CHARS = 24;
/** Least share of the longer lines of a text that are entries, for few of them to make a list. */
const MIN_ENTRY_SHARE = 0.5;
const MIN_LINE_WORDS = 6;

function cardsOf(
  { linkedHeadings, entries, isMarkedList }: PageStructure,
  content: HtmlLines,
  isTitled: boolean,
): Cards {
  const headings = new Set(linkedHeadings.filter((heading) => heading.length > 0));
  const begun = new Set(entries.map((entry) => entry.slice(0, ENTRY_KEY_CHARS)));
  const isEntry = (line: string) => begun.has(line.slice(0, ENTRY_KEY_CHARS));
  const text = content.lines.map((line) => line.text);
  const isOfCard = (line: string) => headings.has(line) || isEntry(line) || isDatedEntry(line);
  const isCard = text.map(isOfCard);
  const inText = text.filter(isEntry).length;
  const entered = inText + content.linkTexts.filter(isEntry).length;
  const longer = text.filter((line) => countWords(line) >= MIN_LINE_WORDS).length;
  const isList =
    headings.size >= (isMarkedList ? MIN_CARDS_OF_MARKED : MIN_CARDS) ||
    entered >= (isMarkedList || isTitled ? MIN_CARDS_OF_MARKED : MIN_CARDS) ||
    (entered >= MIN_CARDS_OF_MARKED && inText >= MIN_ENTRY_SHARE * longer) ||
    isCard.filter(Boolean).length >= MIN_CARDS_IN_TEXT;
  const linked = content.linkTexts.filter(isOfCard).length;
  return { isList, text, isCard, linked, excerpts: text.filter(isExcerpt).length };
}

/** Whether a line, or one of its parts between line breaks, ends or begins in the middle. */
const isExcerpt = (line: string): boolean =>
  line.split(LINE_BREAK).some((part) => ENDS_IN_THE_MIDDLE.test(part.trim()) || /^(?:…|\.{3})\s?\p{Ll}/u.test(part));

/** Longest line with a headline and its date, as lists have them, and fewest words of one. */
const MAX_ENTRY_CHARS = 200;
const MIN_ENTRY_WORDS = 7;

const isDatedEntry = (line: string): boolean =>
  line.length <= MAX_ENTRY_CHARS &&
  holdsDate(line) &&
  readDateline(line) === null &&
  !endsSentence(line) &&
  countWords(line) > MIN_ENTRY_WORDS;

/** Whether a text is cards of other articles, and not an article with a list of them below. */
function isListOf({ text, isCard, linked }: Cards, telling: number): boolean {
  const firstCard = isCard.indexOf(true);
  const before = text.slice(0, firstCard < 0 ? text.length : firstCard).filter((line) => tells(line)).length;
  if (before >= MIN_SENTENCES || (firstCard < 0 && telling >= MIN_SENTENCES)) return false;
  const inText = isCard.filter(Boolean).length;
  // Behind the heading of a card stands a sentence; behind that of an article's part, several.
  if (inText > 0 && telling > MAX_SENTENCES_A_CARD * inText) return false;
  return telling < MIN_SENTENCES || inText + linked >= MIN_CARD_SHARE * text.length;
}

/**
 * Words that may be looked for in a text: shorter ones are in any, longer ones of no script with
 * spaces.
 */
const MIN_SHARED_LETTERS = 4;
const MAX_SHARED_LETTERS = 24;
const isShared = ({ length }: string): boolean => length >= MIN_SHARED_LETTERS && length <= MAX_SHARED_LETTERS;

/** The share of a headline's words that a text holds, 0–1; 1 where it has none to look for. */
function agreement(headline: string | null, lines: readonly string[]): number {
  const words = new Set(foldedWords(headline ?? "").filter(isShared));
  if (words.size === 0) return 1;
  const own = new Set(lines.filter((line) => line !== headline).flatMap((line) => foldedWords(line)));
  return [...words].filter((word) => own.has(word)).length / words.size;
}
