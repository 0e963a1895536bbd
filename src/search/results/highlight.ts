import {
  type AnalysisLanguage,
  type AnalyzedToken,
  analysisLanguage,
  analyze,
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
    this.#letters = Uint32Array.from(new Set([...this.#bits.keys()].map(neededLetters)));
  }

  /** The matching words of a text, in order. */
  wordsIn(text: string, inLanguage: string): MatchedWord[] {
    const language = analysisLanguage(inLanguage);
    return this.#phrases.length === 0 ? this.#looseWords(text, language) : this.#allWords(text, language);
  }

  /** Where no phrase is looked for, only words are analysed that hold the letters of a term: one in many. */
  #looseWords(text: string, language: AnalysisLanguage): MatchedWord[] {
    const found: MatchedWord[] = [];
    eachToken(text, (start, end) => {
      if (!this.#mayMatch(text, start, end)) return;
      const groups = this.#bitsOf(formOf(text, start, end, language), language);
      if (groups !== 0) found.push({ start, end, groups });
    });
    return found;
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

  #allWords(text: string, language: AnalysisLanguage): MatchedWord[] {
    const tokens = analyze(text, language);
    const inPhrases = this.#bitsOfPhrases(tokens);
    return tokens.flatMap((token, at) => {
      const groups = this.#bitsOf(token, language) | (inPhrases[at] ?? 0);
      return groups === 0 ? [] : [{ start: token.start, end: token.end, groups }];
    });
  }

  #bitsOf({ term, surface }: Form, language: AnalysisLanguage): number {
    return (this.#bits.get(indexTerm(term, language)) ?? 0) | (this.#bits.get(surface) ?? 0);
  }

  #bitsOfPhrases(tokens: readonly AnalyzedToken[]): number[] {
    const bits = new Array<number>(tokens.length).fill(0);
    for (const { words, bit } of this.#phrases) {
      for (let at = 0; at + words.length <= tokens.length; at++) {
        if (!words.every((word, offset) => tokens[at + offset]?.surface === word)) continue;
        for (let offset = 0; offset < words.length; offset++) bits[at + offset] = (bits[at + offset] ?? 0) | bit;
      }
    }
    return bits;
  }
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
