import { anyOf, LANGUAGES } from "../../languages/index.ts";
import { isAnyStopWord } from "../../../src/analysis/index.ts";
import { foldedWord, HONORIFICS, LARGE_OFFICES, RANKS } from "../offices/words.ts";
import { countryCodes } from "../places/place-names.ts";
import type { TaggedName } from "../tagger/tag-names.ts";
import { profileOf } from "../tagger/word-profiles.ts";

const DEGREE = anyOf(LANGUAGES.flatMap(({ names }) => names.degrees));
/** Degrees behind a name, each after a space and perhaps a comma. */
const DEGREES = new RegExp(`(?:,?\\s+(?:${DEGREE})\\.?)+$`, "u");
const FIRST_WORD = /^(\S+?)\.?\s+(?=\S)/u;
/** Words of these rates of capitals (see `WordProfile`) are hardly ever, and nearly always, names. */
const [CAPITALS_OF_WORDS, CAPITALS_OF_NAMES] = [1, 5];

/**
 * Names as they are: whole where a hyphen goes on; without ranks, offices and degrees; without what
 * was glued to them, and without the word that opens their sentence.
 *
 * @param sentence where the name's sentence begins and ends.
 */
export function trimmed(text: string, tagged: TaggedName, sentence: { start: number; end: number }): TaggedName {
  let name = withoutBrackets(text, tagged);
  name = withHyphen(text, name, sentence.end);
  name = withoutOpening(text, withoutClosing(text, name), sentence.start);
  if (name.kind === "person") return onceOnly(text, withoutTitles(text, name));
  return name.kind === "other" ? name : withoutGlued(text, name);
}

const PARTICLE = /^(?:lah|nya|kah|pun|ku|mu|isme|an)$/;

/** `Shin Tae-yong`, `Timnas U-20`, `Az-Zahra`: with what a hyphen joins to the last word, or the first. */
function withHyphen(text: string, tagged: TaggedName, sentenceEnd: number): TaggedName {
  const article = tagged.kind === "person" ? (text.slice(tagged.start - 4, tagged.start).match(/(?<![\p{L}-])\p{Lu}\p{Ll}{1,2}-$/u)?.[0] ?? "") : "";
  const name = { ...tagged, start: tagged.start - article.length };
  const joined = text.slice(name.end, Math.min(sentenceEnd, name.end + 20)).match(/^-([\p{L}\p{M}]{2,16}|\p{N}{1,3})(?![\p{L}\p{N}-])/u);
  const tail = joined?.[1] ?? "";
  if (!joined || PARTICLE.test(tail)) return name;
  // `TNI-Polri` are two.
  const goesOn = /^\p{N}/u.test(tail)
    ? /(?:^|\s)\p{Lu}{1,4}$/u.test(text.slice(name.start, name.end))
    : name.kind === "person" && /^\p{Ll}/u.test(tail);
  return goesOn ? { ...name, end: name.end + joined[0].length } : name;
}

/** Words that open sentences and join them to those before. */
const CONNECTIVES = new Set(LANGUAGES.flatMap(({ sentences }) => sentences.connectives.split("|")));
const isOpener = (word: string): boolean => CONNECTIVES.has(word.toLowerCase()) || isAnyStopWord(word.toLowerCase());

const capitalsOf = (word: string): number | null => {
  const profile = profileOf(word.toLowerCase());
  return profile ? profile.capitals % 7 : null;
};

/** Without a first word that has its capital from the sentence alone: `Alhasil RRQ`. */
function withoutOpening(text: string, name: TaggedName, sentenceStart: number): TaggedName {
  if (/[\p{L}\p{N}]/u.test(text.slice(sentenceStart, name.start))) return name;
  const first = text.slice(name.start, name.end).match(/^(\p{Lu}\p{Ll}+)\s+(?=\p{Lu})/u);
  const rate = first ? capitalsOf(first[1] ?? "") : null;
  return first && CONNECTIVES.has((first[1] ?? "").toLowerCase()) && rate !== null && rate <= CAPITALS_OF_WORDS ? { ...name, start: name.start + first[0].length } : name;
}

/** Without a last word that opens the next sentence, where a scraper lost the stop: `Ipi Namun`. */
function withoutClosing(text: string, name: TaggedName): TaggedName {
  const last = text.slice(name.start, name.end).match(/\s+(\p{Lu}\p{Ll}+)$/u);
  const word = last?.[1] ?? "";
  const rate = capitalsOf(word);
  if (!last || rate === null || rate > CAPITALS_OF_WORDS || name.kind === "other" || !isOpener(word)) return name;
  return { ...name, end: name.end - last[0].length };
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
  const bare = written.replace(DEGREES, "");
  if (bare.includes(" ")) written = bare;
  let start = name.start + behindOffice(written);
  written = written.slice(start - name.start);
  for (let first = written.match(FIRST_WORD); first; first = written.match(FIRST_WORD)) {
    const word = foldedWord(first[1] ?? "");
    const rest = written.slice(first[0].length);
    // Nicknames are made of forms of address: `Gus Ipul`.
    if (!RANKS.has(word) && !(HONORIFICS.has(word) && rest.includes(" "))) break;
    start += first[0].length;
    written = rest;
  }
  return { ...name, start, end: start + written.length };
}

/**
 * Where a name begins behind the last head of an office, or rank, inside it: `Jaya Irjen Fadil Imran`,
 * `Managing Editor Angela Benson`; 0 for none. Two words must be left, so that `Raja Juli` stays.
 */
function behindOffice(written: string): number {
  const words = [...written.matchAll(/\S+/g)].map((match) => ({ word: foldedWord(match[0].replace(/\.$/, "")), end: match.index + match[0].length }));
  for (let at = words.length - 3; at >= 0; at--) {
    const { word = "", end = 0 } = words[at] ?? {};
    const isOffice = LARGE_OFFICES.offices.has(word) || LARGE_OFFICES.professions.has(word);
    if (RANKS.has(word) || (isOffice && at > 0)) return end + (written.slice(end).match(/^\s+/)?.[0].length ?? 0);
  }
  return 0;
}
