import { foldName } from "../../gazetteer/fold-name.ts";
import { fullPlaceName, placeKeyOf } from "../../gazetteer/place-names.ts";
import { holdsInOrder, isCapitals } from "../join-forms.ts";
import { LEGAL_FORMS } from "../offices/words.ts";
import { type EventName, keyOf } from "./event-names.ts";

/** A short form, or a lone name, goes to what so large a share of the events means by it … */
const MIN_SHARE = 0.9;
/** … of so many at least. */
const MIN_EVENTS = 2;

/**
 * For each name of an event, the key under which the whole corpus has it: a short form goes to the
 * long one that events explain it by, a part of a person's name to the only person of the corpus
 * whose name holds it, the names of a country to its code.
 */
export function corpusKeys(names: readonly EventName[]): string[] {
  const explained = explainedShorts(names);
  // `Jokowi` of `Joko Widodo`: what is a word of the name has its bearers looked at.
  const nicknames = new Map([...explained].filter(([short, long]) => !long.split(" ").includes(short)));
  const bearers = bearersByWord(names);
  const clubs = clubsByWord(names, explained);
  const fullClubs = new Set(clubs.values());
  const [offices, full] = [officesOf(names), fullByInitials(names)];
  return withoutCuts(names, (name) => {
    const key = keyOf(name);
    if (name.kind === "place") {
      const own = placeKeyOf(name.label);
      return own.country === undefined ? placeKeyOf(explained.get(key) ?? name.label).key : own.key;
    }
    if (name.kind === "person")
      return (
        bearerOf(key, bearers) ?? bearerInOffice(name, bearers, offices) ?? nicknames.get(key) ?? full.get(key) ?? key
      );
    if (name.kind !== "organization") return explained.get(key) ?? key;
    const club = clubKeyOf(key);
    const long = explained.get(key) ?? explained.get(withoutLegalForm(key)) ?? clubs.get(club);
    return long ?? (fullClubs.has(club) ? club : key);
  });
}

/** A company's key without its legal form: `kai` of `pt kai`. */
function withoutLegalForm(key: string): string {
  const [first = "", ...rest] = key.split(" ");
  return rest.length > 0 && LEGAL_FORMS.has(first) ? rest.join(" ") : key;
}

/** How many events call each person by each office, by key and folded office. */
function officesOf(names: readonly EventName[]): Map<string, Map<string, number>> {
  const offices = new Map<string, Map<string, number>>();
  for (const name of names) {
    if (name.kind !== "person") continue;
    const own = offices.get(keyOf(name)) ?? new Map<string, number>();
    offices.set(keyOf(name), own);
    for (const office of officesIn(name)) own.set(office, (own.get(office) ?? 0) + 1);
  }
  return offices;
}

const officesIn = ({ roles }: EventName): string[] =>
  [...roles].flatMap(([text, { kind }]) => (kind === "office" ? [foldName(text)] : []));

/** The one bearer of a lone name who is called by its office: `Presiden Prabowo`. */
function bearerInOffice(
  name: EventName,
  bearers: ReadonlyMap<string, ReadonlyMap<string, number>>,
  offices: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string | null {
  const key = keyOf(name);
  const own = officesIn(name);
  if (own.length === 0 || key.includes(" ")) return null;
  const timesOf = (bearer: string) => Math.max(...own.map((office) => offices.get(bearer)?.get(office) ?? 0));
  const times = new Map([...(bearers.get(key)?.keys() ?? [])].map((bearer) => [bearer, timesOf(bearer)]));
  return mostAgreed(new Map([[key, times]])).get(key) ?? null;
}

/** Words of a name that are written by their initials at most: `HB` for `Hamengku Buwono`. */
const MAX_INITIALS = 3;

/**
 * The full names of persons by what they are with two or three of their words as initials, but the
 * first: `sri sultan hb x`. What could be two is neither.
 */
function fullByInitials(names: readonly EventName[]): Map<string, string> {
  const full = new Map<string, string | null>();
  for (const key of new Set(names.flatMap((name) => (name.kind === "person" ? [keyOf(name)] : [])))) {
    const words = key.split(" ");
    for (let from = 1; from < words.length; from++)
      for (let count = 2; count <= MAX_INITIALS && from + count <= words.length; count++) {
        const initials = words.slice(from, from + count).map(([initial]) => initial);
        const short = [...words.slice(0, from), initials.join(""), ...words.slice(from + count)].join(" ");
        full.set(short, full.has(short) && full.get(short) !== key ? null : key);
      }
  }
  return new Map([...full].flatMap(([short, key]) => (key === null ? [] : [[short, key]])));
}

/** A key of fewer letters has too many neighbours. */
const MIN_CUT_CHARS = 6;

/**
 * The keys of names; one that lacks the last letter of a more frequent one is that one: scrapers
 * cut texts before a stop.
 */
function withoutCuts(names: readonly EventName[], keyFor: (name: EventName) => string): string[] {
  const keys = names.map(keyFor);
  const counts = new Map<string, number>();
  names.forEach(({ kind }, index) => {
    const key = `${kind} ${keys[index]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const whole = new Map<string, string>();
  for (const [key, count] of counts) {
    const cut = key.slice(0, -1);
    if (key.length - key.indexOf(" ") > MIN_CUT_CHARS && (counts.get(cut) ?? count + 1) <= count)
      whole.set(cut, key.slice(key.indexOf(" ") + 1));
  }
  return keys.map((key, index) => whole.get(`${names[index]?.kind} ${key}`) ?? key);
}

/** The long form of each short one that events agree on; both folded. */
function explainedShorts(names: readonly EventName[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    for (const form of name.forms.keys()) {
      const short = foldName(form);
      if (short === keyOf(name) || form.includes(" ")) continue;
      const longs = counts.get(short) ?? new Map<string, number>();
      counts.set(short, longs);
      longs.set(keyOf(name), (longs.get(keyOf(name)) ?? 0) + 1);
    }
  }
  return mostAgreed(counts);
}

function mostAgreed(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  minShare = MIN_SHARE,
): Map<string, string> {
  const agreed = new Map<string, string>();
  for (const [key, meanings] of counts) {
    const all = [...meanings.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...meanings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best && best[1] >= MIN_EVENTS && best[1] >= minShare * all) agreed.set(key, best[0]);
  }
  return agreed;
}

/**
 * Organisations of two words by the first, where no other begins with it: `PSIM` is `PSIM Jogja`;
 * but `BMKG`, which has offices in many towns, is none of them. Where hardly any text prints the
 * full name, it goes to the short one, unless that is explained by another.
 */
function clubsByWord(names: readonly EventName[], explained: ReadonlyMap<string, string>): Map<string, string> {
  const longer = new Map<string, Map<string, number>>();
  const alone = new Map<string, number>();
  for (const name of names) {
    if (name.kind !== "organization") continue;
    const key = clubKeyOf(keyOf(name));
    const [first = "", second, ...rest] = key.split(" ");
    if (second === undefined) alone.set(key, (alone.get(key) ?? 0) + 1);
    else if (rest.length === 0) {
      const counts = longer.get(first) ?? new Map<string, number>();
      longer.set(first, counts);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const clubs = mostAgreed(longer, MIN_CLUB_SHARE);
  for (const [short, full] of [...clubs]) {
    if ((longer.get(short)?.get(full) ?? 0) >= MIN_FULL_SHARE * (alone.get(short) ?? 0)) continue;
    clubs.delete(short);
    if (!explained.has(short)) clubs.set(full, short);
  }
  return clubs;
}

/** The key of a club, with its town in full: `psim yogyakarta` for `PSIM Jogja`. */
function clubKeyOf(key: string): string {
  const [first, second, ...rest] = key.split(" ");
  return first !== undefined && second !== undefined && rest.length === 0 ? `${first} ${fullPlaceName(second)}` : key;
}

/** `PSIM Jogja` and `PSIM Yogyakarta` are one club: so large a share has to have one full name. */
const MIN_CLUB_SHARE = 0.75;
/** Of the events that name a club by its short name, so large a share has to print the full one. */
const MIN_FULL_SHARE = 0.25;

/** Persons of several words by each word of theirs, with the number of events that name them. */
function bearersByWord(names: readonly EventName[]): Map<string, Map<string, number>> {
  const index = new Map<string, Map<string, number>>();
  for (const name of names) {
    const key = keyOf(name);
    if (name.kind !== "person" || !key.includes(" ") || isCapitals(name.label)) continue;
    for (const word of new Set(key.split(" "))) {
      const bearers = index.get(word) ?? new Map<string, number>();
      index.set(word, bearers);
      bearers.set(key, (bearers.get(key) ?? 0) + 1);
    }
  }
  return index;
}

/** The person of the corpus that a part of a name means, where only one does. */
function bearerOf(key: string, index: ReadonlyMap<string, ReadonlyMap<string, number>>): string | null {
  const words = key.split(" ");
  const bearers = [...(index.get(words[0] ?? "") ?? [])].filter(([bearer]) => {
    const own = bearer.split(" ");
    // `Budi Santoso` is not Budi Iman Santoso: two words of a name are of many.
    return (
      own.length > words.length && (words.length > 1 ? ` ${bearer} `.includes(` ${key} `) : holdsInOrder(own, words))
    );
  });
  if (bearers.length === 0) return null;
  // Fuller and shorter forms of one person count together, under the fullest.
  const longest = mostKnown(bearers);
  const fullest = longest.split(" ");
  // Most are called by their first word: it tells more of them than the last of another does.
  const weightOf = ([bearer, events]: [string, number]) =>
    (bearer.startsWith(`${words[0]} `) ? FIRST_WORD : 1) * events;
  const all = bearers.reduce((sum, one) => sum + weightOf(one), 0);
  const own = bearers.filter(([bearer]) => holdsInOrder(fullest, bearer.split(" ")));
  const weight = own.reduce((sum, one) => sum + weightOf(one), 0);
  const count = own.reduce((sum, [, events]) => sum + events, 0);
  if (words.length > 1) return own.length === bearers.length ? longest : null;
  return count >= MIN_EVENTS && weight >= MIN_SHARE * all ? longest : null;
}

const FIRST_WORD = 3;

/** The fullest form of the bearer that most events name: forms of one another count together. */
function mostKnown(bearers: readonly [string, number][]): string {
  const known = bearers.map(([bearer]) => {
    const words = bearer.split(" ");
    const own = bearers.filter(([other]) => holdsInOrder(words, other.split(" ")));
    return { bearer, events: own.reduce((sum, [, events]) => sum + events, 0), length: words.length };
  });
  return known.reduce((best, one) =>
    one.events > best.events || (one.events === best.events && one.length > best.length) ? one : best,
  ).bearer;
}
