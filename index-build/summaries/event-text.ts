import { analysisLanguage } from "../../src/analysis/index.ts";
import type { Mention, Sentence } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { type TermStatistics, type TextVector, vectorOfText } from "../text-model/index.ts";

/** A sentence of an event's articles, with what all parts of a summary ask of it. */
export interface EventSentence {
  article: DatedArticle;
  sentence: Sentence;
  text: string;
  /** Place among the prose sentences of its article, from 0. */
  index: number;
  opensParagraph: boolean;
  vector: TextVector;
  words: number;
}

/** The texts of an event as they are read for its summary: the prose sentences of each article. */
export interface EventText {
  /** In order of publication. */
  articles: readonly DatedArticle[];
  /** By article; some are left out of long events. */
  sentencesOf: EventSentence[][];
  /** The vector of each headline, by article. */
  headlines: TextVector[];
}

/**
 * Articles of an event that are read: the earliest and the latest, for most of those between report
 * the same.
 */
const MAX_ARTICLES = 40;
/** Sentences of an article that are read: what a summary needs comes before. */
const MAX_SENTENCES = 60;

/** @param articles the event's articles, in order of publication. */
export function readEvent(articles: readonly DatedArticle[], statistics: TermStatistics): EventText {
  const read =
    articles.length <= MAX_ARTICLES
      ? articles
      : [...articles.slice(0, MAX_ARTICLES / 2), ...articles.slice(-MAX_ARTICLES / 2)];
  return {
    articles: read,
    sentencesOf: read.map((article) => sentencesOf(article, statistics)),
    headlines: read.map(({ headline, inLanguage }) => vectorOfText(headline, analysisLanguage(inLanguage), statistics)),
  };
}

/** Words of sentences together. */
export const wordsOf = (sentences: readonly EventSentence[]): number =>
  sentences.reduce((sum, { words }) => sum + words, 0);

/** The mentions in a sentence, in their order. */
export const mentionsIn = ({ article, sentence }: EventSentence): Mention[] =>
  article.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);

/** The prose sentences of an article, each text once. */
function sentencesOf(article: DatedArticle, statistics: TermStatistics): EventSentence[] {
  const language = analysisLanguage(article.inLanguage);
  const seen = new Set<string>();
  const found: EventSentence[] = [];
  for (const sentence of article.sentences) {
    if (found.length === MAX_SENTENCES) break;
    const text = article.articleBody.slice(sentence.start, sentence.end);
    if (sentence.kind !== "prose" || seen.has(text)) continue;
    seen.add(text);
    found.push({
      article,
      sentence,
      text,
      index: found.length,
      opensParagraph: sentence.start === 0 || article.articleBody[sentence.start - 1] === "\n",
      vector: vectorOfText(text, language, statistics),
      words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    });
  }
  return found;
}
