/**
 * The places of a line at which furniture is glued to its text: where a sentence begins or ends, a
 * bracket or a bar stands, or two words run into each other.
 */

import { INSERTED_SPACE } from "./white-space.ts";

/** A word of a line, as furniture is looked for. */
export interface SeamWord {
  /** As it is written; numbers of one or two figures are one, since pages are counted by them. */
  key: string;
  /** Offsets into the line. */
  start: number;
  end: number;
  /** Whether furniture may begin with it. */
  opens: boolean;
  /** Whether furniture may end with it, whatever comes behind. */
  closes: boolean;
  /** Whether the text may begin with it, where furniture ends before it: it has a capital. */
  isOpener: boolean;
}

/** Words, parted where a capital stands inside one (`akhirPresiden`); `kilas.com` is one. */
const WORD =
  /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+(?:[._/@]\p{Ll}[\p{Ll}\p{M}]*)*|\p{Lu}+|\p{N}+|[\p{L}\p{M}]+/gu;
const SENTENCE_END = /[.!?…。！？।۔]/u;
/** Inside a number or an address, a stop ends no sentence. */
const ONLY_STOP = /^[.:]$/;
const OPENING = /[[{<|•·»]/;
const CLOSING = /[\]}>|•·«]/;
/** Behind what closes, a dash or a colon parts the text from what was put there. */
const CLOSED_BY_MARK = /[)\]"”'’%]\s*[:–—-]/;
/** Behind a bracket, a name may go on as well: `(KPK) Budi`. */
const CLOSED_BY_BRACKET = /\)\s+$/;
const QUOTE_OPENS = /["“‘«'(]$/;

/** The words of a line with what stands between them. */
export function seamWordsOf(line: string): SeamWord[] {
  const matches = [...line.matchAll(WORD)];
  return matches.map(({ 0: text, index }, at): SeamWord => {
    const before = matches[at - 1];
    const next = matches[at + 1];
    const end = index + text.length;
    const gap = before === undefined ? null : line.slice(before.index + before[0].length, index);
    const behind = next === undefined ? null : line.slice(end, next.index);
    return {
      key: /^\p{N}{1,2}$/u.test(text) ? "0" : text,
      start: index,
      end,
      opens: gap === null || isSeam(gap, before?.[0] ?? "", text, OPENING),
      closes: behind === null || (behind !== "" && isSeam(behind, text, next?.[0] ?? "", CLOSING)),
      isOpener: /^\p{Lu}/u.test(text) || (gap !== null && QUOTE_OPENS.test(gap)),
    };
  });
}

/** Whether a sentence ends between two words, a mark of `kind` stands there, or nothing at all. */
function isSeam(gap: string, before: string, behind: string, kind: RegExp): boolean {
  if (kind.test(gap)) return true;
  if (gap === "" || gap === INSERTED_SPACE) return /\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(behind);
  if (ONLY_STOP.test(gap)) return !/\p{N}$/u.test(before) && /^\p{Lu}/u.test(behind);
  return SENTENCE_END.test(gap) || CLOSED_BY_MARK.test(gap) || (CLOSED_BY_BRACKET.test(gap) && /^\p{Lu}/u.test(behind));
}

const ROW_OF_SIGNS = /([-–—=~*_#])\1\s?$/u;

/** How a run of words ends: at a seam, or before a word that may begin a sentence. */
export type SeamEnd = "closed" | "open";

/** How a run that begins at a seam ends with the word `to`; null where it goes on. */
export function seamEndOf(line: string, words: readonly SeamWord[], from: number, to: number): SeamEnd | null {
  const first = words[from] as SeamWord;
  const last = words[to] as SeamWord;
  if (last.closes || (line[first.start - 1] === "(" && line[last.end] === ")")) return "closed";
  // Between two rows of one sign: `-- … --`.
  const sign = line.slice(0, first.start).match(ROW_OF_SIGNS)?.[1];
  if (
    sign !== undefined &&
    line
      .slice(last.end)
      .trimStart()
      .startsWith(sign + sign)
  )
    return "closed";
  const next = words[to + 1];
  // `Label: value` is a line of a list, `PLACE – text` a dateline.
  if (next?.isOpener !== true || /[:–—-]/.test(line.slice(last.end, next.start))) return null;
  // `danHonda Vario` is no seam on either side.
  return words[from - 1]?.end === first.start ? null : "open";
}

/** A run of words that stands at a seam. */
export interface SeamRun {
  /** Offsets into the line, its own marks included: brackets, bars, the stop behind a sentence. */
  start: number;
  end: number;
}

/** Marks that belong to what stands behind them, … */
const MARKS_BEFORE = /(?:[[{<>(|•·»›→#*_~=@\p{So}\p{Variation_Selector}\p{Join_Control}–—-]\s?){1,8}["“]?$|["“]$/u;
/** … and to what stands before them. */
const MARKS_BEHIND =
  /^(?:\s?[\]}>)|•·«»›→#*_~=\p{So}\p{Variation_Selector}\p{Join_Control}–—-]){1,8}|^:|^\s?(?:\.{2,6}|…)|^[.!?…]{1,6}[)\]]?/u;
const QUOTE_BEHIND = /^["”]/;

/** The run from one word to another with the marks that are its own. */
export function runOf(line: string, words: readonly SeamWord[], from: number, to: number): SeamRun {
  const first = words[from] as SeamWord;
  const last = words[to] as SeamWord;
  const own = line.slice(words[from - 1]?.end ?? 0, first.start).match(MARKS_BEFORE)?.[0] ?? "";
  const behind = line.slice(last.end, words[to + 1]?.start ?? line.length);
  const isQuoted = /["“]$/.test(own);
  const quote = isQuoted ? (behind.match(QUOTE_BEHIND)?.[0] ?? "") : "";
  const marks = quote + (behind.slice(quote.length).match(MARKS_BEHIND)?.[0] ?? "");
  const rest = isQuoted && quote === "" ? (behind.slice(marks.length).match(QUOTE_BEHIND)?.[0] ?? "") : "";
  return { start: first.start - own.length, end: last.end + marks.length + rest.length };
}
