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
  readonly #known = { id: new Map<Form, number>(), en: new Map<Form, number>() };
  readonly #phrases: { words: readonly string[]; bit: number }[] = [];

  constructor(groups: readonly PlannedGroup[]) {
    for (const [at, { alternatives }] of groups.entries()) {
      for (const { words, phrase } of alternatives) {
        if (phrase) this.#phrases.push({ words: phrase, bit: 1 << at });
        else for (const { term } of words.flat()) this.#bits.set(term, (this.#bits.get(term) ?? 0) | (1 << at));
      }
    }
  }

  /** The matching words of a text, in order. */
  wordsIn(text: string, inLanguage: string): MatchedWord[] {
    const language = analysisLanguage(inLanguage);
    return this.#phrases.length === 0 ? this.#looseWords(text, language) : this.#allWords(text, language);
  }

  /** Where no phrase is looked for: hits share most of their words, so each is looked at once. */
  #looseWords(text: string, language: AnalysisLanguage): MatchedWord[] {
    const found: MatchedWord[] = [];
    const known = this.#known[language];
    eachToken(text, (start, end) => {
      const form = formOf(text, start, end, language);
      let groups = known.get(form);
      if (groups === undefined) {
        groups = this.#bitsOf(form, language);
        known.set(form, groups);
      }
      if (groups !== 0) found.push({ start, end, groups });
    });
    return found;
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
