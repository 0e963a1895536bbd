import type { Sentence } from "./sentence.ts";

/** Longest passage, in sentences. */
const MAX_SENTENCES = 4;

/**
 * Where the shortest passage begins that ends with a sentence and can be stated by itself: at the
 * sentence, where it is self-contained; where it depends on the one before, back to the first that
 * is. So the referent of `Ia` has been named. Null where there is no such passage.
 *
 * @param body the article's body; the sentences of a passage follow right after one another in it.
 * @param at index of the sentence.
 */
export function passageStart(
  body: string,
  sentences: readonly Pick<Sentence, "start" | "end" | "quotable" | "leaning">[],
  at: number,
): number | null {
  for (let start = at; start >= 0 && at - start < MAX_SENTENCES; start--) {
    const sentence = sentences[start];
    if (sentence?.quotable) return start;
    const before = sentences[start - 1];
    if (!sentence?.leaning || !before || body.slice(before.end, sentence.start).trim() !== "") return null;
  }
  return null;
}
