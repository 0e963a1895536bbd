import type { DateValue } from "./date.ts";
import { shortenFragment } from "./text-fragment.ts";

/** The source of a statement: a passage of an article, with offsets into that article's body. */
export interface Citation {
  articleId: string;
  /** The sentence, the first where the passage has several. */
  sentenceId: string;
  start: number;
  end: number;
  /** The text directive that finds the passage on the article's page: see {@link citationLink}. */
  fragment: string;
}

/** One statement of a summary: a sentence, or one with those right after it that depend on it. */
export interface Statement {
  /** Verbatim: equal to the body of the first citation's article between the citation's offsets. */
  text: string;
  /**
   * Where each of its sentences ends in `text`, in UTF-16 units; the last is the length of `text`.
   */
  sentenceEnds: number[];
  /** The first citation is the source of the text; the others are passages that say the same. */
  citations: Citation[];
  /** Named publishers behind the citations. Articles without a publisher are not counted. */
  publisherCount: number;
  /**
   * Independent origins behind the citations: copies and articles taken from one source count once.
   */
  originCount: number;
}

/**
 * A sentence that a language model wrote and that was checked: every name, number, date and
 * quotation in it occurs in what it cites.
 */
export interface GeneratedStatement {
  text: string;
  citations: Citation[];
  /** Name of the model. */
  model: string;
}

/**
 * A summary of an event, in three lengths: the first statement's first sentence, `statements`, and
 * those with `more`.
 */
export interface Summary {
  /** What happened, the most important first, then in narrative order. */
  statements: Statement[];
  /** What the long form adds. */
  more: Statement[];
  /** What led to it: statements about earlier times. */
  background: Statement[];
  /**
   * What a language model wrote of it, where the site's owner lets one: the only words here that
   * are no article's. Else null.
   */
  generated: GeneratedStatement | null;
}

/** A dated, cited line of a timeline. */
export interface TimelineEntry {
  date: DateValue;
  text: string;
  citations: Citation[];
  /** The event of the line, in the timeline of a storyline. */
  eventId: string | null;
}

/**
 * A statement cut to its first sentence. Its support speaks for all of it, so for the sentence,
 * too.
 */
export function cutStatement(statement: Statement): Statement {
  const [end = statement.text.length] = statement.sentenceEnds;
  const [first, ...rest] = statement.citations;
  if (end === statement.text.length || !first) return statement;
  const text = statement.text.slice(0, end);
  return {
    ...statement,
    text,
    sentenceEnds: [end],
    citations: [{ ...first, end: first.start + end, fragment: shortenFragment(first.fragment, text) }, ...rest],
  };
}

/**
 * The address of a cited passage on its article's page, where browsers scroll to it and mark it;
 * null without a page.
 */
export const citationLink = (articleUrl: string | null, { fragment }: Pick<Citation, "fragment">): string | null =>
  articleUrl === null ? null : `${articleUrl.replace(/#.*/s, "")}#:~:${fragment}`;

/**
 * The address of a cited passage on the site itself, below its root: the page of its article, at
 * the sentence.
 */
export const citationPath = ({ articleId, sentenceId }: Pick<Citation, "articleId" | "sentenceId">): string =>
  `/articles/${articleId}#s${sentenceId.split("#")[1]}`;
