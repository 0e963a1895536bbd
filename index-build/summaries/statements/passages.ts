import { passageStart } from "../../../src/schema/index.ts";
import type { EventSentence } from "../event-text.ts";

/**
 * The passages of an article that can be stated, one for each sentence it can end with; see
 * {@link passageStart}.
 *
 * @param sentences of one article, in order. A sentence for which `isExcluded` holds is in no
 * passage.
 */
export function passagesOf(
  sentences: readonly EventSentence[],
  isExcluded: (sentence: EventSentence) => boolean = () => false,
): EventSentence[][] {
  const body = sentences[0]?.article.articleBody ?? "";
  const spans = sentences.map(({ sentence }) => sentence);
  return sentences.flatMap((_, end) => {
    const start = passageStart(body, spans, end);
    const passage = start === null ? [] : sentences.slice(start, end + 1);
    return passage.length === 0 || passage.some(isExcluded) ? [] : [passage];
  });
}
