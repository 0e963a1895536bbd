import {
  type AnalysisLanguage,
  analysisLanguage,
  type Form,
  formOf,
  indexTerm,
  tokenize,
} from "../../analysis/index.ts";
import type { TextRange } from "../../schema/index.ts";
import type { PlannedClause } from "../index/query-plan.ts";
import { partitionPoint } from "../store/partition-point.ts";
import { CandidateWords } from "./candidate-words.ts";

/**
 * A word of a text that matches the query, and which clauses of the plan it matches: bit i for
 * clause i.
 */
export interface MatchedWord {
  start: number;
  end: number;
  clauses: number;
}

/**
 * Finds the words of texts that a plan looks for, in every form it looks for: inflected, corrected,
 * by another name.
 */
export class Highlighter {
  /** Bits of the clauses that look for a term, or for an unstemmed word. */
  readonly #bits = new Map<string, number>();
  readonly #phrases: { words: readonly string[]; bit: number }[] = [];

  readonly #candidates: CandidateWords;

  constructor(clauses: readonly PlannedClause[]) {
    for (const [at, { alternatives }] of clauses.entries()) {
      for (const { words, phrase } of alternatives) {
        if (phrase) this.#phrases.push({ words: phrase, bit: 1 << at });
        else for (const { term } of words.flat()) this.#bits.set(term, (this.#bits.get(term) ?? 0) | (1 << at));
      }
    }
    this.#candidates = new CandidateWords([...this.#bits.keys(), ...this.#phrases.map(({ words }) => words[0] ?? "")]);
  }

  /** The matching words of a text, in order. */
  wordsIn(text: string, inLanguage: string): MatchedWord[] {
    const language = analysisLanguage(inLanguage);
    const found: MatchedWord[] = [];
    const begun: number[] = [];
    this.#candidates.eachIn(text, (start, end) => {
      const form = formOf(text, start, end, language);
      const clauses = this.#bitsOf(form, language);
      if (clauses !== 0) found.push({ start, end, clauses });
      if (this.#phrases.some(({ words }) => words[0] === form.surface)) begun.push(start);
    });
    return begun.length === 0 ? found : merged(found, this.#phrasesAt(begun, text, language));
  }

  /** The words of the phrases that begin at some tokens, which are given by their start offsets. */
  #phrasesAt(begun: readonly number[], text: string, language: AnalysisLanguage): MatchedWord[] {
    const tokens = tokenize(text);
    const surfaceAt = (at: number): string => {
      const token = tokens[at];
      return token ? formOf(text, token.start, token.end, language).surface : "";
    };
    return begun.flatMap((start) => {
      const from = partitionPoint(tokens.length, (at) => tokens[at].start < start);
      return this.#phrases
        .filter(({ words }) => words.every((word, offset) => surfaceAt(from + offset) === word))
        .flatMap(({ words, bit }) =>
          tokens
            .slice(from, from + words.length)
            .map((token) => ({ start: token.start, end: token.end, clauses: bit })),
        );
    });
  }

  #bitsOf({ term, surface }: Form, language: AnalysisLanguage): number {
    return (this.#bits.get(indexTerm(term, language)) ?? 0) | (this.#bits.get(surface) ?? 0);
  }
}

/** Words of two lists in the order of the text, each once with the clauses of both. */
function merged(words: readonly MatchedWord[], others: readonly MatchedWord[]): MatchedWord[] {
  const byStart = new Map<number, MatchedWord>();
  for (const word of [...words, ...others]) {
    const known = byStart.get(word.start);
    byStart.set(word.start, known ? { ...known, clauses: known.clauses | word.clauses } : word);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The stretches of a text whose words match. */
export const rangesOf = (words: readonly MatchedWord[]): TextRange[] => words.map(({ start, end }) => [start, end]);

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** A text as HTML with its ranges in `<mark>`: nothing else in it is markup. */
export function markedHtml(text: string, ranges: readonly TextRange[]): string {
  let html = "";
  let at = 0;
  for (const [start, end] of ranges) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
