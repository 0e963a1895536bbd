import { fold } from "../../src/analysis/index.ts";
import {
  BARE_SUBJECTS,
  CONNECTIVES,
  DEMONSTRATIVES,
  DEMONSTRATIVES_BEFORE,
  DEMONSTRATIVES_BEHIND,
  DISTANT,
  EMPTY_NOUNS,
  FIRST_PERSON,
  INTRODUCTIONS,
  JOINING,
  NOT_OWNED,
  OWNED,
  OWNED_DEED,
  PAIRS,
  POSSESSIVES,
  PRONOUNS,
  RANKS,
  RELATIVES,
  SUBJECT_ENDS,
  SUBJECT_PARTICLES,
  TIMES,
  VERB_FORM,
  VERB_FORM_IN_SMALL,
  VERBS,
} from "./opening-words.ts";

/** How far into a sentence its opening may reach, in words, where no verb is found. */
const MAX_OPENING_WORDS = 14;

/**
 * Whether a sentence can be read without the one before it: whether its opening, up to the main
 * verb, names what it is about. It errs towards no. `npm run eval -- openings` measures it on
 * sentences that were marked by reading.
 *
 * @param opensArticle whether no sentence precedes it, so that only a pronoun or the like can
 * depend on context: on the headline. Default false.
 */
export function standsAlone(sentence: string, opensArticle = false): boolean {
  const words = wordsOf(sentence);
  if (opensArticle) return !leansOnHeadline(words);
  if (startsWithConnective(words) || isBareSubject(words) || isPairedFragment(words)) return false;
  // A quotation that names its speaker states who `we` are.
  const quoted = /["“”]/.test(sentence);
  const opening = openingOf(words);
  if (opening.some((word, index) => pointsBack(word, index, words, quoted))) return false;
  return !words
    .slice(opening.length, MAX_OPENING_WORDS)
    .some((_, index) => isLateSubject(opening.length + index, words));
}

/**
 * `Grup beranggotakan pelajar itu langsung …`: what looked like the verb belonged to the subject.
 */
function isLateSubject(index: number, words: readonly Word[]): boolean {
  const next = words[index + 1]?.folded ?? "";
  const own = words[index]?.folded ?? "";
  return DEMONSTRATIVES_BEHIND.has(own) || (SUBJECT_ENDS.has(own) && (isVerb(next) || SUBJECT_PARTICLES.has(next)));
}

/**
 * `Ini adalah …`, `Hal itu …`, `Ia …`: the headline names the referent, and it is not shown beside
 * a statement.
 */
function leansOnHeadline(words: readonly Word[]): boolean {
  const [first, second] = words.map(({ folded }) => folded);
  return (
    startsWithConnective(words) ||
    words.slice(0, 2).some(({ folded }) => PRONOUNS.has(folded)) ||
    DEMONSTRATIVES.has(first ?? "") ||
    (EMPTY_NOUNS.has(first ?? "") && DEMONSTRATIVES.has(second ?? ""))
  );
}

interface Word {
  text: string;
  folded: string;
  /** Whether a comma or another mark follows. */
  closed: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;

const wordsOf = (sentence: string): Word[] =>
  [...sentence.matchAll(WORD)].slice(0, 3 * MAX_OPENING_WORDS).map((match) => ({
    text: match[0],
    folded: fold(match[0]),
    closed: /^\s*[,:;)–—]/.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + 2)),
  }));

const MAX_CONNECTIVE_WORDS = 3;

function startsWithConnective(words: readonly Word[]): boolean {
  for (let count = 1; count <= MAX_CONNECTIVE_WORDS; count++) {
    const head = words
      .slice(0, count)
      .map(({ folded }) => folded)
      .join(" ");
    if (!CONNECTIVES.has(head)) continue;
    // `Pertama Media` is a name; `Kedua pemimpin` and `Kedua, …` depend on context.
    if (RANKS.has(head) && !words[count - 1]?.closed && isName(words[count])) continue;
    return true;
  }
  return false;
}

/** Words that are verbs by their form or by being listed: the opening ends before the first. */
const isVerb = (folded: string): boolean => VERB_FORM.test(folded) || VERBS.has(folded);

/**
 * The words up to the main verb; a verb in a relative clause (`yang ditangkap`) or in an
 * introductory phrase does not end it.
 */
function openingOf(words: readonly Word[]): Word[] {
  let relative = false;
  // A participle in front is an introduction, too: `Ditanya soal itu, …`.
  let introduction = INTRODUCTIONS.has(words[0]?.folded ?? "") || VERB_FORM.test(words[0]?.folded ?? "");
  for (const [index, { folded, closed }] of words.slice(0, MAX_OPENING_WORDS).entries()) {
    if (index > 0 && (isVerb(folded) || VERB_FORM_IN_SMALL.test(words[index]?.text ?? ""))) {
      if (!relative && !introduction) return words.slice(0, index);
      relative = false;
    }
    if (RELATIVES.has(folded)) relative = true;
    // The clause in front is over; the subject comes.
    if (closed && introduction) introduction = false;
  }
  return words.slice(0, MAX_OPENING_WORDS);
}

function pointsBack(word: Word, index: number, words: readonly Word[], quoted: boolean): boolean {
  const { folded } = word;
  const before = words[index - 1];
  const next = words[index + 1];
  if (PRONOUNS.has(folded)) return !(POSSESSIVES.has(folded) && nameSoon(words, index + 1));
  // `I Gede` is a name.
  if (FIRST_PERSON.has(folded)) return !quoted && !(folded.length === 1 && isName(next));
  if (DEMONSTRATIVES.has(folded)) {
    if (JOINING.has(folded) && index > 0) return false;
    // `hari ini`, `this week`; `Ini saat yang tepat` points back.
    const time =
      TIMES.has(before?.folded ?? "") || (DEMONSTRATIVES_BEFORE.has(folded) && TIMES.has(next?.folded ?? ""));
    return !time || DISTANT.has(folded);
  }
  return isOwned(folded) && !hasOwner(index, words);
}

/** `In his speech, President …`: the owner follows. */
function nameSoon(words: readonly Word[], from: number): boolean {
  const comma = words.findIndex(({ closed }, index) => index >= from - 1 && index < from + 6 && closed);
  return comma >= 0 && isName(words[comma + 1]);
}

const isOwned = (folded: string): boolean => OWNED.test(folded) && !NOT_OWNED.has(folded);

/**
 * `Dalam pidatonya, Presiden …` and `Harapannya Prabowo …` name the owner at once;
 * `Putin dan istrinya` before.
 */
function hasOwner(index: number, words: readonly Word[]): boolean {
  const earlier = words.slice(0, index).some((word, at) => isName(word) && (at > 0 || isName(words[1])));
  const next = words[index + 1];
  // What is owned and its owner: `terbitnya surat`, `meninggalnya tokoh`.
  if (!words[index]?.closed && next && OWNED_DEED.test(words[index]?.folded ?? "") && !VERB_FORM.test(next.folded))
    return true;
  return earlier || isName(next) || (words[index]?.closed === true && isName(words[index + 1]));
}

const isName = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/**
 * `Baik secara langsung maupun …` goes on from the sentence before; `Baik Putin maupun Xi …` does
 * not.
 */
const isPairedFragment = ([first, second]: readonly Word[]): boolean =>
  PAIRS.has(first?.folded ?? "") && !isName(second);

/** `Korban dilarikan …`: whose? */
function isBareSubject([first, second]: readonly Word[]): boolean {
  if (first === undefined || second === undefined || !BARE_SUBJECTS.has(first.folded)) return false;
  return isVerb(second.folded) || SUBJECT_PARTICLES.has(second.folded);
}
