import { type Citation, textFragment } from "../../src/schema/index.ts";
import type { EventSentence } from "./event-text.ts";

/** The passage of an article from one sentence to another, as it is cited. */
export function citationOf(first: EventSentence, last: EventSentence = first): Citation {
  const { start } = first.sentence;
  const { end } = last.sentence;
  const { article } = first;
  return {
    articleId: article.id,
    sentenceId: first.sentence.id,
    start,
    end,
    fragment: textFragment(article, start, end),
  };
}
