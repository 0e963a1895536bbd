import { alternativesOfAll } from "../languages/index.ts";
import { lettersOfName } from "../model/site-letters.ts";

/** What interfaces put behind a text that they cut: `… [+2317 chars]`. */
const CUT_MARK = /(?:…|\.{3})?\s{0,3}\[(?:\+\s?\d{1,7}\s[\p{L} ]{1,20}|…|\.{3})\]$/u;
const MAX_MARK_CHARS = 60;
/** The last end of a sentence of a text that was cut. */
const SENTENCE_END = /[.!?]["”’)]?(?=\s)/g;

/** A text that its source cut, up to its last whole sentence; any other as it is. */
export function withoutCutMark(text: string): string {
  const trimmed = text.trimEnd();
  // Only the end is looked at, so that a long text costs no more than a short one.
  const from = Math.max(0, trimmed.length - MAX_MARK_CHARS);
  const mark = trimmed.slice(from).match(CUT_MARK);
  if (mark?.index === undefined) return text;
  const rest = trimmed.slice(0, from + mark.index).trimEnd();
  const last = [...`${rest} `.matchAll(SENTENCE_END)].at(-1);
  return last === undefined ? rest : rest.slice(0, last.index + last[0].length);
}

const READ_MORE = new RegExp(
  `(?<=[.!?…\\]"”)]\\s?)${alternativesOfAll(({ page }) => [...page.readMore, ...page.readMoreLines])}\\s?[→>»….]{0,3}$`,
  "iu",
);

/** A text of a feed without the link that ends it, `Continue reading →`, and without a cut. */
export function withoutCall(text: string): string {
  const trimmed = text.trimEnd();
  const from = Math.max(0, trimmed.length - MAX_MARK_CHARS);
  const call = trimmed.slice(from).match(READ_MORE);
  return withoutCutMark(call?.index === undefined ? text : trimmed.slice(0, from + call.index));
}

/** Least share of letters in links of what is a list of them, 0–1. */
const MIN_LINKED_SHARE = 0.6;

/** A text of more letters for each of its headline's is another one, however it is spaced. */
const MAX_SPACING = 4;

/** Addresses of items that lead on to the article of somebody else. */
const AGGREGATOR = /^https?:\/\/news\.google\.[a-z.]+\//i;

/**
 * Why a record holds no text of its own article: an aggregator's item is a list of links, or the
 * headline once more, with the name of its outlet behind. Null where it may be a text.
 */
export function withoutOwnText(item: {
  url: string | null;
  headline: string | null;
  publisher: string | null;
  text: string;
  /** Share of the letters of the text that are links, 0–1. */
  linkedShare: number;
}): string | null {
  const { url, headline, publisher, text, linkedShare } = item;
  const advice = "Let kilas fetch read the page itself, or leave the record.";
  if (linkedShare >= MIN_LINKED_SHARE || (url !== null && AGGREGATOR.test(url)))
    return `The record is an aggregator's item: its text is links to articles, not an article. ${advice}`;
  const own = headline === null ? "" : lettersOfName(headline);
  const letters = text.length > MAX_SPACING * (own.length + (publisher?.length ?? 0)) ? null : lettersOfName(text);
  if (own !== "" && (letters === own || (publisher !== null && letters === own + lettersOfName(publisher))))
    return `The text of the record is its headline and nothing else. ${advice}`;
  return null;
}
