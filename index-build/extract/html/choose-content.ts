import type { HtmlLines } from "../../markup/index.ts";
import type { PageLine } from "../../model/pipeline-types.ts";
import { endsSentence } from "../text/lines.ts";

/** Letters of a line from which on it is a paragraph. */
const MIN_PARAGRAPH_CHARS = 80;
/** Least share of the prose of the content root that the stricter reading has to keep, 0–1. */
const MIN_KEPT_SHARE = 0.8;
/** Least share of the lines of the stricter reading that the content root has to hold, … */
const MIN_SHARED_LINES = 0.6;
/** … and most of them that it may lack, 0–1: else the two are of different places. */
const MAX_LACKING_LINES = 0.2;
const MIN_SHARED = 3;

/** The letters of the paragraphs of a text. */
export const proseOf = ({ lines }: HtmlLines): number =>
  lines.reduce((sum, { text }) => sum + (text.length >= MIN_PARAGRAPH_CHARS ? text.length : 0), 0);

/**
 * Chooses between two readings of a page: the lines of its content root (all of the text, and
 * something beside it) and those of Readability (less beside it, and sometimes half of the text).
 * Where they agree, the stricter one is taken, with the paragraphs that only the root has before
 * and between its lines.
 */
export function chooseContent(root: HtmlLines | null, strict: HtmlLines | null): HtmlLines | null {
  if (root === null || strict === null) return strict ?? root;
  if (proseOf(strict) < MIN_KEPT_SHARE * proseOf(root)) return root;
  return completed(strict, root);
}

const keyOf = ({ text }: PageLine): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

const isParagraph = ({ text }: PageLine): boolean => text.length >= MIN_PARAGRAPH_CHARS && endsSentence(text);

function completed(strict: HtmlLines, root: HtmlLines): HtmlLines {
  const own = new Set(strict.lines.map(keyOf));
  const last = root.lines.findLastIndex((line) => own.has(keyOf(line)));
  const kept = root.lines.slice(0, last + 1).filter((line) => own.has(keyOf(line)) || isParagraph(line));
  const shared = kept.filter((line) => own.has(keyOf(line))).length;
  if (shared < MIN_SHARED || shared < MIN_SHARED_LINES * strict.lines.length) return strict;
  const found = new Set(kept.map(keyOf));
  const lacking = strict.lines.filter((line) => !found.has(keyOf(line))).length;
  return lacking > MAX_LACKING_LINES * strict.lines.length ? strict : { ...strict, lines: kept };
}
