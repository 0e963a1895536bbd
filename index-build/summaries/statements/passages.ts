import type { EventSentence } from "../event-text.ts";

/** Longest passage, in sentences. */
const MAX_SENTENCES = 4;

/**
 * The passages of an article that can be stated: each a sentence that stands alone, or one that leans on the sentence before together
 * with that one, back to the first that stands alone. So whoever `Ia` is has been named.
 *
 * @param sentences of one article, in order. A sentence for which `isExcluded` holds is in no passage.
 */
export function passagesOf(
  sentences: readonly EventSentence[],
  isExcluded: (sentence: EventSentence) => boolean = () => false,
): EventSentence[][] {
  const passages: EventSentence[][] = [];
  for (const end of sentences.keys()) {
    let start = end;
    while (start > 0 && end - start < MAX_SENTENCES - 1 && canFollow(sentences, start)) start--;
    const passage = sentences.slice(start, end + 1);
    const [first, ...rest] = passage;
    if (first?.sentence.quotable && rest.every(({ sentence }) => sentence.leaning) && !passage.some(isExcluded))
      passages.push(passage);
  }
  return passages;
}

/** Whether the sentence at `index` leans on the one before it, and that one stands right before it in the article. */
function canFollow(sentences: readonly EventSentence[], index: number): boolean {
  const [before, one] = [sentences[index - 1], sentences[index]];
  if (!before || !one?.sentence.leaning) return false;
  return one.article.articleBody.slice(before.sentence.end, one.sentence.start).trim() === "";
}
