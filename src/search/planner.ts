import { type AnalysisLanguage, fold, isStopWord, type Synonyms, stem, tokenize } from "../analysis/index.ts";
import { INDEX_FIELDS, type StemmedField } from "./index-options.ts";
import type { PlannedAlternative, PlannedGroup, PlannedTerm, QueryPlan, SearchIndex } from "./search-index.ts";

const STEMMED_FIELDS = INDEX_FIELDS.filter((field): field is StemmedField => field !== "surface");

/** Weights beside a word found as it was typed (1). */
const SYNONYM_WEIGHT = 0.9;
const COMPLETION_WEIGHT = 0.6;
const EDIT_WEIGHT = 0.7;
/** Bounds that keep the cost of one word small. */
const MAX_COMPLETIONS = 12;
const MAX_CORRECTIONS = 3;
const MAX_QUERY_WORDS = 16;

/** What the planner needs to know of the site. */
export interface PlannerContext {
  index: SearchIndex;
  synonyms: Synonyms;
  /** Analyses in use in the corpus: a query word is stemmed by each. */
  languages: readonly AnalysisLanguage[];
}

/** A query made ready. */
export interface PlannedQuery {
  plan: QueryPlan;
  /** The query with its misspelt words put right, or null where none was. */
  corrected: string | null;
}

/**
 * Decides which terms to look up for a query. Every word is searched as typed and by its stem, a name by its other
 * names too. A word that the corpus does not hold is completed (the last one), else corrected: one edit for words of 4–7
 * letters, two above. Stop words are dropped unless nothing else is left. Whatever is typed, a plan comes back.
 */
export function planQuery(query: string, context: PlannerContext): PlannedQuery {
  const typed = tokenize(query)
    .slice(0, MAX_QUERY_WORDS)
    .map((token) => ({ ...token, folded: fold(token.text) }));
  const telling = typed.filter(({ folded }) => !context.languages.some((language) => isStopWord(folded, language)));
  const words = telling.length > 0 ? telling : typed;
  const groups: PlannedGroup[] = [];
  const replacements = new Map<string, string>();
  for (let at = 0; at < words.length; ) {
    const named = namedRun(
      words.map((word) => word.folded).slice(at, at + context.synonyms.maxWords),
      context.synonyms,
    );
    const length = named?.length ?? 1;
    const run = words.slice(at, at + length);
    const isLast = at + length === words.length;
    const first = run[0];
    if (!first) break;
    const own = run.map(({ folded }) => termsOf(folded, 1, context));
    const alternatives: PlannedAlternative[] = own.every((terms) => terms.length > 0) ? [{ words: own }] : [];
    for (const name of named?.others ?? []) {
      const terms = name.split(" ").map((word) => termsOf(word, SYNONYM_WEIGHT, context));
      if (terms.every((one) => one.length > 0)) alternatives.push({ words: terms });
    }
    if (alternatives.length === 0 && length === 1) {
      const guess = guessWord(first.folded, isLast && !/\s$/.test(query), context);
      alternatives.push(...guess.alternatives);
      if (guess.corrected) replacements.set(first.text, guess.corrected);
    }
    groups.push({ text: run.map((word) => word.text).join(" "), alternatives });
    at += length;
  }
  const corrected = replacements.size > 0 ? typed.map(({ text }) => replacements.get(text) ?? text).join(" ") : null;
  return { plan: { combineWith: "AND", groups }, corrected };
}

function namedRun(words: readonly string[], synonyms: Synonyms): { length: number; others: string[] } | null {
  for (let length = words.length; length > 0; length--) {
    const others = synonyms.of(words.slice(0, length).join(" "));
    if (others.length > 0) return { length, others };
  }
  return null;
}

/** The terms of the index that stand for a folded word; none where the corpus does not hold it. */
function termsOf(word: string, weight: number, { index, languages }: PlannerContext): PlannedTerm[] {
  const terms: PlannedTerm[] = index.hasWord(word) ? [{ term: word, fields: ["surface"], weight }] : [];
  for (const stemmed of new Set(languages.map((language) => stem(word, language)))) {
    if (index.hasTerm(stemmed)) terms.push({ term: stemmed, fields: STEMMED_FIELDS, weight });
  }
  return terms;
}

function guessWord(
  word: string,
  mayComplete: boolean,
  context: PlannerContext,
): { alternatives: PlannedAlternative[]; corrected: string | null } {
  const asAlternatives = (words: readonly { word: string; weight: number }[]) =>
    words
      .map((one) => ({ words: [termsOf(one.word, one.weight, context)] }))
      .filter(({ words: [terms] }) => terms && terms.length > 0);
  if (mayComplete && word.length >= 2) {
    const completions = context.index.completions(word, MAX_COMPLETIONS);
    if (completions.length > 0) {
      return {
        alternatives: asAlternatives(completions.map((one) => ({ word: one, weight: COMPLETION_WEIGHT }))),
        corrected: null,
      };
    }
  }
  const maxEdits = word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2;
  if (maxEdits === 0) return { alternatives: [], corrected: null };
  const corrections = context.index.corrections(word, maxEdits, MAX_CORRECTIONS);
  // Nearer words only: a two-edit guess beside a one-edit one is noise.
  const nearest = corrections.filter(({ edits }) => edits === corrections[0]?.edits);
  return {
    alternatives: asAlternatives(nearest.map((one) => ({ word: one.word, weight: EDIT_WEIGHT ** one.edits }))),
    corrected: nearest[0]?.word ?? null,
  };
}
