import { isAnyStopWord } from "../../../src/analysis/index.ts";
import { countryCodes } from "../../gazetteer/place-names.ts";
import { anyOf, LANGUAGES, plainWordsOfAll } from "../../languages/index.ts";
import { foldedWord, HONORIFICS, LARGE_OFFICES, listedAt, RANKS, STATUSES } from "../offices/words.ts";
import type { TaggedName } from "../tagger/tag-names.ts";
import { profileOf } from "../tagger/word-profiles.ts";

const DEGREE = anyOf(LANGUAGES.flatMap(({ names }) => names.degrees));
/** A degree behind a name, after a space. */
const DEGREE_ALONE = new RegExp(`^(?:${DEGREE})\\.?$`, "u");
const LAST_DEGREE = new RegExp(`$(?<=[,\\s](${DEGREE})\\.?)`, "u");
/** Words of this rate of capitals (see `WordProfile`) are hardly ever names. */
const CAPITALS_OF_WORDS = 1;

/**
 * Names as they are: whole where a hyphen goes on; without ranks, offices and degrees; without what
 * was glued to them, and without the word that opens their sentence.
 *
 * @param sentence where the name's sentence begins and ends.
 */
export function trimmed(text: string, tagged: TaggedName, sentence: { start: number; end: number }): TaggedName {
  if (DEGREE_ALONE.test(text.slice(tagged.start, tagged.end))) return { ...tagged, end: tagged.start };
  let name = withoutBrackets(text, tagged);
  name = withHyphen(text, name, sentence.end);
  name = withoutOpening(text, withoutClosing(text, name), sentence.start);
  if (name.kind === "person") return onceOnly(text, withoutTitles(text, beforePreposition(text, name)));
  return name.kind === "other" ? name : withoutGlued(text, name);
}

const PARTICLE = /^(?:lah|nya|kah|pun|ku|mu|isme|an)$/;

/**
 * `Shin Tae-yong`, `Timnas U-20`, `Az-Zahra`: with what a hyphen joins to the last word, or the
 * first.
 */
function withHyphen(text: string, tagged: TaggedName, sentenceEnd: number): TaggedName {
  const article =
    tagged.kind === "person"
      ? (text.slice(tagged.start - 4, tagged.start).match(/(?<![\p{L}-])\p{Lu}\p{Ll}{1,2}-$/u)?.[0] ?? "")
      : "";
  const name = { ...tagged, start: tagged.start - article.length };
  const joined = text
    .slice(name.end, Math.min(sentenceEnd, name.end + 20))
    .match(/^-([\p{L}\p{M}]{2,16}|\p{N}{1,3})(?![\p{L}\p{N}-])/u);
  const tail = joined?.[1] ?? "";
  if (!joined || PARTICLE.test(tail)) return name;
  // `TNI-Polri` are two.
  const goesOn = /^\p{N}/u.test(tail)
    ? /(?:^|\s)\p{Lu}{1,4}$/u.test(text.slice(name.start, name.end))
    : name.kind === "person" && /^\p{Ll}/u.test(tail);
  return goesOn ? { ...name, end: name.end + joined[0].length } : name;
}

/** Words that open sentences and join them to those before. */
const CONNECTIVES = plainWordsOfAll(({ sentences }) => [sentences.connectives]);
const isOpener = (word: string): boolean => CONNECTIVES.has(word.toLowerCase()) || isAnyStopWord(word.toLowerCase());

const capitalsOf = (word: string): number | null => {
  const profile = profileOf(word.toLowerCase());
  return profile ? profile.capitals % 7 : null;
};

/** See `WordProfile`: words with a capital nearly always. */
const CAPITALS_OF_NAMES = 5;

/** Whether a word is hardly ever written small. */
export const isNameWord = (word: string): boolean => (capitalsOf(word) ?? CAPITALS_OF_NAMES) >= CAPITALS_OF_NAMES;

const TITLES = [RANKS, HONORIFICS, STATUSES, LARGE_OFFICES.offices, LARGE_OFFICES.professions];
/** Whether a word tells what somebody is. */
export const isTitle = (word: string): boolean => {
  const folded = foldedWord(word.replace(/\.$/, ""));
  return TITLES.some((words) => words.has(folded));
};

/**
 * Without a first word that has its capital from the sentence alone: `Alhasil RRQ`. A name of one
 * such word is none.
 */
function withoutOpening(text: string, name: TaggedName, sentenceStart: number): TaggedName {
  if (/[\p{L}\p{N}]/u.test(text.slice(sentenceStart, name.start))) return name;
  const written = text.slice(name.start, name.end);
  const word = written.match(/^\p{Lu}\p{Ll}+(?=\s|$)/u)?.[0] ?? "";
  const isCommon = (capitalsOf(word) ?? CAPITALS_OF_WORDS + 1) <= CAPITALS_OF_WORDS;
  if (word === written) return isCommon ? { ...name, end: name.start } : name;
  if (word === "" || !CONNECTIVES.has(word.toLowerCase())) return name;
  return { ...name, start: name.start + word.length + (written.slice(word.length).match(/^\s+/)?.[0].length ?? 0) };
}

/** Without a last word that opens the next sentence, where a scraper lost the stop: `Ipi Namun`. */
function withoutClosing(text: string, name: TaggedName): TaggedName {
  const written = text.slice(name.start, name.end);
  const word = written.match(/$(?<=\s(\p{Lu}\p{Ll}+))/u)?.[1] ?? "";
  const rate = capitalsOf(word);
  if (rate === null || rate > CAPITALS_OF_WORDS || name.kind === "other" || !isOpener(word)) return name;
  return { ...name, end: name.start + written.slice(0, -word.length).trimEnd().length };
}

const PREPOSITIONS = plainWordsOfAll(({ places }) => [...places.at, ...places.along]);

/** A person's name ends before a word of place: no particle of names is one. */
function beforePreposition(text: string, name: TaggedName): TaggedName {
  const written = text.slice(name.start, name.end);
  const small = [...written.matchAll(/(?<=\s)\p{Ll}+(?=\s)/gu)].find(({ 0: word }) => PREPOSITIONS.has(word));
  return small ? { ...name, end: name.start + written.slice(0, small.index).trimEnd().length } : name;
}

/** `Abby Choi Abby Choi`: a caption that runs into the text. */
function onceOnly(text: string, name: TaggedName): TaggedName {
  const words = text.slice(name.start, name.end).split(" ");
  const half = words.slice(0, words.length / 2).join(" ");
  const isTwice = words.length > 1 && words.length % 2 === 0 && half === words.slice(words.length / 2).join(" ");
  return isTwice ? { ...name, start: name.end - half.length } : name;
}

/** Without what stands before a bracket that closes alone, or behind one that opens alone. */
function withoutBrackets(text: string, name: TaggedName): TaggedName {
  const written = text.slice(name.start, name.end);
  const [opens, closes] = [written.indexOf("("), written.indexOf(")")];
  if (closes >= 0 && (opens < 0 || closes < opens)) {
    const rest = written.slice(closes + 1).trimStart();
    return rest === "" ? { ...name, end: name.start + closes } : { ...name, start: name.end - rest.length };
  }
  if (opens >= 0 && closes < 0) return { ...name, end: name.start + written.slice(0, opens).trimEnd().length };
  return name;
}

/** `CNN Indonesiatelah`: where a scraper lost a space behind a country, up to it. */
function withoutGlued(text: string, name: TaggedName): TaggedName {
  for (const { 0: word, index } of text.slice(name.start, name.end).matchAll(/\p{Lu}\p{Ll}{5,}/gu)) {
    if (profileOf(word.toLowerCase())) continue;
    for (let tail = 2; tail <= word.length - 4; tail++)
      if (countryCodes().has(word.slice(0, -tail).toLowerCase()) && isAnyStopWord(word.slice(-tail)))
        return { ...name, end: name.start + index + word.length - tail };
  }
  return name;
}

function withoutTitles(text: string, name: TaggedName): TaggedName {
  let written = text.slice(name.start, name.end);
  const bare = withoutDegrees(written);
  if (bare.includes(" ")) written = bare;
  let start = name.start + behindOffice(written);
  written = written.slice(start - name.start);
  for (let title = titleAt(written); title > 0; title = titleAt(written)) {
    start += title;
    written = written.slice(title);
  }
  return { ...name, start, end: start + written.length };
}

/**
 * Characters of the rank or form of address that a name begins with, and the space behind; 0 for
 * none.
 */
function titleAt(written: string): number {
  const words = [...written.matchAll(/\S+/g)];
  const folded = words.map((word) => foldedWord(word[0].replace(/\.$/, "")));
  // `Tuan Ibrahim Tuan Man`: a form of address that comes again is part of the name.
  if (folded.lastIndexOf(folded[0] ?? "") > 0) return 0;
  const rank = listedAt(RANKS, folded, 0);
  const honorific = listedAt(HONORIFICS, folded, 0);
  // Nicknames are made of forms of address: `Gus Ipul`. `Tan Sri` makes none.
  const left = words.length - honorific;
  const title = rank > 0 ? rank : left > 1 || honorific > 1 ? honorific : 0;
  return words[title]?.index ?? 0;
}

function withoutDegrees(written: string): string {
  let bare = written;
  for (let degree = bare.match(LAST_DEGREE)?.[1]; degree !== undefined; degree = bare.match(LAST_DEGREE)?.[1])
    bare = bare.slice(0, bare.lastIndexOf(degree)).trimEnd().replace(/,$/, "");
  return bare;
}

/**
 * Where a name begins behind the last head of an office, or rank, inside it: `Jaya Irjen Fadil
 * Imran`, `Managing Editor Angela Benson`; 0 for none. Two words must be left, so that `Raja Juli`
 * stays.
 */
function behindOffice(written: string): number {
  const words = [...written.matchAll(/\S+/g)].map((match) => ({
    word: foldedWord(match[0].replace(/\.$/, "")),
    end: match.index + match[0].length,
  }));
  for (let at = words.length - 3; at >= 0; at--) {
    const { word = "", end = 0 } = words[at] ?? {};
    const isOffice = LARGE_OFFICES.offices.has(word) || LARGE_OFFICES.professions.has(word);
    if (RANKS.has(word) || (isOffice && at > 0)) return end + (written.slice(end).match(/^\s+/)?.[0].length ?? 0);
  }
  return 0;
}
