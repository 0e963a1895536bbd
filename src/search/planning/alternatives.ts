import { indexTerm, stem, surfaceOf, tokenize } from "../../analysis/index.ts";
import { INDEX_FIELDS, type StemmedField } from "../index/index-options.ts";
import type { PlannedAlternative, PlannedTerm } from "../index/query-plan.ts";
import type { Operand } from "../query/parse-query.ts";
import type { PlannerContext } from "../site/planner-context.ts";
import type { WordGuess } from "./guess-word.ts";

/** A word of the query, or a phrase. */
export interface QueryWord extends Operand {
  folded: string;
}

const STEMMED_FIELDS = INDEX_FIELDS.filter((field): field is StemmedField => field !== "surface");
const HEADLINE_FIELD: readonly StemmedField[] = ["headline"];

/** Weight of another name of a thing, beside a word found as it was typed (1). */
const SYNONYM_WEIGHT = 0.5;

export const fieldsOf = ({ inHeadline }: Pick<Operand, "inHeadline">): readonly StemmedField[] =>
  inHeadline ? HEADLINE_FIELD : STEMMED_FIELDS;

export const wordAlternative = (words: PlannedTerm[][]): PlannedAlternative => ({
  words,
  phrase: null,
  inHeadline: false,
});

export const canMatch = ({ words }: PlannedAlternative): boolean =>
  words.length > 0 && words.every((terms) => terms.length > 0);

/**
 * A word as each language in use spells it: `1.392` is one number in Indonesian and another in
 * English.
 */
export const spellings = (text: string, { languages }: PlannerContext): string[] => [
  ...new Set(languages.map((language) => surfaceOf(text, language))),
];

/** The terms of the index for folded words; none where the corpus does not hold them. */
export async function termsOf(
  words: readonly string[],
  weight: number,
  fields: readonly StemmedField[],
  { index, languages }: PlannerContext,
): Promise<PlannedTerm[]> {
  const stems = new Set(
    words.flatMap((word) => languages.map((language) => indexTerm(stem(word, language), language))),
  );
  const found: PlannedTerm[] = [];
  for (const term of words) {
    // One field holds the unstemmed words of the whole article: those of the headline cannot be
    // distinguished.
    if (fields !== HEADLINE_FIELD && (await index.documentCountOf(term)) > 0)
      found.push({ term, fields: ["surface"], weight });
  }
  for (const term of stems) if (await index.hasTerm(term)) found.push({ term, fields, weight });
  return found;
}

export async function nameAlternatives(
  words: readonly QueryWord[],
  others: readonly string[],
  context: PlannerContext,
): Promise<PlannedAlternative[]> {
  const inHeadline = words.some((word) => word.inHeadline);
  const fields = fieldsOf({ inHeadline });
  // What holds all the words of the query's own name is found by them already, and would count
  // twice.
  const different = others.filter((name) => !words.every(({ folded }) => name.split(" ").includes(folded)));
  const alternatives = different.map(async (name) => {
    const parts = name.split(" ");
    const terms = await Promise.all(parts.map((word) => termsOf([word], SYNONYM_WEIGHT, fields, context)));
    // A name of several words is meant as a whole: `makan`, `gizi` and `gratis` apart are no
    // programme.
    return { ...wordAlternative(terms), phrase: parts.length > 1 ? parts : null, inHeadline };
  });
  return (await Promise.all(alternatives)).filter(canMatch);
}

export async function ownAlternatives(
  word: QueryWord,
  weight: number,
  context: PlannerContext,
): Promise<PlannedAlternative[]> {
  const { text, isPhrase } = word;
  const own = isPhrase
    ? await phraseAlternatives(word, context)
    : [wordAlternative([await termsOf(spellings(text, context), weight, fieldsOf(word), context)])];
  return own.filter(canMatch);
}

/** A phrase, in each spelling that its numbers may have. */
function phraseAlternatives({ text, inHeadline }: Operand, context: PlannerContext): Promise<PlannedAlternative[]> {
  const phrases = new Map(
    context.languages.map((language) => {
      const words = tokenize(text).map((token) => surfaceOf(token.text, language));
      return [words.join(" "), words.filter(Boolean)] as const;
    }),
  );
  const alternatives = [...phrases.values()].map(async (phrase) => {
    const words = phrase.map(async (word) =>
      (await context.index.documentCountOf(word)) > 0 ? termsOf([word], 1, STEMMED_FIELDS, context) : [],
    );
    return { words: await Promise.all(words), phrase, inHeadline };
  });
  return Promise.all(alternatives);
}

/** Other words that may be meant by one. */
export async function guessedAlternatives(
  word: QueryWord,
  { words }: WordGuess,
  context: PlannerContext,
): Promise<PlannedAlternative[]> {
  await context.index.prefetch(words.map((one) => one.word));
  const guessed = words.map(async (one) =>
    // Two letters are the prefix of too much: they are completed in headlines only.
    wordAlternative([
      await termsOf([one.word], one.weight, word.folded.length <= 2 ? HEADLINE_FIELD : fieldsOf(word), context),
    ]),
  );
  return (await Promise.all(guessed)).filter(canMatch);
}
