import { MONTHS } from "../../src/analysis/index.ts";
import { alternativesOfAll, anyOf, LANGUAGES } from "../languages/index.ts";
import type { Paragraph, SentencesOf } from "../model/pipeline-types.ts";

export { quotability } from "./statements.ts";

// Abbreviations whose full stop does not end a sentence, and initials.
const ABBREVIATION = new RegExp(
  `(?:^|[\\s("“/])(?:\\p{Lu}|${alternativesOfAll(({ sentences }) => [...sentences.titles, ...sentences.abbreviations])})\\.\\s*$`,
  "iu",
);
/** Letters with stops between them, but for a degree, which follows a comma: `K.H.`, `a.l.`. */
const LETTERS_WITH_STOPS = /(?:^|(?<!\p{Lu}[\p{L}.]*,)[\s("“])(?:\p{L}\.){1,4}\p{L}\.\s*$/u;
/** What ends no sentence before a figure: `Rp. 15.500`, `Sept. 12`. */
const SHORT_MONTHS = [...MONTHS.keys()].filter((name) => name.length <= 5);
const BEFORE_FIGURE = new RegExp(
  `(?:^|[\\s("“])${anyOf([alternativesOfAll(({ sentences }) => sentences.beforeNumbers), ...SHORT_MONTHS])}\\.\\s*$`,
  "iu",
);
const STARTS_WITH_FIGURE = /^\d/;
const STARTS_LOWER = /^["“”‘’'(]*\p{Ll}/u;
/**
 * A quotation longer than this is not held together: its closing mark is likely to be missing. In
 * UTF-16 units.
 */
const MAX_QUOTE_CHARS = 900;

/**
 * The sentences of a text, paragraph by paragraph, as offsets into it. `Intl.Segmenter` proposes
 * the boundaries; those after an abbreviation, inside a quotation, or before a speech verb in lower
 * case are taken back.
 */
export const sentencesOf: SentencesOf = (text, paragraphs) =>
  paragraphs.flatMap((paragraph) =>
    paragraph.subhead
      ? [{ start: paragraph.start, end: paragraph.end, kind: "subhead" as const }]
      : splitParagraph(text, paragraph),
  );

const segmenter = new Intl.Segmenter(LANGUAGES[0].tag, { granularity: "sentence" });

function splitParagraph(text: string, { start, end }: Paragraph): ReturnType<SentencesOf> {
  const pieces = [...segmenter.segment(text.slice(start, end))].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }));
  const joined: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && belongsTogether(text, last, piece, end)) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined.flatMap((piece) => {
    const raw = text.slice(piece.start, piece.end);
    const trimmedStart = piece.start + (raw.length - raw.trimStart().length);
    const trimmedEnd = piece.start + raw.trimEnd().length;
    return trimmedEnd > trimmedStart ? [{ start: trimmedStart, end: trimmedEnd, kind: "prose" as const }] : [];
  });
}

function belongsTogether(
  text: string,
  last: { start: number; end: number },
  next: { end: number },
  end: number,
): boolean {
  const before = text.slice(last.start, last.end);
  const after = text.slice(last.end, next.end);
  if (ABBREVIATION.test(before) || LETTERS_WITH_STOPS.test(before) || STARTS_LOWER.test(after)) return true;
  if (STARTS_WITH_FIGURE.test(after) && BEFORE_FIGURE.test(before)) return true;
  if (!/\S/.test(before)) return true;
  return hasOpenQuote(before) && closesSoon(text.slice(last.end, Math.min(end, last.start + MAX_QUOTE_CHARS)));
}

/**
 * Whether a quotation is open at the end of `text`. Curly and straight marks may be mixed, as
 * scrapers leave them.
 */
function hasOpenQuote(text: string): boolean {
  let open = false;
  for (const mark of text.match(/["“”]/g) ?? []) open = mark === "“" ? true : mark === "”" ? false : !open;
  return open;
}

const closesSoon = (text: string): boolean => /["”]/.test(text);
