import { anyOf, LANGUAGES } from "../../languages/index.ts";
import { isAnyStopWord } from "../../../src/analysis/index.ts";
import { foldedWord, HONORIFICS, RANKS } from "../offices/words.ts";
import type { TaggedName } from "../tagger/tag-names.ts";
import { profileOf } from "../tagger/word-profiles.ts";

const DEGREE = anyOf(LANGUAGES.flatMap(({ names }) => names.degrees));
/** Degrees behind a name, each after a space and perhaps a comma. */
const DEGREES = new RegExp(`(?:,?\\s+(?:${DEGREE})\\.?)+$`, "u");
const FIRST_WORD = /^(\S+?)\.?\s+(?=\S)/u;
/** Words of this rate of capitals (see `WordProfile`) and above are names. */
const CAPITALS_OF_NAMES = 5;
/** A longer tail glued to a name is no function word. */
const MAX_TAIL_CHARS = 8;

/** Names as they are: without ranks and degrees, without a word that was glued to them. */
export function trimmed(text: string, name: TaggedName): TaggedName {
  const parted = withoutGlued(text, withoutBrackets(text, name));
  return parted.kind === "person" ? withoutTitles(text, parted) : parted;
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

function withoutTitles(text: string, name: TaggedName): TaggedName {
  let written = text.slice(name.start, name.end);
  const bare = written.replace(DEGREES, "");
  if (bare.includes(" ")) written = bare;
  let { start } = name;
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

/** `CNN Indonesiatelah`: where a scraper lost a space, without the function word behind it. */
function withoutGlued(text: string, name: TaggedName): TaggedName {
  const last = text.slice(name.start, name.end).match(/\p{Lu}\p{Ll}+$/u)?.[0] ?? "";
  if (last === "" || profileOf(last.toLowerCase())) return name;
  for (let tail = 2; tail <= Math.min(MAX_TAIL_CHARS, last.length - 4); tail++) {
    const head = profileOf(last.slice(0, -tail).toLowerCase());
    if ((head?.capitals ?? 0) % 7 >= CAPITALS_OF_NAMES && isAnyStopWord(last.slice(-tail)))
      return { ...name, end: name.end - tail };
  }
  return name;
}
