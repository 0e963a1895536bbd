import { MIN_LONG_SEGMENT_WORDS } from "../../model/pipeline-types.ts";
import { countWords } from "./lines.ts";

/**
 * A piece of a line, sentence by sentence: the unit in which publishers repeat their boilerplate.
 */
export interface Segment {
  /** Offsets into the line. */
  start: number;
  end: number;
  words: number;
  /**
   * What it is known by: its words without case and years, which change. Empty for
   * what no publisher repeats as boilerplate: punctuation, and a date, which many texts of a day
   * share.
   */
  key: string;
}

/** The segments of a line. Together they cover it, white space between them aside. */
export function segmentsOf(line: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const match of line.matchAll(/(?<=[.!?;][)"'”’]?)\s+|$/g)) {
    const text = line.slice(start, match.index);
    if (text !== "") {
      segments.push({ start, end: match.index, words: countWords(text), key: keyOf(text) });
    }
    start = match.index + match[0].length;
  }
  return segments;
}

const DATE = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/;

const keyOf = (text: string): string => (DATE.test(text) ? "" : wordsOf(text));

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:19|20)\d\d\b/g, "0000")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A line without the segments its publisher repeats, and those segments. */
export interface PartedLine {
  kept: string;
  repeated: string[];
}

/** Fewest words of a repeated sentence that goes from the end of a line by itself. */
const MIN_LAST_WORDS = 3;

/**
 * Takes repeated segments out of a line. A short one (`Jl.`, `All Rights Reserved.`) goes only with
 * a long one beside it, as a call at the end, or as a whole line: inside a text it may be part of a
 * sentence.
 */
export function withoutRepeated(line: string, isRepeated: (segment: Segment) => boolean): PartedLine {
  const segments = segmentsOf(line);
  const hit = segments.map((segment) => isRepeated(segment));
  if (!hit.includes(true)) return { kept: line, repeated: [] };
  const isLong = (index: number) => hit[index] === true && (segments[index]?.words ?? 0) >= MIN_LONG_SEGMENT_WORDS;
  const goes = segments.map((_, index) => isLong(index));
  for (let index = 1; index < segments.length; index++) if (hit[index] && goes[index - 1]) goes[index] = true;
  for (let index = segments.length - 2; index >= 0; index--) if (hit[index] && goes[index + 1]) goes[index] = true;
  // A call that ends a line is no part of a sentence.
  const last = segments.length - 1;
  const isCall = hit[last] && /[!?]["”’]?$/.test(line);
  if (isCall && (segments[last]?.words ?? 0) >= MIN_LAST_WORDS) goes[last] = true;
  if (hit.every(Boolean)) goes.fill(true);
  const textOf = ({ start, end }: Segment) => line.slice(start, end);
  return {
    kept: segments
      .filter((_, index) => !goes[index])
      .map(textOf)
      .join(" "),
    repeated: segments.filter((_, index) => goes[index]).map(textOf),
  };
}
