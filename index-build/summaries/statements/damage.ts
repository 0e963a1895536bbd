import type { EventSentence, EventText } from "../event-text.ts";

/**
 * Finds sentences that end in the middle of a word, as scrapers leave them: the last word occurs nowhere else in the event's articles,
 * and the same word with one letter more does. English adds letters to whole words (`fire`, `fires`), so there it tells nothing.
 */
export function cutSentences({ sentencesOf }: EventText): ReadonlySet<EventSentence> {
  const counts = new Map<string, number>();
  const longer = new Set<string>();
  for (const sentences of sentencesOf) {
    for (const { text } of sentences) {
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        longer.add(word.slice(0, -1));
      }
    }
  }
  const cut = new Set<EventSentence>();
  for (const sentence of sentencesOf.flat()) {
    if (sentence.article.inLanguage.startsWith("en")) continue;
    const last = sentence.text.match(/(\p{L}{3,})\P{L}*$/u)?.[1]?.toLowerCase();
    if (last !== undefined && counts.get(last) === 1 && longer.has(last)) cut.add(sentence);
  }
  return cut;
}
