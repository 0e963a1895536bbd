import { analysisLanguage, isStopWord } from "../../src/analysis/index.ts";
import type { EntityType, Sentence } from "../../src/schema/index.ts";
import { alternativesOfAll, LANGUAGES } from "../languages/index.ts";
import {
  CONNECTIVES,
  COUNTRIES,
  foldName,
  NAMESAKES,
  NOT_NAMES,
  ORGANIZATION_HEADS,
  ROLES,
  TITLES,
} from "./gazetteer.ts";

/** A name as a text writes it, before it is linked to an entity. */
export interface NameMention {
  start: number;
  end: number;
  label: string;
  type: EntityType;
  /** What the text calls the person right before the name: `Presiden China`, `kuasa hukum`. */
  role?: string;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\d]*(?:['’-][\\p{L}\\d]+)*";
const PARTICLES = alternativesOfAll(({ names }) => names.particles);
const NAME_PART = `(?:${alternativesOfAll(({ names }) => names.signedTitles)}(?=\\s)|${WORD})`;
const NAME = new RegExp(`${NAME_PART}(?:\\s(?:${PARTICLES}\\s)?${NAME_PART})*`, "gu");
const PLACE_BEFORE = new RegExp(
  `(?:^|[\\s(])${alternativesOfAll(({ places }) => [...places.at, ...places.along])}\\s$`,
  "iu",
);
const SPEECH_BEFORE = new RegExp(`\\b${alternativesOfAll(({ names }) => names.speechBefore)}\\s$`, "iu");
const SPEECH_BEHIND = new RegExp(`^,?\\s${alternativesOfAll(({ names }) => names.speechBehind)}\\b`, "iu");

interface Candidate extends Omit<NameMention, "type" | "role"> {
  role: string | null;
  words: string[];
  sentenceStart: boolean;
  type: EntityType | null;
}

/**
 * The names of persons, places and organisations in a text: runs of capitalised words, typed by the
 * words in and around them. Titles are left out of names (`Presiden China Xi Jinping` names a
 * country and a person), and a part of a full name (`Putin`) denotes the full name used in the same
 * text. What cannot be typed is left out.
 */
export function findNames(text: string, sentences: readonly Sentence[]): NameMention[] {
  const candidates = sentences.flatMap((sentence) => (sentence.kind === "prose" ? readSentence(text, sentence) : []));
  const insideSentences = new Set(candidates.filter((one) => !one.sentenceStart).map((one) => foldName(one.label)));
  const trusted = candidates.filter(
    (one) =>
      !one.sentenceStart || one.words.length > 1 || one.type !== null || insideSentences.has(foldName(one.label)),
  );
  return assignTypes(trusted);
}

function readSentence(text: string, sentence: Sentence): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(NAME)) {
    const start = sentence.start + match.index;
    const sentenceStart = /^["“‘'(]*$/.test(text.slice(sentence.start, start));
    found.push(...readRun(text, start, match[0], sentenceStart));
  }
  return found;
}

/** Runs of capitalised words are cut by the stop words of this language, whatever the text's. */
const ANALYSIS = analysisLanguage(LANGUAGES[0].tag);

function isNoName(word: string, opensSentence: boolean): boolean {
  const folded = foldName(word);
  return NOT_NAMES.has(folded) || isStopWord(folded, ANALYSIS) || (opensSentence && CONNECTIVES.has(folded));
}

/** How many words from `from` on, two at most, are listed together. */
function listedAt(list: ReadonlySet<string>, words: readonly { text: string }[], from: number): number {
  const [one, other] = [words[from], words[from + 1]].map((word) => foldName(word?.text ?? ""));
  return other && list.has(`${one} ${other}`) ? 2 : list.has(one ?? "") ? 1 : 0;
}

/**
 * Splits a run of capitalised words: titles are dropped, a country is a name by itself, the rest is
 * one name.
 */
function readRun(text: string, start: number, run: string, sentenceStart: boolean): Candidate[] {
  const words = [...run.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: start + match.index }));
  const found: Candidate[] = [];
  let from = 0;
  let titleStart: number | null = null;
  while (from < words.length) {
    const title = listedAt(TITLES, words, from);
    if (title < 2 && isNoName(words[from]?.text ?? "", sentenceStart && from === 0)) {
      from++;
      continue;
    }
    if (title > 0) {
      titleStart ??= words[from]?.start ?? null;
      from += title;
      continue;
    }
    const country = countryAt(words, from);
    if (country > 0) {
      found.push(candidate(words.slice(from, from + country), "place", sentenceStart && from === 0));
      from += country;
      continue;
    }
    break;
  }
  const rest = words.slice(from);
  const last = rest.at(-1);
  if (!last) return found;
  const nameStart = rest[0]?.start ?? start;
  const role = readableRole(
    titleStart === null ? roleBefore(text, nameStart) : text.slice(titleStart, nameStart).trim(),
  );
  const type = typeOfName(text, rest, titleStart !== null, last.start + last.text.length);
  found.push(candidate(rest, type, sentenceStart && from === 0, role));
  return found;
}

const ROLE_LEAD = new RegExp(`(?<![\\s,])[\\s,]+${alternativesOfAll(({ names }) => names.roleLeads)}$`, "iu");
const ADDRESS = new RegExp(`^${alternativesOfAll(({ names }) => names.address)}\\.?$`, "iu");

/** A role without the words that only lead to the name; none where it is a mere form of address. */
function readableRole(role: string | null): string | null {
  const text = role?.replace(ROLE_LEAD, "") ?? "";
  return text === "" || ADDRESS.test(text) ? null : text;
}

/** Up to three words in small letters before a name, from the first that is a role. */
function roleBefore(text: string, nameStart: number): string | null {
  const before = text.slice(Math.max(0, nameStart - 40), nameStart).match(/$(?<=((?:\p{Ll}[\p{Ll}-]*\s){1,3}))/u)?.[1];
  const words = before?.trim().split(" ") ?? [];
  const first = words.findIndex((word) => ROLES.has(word) || TITLES.has(word));
  return first < 0 ? null : words.slice(first).join(" ");
}

const candidate = (
  words: { text: string; start: number }[],
  type: EntityType | null,
  sentenceStart: boolean,
  role: string | null = null,
): Candidate => {
  const start = words[0]?.start ?? 0;
  const last = words.at(-1);
  const label = words.map((word) => word.text).join(" ");
  return {
    start,
    end: last ? last.start + last.text.length : start,
    label,
    words: words.map((w) => w.text),
    type,
    sentenceStart,
    role,
  };
};

function countryAt(words: readonly { text: string }[], from: number): number {
  for (let length = Math.min(3, words.length - from); length > 0; length--) {
    const run = words.slice(from, from + length).map((word) => word.text);
    if (COUNTRIES.has(foldName(run.join(" "))) && !(length === 1 && NAMESAKES.has(run[0] ?? ""))) return length;
  }
  return 0;
}

function typeOfName(
  text: string,
  words: readonly { text: string; start: number }[],
  titled: boolean,
  end: number,
): EntityType | null {
  const first = words[0];
  if (!first) return null;
  const before = text.slice(Math.max(0, first.start - 14), first.start);
  if (words.length > 1 && listedAt(ORGANIZATION_HEADS, words, 0) > 0) return "organization";
  if (words.length === 1 && isAcronym(first.text)) {
    // Inside `KOMPAS.COM` or a dateline in capitals it is no organisation.
    const inCapitals =
      /[\p{L}\p{N}][.]$|\p{Lu}{3}[.,]?\s$/u.test(before) || /^[.]\p{L}|^,?\s\p{Lu}{3,}/u.test(text.slice(end, end + 6));
    return inCapitals ? null : "organization";
  }
  if (titled || SPEECH_BEFORE.test(before) || SPEECH_BEHIND.test(text.slice(end, end + 24))) return "person";
  if (PLACE_BEFORE.test(before)) return "place";
  return null;
}

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Three to six capitals, and no Roman number. */
const isAcronym = (word: string): boolean => /^\p{Lu}{3,6}$/u.test(word) && !ROMAN.test(word);

/**
 * Gives every mention of a name the type most of its mentions have, parts of a full name included.
 */
function assignTypes(candidates: readonly Candidate[]): NameMention[] {
  const fullNames = new Map<string, string>();
  for (const { words, type, label } of candidates) {
    if (words.length < 2 || type === "organization" || type === "place") continue;
    for (const part of [words[0], words.at(-1)]) {
      const key = foldName(part ?? "");
      if (key && !fullNames.has(key) && !COUNTRIES.has(key)) fullNames.set(key, label);
    }
  }
  const labelOf = ({ words, label }: Candidate) =>
    words.length === 1 ? (fullNames.get(foldName(label)) ?? label) : label;
  const votes = new Map<string, Map<EntityType, number>>();
  for (const one of candidates) {
    if (!one.type) continue;
    const key = foldName(labelOf(one));
    const counts = votes.get(key) ?? new Map<EntityType, number>();
    counts.set(one.type, (counts.get(one.type) ?? 0) + 1);
    votes.set(key, counts);
  }
  return candidates.flatMap((one) => {
    const label = labelOf(one);
    const counts = votes.get(foldName(label));
    const type = counts && [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    if (!type) return [];
    const role = type === "person" && one.role !== null ? { role: one.role } : {};
    return [{ start: one.start, end: one.end, label, type, ...role }];
  });
}
