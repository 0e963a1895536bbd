import { editDistance } from "../../src/search/index.ts";
import { foldName } from "../gazetteer/fold-name.ts";
import { NAME_KINDS, type NameKind } from "./tagger/labels.ts";

/** A form of a name, as a text or several write it. */
export interface NameForm {
  form: string;
  kind: NameKind;
  /** How much speaks for the kind, above 0. */
  support: number;
  /**
   * A fuller form of the same name, where that is known: `KPK` of `Komisi Pemberantasan Korupsi`.
   */
  fuller?: string;
}

/** Forms joined to names. */
export interface JoinedForms {
  /** Of each name, the fullest form. */
  labels: string[];
  /** The name of each form, by the index of the form. */
  nameOf: number[];
}

/**
 * Joins the forms of one text, or of several about one event, that name the same: those that fold
 * alike; a form and the fuller one it is known to belong to; parts of a person's name and the only
 * fuller one that holds their words in order. A form that belongs to two stays by itself.
 */
export function joinForms(forms: readonly NameForm[]): JoinedForms {
  const keys = forms.map(({ form }) => foldName(form));
  const groups = groupsByFold(forms, keys);
  const severalWords = byFirstWord([...groups.values()].filter(({ words }) => words.length > 1));
  const leaders = new Map<string, string>();
  for (const group of groups.values()) {
    const right = misprintOf(group, groups, severalWords);
    if (right) leaders.set(group.key, right.key);
  }
  for (const [key, fuller] of knownLeaders(forms, keys, (known) => leaderOf(known, leaders, groups)))
    if (!leaders.has(key)) leaders.set(key, fuller);
  const persons = byWord(
    [...groups.values()].filter(({ key, kind, words }) => kind === "person" && words.length > 1 && !leaders.has(key)),
  );
  for (const group of groups.values()) {
    if (leaders.has(group.key)) continue;
    const fuller = fullerPerson(group, persons) ?? fullPersonOfShort(group, persons);
    if (fuller) leaders.set(group.key, fuller.key);
  }
  const numbers = new Map<string, number>();
  const labels: string[] = [];
  const nameOf = keys.map((own) => {
    const key = leaderOf(own, leaders, groups);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, labels.length);
    return labels.push(groups.get(key)?.label ?? own) - 1;
  });
  return { labels, nameOf };
}

interface FormGroup {
  key: string;
  words: string[];
  label: string;
  kind: NameKind;
  /** What speaks for any kind, and the share of its own in it, 0–1. */
  support: number;
  share: number;
}

/** Forms that fold alike, with the kind that most speaks for. */
function groupsByFold(forms: readonly NameForm[], keys: readonly string[]): Map<string, FormGroup> {
  const found = new Map<string, { label: string; support: Map<NameKind, number> }>();
  forms.forEach(({ form, kind, support }, index) => {
    const key = keys[index] ?? "";
    const known = found.get(key) ?? { label: form, support: new Map() };
    found.set(key, known);
    known.support.set(kind, (known.support.get(kind) ?? 0) + support);
    // Of forms that differ in letter case, the one not in capitals.
    if (isCapitals(known.label) && !isCapitals(form)) known.label = form;
  });
  return new Map(
    [...found].map(([key, { label, support }]) => {
      const of = (kind: NameKind) => support.get(kind) ?? 0;
      const kind = NAME_KINDS.reduce((best, one) => (of(one) > of(best) ? one : best));
      const sum = NAME_KINDS.reduce((total, one) => total + of(one), 0);
      return [key, { key, words: key.split(" "), label, kind, support: sum, share: of(kind) / (sum || 1) }];
    }),
  );
}

/** The fuller form that each form is known to belong to, where it is one alone. */
function knownLeaders(
  forms: readonly NameForm[],
  keys: readonly string[],
  rightOf: (key: string) => string,
): Map<string, string> {
  const known = new Map<string, Set<string>>();
  forms.forEach(({ fuller }, index) => {
    const key = keys[index] ?? "";
    const leader = fuller === undefined ? key : rightOf(foldName(fuller));
    if (leader === key) return;
    known.set(key, (known.get(key) ?? new Set()).add(leader));
  });
  return new Map(
    [...known].flatMap(([key, [leader, ...others]]) =>
      leader !== undefined && others.length === 0 ? [[key, leader]] : [],
    ),
  );
}

function leaderOf(key: string, leaders: ReadonlyMap<string, string>, groups: ReadonlyMap<string, FormGroup>): string {
  let at = key;
  // Two forms may each be known for the other: a chain is as long as the groups at most.
  for (let steps = 0; steps < groups.size; steps++) {
    const next = leaders.get(at);
    if (next === undefined || next === key || !groups.has(next)) break;
    at = next;
  }
  return at;
}

function byFirstWord(groups: readonly FormGroup[]): Map<string, FormGroup[]> {
  const index = new Map<string, FormGroup[]>();
  for (const group of groups) {
    const those = index.get(group.words[0] ?? "");
    if (those) those.push(group);
    else index.set(group.words[0] ?? "", [group]);
  }
  return index;
}

function byWord(groups: readonly FormGroup[]): Map<string, FormGroup[]> {
  const index = new Map<string, FormGroup[]>();
  for (const group of groups) for (const word of group.words) index.set(word, [...(index.get(word) ?? []), group]);
  return index;
}

/** A name of fewer letters has too many neighbours. */
const MIN_MISPRINT_CHARS = 6;
const MAX_EDITS = 2;

/**
 * The form that another is a misprint of: the same without its last letter, as scrapers cut it; or,
 * of a name of several words that begin alike, with a letter or two changed. The one that more
 * speaks for is the right one.
 */
function misprintOf(
  group: FormGroup,
  groups: ReadonlyMap<string, FormGroup>,
  severalWords: ReadonlyMap<string, readonly FormGroup[]>,
): FormGroup | null {
  if (group.key.length < MIN_MISPRINT_CHARS) return null;
  for (const letter of "abcdefghijklmnopqrstuvwxyz") {
    const whole = groups.get(group.key + letter);
    if (whole && whole.support >= group.support && whole.kind === group.kind) return whole;
  }
  if (group.words.length < 2 || group.kind === "place") return null;
  const alike = (severalWords.get(group.words[0] ?? "") ?? []).filter(
    (one) =>
      one.kind === group.kind &&
      one.words.length === group.words.length &&
      isBetter(one, group) &&
      !/\p{N}/u.test(one.key + group.key) &&
      editDistance(one.key, group.key, MAX_EDITS) <= MAX_EDITS,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

const isBetter = (one: FormGroup, other: FormGroup): boolean =>
  one.support > other.support || (one.support === other.support && one.key > other.key);

/** A form that is so surely no person is no part of one's name. */
const SURELY_NO_PERSON = 0.9;
/**
 * Of fuller names that are not forms of each other, one has to have so much of what speaks for all.
 */
const MIN_SHARE_OF_FULLER = 0.8;

/** The only fuller name of a person that holds the words of a form in their order. */
function fullerPerson(part: FormGroup, persons: ReadonlyMap<string, readonly FormGroup[]>): FormGroup | null {
  const isPerson = part.kind === "person";
  if (!isPerson && (part.words.length > 1 || part.share > SURELY_NO_PERSON || isCapitals(part.label))) return null;
  const fuller = (persons.get(part.words[0] ?? "") ?? []).filter(
    ({ words }) => words.length > part.words.length && holdsInOrder(words, part.words),
  );
  const support = fuller.reduce((sum, one) => sum + one.support, 0);
  const byLength = fuller.toSorted((a, b) => b.words.length - a.words.length || (isBetter(a, b) ? -1 : 1));
  for (const longest of byLength) {
    // Several that are parts of one another are one.
    const own = fuller.filter(({ words }) => holdsInOrder(longest.words, words));
    const share = own.reduce((sum, one) => sum + one.support, 0) / support;
    if (own.length === fuller.length || share >= MIN_SHARE_OF_FULLER) return longest;
  }
  return null;
}

/** A lone name of fewer letters begins, or is nearly, too many others. */
const [MIN_PREFIX_CHARS, MIN_NEAR_CHARS] = [4, 6];
/** More persons than these are not gone through for each. */
const MAX_PERSONS = 500;

/**
 * The only person whose first word a lone name begins, or with a word that differs by a letter:
 * `Apri` of `Apriyani Rahayu`, `Khoizin` of `Muhammad Khozin`.
 */
function fullPersonOfShort(part: FormGroup, persons: ReadonlyMap<string, readonly FormGroup[]>): FormGroup | null {
  const isLone = part.kind === "person" && part.words.length === 1 && part.key.length >= MIN_PREFIX_CHARS;
  if (!isLone || persons.size > MAX_PERSONS || persons.has(part.key)) return null;
  const isNear = (word: string) => part.key.length >= MIN_NEAR_CHARS && editDistance(word, part.key, 1) <= 1;
  const found = new Set(
    [...persons].flatMap(([word, those]) =>
      isNear(word) ? those : word.startsWith(part.key) ? those.filter(({ words }) => words[0] === word) : [],
    ),
  );
  const [one, ...others] = found;
  return one !== undefined && others.length === 0 ? one : null;
}

export const isCapitals = (form: string): boolean => form.length > 1 && form === form.toUpperCase();

/** Whether a list holds all words of another in their order. */
export function holdsInOrder(words: readonly string[], part: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === part[at]) at++;
  return at === part.length;
}
