import { packOf } from "../../languages/index.ts";
import type { EventSentence, EventText } from "../event-text.ts";

/** Shorter words are rather abbreviations. */
const MIN_WORD_CHARS = 3;

/**
 * Finds sentences that end in the middle of a word, as scrapers leave them: the last word occurs
 * nowhere else in the event's articles, and the same word with one letter more does. Where a
 * language adds letters to whole words (`fire`, `fires`), that is no evidence.
 */
export function cutSentences({ sentencesOf }: EventText): ReadonlySet<EventSentence> {
  const counts = new Map<string, number>();
  const longer = new Set<string>();
  const lastWords = new Map<EventSentence, string>();
  for (const sentence of sentencesOf.flat()) {
    const words: string[] = sentence.text.toLowerCase().match(/\p{L}+/gu) ?? [];
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      longer.add(word.slice(0, -1));
    }
    lastWords.set(sentence, words.at(-1) ?? "");
  }
  const cut = new Set<EventSentence>();
  for (const [sentence, last] of lastWords) {
    if (packOf(sentence.article.inLanguage).sentences.addsLetters || last.length < MIN_WORD_CHARS) continue;
    if (counts.get(last) === 1 && longer.has(last)) cut.add(sentence);
  }
  return cut;
}
