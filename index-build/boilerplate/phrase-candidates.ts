import { type SeamWord, seamEndOf, seamWordsOf } from "../model/seams.ts";

/** A line of a page, as furniture is looked for in it. */
export interface SeamLine {
  /** Index of its page. */
  page: number;
  text: string;
  words: SeamWord[];
  /** Numbers of its words, the same for the same key. */
  ids: Uint32Array;
}

/** A place where a run of words stands. */
export interface Place {
  line: SeamLine;
  /** Its first and its last word. */
  from: number;
  to: number;
}

/** A run of words and the seams it stands at. */
export interface Candidate {
  ids: Uint32Array;
  /** Where it stands between two seams, … */
  closed: Place[];
  /** … and where text follows that begins as a sentence does. */
  open: Place[];
}

/** Most words of a piece of furniture. */
const MAX_PHRASE_WORDS = 16;

/** Reads the lines of a page. */
export function seamLine(text: string, page: number, idOf: (key: string) => number): SeamLine {
  const words = seamWordsOf(text);
  return { page, text, words, ids: Uint32Array.from(words, ({ key }) => idOf(key)) };
}

/**
 * The runs of words that stand at a seam on `minPages` pages or more. A run begins at a seam, and
 * ends at the next one or before a word with a capital.
 */
export function candidatesOf(lines: readonly SeamLine[], minPages: number): Candidate[] {
  const byRun = new Map<string, Candidate>();
  for (const line of lines) {
    for (const [from, first] of line.words.entries()) {
      if (!first.opens) continue;
      let run = "";
      for (let to = from; to < Math.min(line.words.length, from + MAX_PHRASE_WORDS); to++) {
        const word = line.words[to] as SeamWord;
        run += `${line.ids[to]} `;
        const end = seamEndOf(line.text, line.words, from, to);
        if (end === null) continue;
        const known = byRun.get(run) ?? { ids: line.ids.slice(from, to + 1), closed: [], open: [] };
        known[end].push({ line, from, to });
        byRun.set(run, known);
        if (word.closes) break;
      }
    }
  }
  return [...byRun.values()].filter(({ closed, open }) => pagesOf([...closed, ...open]).size >= minPages);
}

/** The pages on which some places are. */
export const pagesOf = (places: readonly Place[]): Set<number> => new Set(places.map(({ line }) => line.page));

/** Where each word of some lines stands, by its number. */
export function positionsOf(lines: readonly SeamLine[]): Map<number, Place[]> {
  const positions = new Map<number, Place[]>();
  for (const line of lines)
    for (const [at, id] of line.ids.entries()) {
      const known = positions.get(id);
      if (known === undefined) positions.set(id, [{ line, from: at, to: at }]);
      else known.push({ line, from: at, to: at });
    }
  return positions;
}

/** All places of a run, at a seam or not. */
export function placesAnywhere(ids: Uint32Array, positions: ReadonlyMap<number, readonly Place[]>): Place[] {
  const lists = [...ids].map((id) => positions.get(id) ?? []);
  const rarest = lists.reduce((best, list, at) => (list.length < (lists[best]?.length ?? 0) ? at : best), 0);
  return (lists[rarest] ?? [])
    .filter(({ line, from }) => ids.every((id, at) => line.ids[from - rarest + at] === id))
    .map(({ line, from }) => ({ line, from: from - rarest, to: from - rarest + ids.length - 1 }));
}
