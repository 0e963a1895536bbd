import { alternativesOfAll, LANGUAGES } from "../languages/index.ts";
import type { Paragraph, SentencesOf } from "../model/pipeline-types.ts";

export { quotability } from "./statements.ts";

// Abbreviations whose full stop does not end a sentence, and initials.
const ABBREVIATION = new RegExp(
  `(?:^|[\\s("“])(?:\\p{Lu}|${alternativesOfAll(({ sentences }) => [...sentences.titles, ...sentences.abbreviations])})\\.\\s*$`,
  "iu",
);
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
  if (ABBREVIATION.test(before) || STARTS_LOWER.test(after)) return true;
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
