import { runOf, type SeamRun, type SeamWord, seamEndOf, seamWordsOf } from "../../model/seams.ts";
import type { SitePhrase } from "../../model/site-furniture.ts";
import { INSERTED_SPACE } from "../../model/white-space.ts";

/** A line without the phrases its site puts into paragraphs, and those phrases. */
interface PartedLine {
  kept: string;
  cut: string[];
}

/** Pieces of furniture in a row: where one goes, the next is at a seam. */
const MAX_ROW = 8;

/** Takes what a site puts into its paragraphs out of a line, wherever it stands at a seam. */
export function withoutPhrases(line: string, phrases: readonly SitePhrase[]): PartedLine {
  const cut: string[] = [];
  let kept = line;
  for (let pass = 0; pass < MAX_ROW; pass++) {
    const parted = cutPhrases(kept, phrases);
    if (parted.cut.length === 0) break;
    kept = parted.kept;
    cut.push(...parted.cut);
  }
  return { kept, cut };
}

function cutPhrases(line: string, phrases: readonly SitePhrase[]): PartedLine {
  const likely = phrases.filter(({ keys: [first = ""] }) => first === "0" || line.includes(first));
  if (likely.length === 0) return { kept: line, cut: [] };
  const words = seamWordsOf(line);
  const runs: SeamRun[] = [];
  for (let at = 0; at < words.length; ) {
    const length = Math.max(
      0,
      ...likely.filter((one) => standsAt(one, line, words, at)).map(({ keys }) => keys.length),
    );
    if (length > 0) runs.push(runOf(line, words, at, at + length - 1));
    at += Math.max(1, length);
  }
  if (runs.length === 0) return { kept: line, cut: [] };
  let kept = "";
  let from = 0;
  for (const { start, end } of runs) {
    kept = joined(kept, line.slice(from, start));
    from = end;
  }
  kept = joined(kept, line.slice(from)).trim();
  return {
    kept: /[\p{L}\p{N}]/u.test(kept) ? kept : "",
    cut: runs.map(({ start, end }) => line.slice(start, end).trim()),
  };
}

function standsAt({ keys, isOwn }: SitePhrase, line: string, words: readonly SeamWord[], from: number): boolean {
  if (!keys.every((key, at) => words[from + at]?.key === key)) return false;
  const to = from + keys.length - 1;
  // A heading has no stop, and a list no capitals.
  if (isOwn && (from === 0 || to === words.length - 1)) return true;
  if (words[from]?.opens !== true) return false;
  // Glued on both sides, it is no seam to learn from.
  return seamEndOf(line, words, from, to) !== null || (isOwn && words[to + 1]?.isOpener === true);
}

/** Two parts of a text from which something between them was taken. */
function joined(left: string, right: string): string {
  if (left === "") return right.trimStart();
  const isParted = /\s$/.test(left) || /^\s/.test(right);
  return right.trim() === "" ? left.trimEnd() : left.trimEnd() + (isParted ? " " : INSERTED_SPACE) + right.trimStart();
}
