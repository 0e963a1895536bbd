import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { quotability } from "../../index-build/sentences/index.ts";
import { type EventSentence, readEvent } from "../../index-build/summaries/event-text.ts";
import { countTerms, type TermStatistics } from "../../index-build/text-model/index.ts";
import { type Sentence, UNKNOWN_DATE } from "../../src/schema/index.ts";
import { readRecords } from "../data.ts";

/**
 * An article of IndoSum (Kurniawan & Louvan 2018): its sentences as they tokenised them, and its
 * gold summary.
 */
export interface IndoSumArticle {
  article: DatedArticle;
  /** Tokens of each sentence, in small letters. */
  tokens: string[][];
  /** Which sentences the gold summary was made from. */
  labels: boolean[];
  /** By sentence of the gold summary. */
  goldTokens: string[][];
}

interface IndoSumRecord {
  id: string;
  sentences: string[];
  paragraph_lengths: number[];
  extractive_labels: boolean[];
  summary: string[];
}

const tokensOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

// `JAKARTA , CNN Indonesia - - Bali …`, `Suara.com - …`: the reading of a corpus takes it off, and
// these sentences are given.
const DATELINE = /^\S.{0,60}?\s[-–—](?:\s[-–—])?\s+(?=\S)/u;

export async function readIndoSum(data: string): Promise<IndoSumArticle[]> {
  const records = await readRecords<IndoSumRecord>(data, "summaries", "indosum.jsonl");
  return records.map(({ id, sentences, paragraph_lengths, extractive_labels, summary }) => ({
    article: articleOfSentences(id, sentences, paragraph_lengths),
    tokens: sentences.map(tokensOf),
    labels: extractive_labels,
    goldTokens: summary.map(tokensOf),
  }));
}

/** An article of given sentences, as the stage `summaries` gets it. */
function articleOfSentences(id: string, texts: readonly string[], paragraphLengths: readonly number[]): DatedArticle {
  const opening = new Set<number>();
  let next = 0;
  for (const length of paragraphLengths) {
    opening.add(next);
    next += length;
  }
  let articleBody = "";
  const sentences = texts.map((text, index): Sentence => {
    articleBody += index === 0 ? "" : opening.has(index) ? "\n\n" : " ";
    const start = articleBody.length;
    articleBody += text;
    const stated = index === 0 ? text.replace(DATELINE, "") : text;
    return {
      id: `${id}#${index}`,
      start,
      end: articleBody.length,
      kind: "prose",
      ...quotability("prose", stated, index === 0),
      salience: 0,
    };
  });
  return {
    id,
    revision: id,
    url: null,
    headline: "",
    articleBody,
    datePublished: { ...UNKNOWN_DATE },
    dateBasis: null,
    author: null,
    authors: [],
    insertedSpaces: [],
    lineBreaks: [],
    dateModified: { ...UNKNOWN_DATE },
    dateFetched: null,
    articleSection: null,
    keywords: [],
    image: null,
    isAccessibleForFree: null,
    publisher: null,
    inLanguage: "id",
    isBasedOn: null,
    nearCopyOf: null,
    sourceFile: "indosum.jsonl",
    sourceLine: null,
    sourceId: id,
    copies: [],
    sentences,
    mentions: [],
    eventDate: { ...UNKNOWN_DATE },
    origin: id,
    leadEnd: 0,
    datelinePlace: null,
    termCounts: countTerms("", articleBody, 0, "id"),
  };
}

/**
 * The sentences of an article as the stage `summaries` reads them, each with its place among all
 * sentences given.
 */
export function sentencesOf(
  { article }: Pick<IndoSumArticle, "article">,
  statistics: TermStatistics,
): { sentence: EventSentence; place: number }[] {
  const placeOf = new Map(article.sentences.map(({ id }, place) => [id, place]));
  return (readEvent([article], statistics).sentencesOf[0] ?? []).map((sentence) => ({
    sentence,
    place: placeOf.get(sentence.sentence.id) ?? 0,
  }));
}
