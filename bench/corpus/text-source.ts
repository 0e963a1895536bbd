import { tokenize } from "../../src/analysis/index.ts";

/**
 * A sentence taken apart: words, and what stands around them (`gaps[i]` before word i, the last
 * after the last word).
 */
export interface SourceSentence {
  words: readonly SourceWord[];
  gaps: readonly string[];
}

export interface SourceWord {
  text: string;
  /** Number of the word among those of the source: equal words share it. */
  number: number;
  kind: "name" | "common" | "fixed";
}

/** A text of the source: its headline and its sentences. */
export interface SourceText {
  headline: SourceSentence;
  sentences: readonly SourceSentence[];
}

/** What a generated corpus is drawn from. */
export interface TextSource {
  texts: readonly SourceText[];
  /**
   * Every word of the texts as often as it stands there, so that drawing one at random follows
   * their own distribution.
   */
  commonWords: readonly string[];
  names: readonly string[];
}

/** Shorter words hold a sentence together and stay as they are. */
const MIN_CHANGED_CHARS = 4;
/** Sentences shorter than this, in words, are remains rather than sentences. */
const MIN_SENTENCE_WORDS = 5;
/** A text of fewer sentences gives an event too little to tell. */
const MIN_SENTENCES = 4;

/** Takes articles apart for drawing from them. */
export function readTextSource(articles: Iterable<{ headline: string; sentences: readonly string[] }>): TextSource {
  const numbers = new Map<string, number>();
  const commonWords: string[] = [];
  const names: string[] = [];
  const apart = (text: string): SourceSentence => {
    const words: SourceWord[] = [];
    const gaps: string[] = [];
    let end = 0;
    for (const token of tokenize(text)) {
      gaps.push(text.slice(end, token.start));
      end = token.end;
      const kind = kindOf(token.text, words.length === 0);
      const number = numbers.get(token.text) ?? numbers.size;
      numbers.set(token.text, number);
      words.push({ text: token.text, number, kind });
      if (kind === "name") names.push(token.text);
      if (kind === "common") commonWords.push(token.text);
    }
    return { words, gaps: [...gaps, text.slice(end)] };
  };
  const texts = Array.from(articles, ({ headline, sentences }) => ({
    headline: apart(headline),
    sentences: sentences.map(apart).filter(({ words }) => words.length >= MIN_SENTENCE_WORDS),
  })).filter(({ sentences, headline }) => sentences.length >= MIN_SENTENCES && headline.words.length > 1);
  if (texts.length === 0) throw new Error("No text of the source has four sentences: give whole articles.");
  return { texts, commonWords, names };
}

function kindOf(word: string, isFirst: boolean): SourceWord["kind"] {
  if (word.length < MIN_CHANGED_CHARS || !/^\p{L}+$/u.test(word)) return "fixed";
  if (/^\p{Ll}+$/u.test(word)) return "common";
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !isFirst ? "name" : "fixed";
}
