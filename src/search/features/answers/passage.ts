import { citationLink, type PublishedArticle, textFragment } from "../../../schema/index.ts";

/** A passage of an article with its context. */
export interface PassageInContext
  extends Pick<PublishedArticle, "headline" | "url" | "publisher" | "datePublished" | "inLanguage"> {
  articleId: string;
  /** The sentence it begins in; null where it begins in none. */
  sentenceId: string | null;
  start: number;
  end: number;
  /** The text before it, verbatim: one to two sentences. */
  before: string;
  text: string;
  after: string;
  /** Its place on the source's own page (a text fragment); null where that has no address. */
  link: string | null;
}

/** Sentences before a passage, and after it. */
const AROUND = 2;
/** Context on each side at most, in UTF-16 units: somebody's sentence may have no end. */
const MAX_AROUND_CHARS = 400;
const MAX_PASSAGE_CHARS = 4_000;

/**
 * The passage between two offsets of an article's body, in UTF-16 units; null where they are no
 * stretch of it.
 */
export function passageAt(article: PublishedArticle, start: number, end: number): PassageInContext | null {
  const { id, articleBody, sentences, headline, url, publisher, datePublished, inLanguage } = article;
  if (start >= end || end > articleBody.length) return null;
  const first = sentences.findIndex((sentence) => sentence.end > start);
  const last = sentences.findLastIndex((sentence) => sentence.start < end);
  const from = sentences[Math.max(0, first - AROUND)]?.start ?? start;
  const to = sentences[Math.min(sentences.length - 1, last + AROUND)]?.end ?? end;
  const text = articleBody.slice(start, Math.min(end, start + MAX_PASSAGE_CHARS));
  const begun = sentences[first];
  return {
    articleId: id,
    sentenceId: begun && begun.start <= start ? begun.id : null,
    start,
    end: start + text.length,
    before: articleBody.slice(Math.max(Math.min(from, start), start - MAX_AROUND_CHARS), start),
    text,
    after: articleBody.slice(start + text.length, Math.min(Math.max(to, end), start + text.length + MAX_AROUND_CHARS)),
    headline,
    url,
    publisher,
    datePublished,
    inLanguage,
    link: citationLink(url, { fragment: textFragment(article, start, start + text.length) }),
  };
}
