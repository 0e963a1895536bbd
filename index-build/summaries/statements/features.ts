import { anyOf, wordsOfAll } from "../../languages/index.ts";
import { FREQUENT_TAGS, PRONOUN_BEHIND } from "../../languages/speech.ts";
import { centroidOfVectors, cosineOf, type TextVector } from "../../text-model/index.ts";
import type { EventSentence } from "../event-text.ts";

/**
 * What the salience of a sentence in its article is judged by; the learnt weights are in this
 * order.
 */
export const FEATURES = [
  "is sentence 1",
  "is sentence 2",
  "is sentence 3",
  "is sentence 4",
  "is sentence 5",
  "is sentence 6 or 7",
  "is sentence 8 to 10",
  "inverse place",
  "logarithm of place",
  "share of the article before it",
  "is the last",
  "opens a paragraph",
  "is in the first paragraph",
  "words",
  "words, squared",
  "is under 7 words",
  "is over 40 words",
  "logarithm of words",
  "likeness to the article",
  "likeness to sentence 1",
  "likeness to sentence 2",
  "likeness to sentences 1 to 3",
  "likeness to the sentences after the second",
  "mean likeness to the other sentences",
  "share of new words",
  "share of words that occur again",
  "foremost words of the article",
  "names",
  "numbers",
  "holds a quotation",
  "opens with a quotation",
  "has a speech tag",
  "has a speech verb",
  "leans on the sentence before",
  "asks",
  "names a day",
  "logarithm of the article's sentences",
  "sentence 2 after a long first",
  "sentence 3 after two long ones",
  "past sentence 3 of a long article",
  "up to sentence 3 of a long article",
  "follows a quotation",
  "follows a colon",
  "words of the sentence before",
] as const;

const FOREMOST_TERMS = 12;
const LEARNT_TAGS = [...FREQUENT_TAGS, ...wordsOfAll(({ speech }) => speech.learntTags)];
const SPEECH_TAG = new RegExp(`\\b${anyOf(LEARNT_TAGS)}${PRONOUN_BEHIND}?\\b`, "iu");
const SPEECH_VERB = new RegExp(`\\b${anyOf(wordsOfAll(({ speech }) => speech.learntVerbs))}\\b`, "iu");
const INNER_NAME = /(?<=\S\s)\p{Lu}\p{L}+/gu;
const DAY = /\(\s*\d{1,2}\s*\/\s*\d{1,2}/u;

/** The features of each sentence of an article, in the order of {@link FEATURES}. */
export function featuresOf(sentences: readonly EventSentence[]): number[][] {
  const vectors = sentences.map(({ vector }) => vector);
  const [first, second] = vectors;
  const centroid = centroidOfVectors(vectors);
  const lead = centroidOfVectors(vectors.slice(0, 3));
  const rest = centroidOfVectors(vectors.slice(2));
  const count = sentences.length;
  const frequency = new Map<number, number>();
  for (const { terms } of vectors) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const foremost = foremostTerms(centroid);
  const seen = new Set<number>();
  const firstParagraph = sentences.findIndex(({ index, opensParagraph }) => index > 0 && opensParagraph);
  return sentences.map(({ text, words, vector, opensParagraph, sentence }, at) => {
    const before = sentences[at - 1];
    const terms = [...vector.terms];
    const share = (some: number) => some / Math.max(1, terms.length);
    const fresh = terms.filter((term) => !seen.has(term)).length;
    for (const term of terms) seen.add(term);
    const wordsOf = (index: number) => sentences[index]?.words ?? 0;
    const is = Number;
    return [
      is(at === 0),
      is(at === 1),
      is(at === 2),
      is(at === 3),
      is(at === 4),
      is(at === 5 || at === 6),
      is(at >= 7 && at <= 9),
      1 / (at + 1),
      Math.log(at + 1),
      at / count,
      is(at === count - 1),
      is(opensParagraph),
      is(firstParagraph < 0 || at < firstParagraph),
      Math.min(words, 60) / 20,
      (Math.min(words, 60) / 20) ** 2,
      is(words < 7),
      is(words > 40),
      Math.log(words + 1),
      cosineOf(vector, centroid),
      at === 0 || !first ? 0 : cosineOf(vector, first),
      at <= 1 || !second ? 0 : cosineOf(vector, second),
      cosineOf(vector, lead),
      cosineOf(vector, rest),
      meanLikeness(vectors, at),
      share(fresh),
      share(terms.filter((term) => (frequency.get(term) ?? 0) > 1).length),
      terms.filter((term) => foremost.has(term)).length / FOREMOST_TERMS,
      Math.min(5, text.match(INNER_NAME)?.length ?? 0),
      Math.min(4, text.match(/\d+/g)?.length ?? 0),
      is(/["“”]/.test(text)),
      is(/^["“]/.test(text)),
      is(SPEECH_TAG.test(text)),
      is(SPEECH_VERB.test(text)),
      is(!sentence.quotable),
      is(text.includes("?")),
      is(DAY.test(text)),
      Math.log(count),
      at === 1 ? wordsOf(0) / 20 : 0,
      at === 2 ? (wordsOf(0) + wordsOf(1)) / 20 : 0,
      at >= 3 ? Math.log(count) : 0,
      at <= 2 ? Math.log(count) : 0,
      is(before !== undefined && /["“”]/.test(before.text)),
      is(before?.text.trimEnd().endsWith(":") ?? false),
      wordsOf(at - 1) / 20,
    ];
  });
}

function foremostTerms({ terms, weights }: TextVector): ReadonlySet<number> {
  const order = [...terms.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  return new Set(order.slice(0, FOREMOST_TERMS).map((index) => terms[index] ?? 0));
}

function meanLikeness(vectors: readonly TextVector[], at: number): number {
  const vector = vectors[at] as TextVector;
  const sum = vectors.reduce((total, other, index) => (index === at ? total : total + cosineOf(vector, other)), 0);
  return sum / Math.max(1, vectors.length - 1);
}
