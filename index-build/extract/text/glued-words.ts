import { type AnalysisLanguage, fold, isStopWord } from "../../../src/analysis/index.ts";
import { wordsOfAll } from "../../languages/index.ts";
import { INSERTED_SPACE } from "../../model/white-space.ts";

/** A token that may be two words without the space between them. */
export interface GluedCandidate {
  token: string;
  left: string;
  right: string;
}

const TOKEN = /[\p{L}\p{M}]{5,40}/gu;
/** Few tokens have a capital behind their first letter: only they are looked at closely. */
const INNER_CAPITAL = /\p{L}\p{Lu}/u;
/** `kepadaKompas`, `dilansirAFP`: a word in small letters, and a name. */
const NAME_BEHIND = /^(\p{Ll}{3,})(\p{Lu}[\p{L}\p{M}]+)$/u;
/** `JakartaKementerian`: two names. */
const TWO_NAMES = /^(\p{Lu}\p{Ll}{3,})(\p{Lu}\p{Ll}{3,})$/u;
/** `KPKmenahan`: an abbreviation, and a word. */
const ABBREVIATION_BEFORE = /^(\p{Lu}{2,})(\p{Ll}{3,})$/u;
/** `Indonesiatelah`: a name, and a function word, or any word behind one of the headline. */
const NAME_BEFORE = /^\p{Lu}\p{Ll}{5,}$/u;
const ENCLITICS = wordsOfAll(({ sentences }) => sentences.enclitics);
/** Fewest letters of the word behind a name: endings and syllables are shorter. */
const MIN_RIGHT = 3;
const MIN_LEFT = 4;

/**
 * Words in small letters before a name: a shorter one may be a prefix (`berAC`), unless it is a
 * function word.
 */
const isWordBefore = (word: string, language: AnalysisLanguage): boolean =>
  word.length > 3 || isStopWord(fold(word), language);

/** The words of a headline that may be names, and stand glued in its text. */
export const namesInHeadline = (headline: string | null): ReadonlySet<string> =>
  new Set(headline?.match(/\p{Lu}\p{Ll}{3,}/gu));

/**
 * The ways in which the tokens of a text may be two words.
 *
 * @param language whose function words may end a name.
 * @param told names that may stand before any word; see `namesInHeadline`.
 */
export function gluedIn(text: string, language: AnalysisLanguage, told: ReadonlySet<string>): GluedCandidate[] {
  const found: GluedCandidate[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const parts = INNER_CAPITAL.test(token)
      ? (token.match(NAME_BEHIND) ?? token.match(ABBREVIATION_BEFORE) ?? token.match(TWO_NAMES))
      : null;
    if (parts?.[1] && parts[2]) {
      const [, left, right] = parts;
      const isWord = !ENCLITICS.has(right.toLowerCase()) && (/^\p{Lu}/u.test(left) || isWordBefore(left, language));
      if (isWord) found.push({ token, left, right });
    } else if (NAME_BEFORE.test(token)) {
      for (let at = MIN_LEFT; at <= token.length - MIN_RIGHT; at++) {
        const right = token.slice(at);
        const left = token.slice(0, at);
        if (!ENCLITICS.has(right) && (told.has(left) || isStopWord(fold(right), language)))
          found.push({ token, left, right });
      }
    }
  }
  return found;
}

/** A line with the space put back between the words of its glued tokens. */
export function partGlued(line: string, partsOf: (token: string) => GluedCandidate | null): string {
  return line.replace(TOKEN, (token, at: number) => {
    // An account and a hashtag are written as one word.
    if (line[at - 1] === "#" || line[at - 1] === "@") return token;
    const parts = partsOf(token);
    return parts === null ? token : parts.left + INSERTED_SPACE + parts.right;
  });
}
