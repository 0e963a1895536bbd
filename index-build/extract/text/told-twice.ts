import type { Role } from "./line-shapes.ts";
import { countWords, endsSentence, lettersOf } from "./lines.ts";
import { segmentsOf } from "./segments.ts";

/**
 * Words from which on a line that occurs twice in a row, or nearly, is a caption; the refrain of a
 * table comes less soon.
 */
const MIN_REPEATED_WORDS = 5;

export function dropRepeats(lines: readonly string[], roles: (Role | null)[]): void {
  for (const [index, text] of lines.entries()) {
    if (roles[index] === "after the article" || countWords(text) < MIN_REPEATED_WORDS) continue;
    if (lines[index - 1] === text || lines[index - 2] === text) roles[index] = "caption";
  }
}

/** Fewest words of a sentence that is told twice by mistake; shorter ones are refrains. */
const MIN_TOLD_TWICE_WORDS = 6;
/** Least share of the words of a line that were told before, 0–1: the others are of refrains. */
const MIN_TOLD_SHARE = 0.6;

/** Whether a part of a line holds whole quotations: else it would say what nobody said. */
const isWhole = (text: string): boolean =>
  (text.match(/"/g)?.length ?? 0) % 2 === 0 && text.match(/“/g)?.length === text.match(/”/g)?.length;

/**
 * Drops what was told before: blocks that stand twice, and runs of paragraphs again. Of a line that
 * tells something else as well, the repeated sentences go from its ends.
 *
 * @param lines are changed where a part of them goes.
 * @returns the sentences that went out of a line.
 */
export function dropToldTwice(lines: string[], roles: (Role | null)[]): string[] {
  const told = new Set<string>();
  const cut: string[] = [];
  for (const [index, text] of lines.entries()) {
    if (roles[index] !== "body" && roles[index] !== null) continue;
    const all = segmentsOf(text);
    // Refrains have no letters here: they are told again and again.
    const letters = all.map(({ start, end, words }) =>
      words >= MIN_TOLD_TWICE_WORDS ? lettersOf(text.slice(start, end)) : null,
    );
    const isTold = letters.map((one) => one !== null && told.has(one));
    const repeated = all.reduce((sum, { words }, at) => sum + (isTold[at] ? words : 0), 0);
    if (repeated > 0 && repeated >= MIN_TOLD_SHARE * countWords(text)) {
      const [from, to] = [isTold.indexOf(false), isTold.lastIndexOf(false)];
      const kept = all.slice(from, to + 1);
      const own = from < 0 ? "" : text.slice(kept[0]?.start, kept.at(-1)?.end);
      if (letters.every((one, at) => isTold[at] || one === null)) roles[index] = "repeated in the text";
      else if (isWhole(own) && own !== text) {
        lines[index] = own;
        cut.push([text.slice(0, kept[0]?.start), text.slice(kept.at(-1)?.end)].filter(Boolean).join(" … ").trim());
      }
    }
    for (const one of letters) if (one !== null) told.add(one);
  }
  return cut;
}

/** Letters of a quotation that a page shows a second time, larger. */
const MIN_PULLED_LETTERS = 20;
const MAX_PULLED_LETTERS = 240;
/** Words of who said it, below. */
const MAX_SPEAKER_WORDS = 12;

/** Drops quotations that are pulled out of a paragraph of the text, and who said them. */
export function dropPullQuotes(lines: readonly string[], roles: (Role | null)[]): void {
  const letters = lines.map(lettersOf);
  for (const [index, pulled] of letters.entries()) {
    if ((roles[index] !== "body" && roles[index] !== null) || !/^["“«]/.test(lines[index] ?? "")) continue;
    if (pulled.length < MIN_PULLED_LETTERS || pulled.length > MAX_PULLED_LETTERS) continue;
    if (!letters.some((text, at) => at !== index && text.length > pulled.length && text.includes(pulled))) continue;
    roles[index] = "repeated in the text";
    const next = lines[index + 1] ?? "";
    const role = roles[index + 1];
    if ((role === null || role === "body") && !endsSentence(next) && countWords(next) <= MAX_SPEAKER_WORDS)
      roles[index + 1] = "byline";
  }
}
