import {
  type AnalysisLanguage,
  analysisLanguage,
  eachToken,
  type Form,
  formOf,
  indexTerm,
} from "../../analysis/index.ts";
import type { TextRange } from "../../schema/index.ts";
import type { PlannedGroup } from "../index/query-plan.ts";

/** A word of a text that matches the query, and which groups of the plan it matches: bit i for group i. */
export interface MatchedWord {
  start: number;
  end: number;
  groups: number;
}

/** Finds the words of texts that a plan looks for, in every form it looks for: inflected, corrected, by another name. */
export class Highlighter {
  /** Bits of the groups that look for a term, or for an unstemmed word. */
  readonly #bits = new Map<string, number>();
  readonly #phrases: { words: readonly string[]; bit: number }[] = [];

  /** Letters that a word must hold to match any of the terms: of each term those in its middle. */
  readonly #letters: Uint32Array;

  constructor(groups: readonly PlannedGroup[]) {
    for (const [at, { alternatives }] of groups.entries()) {
      for (const { words, phrase } of alternatives) {
        if (phrase) this.#phrases.push({ words: phrase, bit: 1 << at });
        else for (const { term } of words.flat()) this.#bits.set(term, (this.#bits.get(term) ?? 0) | (1 << at));
      }
    }
    const looked = [...this.#bits.keys(), ...this.#phrases.map(({ words }) => words[0] ?? "")];
    this.#letters = Uint32Array.from(new Set(looked.map(neededLetters)));
  }

  /** The matching words of a text, in order. Only words are analysed that hold the letters of a term or of the first word of a phrase: one in many. */
  wordsIn(text: string, inLanguage: string): MatchedWord[] {
    const language = analysisLanguage(inLanguage);
    const found: MatchedWord[] = [];
    const begun: number[] = [];
    const spans: number[] = [];
    eachToken(text, (start, end) => {
      if (this.#phrases.length > 0) spans.push(start, end);
      if (!this.#mayMatch(text, start, end)) return;
      const form = formOf(text, start, end, language);
      const groups = this.#bitsOf(form, language);
      if (groups !== 0) found.push({ start, end, groups });
      if (this.#phrases.some(({ words }) => words[0] === form.surface)) begun.push(spans.length - 2);
    });
    return begun.length === 0 ? found : merged(found, this.#phrasesAt(begun, spans, text, language));
  }

  /** The words of the phrases that begin at some tokens; `spans` holds the start and end of each token by turns. */
  #phrasesAt(
    begun: readonly number[],
    spans: readonly number[],
    text: string,
    language: AnalysisLanguage,
  ): MatchedWord[] {
    const surfaceAt = (at: number) =>
      at < spans.length ? formOf(text, spans[at] as number, spans[at + 1] as number, language).surface : "";
    return begun.flatMap((from) =>
      this.#phrases
        .filter(({ words }) => words.every((word, offset) => surfaceAt(from + 2 * offset) === word))
        .flatMap(({ words, bit }) =>
          words.map((_, offset) => ({
            start: spans[from + 2 * offset] as number,
            end: spans[from + 2 * offset + 1] as number,
            groups: bit,
          })),
        ),
    );
  }

  #mayMatch(text: string, start: number, end: number): boolean {
    let letters = 0;
    for (let at = start; at < end; at++) {
      const letter = (text.charCodeAt(at) | 32) - FIRST_LETTER;
      // What is no plain letter may be folded to one.
      if (letter < 0 || letter > 25) return true;
      letters |= 1 << letter;
    }
    for (let at = 0; at < this.#letters.length; at++) {
      const needed = this.#letters[at] as number;
      if ((letters & needed) === needed) return true;
    }
    return false;
  }

  #bitsOf({ term, surface }: Form, language: AnalysisLanguage): number {
    return (this.#bits.get(indexTerm(term, language)) ?? 0) | (this.#bits.get(surface) ?? 0);
  }
}

/** Words of two lists in the order of the text, each once with the groups of both. */
function merged(words: readonly MatchedWord[], others: readonly MatchedWord[]): MatchedWord[] {
  const byStart = new Map<number, MatchedWord>();
  for (const word of [...words, ...others]) {
    const known = byStart.get(word.start);
    byStart.set(word.start, known ? { ...known, groups: known.groups | word.groups } : word);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

const FIRST_LETTER = 97;
const ENGLISH_MARK = indexTerm("", "en");
/** From so many letters on, an Indonesian root may end otherwise than the word: `alami` of `pengalaman`. */
const LONG_ROOT_CHARS = 5;

/**
 * The letters a–z that every word of a term holds: those of the term without its first one, which a prefix may have changed (`tulis` of
 * `menulis`), and without its last one, which a suffix may (`happi` of `happy`).
 */
export function neededLetters(term: string): number {
  const isEnglish = term.startsWith(ENGLISH_MARK);
  const root = isEnglish ? term.slice(ENGLISH_MARK.length) : term;
  const middle = root.slice(1, isEnglish || root.length >= LONG_ROOT_CHARS ? -1 : undefined);
  let letters = 0;
  for (let at = 0; at < middle.length; at++) {
    const letter = middle.charCodeAt(at) - FIRST_LETTER;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
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
