import { foldWord, isAskedKind, isQuestionWord, isStopWord, type Synonyms, tokenize } from "../../analysis/index.ts";
import { MAX_CLAUSES, type PlannedAlternative, type PlannedClause } from "../index/query-plan.ts";
import type { Operand, ParsedQuery } from "../query/parse-query.ts";
import type { PlannerContext } from "../site/planner-context.ts";
import {
  canMatch,
  fieldsOf,
  guessedAlternatives,
  nameAlternatives,
  ownAlternatives,
  type QueryWord,
  spellings,
  termsOf,
  wordAlternative,
} from "./alternatives.ts";
import { guessWord, NO_GUESS } from "./guess-word.ts";

/** Weight of a word that in a question says only what kind of thing is asked for. */
const ASKED_KIND_WEIGHT = 0.3;

export interface PlannerOptions {
  /**
   * Whether the query is still being typed: its last word is completed even where it is a word by
   * itself. Default false.
   */
  isTyping?: boolean | undefined;
  /** Whether words that the corpus holds may be misspelt, too. Default false. */
  trySpellingVariants?: boolean | undefined;
}

/** A query made ready. */
export interface PlannedQuery {
  clauses: PlannedClause[];
  /** What a hit must not hold. */
  excluded: PlannedClause[];
  /** The query with its misspelt words put right, or null where none was. */
  corrected: string | null;
}

/**
 * Decides which terms to look up for a query. Every word is searched as typed and by its stem, a
 * name by its other names too, a phrase word by word, unstemmed. A word that the corpus does not
 * hold is completed (the last one), else corrected: one edit for words of up to seven letters, two
 * above; to a word of three letters one may only be added. Stop words are dropped unless nothing
 * else is left. Whatever is typed, a plan comes back.
 *
 * @example
 * ```ts
 * const site = await built.open().withIndex();
 * const { clauses } = await planQuery(parseQuery("gempa cianj"), site, { isTyping: true });
 * ```
 */
export async function planQuery(
  parsed: ParsedQuery,
  context: PlannerContext,
  { isTyping = false, trySpellingVariants = false }: PlannerOptions = {},
): Promise<PlannedQuery> {
  const typed = parsed.clauses.flatMap(toWords);
  const wordClauses = withoutStopWords(typed, context);
  await context.index.prefetch(wordsToLookUp(wordClauses, parsed.excluded, context));
  const isQuestion = typed.some((wordClause) => wordClause.some(({ folded }) => isQuestionWord(folded)));
  const lastWord = parsed.isOpen ? typed.at(-1)?.at(-1) : undefined;
  const incompleteLastWord = isTyping && lastWord && isBeginning(lastWord, context) ? lastWord : undefined;
  const replacements = new Map<string, string>();
  const clauses: PlannedClause[] = [];
  for (let at = 0; at < wordClauses.length; ) {
    const wordClause = wordClauses[at] ?? [];
    const named =
      incompleteLastWord && wordClause.includes(incompleteLastWord)
        ? null
        : namedRun(wordClauses, at, context.synonyms);
    const clause = named && (await plannedName(wordClauses.slice(at, at + named.length).flat(), named.others, context));
    // Where no article holds the name in any form, its words may be misspelt.
    if (named && clause && clause.alternatives.length > 0) {
      clauses.push(clause);
      at += named.length;
      continue;
    }
    const made = await plannedWords(
      wordClause,
      { isQuestion, isTyping, trySpellingVariants, lastWord, incompleteLastWord },
      context,
    );
    clauses.push(made.clause);
    for (const [word, better] of made.replacements) replacements.set(word, better);
    at++;
  }
  const excluded = await Promise.all(parsed.excluded.map((operand) => plannedExactly(operand, context)));
  return { clauses: mostTelling(distinct(clauses)), excluded, corrected: corrected(parsed, replacements) };
}

/** What a word of a query is planned with. */
interface WordRequest {
  isQuestion: boolean;
  isTyping: boolean;
  trySpellingVariants: boolean;
  /** The last word of the query, where it may be incomplete. */
  lastWord: QueryWord | undefined;
  /** The same where it says nothing by itself: it represents the words it is a prefix of. */
  incompleteLastWord: QueryWord | undefined;
}

/**
 * What is looked up for the words of a clause, each an alternative, and how those are written that
 * are misspelt.
 */
async function plannedWords(
  wordClause: readonly QueryWord[],
  { isQuestion, isTyping, trySpellingVariants, lastWord, incompleteLastWord }: WordRequest,
  context: PlannerContext,
): Promise<{ clause: PlannedClause; replacements: Map<string, string> }> {
  const replacements = new Map<string, string>();
  const alternatives: PlannedAlternative[] = [];
  for (const word of wordClause) {
    const others = word.isPhrase || wordClause.length === 1 ? [] : context.synonyms.of(word.folded);
    const weight = isQuestion && isAskedKind(word.folded) ? ASKED_KIND_WEIGHT : 1;
    const own = [
      ...(await ownAlternatives(word, weight, context)),
      ...(await nameAlternatives([word], others, context)),
    ];
    const request = { isKnown: own.length > 0, mayComplete: word === lastWord, isTyping, trySpellingVariants };
    // What was asked for exactly is not guessed at.
    const guess = word.isPhrase ? NO_GUESS : await guessWord(word.folded, request, context.index);
    if (guess.corrected) replacements.set(word.text, guess.corrected);
    const guessed = await guessedAlternatives(word, guess, context);
    alternatives.push(...(word === incompleteLastWord && guessed.length > 0 ? [] : own), ...guessed);
  }
  return { clause: { text: textOf(wordClause), alternatives, isRequired: wordClause.some(isExact) }, replacements };
}

/** Whether a word being typed says nothing by itself: `di`, which nearly every article holds. */
const isBeginning = ({ folded }: QueryWord, { languages }: PlannerContext): boolean =>
  folded.length <= 2 && languages.some((language) => isStopWord(folded, language));

/**
 * All that a plan of these words looks up for certain: the words, and those of other names of the
 * same things.
 */
function wordsToLookUp(
  wordClauses: readonly QueryWord[][],
  excluded: readonly Operand[],
  context: PlannerContext,
): string[] {
  const words = wordClauses.flatMap((wordClause) => wordClause.map(({ text }) => text));
  const typed = [...words, ...excluded.map(({ text }) => text)].flatMap((text) =>
    tokenize(text).flatMap((token) => spellings(token.text, context)),
  );
  const names = wordClauses.flatMap((wordClause, at) => [
    ...(namedRun(wordClauses, at, context.synonyms)?.others ?? []),
    ...(wordClause.length > 1 ? wordClause.flatMap(({ folded }) => context.synonyms.of(folded)) : []),
  ]);
  return [...new Set([...typed, ...names.flatMap((name) => name.split(" "))])];
}

const isExact = ({ isPhrase, inHeadline }: Operand): boolean => isPhrase || inHeadline;

const textOf = (words: readonly Operand[]): string => words.map(({ text }) => text).join(" ");

/** As many clauses as a plan may hold: those that must match before the others. */
function mostTelling(clauses: readonly PlannedClause[]): PlannedClause[] {
  if (clauses.length <= MAX_CLAUSES) return [...clauses];
  return [...clauses].sort((a, b) => Number(b.isRequired) - Number(a.isRequired)).slice(0, MAX_CLAUSES);
}

/**
 * The words of a clause: an operand that is no phrase may hold several, such as `China-Rusia`; each
 * is then looked for by itself.
 */
function toWords(operands: readonly Operand[]): QueryWord[][] {
  const [only, ...others] = operands.map((operand): QueryWord[] =>
    operand.isPhrase
      ? [{ ...operand, folded: "" }]
      : tokenize(operand.text).map(({ text }) => ({ ...operand, text, folded: foldWord(text) })),
  );
  // Of alternatives, the words of one stay together as well as they can: each is an alternative.
  return others.length > 0 ? [[...(only ?? []), ...others.flat()]] : (only ?? []).map((word) => [word]);
}

function withoutStopWords(wordClauses: readonly QueryWord[][], { languages, synonyms }: PlannerContext): QueryWord[][] {
  const isShouted =
    wordClauses.length > 1 && !wordClauses.some((wordClause) => wordClause.some(({ text }) => /\p{Ll}/u.test(text)));
  const isStop = ({ isPhrase, folded, text }: QueryWord) => {
    if (isPhrase) return false;
    // `AS` is a country, `as` an English word; where all is written in capitals, they say nothing.
    if (!isShouted && /^\p{Lu}{2,}$/u.test(text) && synonyms.of(folded).length > 0) return false;
    return languages.some((language) => isStopWord(folded, language));
  };
  const significant = wordClauses.filter((wordClause) => !wordClause.every(isStop));
  return significant.length > 0 ? significant : [...wordClauses];
}

/** The longest name that begins at a clause, if one does: of single words only. */
function namedRun(
  wordClauses: readonly (readonly QueryWord[])[],
  at: number,
  synonyms: Synonyms,
): { length: number; others: string[] } | null {
  const run: string[] = [];
  for (const wordClause of wordClauses.slice(at, at + synonyms.maxWords)) {
    const [word, ...others] = wordClause;
    const isOther = word?.inHeadline !== wordClauses[at]?.[0]?.inHeadline;
    if (!word || others.length > 0 || word.isPhrase || isOther) break;
    run.push(word.folded);
  }
  for (let length = run.length; length > 0; length--) {
    const others = synonyms.of(run.slice(0, length).join(" "));
    if (others.length > 0) return { length, others };
  }
  return null;
}

/** The words of a name by themselves, and the other names of the same thing. */
async function plannedName(
  words: readonly QueryWord[],
  others: readonly string[],
  context: PlannerContext,
): Promise<PlannedClause> {
  const terms = words.map((word) => termsOf(spellings(word.text, context), 1, fieldsOf(word), context));
  const own = wordAlternative(await Promise.all(terms));
  const alternatives = [own, ...(await nameAlternatives(words, others, context))].filter(canMatch);
  return { text: textOf(words), alternatives, isRequired: words.some(isExact) };
}

/**
 * What is looked up to leave articles out: the words as they are typed and by their stems, without
 * other names or guesses.
 */
async function plannedExactly(operand: Operand, context: PlannerContext): Promise<PlannedClause> {
  const { text } = operand;
  if (operand.isPhrase) {
    return { text, isRequired: true, alternatives: await ownAlternatives({ ...operand, folded: "" }, 1, context) };
  }
  const words = tokenize(text).map((token) => termsOf(spellings(token.text, context), 1, fieldsOf(operand), context));
  return { text, isRequired: true, alternatives: [wordAlternative(await Promise.all(words))].filter(canMatch) };
}

/** Clauses that look for the same are one: a word typed twice does not count twice. */
function distinct(clauses: readonly PlannedClause[]): PlannedClause[] {
  const seen = new Set<string>();
  return clauses.filter(({ text, alternatives }) => {
    const key = alternatives.length === 0 ? text.toLowerCase() : JSON.stringify(alternatives);
    return !seen.has(key) && seen.add(key);
  });
}

/** The words of a query with the misspelt ones put right. */
function corrected({ clauses }: ParsedQuery, replacements: ReadonlyMap<string, string>): string | null {
  if (replacements.size === 0) return null;
  const write = ({ text, isPhrase }: Operand) =>
    isPhrase
      ? `"${text}"`
      : tokenize(text)
          .map((token) => replacements.get(token.text) ?? token.text)
          .join(" ");
  return clauses.map((operands) => operands.map(write).join(" OR ")).join(" ");
}
