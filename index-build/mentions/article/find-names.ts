import { MONTH_PATTERN, WEEKDAY_PATTERN } from "../../../src/analysis/index.ts";
import type { Sentence } from "../../../src/schema/index.ts";
import { anyOf } from "../../languages/index.ts";
import { MINORS, RANKS, RELATIVES, SIGNED_TITLES, STATUSES } from "../offices/words.ts";
import { type TaggedName, tagNames } from "../tagger/tag-names.ts";
import { explainedBehind, isAliasLead, shortAtEnd } from "./acronyms.ts";
import { ageBehind, agedIn } from "./ages.ts";
import { initialsIn } from "./initials.ts";
import { isNickname, isReporter, ledPersons } from "./name-leads.ts";
import { isNamedAfter } from "./named-after.ts";
import { isNameWord, isTitle, trimmed } from "./spans.ts";
import { joinPatronymics, joinShortened, wholeName } from "./whole-names.ts";

/** A name found in a text, and what stands around it. */
export interface FoundName extends TaggedName {
  /** The long form it is short for, where the text explains it. */
  longForm?: string;
  /** Whether the text says that it is a person, by an age or a word for initials. */
  isCertain?: true;
}

/**
 * The names of a sentence, trimmed, with the short forms that it explains as names of the same
 * kind.
 */
export function findNames(text: string, sentence: Pick<Sentence, "start" | "end">): FoundName[] {
  const found: FoundName[] = [];
  const all = joinPatronymics(text, joinShortened(text, taggedIn(text, sentence)));
  const starts = new Set(all.map(({ start }) => start));
  for (const tagged of all) {
    const name = wholeName(text, settled(text, tagged, sentence), starts);
    const before = found.at(-1);
    // What the name before it explains is added with that one.
    if (name.end <= name.start || (before?.longForm !== undefined && name.start < before.end)) continue;
    if (before?.kind === "person" && name.kind === "person" && isAliasLead(text.slice(before.end, name.start))) {
      found.push({ ...name, longForm: text.slice(before.start, before.end) });
      continue;
    }
    if (isNickname(text, name) || isReporter(text, name)) {
      found.push({ ...name, kind: "other" });
      continue;
    }
    const atEnd = shortAtEnd(text.slice(name.start, name.end));
    const long = atEnd ? { ...name, end: name.start + atEnd.longLength } : name;
    found.push(long);
    const short = atEnd ? { start: name.end - atEnd.short.length, end: name.end } : explainedBehind(text, name);
    if (short) found.push({ ...name, start: short.start, end: short.end, longForm: text.slice(long.start, long.end) });
  }
  return found;
}

/** The names that the tagger finds, initials, and who has an age behind the name. */
function taggedIn(text: string, sentence: Pick<Sentence, "start" | "end">): FoundName[] {
  const titles = [...text.slice(sentence.start, sentence.end).matchAll(SIGNED_TITLE)];
  const tagged = tagNames(text, { from: sentence.start, to: sentence.end }).map((name): FoundName => {
    const title = titles.find(({ 0: { length }, index }) =>
      overlaps(name, { start: sentence.start + index, end: sentence.start + index + length }),
    );
    return title ? { ...name, start: sentence.start + title.index + title[0].length, kind: "person" } : name;
  });
  const initials = initialsIn(text, sentence).map((name): FoundName => ({ ...name, isCertain: true }));
  const free = [...initials, ...tagged.filter((name) => !initials.some((one) => overlaps(one, name)))];
  const aged = agedIn(text, sentence);
  const whole = free.map((name) => aged.find((one) => isRestOf(text, { name, aged: one }, sentence.start)) ?? name);
  const told = [...aged, ...ledPersons(text, sentence)];
  const further = told.filter((name, at) => ![...whole, ...told.slice(0, at)].some((one) => overlaps(one, name)));
  return [...whole, ...further].sort((a, b) => a.start - b.start);
}

/**
 * Whether a name is the end of a person's with an age, and nothing before it in that is a title, or
 * a word that has its capital from the sentence alone.
 */
function isRestOf(
  text: string,
  { name, aged }: { name: TaggedName; aged: TaggedName },
  sentenceStart: number,
): boolean {
  if (name.kind !== "person" || name.end !== aged.end || name.start <= aged.start) return false;
  const words = text.slice(aged.start, name.start).trim().split(/\s+/);
  return words.every((word, at) => !isTitle(word) && (at > 0 || aged.start > sentenceStart || isNameWord(word)));
}

/** `Yang di-Pertuan Agong `: a title that the tagger takes apart. */
const SIGNED_TITLE = new RegExp(`${anyOf(SIGNED_TITLES)}\\s`, "gu");

interface Span {
  start: number;
  end: number;
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const WEEKDAY = new RegExp(`^(?:${WEEKDAY_PATTERN})$`, "iu");
const MONTH = new RegExp(`^(?:${MONTH_PATTERN})$`, "iu");
/** Words that tell what somebody is, and are nobody's name by themselves. */
const NO_NAMES = [STATUSES, MINORS, RELATIVES, RANKS];

/** A name trimmed, and of the kind that what stands around it tells. */
function settled(text: string, tagged: FoundName, sentence: Pick<Sentence, "start" | "end">): FoundName {
  const isAged = ageBehind(text, tagged.end) !== null && /^\p{Lu}\p{Ll}/u.test(text.slice(tagged.start, tagged.end));
  if (isAged) return { ...trimmed(text, { ...tagged, kind: "person" }, sentence), isCertain: true };
  const name = { ...tagged, ...trimmed(text, tagged, sentence) };
  const written = text.slice(name.start, name.end);
  const isDate = WEEKDAY.test(written) || (MONTH.test(written) && hasNumberBeside(text, name));
  if (isDate || NO_NAMES.some((words) => words.has(written.toLowerCase()))) return { ...name, end: name.start };
  return name.kind === "person" && isNamedAfter(text, name.start) ? { ...name, kind: "other" } : name;
}

/** `12 Mei`, `Mei 2024`. */
const hasNumberBeside = (text: string, { start, end }: TaggedName): boolean =>
  /\d\s?$/.test(text.slice(Math.max(0, start - 4), start)) || /^,?\s?\d/.test(text.slice(end, end + 3));
